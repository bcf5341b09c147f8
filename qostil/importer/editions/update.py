"""Read an edition for a page that exists; write what the source alone has changed, and remember what was brought."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from qostil.importer.editions.edition import EditionItem, brought, compare
from qostil.importer.editions.page_text import NewText, PageText
from qostil.importer.editions.written_item import WrittenItem
from qostil.importer.importing import Import
from qostil.importer.writing.draft import DraftSection
from qostil.importer.writing.page_size import check_size
from qostil.importer.writing.pages import parsed, read_bytes, replace_pages, told
from qostil.importer.writing.pictures import new_pictures
from qostil.knowledge.imported import (
    Imported,
    ImportedItem,
    ImportedText,
    imported_path,
    imported_text,
    load_imported,
)
from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import LOCALES, Locale
from qostil.model.nearest import did_you_mean
from qostil.settings.project import read_settings
from qostil.settings.site import Site
from qostil.system.errors import CannotRunError


@dataclass(frozen=True)
class Edition:
    """An edition of the document of a page: its items, and the files that it concerns as they are."""

    root: Path
    key: str
    site: Site
    knowledge: Knowledge
    items: list[EditionItem]
    pages: Mapping[Locale, PageText]
    # The pages by their paths.
    contents: Mapping[str, bytes]
    # The names of the sources.
    sources: Mapping[Locale, str]
    # What the last import brought; None if that is not remembered.
    base: Imported | None

    @property
    def is_draft(self) -> bool:
        """Whether neither page is published, so that new items are written without a mark."""
        return all(text.page.front is not None and text.page.front.draft for text in self.pages.values())

    def is_published(self, item: EditionItem) -> bool:
        """Return whether readers have an item."""
        written = [text.page.item(item.id) for text in self.pages.values()]
        fronts = [text.page.front for text in self.pages.values()]
        return not any(front is None or front.draft for front in fronts) and all(
            found is not None and not found.is_draft for found in written
        )


def read_edition(
    root: Path, site: Site, knowledge: Knowledge, done: Import, key: str, taken: Collection[str]
) -> Edition | None:
    """Compare an import with the pages and the last import; return None unless the page exists in both languages.

    A contract has no items of its own: its clauses are compared by their index.
    """
    paths = {locale: f"{site.docs}/{locale}/{key}.md" for locale in LOCALES}
    if done.indexes or not all(os.path.lexists(root / path) for path in paths.values()):
        return None
    limit = read_settings(root).max_page_bytes
    contents = {path: read_bytes(root, path, limit) for path in paths.values()}
    pages = {page.locale: PageText(page, contents[page.path]) for page in parsed(site, knowledge, contents)}
    for text in pages.values():
        if text.page.trouble:
            raise CannotRunError(told(text.page.path, text.page.trouble))
    base = load_imported(root, key)
    written = {locale: text.items for locale, text in pages.items()}
    used = {*taken, *(anchor for text in pages.values() for anchor in text.page.anchors)}
    items = compare(done.draft.sections, done.sources, base or Imported(), written, used)
    names = {locale: source.original.name for locale, source in done.sources.items()}
    return Edition(root, key, site, knowledge, items, pages, contents, names, base)


def update(edition: Edition, kept: Collection[str], dry_run: bool) -> list[str]:
    """Write the pages with what the source alone has changed, and what is remembered; return the paths of both.

    Of a page that no import is remembered of, nothing is written but that it says what the edition brings.
    """
    _refuse_unknown(edition, kept)
    items = [item for item in edition.items if item.id not in kept]
    pages = _updated(edition, items) if edition.base is not None else {}
    remembered = imported_text(edition.key, _remembered(edition, kept)).encode()
    path = imported_path(edition.key)
    others = {path: remembered} if not _is_there(edition.root / path, remembered) else {}
    others |= _pictures(edition, items) if pages else {}
    if not dry_run and (pages or others):
        replace_pages(edition.root, edition.contents, pages, others)
    return [*pages, *others]


def _pictures(edition: Edition, items: Sequence[EditionItem]) -> dict[str, bytes]:
    """Return the pictures of the texts that are written."""
    found: dict[str, bytes] = {}
    for locale in LOCALES:
        written = (item.section for item in items if item.section and (item.state == "new" or locale in item.written))
        found |= new_pictures(edition.root, edition.site.docs, edition.key, written, locale)
    return found


def _is_there(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content


def _refuse_unknown(edition: Edition, kept: Collection[str]) -> None:
    ids = [item.id for item in edition.items]
    for name in kept:
        if name not in ids:
            guess = did_you_mean(name, ids) or "; name an item that the import tells of"
            raise CannotRunError(f"--keep {name}: is no item of this edition{guess}")


def _updated(edition: Edition, items: Sequence[EditionItem]) -> dict[str, bytes]:
    """Return the pages that are to be written with these items, after a look at how they would be read."""
    new = _additions(edition, items)
    found = {}
    for locale, text in edition.pages.items():
        changed = {item.id: _new_text(item, locale) for item in items if locale in item.written}
        added = {after: [section.markdown(locale) for section in sections] for after, sections in new.items()}
        if changed or added:
            found[text.page.path] = text.with_changes(changed, added)
    _check(edition, items, found)
    return found


def _new_text(item: EditionItem, locale: Locale) -> NewText:
    markdown = item.section.markdown(locale) if item.section else ""
    base = item.base.texts.get(locale) if item.base else None
    return NewText(WrittenItem.of(markdown.split("\n")), base.asked if base else ())


def _additions(edition: Edition, items: Sequence[EditionItem]) -> dict[str, list[DraftSection]]:
    """Return the new items by the id of the item that they follow in the edition; "" if there is none."""
    found: dict[str, list[DraftSection]] = {}
    after = ""
    for item in items:
        if item.state == "new" and item.section:
            item.section.id, item.section.is_draft = item.id, not edition.is_draft
            found.setdefault(after, []).append(item.section)
        elif all(item.id in text.items for text in edition.pages.values()):
            after = item.id
    return found


def _check(edition: Edition, items: Sequence[EditionItem], pages: Mapping[str, bytes]) -> None:
    """Raise CannotRunError if a page would be too large, or would not be read as the items that are written."""
    limit = read_settings(edition.root).max_page_bytes
    for page in parsed(edition.site, edition.knowledge, pages):
        check_size(page.path, pages[page.path], limit)
        before, after = edition.pages[page.locale], PageText(page, pages[page.path])
        new = {item.id for item in items if item.state == "new"}
        wrong = {item.id for item in items if _is_misread(item, after, page.locale)}
        if wrong or [item.id for item in page.items if item.id not in new] != [item.id for item in before.page.items]:
            names = ", ".join(sorted(wrong)) or "items"
            raise CannotRunError(
                f"{page.path}: {names} would not be read as written; end the comment, the code or the tag that is open "
                "there, or write the change by hand; nothing is written"
            )


def _is_misread(item: EditionItem, after: PageText, locale: Locale) -> bool:
    source = item.written.get(locale)
    if item.state == "new":
        return item.id not in after.items
    found = after.items[item.id].text if item.id in after.items else None
    return source is not None and (found is None or (found.question, found.answer) != (source.question, source.answer))


def _remembered(edition: Edition, kept: Collection[str]) -> Imported:
    """Return what the next edition is to be compared with: what an editor still has to decide stays as it was."""
    base = edition.base or Imported()
    items = list(_next_items(edition, kept))
    told_of = {id(item.base) for item in edition.items}
    items += [item for item in base.items if id(item) not in told_of]
    return Imported({**base.sources, **edition.sources}, tuple(items))


def _next_items(edition: Edition, kept: Collection[str]) -> Iterator[ImportedItem]:
    for item in edition.items:
        texts = _next_texts(item, item.id in kept)
        # Without a base nothing is written, so what is new stays new.
        if texts and (item.is_on_page or edition.base is not None):
            yield ImportedItem(item.id, {name: texts[name] for name in LOCALES if name in texts})


def _next_texts(item: EditionItem, is_kept: bool) -> dict[Locale, ImportedText]:
    texts = dict(item.base.texts) if item.base else {}
    if item.section is None:
        return texts if item.is_on_page and not is_kept else {}
    if item.is_conflict and not is_kept:
        return texts
    new = brought(item.section)
    if item.state == "new":
        return new
    for name, side in item.sides.items():
        if is_kept or side.state != "gone":
            # What is not written asks nobody: the comments of the page are those of the import before.
            asked = new[name].asked if name in item.written and not is_kept else side.base.asked if side.base else ()
            texts[name] = msgspec.structs.replace(new[name], asked=asked)
    return texts
