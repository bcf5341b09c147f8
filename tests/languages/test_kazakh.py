"""Forms of one word meet, and different words do not; the words are everyday ones, written down for this test."""

from __future__ import annotations

import pytest

from qostil.languages.stems import kazakh_stem

WORDS = """
кітап кітабы кітаптар кітаптарымызда кітабыңыз кітапқа кітаптан кітаптың
мектеп мектебі мектепте мектептерден мектебіміздің мектепке
бала балалар баласы балаларының балаға баладан баламен
үй үйі үйде үйден үйлер үйлерінде үйіміз үйіңізге үйдегі
тариф тарифті тарифке тарифтер тарифтердің тарифім тарифіңіз
логин логинге логинді логиннің логиндер логиніңізді
интернет интернетте интернеттің интернетке интернетім интернетіңізде
кабель кабельді кабельге кабельдер кабельдің
техник техниктер техникті техниктің техникке техникпен
төлем төлемдер төлемнің төлемді төлеміңіз төлемдеріне
жабдық жабдығы жабдықтар жабдықтың жабдықты жабдыққа
мекенжай мекенжайы мекенжайда мекенжайға мекенжайдың мекенжайлар
ұмыту ұмыттым ұмытып ұмытты ұмытқан ұмытады
ауыстыру ауыстырамын ауыстырып ауыстырды ауыстырған ауыстырады
қайтару қайтарамын қайтарды қайтарып қайтарған қайтарады қайтаруға
істейді істеп істеді істеген істемейді істемеді
көшіру көшіремін көшіріп көшірді көшірген
"""


@pytest.mark.parametrize("forms", WORDS.split("\n")[1:-1], ids=lambda forms: forms.split()[0])
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({kazakh_stem(form) for form in forms.split()}) == 1


def test_different_words_have_different_stems() -> None:
    first = [forms.split()[0] for forms in WORDS.split("\n")[1:-1]]
    assert len({kazakh_stem(word) for word in first}) == len(first)


@pytest.mark.parametrize("word", ["мектеп", "мекен", "заман", "ауыл", "көңіл", "облыс", "қоғам", "топырақ", "орман"])
def test_what_only_looks_like_an_ending_stays(word: str) -> None:
    assert kazakh_stem(word) == word


@pytest.mark.parametrize("word", ["", "а", "ы", "ба", "3131", "wifi", "қ", "ыы", "ғғғ"])
def test_any_text_is_a_word(word: str) -> None:
    assert len(kazakh_stem(word)) <= len(word)
