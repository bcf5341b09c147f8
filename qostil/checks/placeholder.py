"""Report placeholders, such as TODO, left in a page."""

import re
from collections.abc import Iterator

from qostil.languages.known import LANGUAGES, either
from qostil.languages.letters import LATIN_TWINS
from qostil.model.finding import Finding
from qostil.model.item import Item, Line
from qostil.model.page import Page

MESSAGE = "«{text}» is a placeholder"
REMEDY = "write what belongs here; for a question to colleagues use <!-- qostil-question: … -->"

UNCLOSED = "a comment begins here and never ends, so that readers see it"
UNCLOSED_REMEDY = "end it with -->"

DRAFT = "the description is that of a draft, and the page is none: «{text}»"
DRAFT_REMEDY = "write what the page is about; until then keep draft: true"
DRAFT_TITLE = "the title is that of a draft, and the page is none: «{text}»"
DRAFT_TITLE_REMEDY = "name the page; until then keep draft: true"
DRAFT_QUESTION = "«{text}» stands where a question is missing"
DRAFT_QUESTION_REMEDY = "write the question and its answer, or delete it in both languages; until then keep draft: true"

_NOTE = f"(?i:{either(lambda language: language.placeholders.note)})"
_CERTAIN_NOTE = f"(?i:{either(lambda language: language.placeholders.certain_note)})"
_CYRILLIC_X = LATIN_TWINS["X"]
_PLACEHOLDER = re.compile(
    rf"\b(?:TODO|FIXME|TBD|TBA|{either(lambda language: language.placeholders.todo)})\b"
    # Exclude the mask of a telephone number: +7 7XX XXX XX XX.
    rf"|(?<![\w)]\s)(?<![\w(-])(?:XXX|{_CYRILLIC_X * 3})\b(?!\s?[\dX{_CYRILLIC_X}(-])"
    r"|[Ll]orem ipsum|LOREM IPSUM"
    r"|(?<!\w)\?{3,}|\{\{[^{}]*\}\}|\[\[[^\[\]]*\]\]|<[^<>]{0,80}\?>"
    # In square brackets, an editor's note; without brackets, «уточнить дату» is an ordinary step, and so is text in
    # round brackets that only begins alike: «(ссылка придёт в SMS)».
    rf"|\[{_NOTE}\b[^\]]{{0,80}}\]|\({_NOTE}[.:…]*\)|\({_CERTAIN_NOTE}\b[^)]{{0,80}}\)"
)
# Each of these has one of the following; they are literal, so that the search skips most of a text.
_SUSPECT = re.compile(
    rf"TODO|FIXME|TBD|TBA|{either(lambda language: language.placeholders.todo)}|XXX|{_CYRILLIC_X * 3}"
    rf"|[Ll]orem ipsum|LOREM IPSUM|\?{{3}}|\{{\{{|\[\[|\?>|[\[(](?:{_NOTE}|{_CERTAIN_NOTE})"
)
_COMMENT_SIGN = "<!--"
# The texts that an import writes; of a description, the part before its semicolon is enough.
_PHRASES = [language.phrases for language in LANGUAGES.values()]
_DESCRIPTIONS = [words.draft_description.partition(";")[0].casefold() for words in _PHRASES]
_TITLES = {words.new_page.casefold() for words in _PHRASES}
_MISSING = {text.casefold() for words in _PHRASES for text in (words.missing_question, words.new_question)}
_NEW = {words.new_answer for words in _PHRASES}


def placeholder(page: Page) -> Iterator[Finding]:
    """No page is published with a placeholder in it.

    Bad: Қызмет құны: TODO
    Good: Қызмет құны: 500 теңге
    """
    for line in page.head:
        yield from _line(page, line)
    yield from _of_draft(page)
    for part in (page.intro, *page.items):
        text = part.text
        if _COMMENT_SIGN in text or (_SUSPECT.search(text) and _PLACEHOLDER.search(text)):
            for line in part.lines:
                yield from _line(page, line)


def _of_draft(page: Page) -> Iterator[Finding]:
    """Yield findings for the texts of an import on a page that is no longer a draft."""
    if not page.front or page.front.draft:
        return
    for line in page.head:
        if any(begin in _normalized(line.text) for begin in _DESCRIPTIONS):
            yield Finding(page.at(line.number), DRAFT, DRAFT_REMEDY, {"text": line.text})
        elif _normalized(line.text) in _TITLES:
            yield Finding(page.at(line.number), DRAFT_TITLE, DRAFT_TITLE_REMEDY, {"text": line.text})
    for item in page.items:
        if has_no_question(item):
            fields = {"text": item.question}
            yield Finding(page.at(item.line), DRAFT_QUESTION, DRAFT_QUESTION_REMEDY, fields)
        yield from _of_new(page, item)


def _of_new(page: Page, item: Item) -> Iterator[Finding]:
    """Yield findings for the answer with which a new item begins."""
    for block in item.blocks:
        if block.text in _NEW:
            yield Finding(page.at(block.lines[0].number), MESSAGE, REMEDY, {"text": block.text})


def is_begun(item: Item) -> bool:
    """Return whether the question or the answer of an item is still that with which it begins.

    >>> is_begun(Item("receipt", "Этого вопроса ещё нет на русском", 7)), is_begun(Item("receipt", "Чек", 7))
    (True, False)
    """
    return has_no_question(item) or any(block.text in _NEW for block in item.blocks)


def has_no_question(item: Item) -> bool:
    """Return whether the question of an item is still that with which it begins.

    >>> has_no_question(Item("receipt", "Мұнда сұрақ болады", 7))
    True
    """
    return _normalized(item.question) in _MISSING


def _normalized(text: str) -> str:
    return text.strip(" .?!«»").casefold()


def _line(page: Page, line: Line) -> Iterator[Finding]:
    text = re.sub(r"`[^`]*`", " ", line.text)
    if _COMMENT_SIGN in text:
        yield Finding(page.at(line.number), UNCLOSED, UNCLOSED_REMEDY)
    # «??? note» begins an admonition, which leftover-mark reports.
    notes = {leftover.line for leftover in page.leftovers if leftover.kind == "admonition"}
    for found in dict.fromkeys(_PLACEHOLDER.findall(text)):
        if found.strip("?") == "" and line.number in notes:
            continue
        yield Finding(page.at(line.number), MESSAGE, REMEDY, {"text": found})
