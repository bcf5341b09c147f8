"""Compare the links inside the site of both languages: each leads to the counterpart of what the other leads to."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from qostil.addresses.target import Target, target, target_locale
from qostil.corpus.corpus import Corpus, ItemPair
from qostil.corpus.displaced import Displaced, displaced
from qostil.languages.known import name_of
from qostil.model.fact import Fact
from qostil.model.finding import Finding
from qostil.model.item import Link
from qostil.model.locale import Locale, other
from qostil.model.page import Page

DIFFER = "the link «{ours}» is «{theirs}» in Russian at {there}, which is another page or item"
DIFFER_REMEDY = "lead both to the same page and item, each in its language"
MOVED = "the link «{ours}» is in another place in Russian: it stands at {there}, in a block with another text"
MOVED_REMEDY = "put it in the same place in both languages; two links, or two lines, may be exchanged"
ALONE = "the link «{ours}» has no counterpart in the {language} text at {there}"
ALONE_REMEDY = "add it there, or take it away here"

# An asset of a language has a name of its own.
_ASSET = "file"


def link_counterpart(corpus: Corpus) -> Iterator[Finding]:
    """Links inside the site lead to the same page and item in both languages.

    Bad: [чек](payments.md#receipt) in Kazakh, [чек](payments.md#refund) in Russian
    Good: payments.md#receipt in both
    """
    places = _Places(corpus)
    for pair in corpus.pairs:
        if not any(page.path in corpus.inside for page in pair.pages):
            continue
        for item in pair.items:
            if item.kk.links or item.ru.links:
                yield from _compare(places, item)


class _Places:
    """What links lead to, named alike in both languages."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._anchors = cache(self._read_anchors)

    def links(self, page: Page, links: Sequence[Link]) -> list[Fact]:
        """Return the links inside the site as facts, whose values are equal if they lead to counterparts."""
        found = []
        for link in links:
            to = target(page.path, link.href, self._corpus.site_url)
            if to.kind != "outside":
                found.append(Fact("link", self._value(to), link.href, link.line, link.block))
        return found

    def placed(self, page: Page, links: Sequence[Link]) -> list[tuple[int, str]]:
        """Return the blocks and values of the same links, sorted."""
        found = ((link.block, target(page.path, link.href, self._corpus.site_url)) for link in links)
        return sorted((block, self._value(to)) for block, to in found if to.kind != "outside")

    def causes(self, page: Page, link: Fact) -> tuple[str, ...]:
        """Return the checks that report a link that leads nowhere or to the other language."""
        to = target(page.path, link.text, self._corpus.site_url)
        there = self._corpus.by_path.get(to.path)
        is_broken = to.path not in self._corpus.assets if there is None else self._lacks(there, to.fragment)
        is_foreign = target_locale(to, self._corpus.docs) == other(page.locale)
        return *("internal-link",) * is_broken, *("link-locale",) * is_foreign

    @staticmethod
    def _lacks(page: Page, fragment: str) -> bool:
        return bool(fragment) and fragment not in page.anchors

    def _value(self, to: Target) -> str:
        there = self._corpus.by_path.get(to.path)
        if there is None:
            return _ASSET if to.path in self._corpus.assets else f"{to.path}#{to.fragment}"
        return f"{there.key}#{self._anchors(there.path).get(to.fragment, to.fragment)}"

    def _read_anchors(self, path: str) -> Mapping[str, str]:
        """Return the name of each anchor that is no item: its number in its item, since headings have their own."""
        page = self._corpus.by_path[path]
        counterpart = self._corpus.counterpart(page)
        ours, theirs = _by_item(page), _by_item(counterpart) if counterpart else {}
        return {
            anchor: f"{item}/{number if len(theirs.get(item, ())) == len(anchors) else ''}"
            for item, anchors in ours.items()
            for number, anchor in enumerate(anchors)
            if anchor not in theirs.get(item, ()) or anchor.startswith("_")  # made from Cyrillic words: a mere number
        }


def _by_item(page: Page) -> dict[str, dict[str, None]]:
    """Return the other anchors of a page by the item that they stand in."""
    ids, item = page.by_id, ""
    found: dict[str, dict[str, None]] = {}
    for anchor in page.anchors:
        if anchor in ids:
            item = anchor
        else:
            found.setdefault(item, {})[anchor] = None
    return found


def _compare(places: _Places, item: ItemPair) -> Iterator[Finding]:
    if places.placed(item.kk_page, item.kk.links) == places.placed(item.ru_page, item.ru.links):
        return  # nearly every pair ends here
    kk, ru = places.links(item.kk_page, item.kk.links), places.links(item.ru_page, item.ru.links)
    found = list(displaced(item, kk, ru))
    yield from (_moved(places, item, pair) for pair in found)
    yield from _missing(places, item, _beyond(kk, ru), _beyond(ru, kk))


def _beyond(ours: Sequence[Fact], theirs: Sequence[Fact]) -> list[Fact]:
    """Return the links that the other side has less often; of equal ones, not those in the same block there."""
    places = Counter((link.block, link.value) for link in theirs)
    left = Counter(link.value for link in theirs)
    found = []
    for link in sorted(ours, key=lambda link: not places[link.block, link.value]):
        left[link.value] -= 1
        if left[link.value] < 0:
            found.append(link)
    return sorted(found, key=lambda link: (link.block, link.line))


def _missing(places: _Places, item: ItemPair, kk: Sequence[Fact], ru: Sequence[Fact]) -> Iterator[Finding]:
    """Pair the links that only one side has, those in the same block first if the blocks pair up."""
    theirs: dict[int, deque[Fact]] = defaultdict(deque)
    for link in ru:
        theirs[link.block if item.is_parallel else -1].append(link)
    alone = list[Fact]()
    for link in kk:
        if same := theirs[link.block if item.is_parallel else -1]:
            yield _differ(places, item, link, same.popleft())
        else:
            alone.append(link)
    left = [link for links in theirs.values() for link in links]
    yield from (_differ(places, item, our, their) for our, their in zip(alone, left, strict=False))
    shared = min(len(alone), len(left))
    yield from (_alone(places, item, link, "kk") for link in alone[shared:])
    yield from (_alone(places, item, link, "ru") for link in left[shared:])


def _moved(places: _Places, item: ItemPair, found: Displaced) -> Finding:
    there = item.ru_page.at(found.theirs.line)
    fields = {"ours": found.ours.text, "there": str(there)}
    causes = (*item.roots, *places.causes(item.kk_page, found.ours), *places.causes(item.ru_page, found.theirs))
    place = item.kk_page.at(found.ours.line)
    return Finding(place, MOVED, MOVED_REMEDY, fields, also=there, consequence_of=causes)


def _differ(places: _Places, item: ItemPair, kk: Fact, ru: Fact) -> Finding:
    there = item.ru_page.at(ru.line)
    fields = {"ours": kk.text, "theirs": ru.text, "there": str(there)}
    causes = (*item.roots, *places.causes(item.kk_page, kk), *places.causes(item.ru_page, ru))
    return Finding(item.kk_page.at(kk.line), DIFFER, DIFFER_REMEDY, fields, also=there, consequence_of=causes)


def _alone(places: _Places, item: ItemPair, link: Fact, locale: Locale) -> Finding:
    kk, ru = item.kk_page.at(item.kk.line), item.ru_page.at(item.ru.line)
    page, there = (item.kk_page, ru) if locale == "kk" else (item.ru_page, kk)
    # It may be an address outside the site there, which is a fact.
    is_fact = {fact.value for fact in item.kk.facts} != {fact.value for fact in item.ru.facts}
    causes = (*item.roots, *places.causes(page, link), *("fact-mismatch",) * is_fact)
    fields = {"ours": link.text, "language": name_of(other(locale)), "there": str(there)}
    return Finding(page.at(link.line), ALONE, ALONE_REMEDY, fields, also=there, consequence_of=causes)
