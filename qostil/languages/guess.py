"""Detect the language of words, to find Russian words left in a Kazakh text and the reverse.

The language of a word is known by a letter (the nine of Kazakh), by its membership in the closed word
classes (pronouns, prepositions, conjunctions, modal words) or by an ending that the other language lacks:
Russian adjective, participle and verb endings (Russian Grammar, 1980, §§ 1300-1620), Kazakh case and
tense endings without one of the nine letters. Loan words, names and numbers have no language. Text in
quotation marks is a name (of a button, a service, a document) and may be in either language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from qostil.languages.kk.russian_keyboard import RussianKeyboard
from qostil.languages.letters import has_kazakh, letter_words
from qostil.model.locale import Locale, other

# Without words that are also Kazakh, as loans or by coincidence (адрес, не, на, да, он, от, том, тот, там).
_RUSSIAN = frozenset(
    """и в во но по для что чтобы как если или вы мы она они оно с со к ко до при из об за это этот эта
    эти этом этого уже еще ещё можно нужно надо после перед через без под над между также только когда где куда
    откуда какой какая какие который которая которое которые которых которого все всё весь вся вам вас вами ваш
    ваша ваше ваши вашего вашей нам нас наш наша наши его ее её их им ими ей ему мне меня будет будут был была
    было были быть есть нет так здесь сюда потом затем сначала снова бесплатно ежедневно обычно
    обязательно сразу позже раньше пока либо ли же бы тем того тому кто любой любого любых каждый каждого
    один одна одно два две три четыре пять шесть семь восемь день дня дней час часа часов минуты минуту
    сутки суток месяц месяца месяцев года лет позвоните проверьте нажмите откройте выберите введите
    перезагрузите подождите заполните включите выключите напишите обратитесь скачайте войдите укажите приложите
    нельзя очень больше меньше более менее около внутри снаружи почему зачем сколько вместо кроме среди против
    свой своя свое свои своего себя себе деньги счет счёт оплата оплатить платеж платёж платежа оплаты услуга
    услуги услуг заявка заявку заявки договор договора номера номеру адреса""".split()
)
_KAZAKH = frozenset(
    """мен бен пен бар ал осы ол сол немесе болса болады болып бола керек емес егер деп дейін дейин кейін бойынша
    мына мынау кез келген сайын тек басқа сондай ма ме ба бе па пе да де та те ай жыл апта жасау жасап алып беру
    береді алады тұр отыр барып келіп шарт ара арасында тура деген дегені болды""".split()
)
# Loan words and names of countries with the endings of Russian nouns.
_LOANS = frozenset("компания кампания германия испания британия румыния армения".split())
_RUSSIAN_ENDING = re.compile(
    r".{3,}(?:ться|тся|шься|йте|ите|ьте|ого|его|ому|ему|ыми|ими|ая|яя|ое|ые|ый|ость|ости|остью"
    r"|ение|ения|ению|ением|ание|ания|анию|ается|яется|уется|ются|ают|яют|ает|яет|ует|ать|ять|еть|ить|уть"
    r"|ами|ями|ённый|енный|анный|ском|ской|ских)$"
)
_KAZAKH_ENDING = re.compile(
    r".{3,}(?:лардан|дардан|тардан|ларды|дарды|тарды|лары|дары|тары|мен|бен|пен|ады|йды|атын|йтын)$"
)
# The length of a quotation is limited to that of a long name, so that an unclosed mark has no effect.
_QUOTED = re.compile(r"«[^»]{0,300}»|„[^“”]{0,300}[“”]|“[^”]{0,300}”|\"[^\"]{0,300}\"|`[^`]*`")
# Single letters that are no words: a) of a list, an initial, the «с» of Мбит/с.
_LONE_LETTER = re.compile(r"(?<!\w)[^\W\d_][).]|/[^\W\d_](?!\w)")
_SENTENCE = re.compile(r"(?<=[.!?…;:])\s+|(?<!\s)\s++[—–]\s+")


class Guess:
    """A language detector for words and texts, which also detects Kazakh typed on a Russian keyboard."""

    def __init__(self, keyboard: RussianKeyboard | None = None) -> None:
        """Create a detector; `keyboard` contains the words of a site, the default one only common words."""
        self._keyboard = keyboard or RussianKeyboard()
        self._known: dict[str, Locale | None] = {}

    def language_of(self, word: str) -> Locale | None:
        """Return the language of a word that belongs to only one; else None.

        >>> [Guess().language_of(word) for word in ("қосыңыз", "если", "возвращается", "роутер", "болса")]
        ['kk', 'ru', 'ru', None, 'kk']
        """
        if word not in self._known:
            self._known[word] = self._language_of(word.lower())
        return self._known[word]

    def _language_of(self, low: str) -> Locale | None:
        if has_kazakh(low) or low in _KAZAKH:
            return "kk"
        if low not in _RUSSIAN and self._keyboard.is_typed(low):
            return "kk"  # typed on a Russian keyboard: тизими is no Russian instrumental
        if low in _RUSSIAN or (_RUSSIAN_ENDING.match(low) and low not in _LOANS):
            return "ru"
        return "kk" if _KAZAKH_ENDING.match(low) else None

    def left_over(self, text: str, locale: Locale) -> str:
        """Return the first run of words of a text in the other language; "" if there is none.

        >>> Guess().left_over("Роутерді қосыңыз. Подождите две минуты, затем проверьте.", "kk")
        'Подождите две минуты затем проверьте'
        >>> Guess().left_over("«Оставить заявку» батырмасын басыңыз.", "kk")
        ''
        """
        if other(locale) not in map(self.language_of, letter_words(text)):
            return ""  # a shortcut for nearly every text
        found = self._russian_in if locale == "kk" else self._kazakh_in
        return next((" ".join(run) for sentence in sentences(text) for run in found(letter_words(sentence))), "")

    def _russian_in(self, sentence: list[str]) -> Iterator[list[str]]:
        """Yield runs without Kazakh words that have two Russian words, or one if the run is a whole sentence."""
        for run in self._runs_without("kk", sentence):
            russian = sum(self.language_of(word) == "ru" for word in run)
            if (russian >= 2 and len(run) >= 3) or (russian and 2 <= len(run) == len(sentence)):
                yield run

    def _kazakh_in(self, sentence: list[str]) -> Iterator[list[str]]:
        """Yield runs of Kazakh by the same rule; words with a capital do not count: they may be names."""
        for run in self._runs_without("ru", sentence):
            kazakh = sum(has_kazakh(word) and word[0].islower() for word in run)
            if kazakh >= 2 or (kazakh and 2 <= len(run) == len(sentence)):
                yield run

    def _runs_without(self, locale: Locale, sentence: list[str]) -> Iterator[list[str]]:
        for is_other, run in groupby(sentence, lambda word: self.language_of(word) == locale):
            if not is_other:
                yield list(run)


def sentences(text: str) -> list[str]:
    """Split a text into sentences, without quoted text and single letters.

    >>> sentences("Чекті табыңыз. «Жіберу» батырмасын басыңыз.")
    ['Чекті табыңыз.', 'батырмасын басыңыз.']
    """
    return _SENTENCE.split(_LONE_LETTER.sub(" ", _QUOTED.sub(" ", text)))
