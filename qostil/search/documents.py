"""Yield the searchable documents: every item of every page, and every page as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from qostil.corpus.answers import answer_address, answers_on
from qostil.corpus.corpus import Corpus
from qostil.knowledge.asked import topic_name
from qostil.model.item import Item
from qostil.model.locale import Locale, page_address
from qostil.model.page import Page
from qostil.search.ranking import RANKING

# The id of the home page's item that lists the most asked questions.
MOST_ASKED = "most-asked"


class Document(msgspec.Struct, frozen=True):
    """A searchable document: its location in its language, its text, and its boost.

    `page` is the address of the page within its language, `id` is empty for the page as a whole. `statements` has one
    entry per block: a paragraph, a step, a cell. `own` is the address of the item's own page, if it has one.
    """

    page: str
    id: str
    title: str
    page_title: str
    statements: tuple[str, ...]
    boost: float = 1
    is_topic: bool = False
    # A situation of a contract, and the names of answers whose questions people ask for it too.
    is_situation: bool = False
    also: tuple[str, ...] = ()
    own: str = ""

    @property
    def address(self) -> str:
        """Return where a reader is led, within the language.

        >>> Document("rules/", "parties", "Тараптар", "Ережелер", ()).address
        'rules/#parties'
        """
        return self.own or self.page + f"#{self.id}" * bool(self.id)

    @property
    def text(self) -> str:
        """Return all statements joined into one line."""
        return " ".join(self.statements)


def documents(corpus: Corpus, locale: Locale) -> Iterator[Document]:
    """Yield the documents of a language, page by page."""
    for page in corpus.pages:
        if page.locale == locale:
            yield from documents_on(page, corpus)


def answer_name(document: Document) -> str:
    """Return the name of an answer in knowledge/asked/: its id; for a topic of a contract, the page and the id.

    >>> answer_name(Document("contracts/miksline/", "payment", "Төлем", "Miksline шарты", ("…",), is_topic=True))
    'miksline#payment'
    """
    return topic_name(document.page, document.id) if document.is_topic else document.id


def numbers_by_answer(documents: Iterable[Document]) -> dict[str, list[int]]:
    """Map the names that `answering` looks up to the numbers of the documents.

    >>> lost = Document("contracts/miksline/", "router-lost", "Роутерді жоғалттым", "", (), 1, True, also=("broken",))
    >>> numbers_by_answer([Document("equipment/", "broken", "Жабдық бүлінді", "Жабдық", ()), lost])
    {'broken': [0, 1], '#router-lost': [1]}
    """
    found: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        for name in (_key(document), *document.also) if document.id else ():
            found.setdefault(name, []).append(number)
    return found


def _key(document: Document) -> str:
    return f"#{document.id}" if document.is_topic else document.id


def matters(documents: Sequence[Document]) -> list[list[int]]:
    """Return the numbers of the answers of each matter: a situation in every contract, and those that it names."""
    numbers = numbers_by_answer(documents)
    named = {document.id: (_key(document), *document.also) for document in documents if document.is_situation}
    return [sorted({number for name in names for number in numbers.get(name, ())}) for names in named.values()]


def answering(numbers: Mapping[str, Sequence[int]], answers: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers of the documents that answers name, in ascending order.

    A topic of a contract matches the topic with the same id in every contract: people ask for it in the same words,
    and the operator they name decides which contract is meant.

    >>> answering({"moving": [0], "#payment": [1, 2]}, ["miksline#payment", "moving", "gone"])
    (0, 1, 2)
    """
    names = [f"#{answer.partition('#')[2]}" if "#" in answer else answer for answer in answers]
    return tuple(sorted({number for name in names for number in numbers.get(name, ())}))


def documents_on(page: Page, corpus: Corpus) -> Iterator[Document]:
    """Yield the documents of a page; one without front matter has none."""
    front = page.front
    if front is None:
        return
    place, boost = page_address(page.key), RANKING["kinds"].get(front.kind, 1)
    about = _statements(page.intro, page, corpus) or (front.description,)
    yield Document(place, "", front.title, front.title, about, boost * RANKING["whole page"])
    own = {item.id for item in answers_on(page)}
    for item in page.items:
        if item.id:
            situations = corpus.knowledge.situations
            is_situation = front.kind == "contract" and item.id in situations.ids
            yield Document(
                place,
                item.id,
                item.question,
                front.title,
                _statements(item, page, corpus),
                boost,
                is_topic=page.cites_clauses,
                is_situation=is_situation,
                also=situations.asked_for(item.id) if is_situation else (),
                own=answer_address(page, item.id) if item.id in own else "",
            )


def _statements(item: Item, page: Page, corpus: Corpus) -> tuple[str, ...]:
    """Return the texts of an item as readers see them, at its end the items that it lists."""
    listed = (corpus.by_key.get(listing.key, {}).get(page.locale) for listing in item.listings)
    questions = (found.question for there in listed if there for found in there.items if found.id)
    return (*(block.text.replace("`", "") for block in item.blocks), *questions)


def most_asked(corpus: Corpus, locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield the page and the id of each link in the home page's list of the most asked questions."""
    home = corpus.by_key.get("index", {}).get(locale)
    listed = home.item(MOST_ASKED) if home else None
    for link in listed.links if listed else ():
        path, _, item = link.href.partition("#")
        if path.endswith(".md"):
            yield page_address(path.removesuffix(".md")), item
