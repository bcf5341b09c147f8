"""Check that links inside the site have an existing target: a page, an item, an image or a document."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from qostil.addresses.target import Target, target_locale
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.locale import LOCALES, PAGE_SUFFIXES, other, split_locale
from qostil.model.nearest import nearest
from qostil.model.page import Page

NO_FILE = "the link «{href}» leads to no file"
NO_ANCHOR = "the link «{href}» leads to no item or heading of {there}"
DRAFT = "the link «{href}» leads to a draft, which readers do not get"
DRAFT_REMEDY = "take the link away until «draft: true» is taken out of that page and its counterpart"
DRAFT_ITEM = "the link «{href}» leads to an item of {there} that is a draft, which readers do not get"
DRAFT_ITEM_REMEDY = "take the link away until «draft=true» is taken out of that heading and its counterpart"
ROOTED = "the link «{href}» begins at the root of the site, where no editor's tool can follow it"
OUT = "the link «{href}» leads out of {docs}/"
MEND = "did you mean «{guess}»?"
NOTHING_NEAR = "write the path of the file as seen from this page, or take the link away"

# An address without its scheme, which a browser parses as a file name.
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+(?:kz|ru|com|net|org|gg|news|info|me)")
# To guess what a link means it is compared with every page or item: after so many wrong links of a page there is no
# guess, since a page may have thousands.
_MOST_GUESSES = 20
_COUNTERPART_GONE = ("page-counterpart", "item-counterpart", "item-id", "readable")


def internal_link(corpus: Corpus) -> Iterator[Finding]:
    """Every link inside the site has an existing file as its target, and an existing anchor in it.

    Bad: [төлемдер](payment.md#paid-wrong-login)
    Good: [төлемдер](payments.md#paid-wrong-login)
    """
    for locale in LOCALES:
        ours = [page for page in corpus.pages if page.locale == locale]
        homes = {item.id: page for page in ours for item in page.items if item.id}
        for page in ours:
            count = 0
            for line, href, to in corpus.inside.get(page.path, ()):
                for finding in _follow(corpus, homes, page, line, href, to, count < _MOST_GUESSES):
                    count += 1
                    yield finding


def _follow(
    corpus: Corpus, homes: Mapping[str, Page], page: Page, line: int, href: str, to: Target, is_guessed: bool
) -> Iterator[Finding]:
    there = corpus.by_path.get(to.path)
    causes: tuple[str, ...] = ("link-locale",) if target_locale(to, corpus.docs) == other(page.locale) else ()
    if to.kind == "rooted":
        yield _finding(page, line, ROOTED, href, _page_near(corpus, homes, page, to, is_guessed), causes)
    elif to.kind == "inside" and not to.path.startswith(corpus.docs + "/"):
        yield _finding(page, line, OUT, href, "", docs=corpus.docs)
    elif to.kind == "inside" and there is None and to.path not in corpus.assets:
        if to.path in corpus.held_back:
            yield Finding(page.at(line), DRAFT, DRAFT_REMEDY, {"href": href}, consequence_of=causes)
            return
        causes += _COUNTERPART_GONE if _counterpart_of(corpus, to.path) else ()
        yield _finding(page, line, NO_FILE, href, _page_near(corpus, homes, page, to, is_guessed), causes)
    elif there and to.fragment and to.fragment not in there.anchors and not there.trouble:
        yield _no_anchor(corpus, homes, page, there, line, href, to.fragment, is_guessed, causes)


def _no_anchor(
    corpus: Corpus,
    homes: Mapping[str, Page],
    page: Page,
    there: Page,
    line: int,
    href: str,
    fragment: str,
    is_guessed: bool,
    causes: tuple[str, ...],
) -> Finding:
    if there.path in corpus.held_back and fragment in corpus.held_back[there.path].anchors:
        fields = {"href": href, "there": there.path}
        return Finding(page.at(line), DRAFT_ITEM, DRAFT_ITEM_REMEDY, fields, consequence_of=causes)
    counterpart = corpus.counterpart(there)
    gone = counterpart is not None and fragment in counterpart.anchors
    near = fragment if fragment in homes or not is_guessed else nearest(fragment, there.anchors)
    near = near or nearest(fragment, homes)
    home = there if near in there.anchors else homes.get(near)
    guess = f"{_relative(page, home.path) if home.path != page.path else ''}#{near}" if home else ""
    causes += _COUNTERPART_GONE if gone else ()
    return _finding(page, line, NO_ANCHOR, href, "" if gone else guess, causes, there=there.path)


def _counterpart_of(corpus: Corpus, path: str) -> Page | None:
    """Return the counterpart of a missing page."""
    locale, rest = split_locale(path.removeprefix(corpus.docs + "/"))
    return corpus.by_path.get(f"{corpus.docs}/{other(locale)}/{rest}") if locale else None


def _page_near(corpus: Corpus, homes: Mapping[str, Page], page: Page, to: Target, is_guessed: bool) -> str:
    """Return the path most similar to a missing target in this language, relative to the page.

    If another page has the item with the anchor, return that page.
    """
    if to.fragment in homes:
        path = homes[to.fragment].path
        return f"{_relative(page, path) if path != page.path else ''}#{to.fragment}"
    if _HOST.fullmatch(to.path.rpartition("/")[2]):
        return f"https://{to.path.rpartition('/')[2]}"
    if not is_guessed:
        return ""
    wanted = to.path if to.kind == "inside" else f"{corpus.docs}/{to.path.rstrip('/')}.md"
    ours = f"{corpus.docs}/{page.locale}/"
    is_page = PurePosixPath(wanted).suffix in {"", ".html", *PAGE_SUFFIXES}
    known = corpus.by_path if is_page else corpus.assets
    near = _path_near(wanted, [path for path in known if path.startswith(ours)])
    return _relative(page, near) + _anchor_near(corpus, near, to.fragment) if near else ""


def _path_near(wanted: str, known: Sequence[str]) -> str:
    """Return a path with the same file name, otherwise the most similar one, ignoring the common folders."""
    name = posixpath.basename(wanted)
    if name in (same := {posixpath.basename(path): path for path in reversed(known)}):
        return same[name]
    short = {posixpath.splitext(path)[0].split("/", 2)[-1]: path for path in known}
    return short.get(nearest(posixpath.splitext(wanted)[0].split("/", 2)[-1], short), "")


def _anchor_near(corpus: Corpus, path: str, fragment: str) -> str:
    """Return the most similar anchor of a page; for another file, return the fragment unchanged (a.pdf#page=2)."""
    there = corpus.by_path.get(path)
    near = nearest(fragment, there.anchors) if there else fragment
    return f"#{near}" if near else ""


def _relative(page: Page, path: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(page.path))


def _finding(
    page: Page, line: int, message: str, href: str, guess: str, causes: tuple[str, ...] = (), **fields: str
) -> Finding:
    remedy = MEND if guess else NOTHING_NEAR
    known = {"href": href, "guess": guess, **fields}
    return Finding(page.at(line), message, remedy, known, consequence_of=causes)
