"""What can be found: every item of every page, and every page as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qostil.corpus.corpus import Corpus
from qostil.knowledge.asked import topic_name
from qostil.model.item import Item
from qostil.model.locale import Locale, page_address
from qostil.model.page import Page
from qostil.search.ranking import RANKING

_RANKING = RANKING
# The item of the home page that lists the most asked questions.
MOST_ASKED = "most-asked"


@dataclass(frozen=True)
class Document:
    """One answer: where it stands in its language, what it says, how much it weighs.

    `page` is the address of the page inside its language, `id` is empty for the page as a whole. What it says is a
    statement a block: a paragraph, a step, a cell.
    """

    page: str
    id: str
    title: str
    page_title: str
    statements: tuple[str, ...]
    boost: float = 1
    is_topic: bool = False

    @property
    def text(self) -> str:
        """All that it says, in one line."""
        return " ".join(self.statements)


def documents(corpus: Corpus, locale: Locale) -> Iterator[Document]:
    """Yield what can be found in a language, page by page."""
    for page in corpus.pages:
        if page.locale == locale and page.front:
            yield from _of_page(page)


def answer_name(document: Document) -> str:
    """Name an answer as the files of asked/ do: by its id, a topic of a contract with its page before it.

    >>> answer_name(Document("contracts/miksline/", "payment", "Төлем", "Miksline шарты", ("…",), is_topic=True))
    'miksline#payment'
    """
    return topic_name(document.page, document.id) if document.is_topic else document.id


def numbers_by_answer(documents: Iterable[Document]) -> dict[str, list[int]]:
    """Number the documents under the names by which `answering` finds them."""
    found: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        if document.id:
            found.setdefault(f"#{document.id}" if document.is_topic else document.id, []).append(number)
    return found


def answering(numbers: Mapping[str, Sequence[int]], answers: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers of the documents that answers name, in their order.

    A topic of a contract stands for the topic of the same id in every contract: people ask for it in the same words,
    and the operator that they name tells which is meant.

    >>> answering({"moving": [0], "#payment": [1, 2]}, ["miksline#payment", "moving", "gone"])
    (0, 1, 2)
    """
    names = [f"#{answer.partition('#')[2]}" if "#" in answer else answer for answer in answers]
    return tuple(sorted({number for name in names for number in numbers.get(name, ())}))


def _of_page(page: Page) -> Iterator[Document]:
    front = page.front
    assert front  # noqa: S101 - asked for by the caller
    place, boost = page_address(page.key), _RANKING["kinds"].get(front.kind, 1)
    about = _statements(page.intro) or (front.description,)
    yield Document(place, "", front.title, front.title, about, boost * _RANKING["whole page"])
    for item in page.items:
        if item.id:
            yield Document(
                place, item.id, item.question, front.title, _statements(item), boost, front.kind == "contract"
            )


def _statements(item: Item) -> tuple[str, ...]:
    return tuple(block.text.replace("`", "") for block in item.blocks)


def most_asked(corpus: Corpus, locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield what the home page's list of the most asked questions leads to, by page and id."""
    home = corpus.by_key.get("index", {}).get(locale)
    listed = home.item(MOST_ASKED) if home else None
    for link in listed.links if listed else ():
        path, _, item = link.href.partition("#")
        if path.endswith(".md"):
            yield page_address(path.removesuffix(".md")), item
