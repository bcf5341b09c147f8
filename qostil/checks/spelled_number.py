"""Compare a number with its words in brackets, since a court may give the words priority."""

from collections.abc import Iterator

from qostil.facts.bracket import pairs
from qostil.facts.number import find_numbers
from qostil.facts.value import decimal_text
from qostil.model.finding import Finding
from qostil.model.item import Block
from qostil.model.page import Page

MESSAGE = "«{number}» is spelled out as «{words}», which is {amount}"
REMEDY = "look into the source, and write one amount in figures and in words"


def spelled_number(page: Page) -> Iterator[Finding]:
    """A number and the words in brackets after it are the same amount.

    Bad: 0,75% (нөл бүтін оннан жетпіс бес)
    Good: 0,75% (нөл бүтін жүзден жетпіс бес)
    """
    for part in (page.intro, *page.items):
        for block in part.blocks:
            yield from _block(page, block)


def _block(page: Page, block: Block) -> Iterator[Finding]:
    text = block.text
    if "(" not in text:
        return
    for digits, words in pairs(text, find_numbers(text, page.locale)):
        if digits.amount != words.amount:
            number, spelled = text[digits.start : digits.end], text[words.start : words.end]
            fields = {"number": number, "words": spelled, "amount": decimal_text(words.amount)}
            yield Finding(page.at(block.line_of(number)), MESSAGE, REMEDY, fields)
