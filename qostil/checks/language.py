"""Russian left in a Kazakh item, and Kazakh left in a Russian one."""

from collections.abc import Iterator

from qostil.finding import Finding
from qostil.item import Block
from qostil.language.guess import left_over
from qostil.page import Page
from qostil.pairing import NAMES, other

MESSAGE = "«{words}» is {theirs}, on a {ours} page"
REMEDY = "translate it; put the name of a button, a service or a document into «quotation marks»"


def language(page: Page) -> Iterator[Finding]:
    """A page is written in its own language; names in quotation marks may be in the other.

    Bad: Роутерді өшіріп, подождите две минуты.
    Good: Роутерді өшіріп, екі минут күтіңіз. «Оставить заявку» батырмасын басыңыз.
    """
    for part in (page.intro, *page.items):
        if found := left_over(part.question, page.locale):
            yield _finding(page, part.line, found)
        for block in part.blocks:
            if found := left_over(block.prose, page.locale):
                yield _finding(page, _line_of(block, found.split()[0]), found)


def _line_of(block: Block, word: str) -> int:
    return next((line.number for line in block.lines if word in line.text), block.lines[0].number)


def _finding(page: Page, line: int, words: str) -> Finding:
    fields = {"words": words, "theirs": NAMES[other(page.locale)], "ours": NAMES[page.locale]}
    return Finding(page.at(line), MESSAGE, REMEDY, fields)
