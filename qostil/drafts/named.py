"""Name drafts: a page, or an item of a page that is no draft itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qostil.corpus.corpus import Corpus
from qostil.importer.writing.new_item import page_key
from qostil.model.nearest import did_you_mean
from qostil.system.errors import CannotRunError


@dataclass(frozen=True)
class Draft:
    """A page that is a draft, or an item; the id of a page is empty."""

    key: str
    item: str = ""

    @property
    def address(self) -> str:
        """The name of the draft in commands.

        >>> Draft("payments").address, Draft("payments", "receipt").address
        ('payments', 'payments#receipt')
        """
        return f"{self.key}#{self.item}" if self.item else self.key


def drafts_of(corpus: Corpus) -> Iterator[Draft]:
    """Yield the drafts of a corpus, page by page; the items of a page that is a draft come after it.

    >>> from qostil.model.item import Item
    >>> from qostil.model.page import Page
    >>> kk = Page("docs/kk/a.md", "kk", "a", items=(Item("soon", "Жақында", 7, is_draft=True),))
    >>> [draft.address for draft in drafts_of(Corpus((kk, Page("docs/ru/a.md", "ru", "a"))))]
    ['a#soon']
    """
    for key, sides in corpus.by_key.items():
        if key in corpus.drafts:
            yield Draft(key)
            continue
        ids = (item.id for page in sides.values() for item in corpus.draft_items.get(page.path, ()))
        yield from (Draft(key, name) for name in dict.fromkeys(ids) if name)


def named_drafts(written: str, corpus: Corpus) -> list[Draft]:
    """Return the drafts that a person names: a page, an item of a page, a file or a section.

    Raises CannotRunError for a name of no page; a page without drafts has none.
    """
    path, sign, item = written.replace("\\", "/").partition("#")
    key = page_key(path, corpus.docs).strip("/")
    keys = {other for other in corpus.by_key if other == key or other.startswith(f"{key}/")}
    if not keys:
        guess = did_you_mean(key, corpus.by_key) or "; name it without its language, as in home-internet/payments"
        raise CannotRunError(f"«{written}» is no page{guess}")
    return [draft for draft in drafts_of(corpus) if draft.key in keys and (not sign or draft.item == item)]


def named_draft(written: str, corpus: Corpus) -> Draft:
    """Return the one draft that a person names; raise CannotRunError if there is none, or more than one."""
    found = named_drafts(written, corpus)
    if len(found) == 1 and found[0].item == written.partition("#")[2]:
        return found[0]
    if found:
        raise CannotRunError(f"«{written}» is no draft itself; name one: {', '.join(one.address for one in found)}")
    key = page_key(written.partition("#")[0], corpus.docs)
    if key in corpus.drafts:
        raise CannotRunError(f"«{written}»: the whole page is a draft; accept it first: qostil accept {key}")
    raise CannotRunError(f"«{written}» is no draft; «qostil check» tells whether anything is wrong with it")
