"""Match the prefixes of rows in every language: answer, continuation, question, list, step, note, address."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from functools import lru_cache

from qostil.languages.known import LANGUAGES, either
from qostil.languages.language import Language
from qostil.languages.letters import LATIN_TWINS

# Every rule asks the same of the same rows; a document of 300 pages has about half as many.
MOST_ROWS = 32_768
_EMPHASIS = r"[*_]{0,3}"
_ANSWER_WORD = rf"(?:{either(lambda language: language.documents.answer)}|answer)"
_QUESTION_WORD = rf"(?:{either(lambda language: language.documents.question)}|question)"


def _short(letter_of: Callable[[Language], str], english: str) -> re.Pattern[str]:
    """Return the pattern of a label of one letter; a letter of the other script may stand for it."""
    letters = {letter_of(language) for language in LANGUAGES.values()} | {english}
    twins = {latin for latin, twin in LATIN_TWINS.items() if twin in letters}
    letter = f"[{''.join(sorted(letters | twins))}]"
    return re.compile(
        rf"^{_EMPHASIS}{letter}\s?\d{{0,3}}\s?(?::{_EMPHASIS}(?:\s+|$)|[.)–—-]{_EMPHASIS}\s+)(?P<rest>.*)$"
    )


# An answer's label behind its question, in one row.
INNER_ANSWER = re.compile(rf"(?<!\w){_ANSWER_WORD}\s*:\s", re.IGNORECASE)
_ANSWER = re.compile(
    rf"^[-–•]?\s*{_EMPHASIS}{_ANSWER_WORD}\s*{_EMPHASIS}\s*[:.–—]?\s*{_EMPHASIS}(?P<rest>\s.*|$)",
    re.IGNORECASE,
)
# With a number in front or behind, a label needs a sign less clear than a colon.
_NUMBERED_ANSWER = rf"(?:{_ANSWER_WORD}\s*(?:№\s*)?\d{{1,3}}|№?\s*\d{{1,3}}\s*-\s*{_ANSWER_WORD})(?=\s*(?:[:.)–—]|$))"
_ANSWER_COLON = re.compile(
    rf"^[-–•]?\s*{_EMPHASIS}(?:{_NUMBERED_ANSWER}\s*[:.)–—]?|{_ANSWER_WORD}\s*{_EMPHASIS}\s*(?:[:–—]|\.(?=\s)))"
    rf"\s*{_EMPHASIS}\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_LABELLED = rf"(?:{_QUESTION_WORD}(?!\w)\s*(?:№?\s*\d+)?|№?\s*\d+(?:\s*-\s*|\s+){_QUESTION_WORD}(?!\w))"
_QUESTION = re.compile(
    rf"^[-–•]?\s*{_EMPHASIS}{_LABELLED}(?:\s*[:.)–—-]|(?<=\d)\s*$|(?<=\w)$){_EMPHASIS}\s*(?P<rest>.*)$", re.IGNORECASE
)
_LABEL_WORD = rf"(?:{_QUESTION_WORD}|{_ANSWER_WORD})"
_NUMBERED_LABEL = re.compile(
    rf"^{_EMPHASIS}(?:{_LABEL_WORD}\s*№?\s*(?P<behind>\d{{1,3}})|№?\s*(?P<before>\d{{1,3}})\s*-\s*{_LABEL_WORD}(?!\w))"
    rf"\s*(?:[:.)–—]{_EMPHASIS}\s*|$)(?P<rest>.*)$",
    re.IGNORECASE,
)
_SHORT_QUESTION = _short(lambda language: language.documents.short_question, "Q")
_SHORT_ANSWER = _short(lambda language: language.documents.short_answer, "A")
_CONTINUED = tuple(words for language in LANGUAGES.values() for words in language.documents.continued)
_IN_BRACKETS = re.compile(
    rf"\s*\({either(lambda language: language.documents.continued_in_brackets)}(?:\s+\d+)?\)\s*", re.IGNORECASE
)
_NOTE = re.compile(
    rf"^[-–•]?\s*{_EMPHASIS}{either(lambda language: language.documents.note)}\s*[!:]+{_EMPHASIS}\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_STEP = re.compile(r"^(?:[-–•]\s*)?(?P<n>\d{1,2})(?:\)|\.(?!\d))\s*(?P<rest>\S.*)$")
_WAY = re.compile(
    rf"^(?:[-–•]\s*)?{either(lambda language: language.documents.numbered_step)}\s*[:.)–—-]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_NO_LETTER = re.compile(r"[^\w\s]")
_BULLET = re.compile(r"^-\s+(?P<rest>.*)$")
_HEADING = re.compile(r"^(?P<depth>#{1,6})\s+(?P<rest>.*?)\s*#*$")
_ADDRESS = re.compile(r"^<?(?P<rest>https?://[^\s<>]+?)>?[:.,;]?$")


@lru_cache(maxsize=MOST_ROWS)
def answer(text: str) -> str | None:
    """Return the text after «ЖАУАП:», «ОТВЕТ:»; None if the row has no such label.

    >>> answer("ЖАУАП: Кез келген техникада ақау болады."), answer("ОТВЕТ:"), answer("Жауапты күтіңіз.")
    ('Кез келген техникада ақау болады.', '', None)
    >>> answer("2-жауап: Иә."), answer("Ответ № 3. Можно."), answer("Ответ 2 дня ждать.")
    ('Иә.', 'Можно.', None)
    """
    found = _ANSWER_COLON.match(text)
    if not found and len(text) < 12 and not text[:1].islower():
        found = _ANSWER.match(text)
    return found["rest"].strip() if found else None


def short_answer(text: str) -> str | None:
    """Return the text after «Ж:», «О:», or None.

    >>> short_answer("О: Позвоните на 3131.")
    'Позвоните на 3131.'
    """
    found = _SHORT_ANSWER.match(text)
    return found["rest"] if found else None


@lru_cache(maxsize=MOST_ROWS)
def question(text: str) -> str | None:
    """Return the text after «Сұрақ:», «Вопрос 3:», or None.

    >>> question("Вопрос 3: Как сменить тариф?")
    'Как сменить тариф?'
    """
    found = _QUESTION.match(text)
    return found["rest"] if found else None


def numbered_label(text: str) -> tuple[int, str] | None:
    """Return the number and the text of a question or an answer whose label has a number, or None.

    >>> numbered_label("2-сұрақ: Чек керек пе?"), numbered_label("Ответ № 2. Да."), numbered_label("Вопрос: Где?")
    ((2, 'Чек керек пе?'), (2, 'Да.'), None)
    """
    found = _NUMBERED_LABEL.match(text)
    return (int(found["behind"] or found["before"]), found["rest"]) if found else None


def short_question(text: str) -> str | None:
    """Return the text after «С:», «В:», or None.

    >>> short_question("В: Как сменить тариф?")
    'Как сменить тариф?'
    """
    found = _SHORT_QUESTION.match(text)
    return found["rest"] if found else None


@lru_cache(maxsize=MOST_ROWS)
def is_continued(text: str) -> bool:
    """Return whether a row marks a continued answer, even with a typo.

    >>> is_continued("ПРОДЛОЖЕНИЕ ОТВЕТА:"), is_continued("ЖАУАПТЫҢ ЖАЛҒАСЫ:"), is_continued("Жалғасын оқыңыз.")
    (True, True, False)
    """
    words = _NO_LETTER.sub("", text.lower()).strip()
    if not 6 <= len(words) <= 24:
        return False
    return any(difflib.SequenceMatcher(None, words, known).ratio() >= 0.9 for known in _CONTINUED)


def without_continued(text: str) -> str:
    """Return a question without «(продолжение)», «(жалғасы)».

    >>> without_continued("Не помню пароль (продолжение) .")
    'Не помню пароль.'
    """
    return re.sub(r"\s+([.?!])$", r"\1", _IN_BRACKETS.sub(" ", text).strip())


@lru_cache(maxsize=MOST_ROWS)
def note(text: str) -> str | None:
    """Return the text after «Назар аударыңыз!», «Обратите внимание!», «Важно!»; "" if it is in the next rows.

    >>> note("Назар аударыңыз: үйде болыңыз."), note("Маңызды!"), note("Важно знать тариф.")
    ('үйде болыңыз.', '', None)
    """
    found = _NOTE.match(text)
    return found["rest"].strip("*_ ") if found else None


@lru_cache(maxsize=MOST_ROWS)
def step(text: str) -> tuple[int, str] | None:
    """Return the number and the text of a step, or None.

    >>> step("1)Wi-Fi роутерді қосыңыз"), step("2 жолы: логинді жазу")
    ((1, 'Wi-Fi роутерді қосыңыз'), (2, 'логинді жазу'))
    >>> step("Способ 1: позвонить"), step("7.16.0 нұсқасы")
    ((1, 'позвонить'), None)
    """
    if found := _WAY.match(text):
        return int(next(filter(None, found.groups()))), found["rest"]
    found = _STEP.match(text)
    return (int(found["n"]), found["rest"]) if found else None


def bullet(text: str) -> str | None:
    """Return the text after the bullet of a list, or None.

    >>> bullet("- логин"), bullet("логин")
    ('логин', None)
    """
    found = _BULLET.match(text)
    return found["rest"] if found else None


def heading(text: str) -> str | None:
    """Return the text of a heading, or None.

    >>> heading("## Төлемдер")
    'Төлемдер'
    """
    found = _HEADING.match(text)
    return found["rest"] if found else None


def address(text: str) -> str | None:
    """Return the address if the row contains nothing else, otherwise None.

    >>> address("<https://bee.gg/e/yourdocks>:")
    'https://bee.gg/e/yourdocks'
    """
    found = _ADDRESS.match(text)
    return found["rest"] if found else None


def is_answer(text: str) -> bool:
    """Return whether a row begins an answer or its continuation.

    >>> is_answer("ОТВЕТ:"), is_answer("ПРОДОЛЖЕНИЕ ОТВЕТА:")
    (True, True)
    """
    return answer(text) is not None or is_continued(text)


def opens_block(text: str) -> bool:
    """Return whether a row starts a block of its own and never continues the row before it.

    >>> opens_block("- логин"), opens_block("логинді тексеріңіз")
    (True, False)
    """
    tests = (answer, question, note, step, bullet, heading, address)
    return text.startswith("|") or is_continued(text) or any(test(text) is not None for test in tests)
