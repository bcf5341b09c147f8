"""Read a project as it will be once a draft is accepted, and what the checks find in it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from qostil.build.build import Build
from qostil.build.checking import run_checks
from qostil.checks import check_page
from qostil.corpus.corpus import Corpus
from qostil.drafts.marks import Unmarked, without_item_mark, without_page_mark
from qostil.drafts.named import Draft
from qostil.model.finding import Finding, Place
from qostil.model.locale import Locale
from qostil.model.page import Page
from qostil.reading.trees import with_contents
from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason
from qostil.system.regular_file import read_regular


@dataclass(frozen=True)
class Accepted:
    """A project with one draft accepted; its lines have the numbers that they have in the files now."""

    draft: Draft
    build: Build
    # Both files as they are, and as they will be.
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    # Every page, including other drafts.
    corpus: Corpus
    findings: Sequence[Finding]

    @property
    def pages(self) -> Mapping[Locale, Page]:
        """The page of the draft in each language, as it will be published."""
        return self.corpus.published.by_key.get(self.draft.key, {})

    def holds(self, place: Place) -> bool:
        """Return whether a place is in the draft, and in no item that remains one."""
        return place.line in self._lines.get(place.path, ()) and not self.corpus.is_on_draft(place)

    @cached_property
    def _lines(self) -> Mapping[str, range]:
        sides = self.corpus.by_key[self.draft.key].values()
        if not self.draft.item:
            return {page.path: range(sys.maxsize) for page in sides}
        extents = [(page, *one) for page in sides for one in page.extents]
        return {page.path: lines for page, item, lines in reversed(extents) if item.id == self.draft.item}


def as_accepted(build: Build, draft: Draft) -> Accepted:
    """Return the project as it will be; raise CannotRunError if a mark cannot be taken off."""
    pages = [page for page in build.with_drafts.by_key[draft.key].values() if not page.trouble]
    before = {page.path: _read(build, page.path) for page in pages}
    versions = {page.path: _without_mark(page, before[page.path], draft) for page in pages}
    checked = _with(build, {path: version.checked for path, version in versions.items()})
    after = {path: version.written for path, version in versions.items()}
    _verify(build, draft, checked, _with(build, after))
    return Accepted(draft, build, before, after, checked, run_checks(checked, build.settings, build.site))


def _read(build: Build, path: str) -> bytes:
    try:
        return read_regular(build.root / path, build.settings.max_page_bytes)
    except OSError as error:
        raise CannotRunError(f"{path}: cannot be read: {reason(error)}") from error


def _without_mark(page: Page, content: bytes, draft: Draft) -> Unmarked:
    if draft.item:
        item = page.by_id.get(draft.item)
        return without_item_mark(content, item.line) if item and item.is_draft else Unmarked(content, content)
    return without_page_mark(content) if page.front and page.front.draft else Unmarked(content, content)


def _with(build: Build, contents: Mapping[str, bytes]) -> Corpus:
    check = partial(check_page, knowledge=build.knowledge)
    return with_contents(build.with_drafts, build.site, build.knowledge, contents, check)


def _verify(build: Build, draft: Draft, checked: Corpus, written: Corpus) -> None:
    """Raise CannotRunError unless the mark is gone and nothing else has changed."""
    for page in build.with_drafts.by_key[draft.key].values():
        versions = [_without_marks(corpus.by_path[page.path], draft) for corpus in (checked, written)]
        if any(version != _without_marks(page, draft, is_taken_off=True) for version in versions):
            what = f"draft=true from the heading of «{draft.item}»" if draft.item else "draft: true from its head"
            raise CannotRunError(f"{page.path}: the mark cannot be taken off; take {what} by hand, then run it again")


def _without_marks(page: Page, draft: Draft, is_taken_off: bool = False) -> tuple[object, ...]:
    """Return what a page says of itself and its items, or would say without the mark of a draft."""
    front = page.front
    is_draft = bool(front and front.draft) and not (is_taken_off and not draft.item)
    items = [
        (item.id, item.question, item.is_draft and not (is_taken_off and item is page.by_id.get(draft.item)))
        for item in page.items
    ]
    return bool(page.trouble), front and (front.title, front.description, front.kind, front.updated), is_draft, items
