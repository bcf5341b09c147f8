"""Detect look-alike and invisible letters, which break search and screen readers."""

import re
import unicodedata
from collections.abc import Iterator
from textwrap import shorten

from qostil.knowledge.knowledge import Knowledge
from qostil.languages.guess import sentences
from qostil.languages.kk.russian_keyboard import RussianKeyboard
from qostil.languages.letters import KAZAKH_LETTERS, is_suspect, wrong_words
from qostil.model.finding import Finding
from qostil.model.item import Block, Line
from qostil.model.page import Page

WRONG = "«{word}» holds {letters}"
WRONG_REMEDY = "write «{right}»"
INVISIBLE = "the line holds {character}, which no reader sees"
INVISIBLE_REMEDY = "delete it"
PRIVATE = "the line holds {character}, which has a shape in one font only"
PRIVATE_REMEDY = "write a list bullet or the sign that was meant"
NO_KAZAKH = "no word of «{words}» has a Kazakh letter ({letters})"
NO_KAZAKH_REMEDY = "write the Kazakh letters, or translate the text"

# Soft hyphens, joiners and directional marks left by PDFs; U+200D is excluded, since emoji need it.
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ufffd\x00-\x08\x0b-\x1f]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
# The most characters of a quoted sentence.
_SHOWN = 80


def letters(page: Page, knowledge: Knowledge) -> Iterator[Finding]:
    """Words use the letters of one alphabet, Kazakh ones with Kazakh letters, and no character is invisible.

    Bad: кӛмек (U+04DB), Сiз (Latin i), a soft hyphen, «Кате логинге толедим»
    Good: көмек, Сіз, «Қате логинге төледім»
    """
    keyboard = knowledge.keyboard
    for line in page.head:
        yield from _line(page, line)
        yield from _no_kazakh(page, keyboard, line.number, line.text)
    for part in (page.intro, *page.items):
        text = part.text
        if is_suspect(text) or _INVISIBLE.search(text) or _PRIVATE.search(text):
            for line in part.lines:
                yield from _line(page, line)
        yield from _no_kazakh(page, keyboard, part.line, part.question)
        for block in part.blocks:
            yield from _no_kazakh(page, keyboard, 0, block.prose, block)


def _line(page: Page, line: Line) -> Iterator[Finding]:
    place = page.at(line.number)
    for word, right in dict(wrong_words(line.text)).items():
        fields = {"word": word, "right": right, "letters": ", ".join(_names(word, right))}
        yield Finding(place, WRONG, WRONG_REMEDY, fields)
    for character in dict.fromkeys(_INVISIBLE.findall(line.text)):
        yield Finding(place, INVISIBLE, INVISIBLE_REMEDY, {"character": _name(character)})
    for character in dict.fromkeys(_PRIVATE.findall(line.text)):
        yield Finding(place, PRIVATE, PRIVATE_REMEDY, {"character": _name(character)})


def _names(word: str, right: str) -> Iterator[str]:
    wrong = dict.fromkeys(was for was, now in zip(word, right, strict=True) if was != now)
    return (f"{letter} ({_name(letter)})" for letter in wrong)


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def _no_kazakh(
    page: Page, keyboard: RussianKeyboard, line: int, text: str, block: Block | None = None
) -> Iterator[Finding]:
    """Yield findings for Kazakh typed on a Russian keyboard; the check `language` reports Russian sentences."""
    if page.locale != "kk" or not text:
        return
    for sentence in sentences(text):
        if word := keyboard.typed_word(sentence, is_heading=block is None):
            place = page.at(block.line_of(word) if block else line)
            fields = {
                "words": shorten(sentence.strip(" .:;"), _SHOWN, placeholder=" …"),
                "letters": " ".join(KAZAKH_LETTERS),
            }
            yield Finding(place, NO_KAZAKH, NO_KAZAKH_REMEDY, fields)
