"""Detect Russian text in Kazakh items, and Kazakh text in Russian ones."""

from collections.abc import Iterator, Sequence

from qostil.knowledge.knowledge import Knowledge
from qostil.languages.known import name_of
from qostil.languages.letters import letter_words
from qostil.model.finding import Finding
from qostil.model.item import Block
from qostil.model.locale import other
from qostil.model.page import Page

MESSAGE = "«{words}» is {theirs}, on a {ours} page"
REMEDY = "translate it; put the name of a button, a service or a document into «quotation marks»"
# Limit the starts to try: a word more frequent in a block does not locate the run.
_MOST_STARTS = 50


def language(page: Page, knowledge: Knowledge) -> Iterator[Finding]:
    """A page is written in its own language; names in quotation marks may be in the other.

    Bad: Роутерді өшіріп, подождите две минуты.
    Good: Роутерді өшіріп, екі минут күтіңіз. «Оставить заявку» батырмасын басыңыз.
    """
    left_over = knowledge.guess.left_over
    for line in page.head:
        if found := left_over(line.text, page.locale):
            yield _finding(page, line.number, found)
    for part in (page.intro, *page.items):
        if found := left_over(part.question, page.locale):
            yield _finding(page, part.line, found)
        for block in part.blocks:
            if found := left_over(block.prose, page.locale):
                yield _finding(page, _line_of(block, found.split()), found)


def _line_of(block: Block, run: Sequence[str]) -> int:
    """Return the line where a run of words begins; names in quotation marks may interrupt the run."""
    numbered_words = [(word, line.number) for line in block.lines for word in letter_words(line.text)]
    texts = [word for word, _ in numbered_words]
    starts = [n for n, word in enumerate(texts) if word == run[0]][:_MOST_STARTS]
    return numbered_words[min(starts, key=lambda n: _reach(texts, n, run))][1]


def _reach(texts: Sequence[str], start: int, run: Sequence[str]) -> int:
    """Return the number of words from a start until all words of a run occur in order."""
    at = start
    for word in run:
        try:
            at = texts.index(word, at) + 1
        except ValueError:
            return len(texts) + 1
    return at - start


def _finding(page: Page, line: int, found: str) -> Finding:
    fields = {"words": found, "theirs": name_of(other(page.locale)), "ours": name_of(page.locale)}
    return Finding(page.at(line), MESSAGE, REMEDY, fields)
