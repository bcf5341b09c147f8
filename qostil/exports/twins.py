"""Write the Markdown twins of pages: what a page, or the page of an item, says, for programs that read texts.

The twin of a page stands at its address with `index.md` at its end. It is written from the rendered page, so that it
holds what readers see: lists and cards are filled in, named links have their addresses, no note of an editor is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from qostil.exports.fragments import standing_alone
from qostil.exports.markdown import as_markdown, plain_line
from qostil.exports.publication import Answer, Publication, Rendered
from qostil.model.page import Page

TWIN = "index.md"


def twins(page: Page, publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield the twins of a rendered page and of its items, each with its name within the site."""
    rendered = publication.rendered[page.path]
    yield unquote(rendered.url) + TWIN, page_twin(page, rendered, publication)
    for answer in publication.answers_on(page):
        yield answer.folder + TWIN, answer_twin(answer)


def page_twin(page: Page, rendered: Rendered, publication: Publication) -> bytes:
    """Return the twin of a page, with its title above it.

    >>> from qostil.corpus.corpus import Corpus
    >>> from qostil.model.page import FrontMatter
    >>> page = Page("docs/kk/pay.md", "kk", "pay", front=FrontMatter("Төлем", "Қысқаша.", "faq"))
    >>> rendered = Rendered("kk/pay/", '<p><a href="../">Басы</a></p>', {})
    >>> print(page_twin(page, rendered, Publication(Corpus(()), {}, "")).decode())
    # Төлем
    <BLANKLINE>
    [Басы](/kk/)
    <BLANKLINE>
    """
    title = page.front.title if page.front else page.key
    return _twin(title, as_markdown(standing_alone(rendered.html, publication.at(rendered.url))))


def answer_twin(answer: Answer) -> bytes:
    """Return the twin of an item's own page; its subheadings rise by a level, as its question does.

    >>> from qostil.model.item import Item
    >>> page, html = Page("docs/kk/tv.md", "kk", "tv"), "<h3>TV</h3><p>Иә.</p>"
    >>> answer_twin(Answer(Item("off", "Өшіру керек пе?", 7), page, html, "", "")).decode()
    '# Өшіру керек пе?\\n\\n## TV\\n\\nИә.\\n'
    """
    return _twin(answer.item.question, as_markdown(answer.html, rise=1))


def _twin(title: str, text: str) -> bytes:
    return "\n\n".join(filter(None, [f"# {plain_line(title)}", text])).encode() + b"\n"
