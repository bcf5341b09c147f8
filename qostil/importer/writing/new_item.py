"""Write a new draft item into both language pages, for an editor to complete."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qostil.corpus.corpus import Corpus
from qostil.importer.writing.inline import escaped
from qostil.importer.writing.page_size import check_size
from qostil.importer.writing.pages import parsed, read_bytes, replace_pages, told
from qostil.languages.known import LANGUAGES, name_of
from qostil.model.finding import Place
from qostil.model.item import KEBAB, Item
from qostil.model.locale import LOCALES, Locale, split_locale
from qostil.model.nearest import did_you_mean
from qostil.model.page import Page
from qostil.settings.project import Settings
from qostil.settings.site import Site
from qostil.system.errors import CannotRunError

# The kinds of pages whose items an editor makes freely: an index lists other pages, a contract has its topics.
_KINDS = ("faq", "guide")
LINE_END = re.compile(r"\r\n|\n|\r")
# A line that is a comment, such as the name of a group of items above its first heading.
_COMMENT = re.compile(r"[ ]{0,3}<!--.*-->[ \t]*")


@dataclass(frozen=True)
class NewItem:
    """An item to be written: its id, its page without language and suffix, the item before it, its headings."""

    id: str
    key: str
    after: str
    headings: Mapping[Locale, str]

    def lines(self, locale: Locale) -> list[str]:
        """Return the Markdown of the item.

        >>> NewItem("receipt", "payments", "", {"kk": "Чек керек пе?"}).lines("kk")
        ['## Чек керек пе? { #receipt draft=true }', '', 'Мұнда жауап болады.']
        """
        phrases = LANGUAGES[locale].phrases
        heading = escaped(self.headings.get(locale) or phrases.new_question)
        return [f"## {heading} {{ #{self.id} draft=true }}", "", phrases.new_answer]


def page_key(written: str, docs: str) -> str:
    """Return the key of a page as an editor names it.

    >>> page_key("docs/kk/home-internet/payments.md", "docs"), page_key("home-internet/payments", "docs")
    ('home-internet/payments', 'home-internet/payments')
    """
    return split_locale(written.removeprefix("./").removeprefix(f"{docs}/"))[1].removesuffix(".md")


def add_item(root: Path, corpus: Corpus, site: Site, settings: Settings, new: NewItem) -> list[Place]:
    """Write a draft item into both pages, or into none; return the places of its headings."""
    _check_id(corpus, new)
    paths = [_page(corpus, locale, new).path for locale in LOCALES]
    contents = {path: read_bytes(root, path, settings.max_page_bytes) for path in paths}
    before = parsed(site, corpus.knowledge, contents)
    added = {page.path: _with_item(page, contents[page.path], new) for page in before}
    for path, content in added.items():
        check_size(path, content, settings.max_page_bytes)
    places = [_place(*pair, new) for pair in zip(before, parsed(site, corpus.knowledge, added), strict=True)]
    replace_pages(root, contents, added)
    return places


def _check_id(corpus: Corpus, new: NewItem) -> None:
    if not KEBAB.fullmatch(new.id):
        raise CannotRunError(
            f"«{new.id}»: is no id of an item; write small Latin letters, digits and single hyphens, "
            "as in paid-wrong-login"
        )
    for page in corpus.pages:
        if found := page.item(new.id):
            raise CannotRunError(f"«{new.id}»: already heads the item at {page.at(found.line)}; choose another id")
        if page.key == new.key and new.id in page.anchors:
            raise CannotRunError(f"«{new.id}»: is already an anchor of {page.path}; choose another id")


def _page(corpus: Corpus, locale: Locale, new: NewItem) -> Page:
    """Return the page of a language; raise CannotRunError if no item can be added to it."""
    found = corpus.by_key.get(new.key, {})
    page = found.get(locale)
    if not found:
        guess = did_you_mean(new.key, corpus.by_key) or "; name it without its language, as in home-internet/payments"
        raise CannotRunError(f"--in {new.key}: there is no such page in either language{guess}")
    if page is None:
        there = next(iter(found.values())).path
        raise CannotRunError(f"--in {new.key}: {there} has no {name_of(locale)} counterpart; write that page first")
    if page.trouble:
        raise CannotRunError(told(page.path, page.trouble))
    if page.front is None:
        wrong = page.front_trouble
        raise CannotRunError(told(page.path, wrong) if wrong else f"{page.path}: has no front matter; write it first")
    if page.front.kind not in _KINDS:
        raise CannotRunError(
            f"{page.path}: is of the kind «{page.front.kind}», whose items are no questions; name a page of the kind "
            f"{' or '.join(_KINDS)}, or write the item by hand"
        )
    if new.after and new.after not in page.by_id:
        guess = did_you_mean(new.after, page.by_id) or "; name an item of both pages, or leave --after out"
        raise CannotRunError(f"--after {new.after}: {page.path} has no such item{guess}")
    return page


def _with_item(page: Page, content: bytes, new: NewItem) -> bytes:
    """Return the page with the item; every byte before and after it stays."""
    text = content.decode("utf-8", "surrogateescape")
    end = found[0] if (found := LINE_END.search(text)) else "\n"
    at = _position(page, text, new.after)
    above, below = text[:at], text[at:]
    before = LINE_END.split(above)[-2:]
    gap = end * (bool(before[-1]) + bool("".join(before).strip()))
    close = end * 2 if below else end * (not before[-1])
    return (above + gap + end.join(new.lines(page.locale)) + close + below).encode("utf-8", "surrogateescape")


def _position(page: Page, text: str, after: str) -> int:
    """Return the index at which the item goes: above the next heading and the comments right above that, or the end."""
    above = lines_above(page, LINE_END.split(text), after)
    return [0, *(found.end() for found in LINE_END.finditer(text)), len(text)][above]


def lines_above(page: Page, lines: Sequence[str], after: str) -> int:
    """Return how many lines of a page stand above the place of a new item below another; all of them at the end."""
    following = _line_below(page, after)
    if not 1 < following <= len(lines):
        return len(lines)
    while _COMMENT.fullmatch(lines[following - 2]):
        following -= 1
    return following - 1


def _line_below(page: Page, after: str) -> int:
    """Return the line of the heading below an item, or of the first excuse from a check for what is below; else 0."""
    above = page.by_id.get(after)
    below = page.items[page.items.index(above) + 1 :] if above else ()
    if not above or not below:
        return 0
    lines = range(above.line, below[0].line)
    excuses = [excuse.line for excuse in page.excuses if excuse.line in lines and excuse.last not in lines]
    return min([*excuses, lines.stop])


def _place(before: Page, after: Page, new: NewItem) -> Place:
    """Return the place of the new heading; raise CannotRunError if it is not read as the one new item of the page."""
    item = after.by_id.get(new.id)
    if after.trouble or item is None or not item.is_draft or _ids(after.items, new.id) != _ids(before.items, ""):
        where = f"after «{new.after}»" if new.after else "at the end of the page"
        raise CannotRunError(
            f"{before.path}: a heading {where} is not read as an item; end the comment, the code or the tag that is "
            "open there, or write the item by hand"
        )
    heading = new.headings.get(after.locale)
    if heading and item.question != " ".join(heading.split()):
        raise CannotRunError(f"--{after.locale} «{heading}»: is read as «{item.question}»; write it in plain words")
    return after.at(item.line)


def _ids(items: tuple[Item, ...], new: str) -> list[tuple[str, str, bool]]:
    return [(item.id, item.question, item.is_draft) for item in items if not new or item.id != new]
