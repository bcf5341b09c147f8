"""Check the length of sentences on pages that explain contracts and rules."""

import re
from collections.abc import Iterator

from qostil.languages.known import CAPITAL_LETTERS
from qostil.model.finding import Finding
from qostil.model.item import Block
from qostil.model.page import Page

MESSAGE = "a sentence of {count} words, where {most} are read with ease: «{beginning} …»"
REMEDY = "make it two sentences, one thought each, in both languages"

# The limit of this project: guides to plain language name 15 to 25 words.
MOST = 20
_BEGINNING = 6
_BRACKETS = re.compile(r"\([^()]*\)")
# The end of a sentence is followed by a capital, a digit or a quotation mark; so «г. Алматы» ends one too, which only
# makes sentences shorter.
_END = re.compile(rf"(?<=[.!?…])\s+(?=[«\"(]?[{CAPITAL_LETTERS}A-Z0-9])")
_WORD = re.compile(r"[^\W_][\w%-]*")


def long_sentence(page: Page) -> Iterator[Finding]:
    """A sentence about a contract or rules has at most twenty words; what stands in brackets does not count.

    Bad: a sentence that names who pays, until when, by which way, and what follows if he does not
    Good: «Кредиттік тәсілде абонент ай сайын 25-іне дейін төлейді (17-т.).»
    """
    if not page.cites_clauses:
        return
    for item in (page.intro, *page.items):
        for block in item.blocks:
            yield from _of_block(page, block)


def _of_block(page: Page, block: Block) -> Iterator[Finding]:
    for sentence in _END.split(_BRACKETS.sub("", block.text)):
        words = _WORD.findall(sentence)
        if len(words) > MOST:
            fields = {"count": str(len(words)), "most": str(MOST), "beginning": " ".join(words[:_BEGINNING])}
            yield Finding(page.at(block.line_of(" ".join(words[:2]))), MESSAGE, REMEDY, fields)
