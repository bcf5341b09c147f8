"""Check the comments that are replaced by a drawing, and the files of the drawings."""

from collections.abc import Container, Iterator

from qostil.corpus.corpus import Corpus, Pair
from qostil.knowledge.drawings import drawing_path
from qostil.model.finding import Finding, Place
from qostil.model.item import Drawing
from qostil.model.locale import LOCALES
from qostil.model.nearest import did_you_mean
from qostil.model.page import Page

UNKNOWN = "«{name}» is no drawing{guess}"
UNKNOWN_REMEDY = "draw it in {path}, or name one that is there, as in <!-- qostil-drawing: router-restart -->"
NOT_ALONE = "the drawing «{name}» has no line to itself"
NOT_ALONE_REMEDY = "write the comment on a line of its own, between empty lines"
ANOTHER = "«{id}» has the drawings {here}, and {there} has {others}"
ANOTHER_REMEDY = "show the same drawings in both languages, in the same order"
UNTITLED = "the drawing has no title in «{locale}», and who cannot see it is told nothing"
UNTITLED_REMEDY = 'add <title lang="{locale}"> with what the drawing shows'
UNSAFE = "a page cannot show this drawing: {why}"
UNSAFE_REMEDY = (
    "draw it with path, line, rect, circle and the like, coloured currentColor, in at most 2048 bytes; "
    "words belong into the answer"
)


def drawing(corpus: Corpus) -> Iterator[Finding]:
    """A drawing is a small file of plain shapes with its title in both languages, and stands in both of an item.

    Bad: <!-- qostil-drawing: router.svg -->
    Good: <!-- qostil-drawing: router-restart -->
    """
    for page in corpus.pages:
        yield from (found for one in page.drawings if (found := _wrong(corpus, page, one)))
    for pair in corpus.pairs:
        yield from _different(pair, corpus.knowledge.drawings)
    yield from _files(corpus)


def _wrong(corpus: Corpus, page: Page, one: Drawing) -> Finding | None:
    place, fields = page.at(one.line), {"name": one.name}
    if not one.is_alone:
        return Finding(place, NOT_ALONE, NOT_ALONE_REMEDY, fields)
    if one.name not in corpus.knowledge.drawings:
        guess = did_you_mean(one.name.removesuffix(".svg"), corpus.knowledge.drawings)
        path = drawing_path(one.name if one.name.replace("-", "").isalnum() else "NAME")
        return Finding(place, UNKNOWN, UNKNOWN_REMEDY, {"name": one.name, "guess": guess, "path": path})
    return None


def _different(pair: Pair, known: Container[str]) -> Iterator[Finding]:
    """Yield the items with as many drawings in both languages, but others; the check structure counts them."""
    for item in pair.items:
        (first, page), (second, other_page) = item.sides
        if first.drawings == second.drawings:
            continue
        here, others = ([one.name for one in side.drawings] for side in (first, second))
        is_known = all(name in known for name in (*here, *others))
        if is_known and here != others and len(here) == len(others):
            there = other_page.at(second.drawings[0].line)
            fields = {"id": first.id, "here": ", ".join(here), "there": str(there), "others": ", ".join(others)}
            causes = ("item-counterpart",) if item.is_uneven else ()
            place = page.at(first.drawings[0].line)
            yield Finding(place, ANOTHER, ANOTHER_REMEDY, fields, also=there, consequence_of=causes)


def _files(corpus: Corpus) -> Iterator[Finding]:
    for name, told in corpus.knowledge.drawings.items():
        place = Place(drawing_path(name))
        for why in told.wrong:
            yield Finding(place, UNSAFE, UNSAFE_REMEDY, {"why": why})
        for locale in () if told.wrong else LOCALES:
            if locale not in told.titles:
                yield Finding(place, UNTITLED, UNTITLED_REMEDY, {"locale": locale})
