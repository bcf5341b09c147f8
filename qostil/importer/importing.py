"""Run an import: align one or two sources, and write the draft pages in both languages and a report."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qostil.contracts.cards import CONTRACTS_FOLDER
from qostil.contracts.indexing import index_yaml, make
from qostil.importer.align import Alignment, Match, align
from qostil.importer.editions.edition import EditionItem, brought
from qostil.importer.mismatch import Mismatch, differing, mismatches
from qostil.importer.parsed_source import ParsedSource
from qostil.importer.report import report
from qostil.importer.writing.card import draft_card
from qostil.importer.writing.contract import ClauseSummary, draft_contract, index
from qostil.importer.writing.draft import PageDraft
from qostil.importer.writing.existing import differences
from qostil.importer.writing.faq import PairPosition, draft_faq
from qostil.importer.writing.page_size import check_size
from qostil.importer.writing.pictures import new_pictures
from qostil.knowledge.cards import card_path
from qostil.knowledge.files import index_path
from qostil.knowledge.imported import Imported, ImportedItem, imported_path, imported_text
from qostil.knowledge.knowledge import Knowledge
from qostil.languages.known import name_of
from qostil.model.locale import LOCALES, Locale
from qostil.model.page import Complaint
from qostil.reading.sources import decode_page
from qostil.settings.project import read_settings
from qostil.system.aside import write_together
from qostil.system.errors import CannotRunError

_TARGET = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")


@dataclass
class Import:
    """The result of an import."""

    sources: dict[Locale, ParsedSource]
    found: Alignment
    wrong: list[Mismatch]
    draft: PageDraft
    positions: list[PairPosition]
    indexes: dict[Locale, list[ClauseSummary]]
    # The text of the draft of a contract's card.
    card: str = ""
    # The items of a newer edition for a page that exists.
    edition: Sequence[EditionItem] = ()

    @property
    def report(self) -> bytes:
        """Return the report as JSON."""
        ids = list(zip((section.id for section in self.draft.sections), self.positions, strict=False))
        return report(self.sources, self.found, self.wrong, ids, self.indexes, self.edition)


def bring_together(
    sources: dict[Locale, ParsedSource], knowledge: Knowledge, taken: Collection[str] = (), key: str = ""
) -> Import:
    """Align the sources and draft the page at `key`; `taken` are the ids used by other pages."""
    kinds = {source.kind for source in sources.values()}
    if len(kinds) > 1:
        kinds_by_language = " and ".join(
            f"the {name_of(locale)} one is a {source.kind}" for locale, source in sorted(sources.items())
        )
        raise CannotRunError(f"the two sources are no counterparts: {kinds_by_language}; import each by itself")
    indexes = {
        locale: index(source, knowledge.topics, knowledge.situations)
        for locale, source in sources.items()
        if source.contract
    }
    ours, theirs = (sources[locale].items if locale in sources else [] for locale in LOCALES)
    found = align(ours, theirs, knowledge.meanings)
    at = [match.at for match in found.pairs]
    wrong = [mismatch for n, m in at for mismatch in mismatches(ours[n], theirs[m], (n, m))]
    if indexes:
        found, wrong = _same_clauses(indexes)
        draft = draft_contract(sources, indexes, knowledge.topics, knowledge.situations)
        return Import(sources, found, wrong, draft, [], indexes, draft_card(knowledge.comparison.rows, indexes))
    draft, positions = draft_faq(sources, found, wrong, knowledge.meanings, knowledge.glossary, taken, key)
    return Import(sources, found, wrong, draft, positions, {})


def _same_clauses(indexes: dict[Locale, list[ClauseSummary]]) -> tuple[Alignment, list[Mismatch]]:
    """Align the clauses of two languages by number; numbers are exact, so the confidence is 1."""
    ours, theirs = ({clause.number: n for n, clause in enumerate(indexes.get(locale, []))} for locale in LOCALES)
    pairs = tuple(Match(n, theirs[number], 1.0, "number") for number, n in ours.items() if number in theirs)
    alone = [tuple(n for number, n in a.items() if number not in b) for a, b in ((ours, theirs), (theirs, ours))]
    first, second = (indexes.get(locale, []) for locale in LOCALES)
    wrong = [
        mismatch
        for n, m in (match.at for match in pairs)
        for mismatch in differing(first[n].facts, second[m].facts, (n, m))
    ]
    return Alignment(pairs, (), *alone), wrong


def page_key(into: str) -> str:
    """Parse the target of the import: the path of the page without language and suffix.

    >>> page_key("home-internet/new-page.md")
    'home-internet/new-page'
    """
    key = into.removesuffix(".md").strip("/")
    if not _TARGET.fullmatch(key):
        raise CannotRunError(
            f"--into {into}: is no path of a page; write small Latin letters, digits and hyphens, "
            "as in home-internet/new-page"
        )
    return key


def write(done: Import, root: Path, docs: str, key: str, dry_run: bool) -> tuple[list[str], list[str]]:
    """Write the pages that do not exist yet; return their paths, and diffs of the pages that exist."""
    diffs: list[str] = []
    new: dict[str, str] = {}
    pictures: dict[str, bytes] = {}
    for locale in LOCALES:
        path = f"{docs}/{locale}/{key}.md"
        if os.path.lexists(root / path):
            diffs += differences(done.draft.sections, locale, path, _existing_text(root, path))
        else:
            new[path] = done.draft.markdown(locale)
            pictures |= new_pictures(root, docs, key, done.draft.sections, locale)
    if len(new) == len(LOCALES):
        new |= _remembered(done, key)
    for path, text in _indexes(done, key).items():
        if os.path.lexists(root / path):
            there = _existing_text(root, path).splitlines()
            diffs += difflib.unified_diff(there, text.splitlines(), path, f"{path} (imported)", lineterm="")
        else:
            new[path] = text
    # A card that is there is an editor's: nothing of it comes from the source.
    new |= {path: text for path, text in _cards(done, key).items() if not os.path.lexists(root / path)}
    if not dry_run:
        for path, text in new.items():
            check_size(path, text.encode(), read_settings(root).max_page_bytes)
        _write(root, {path: text.encode() for path, text in new.items()} | pictures)
    return [*new, *pictures], diffs


def _remembered(done: Import, key: str) -> dict[str, str]:
    """Return what an import brings to a page that did not exist; a newer edition is compared with it."""
    if done.indexes:
        return {}
    names = {locale: done.sources[locale].original.name for locale in LOCALES if locale in done.sources}
    items = tuple(ImportedItem(section.id, brought(section)) for section in done.draft.sections)
    return {imported_path(key): imported_text(key, Imported(names, items))}


def _existing_text(root: Path, path: str) -> str:
    """Return the text of an existing page."""
    try:
        text = decode_page((root / path).read_bytes())
    except OSError as error:
        raise CannotRunError(f"{path}: cannot be read ({error.strerror}); mend or move what bears its name") from error
    if isinstance(text, Complaint):
        raise CannotRunError(f"{path}: is not UTF-8; save it as UTF-8, so that it can be held against the import")
    return text


def _indexes(done: Import, key: str) -> dict[str, str]:
    """Return the clause index of a contract page by file path; checks compare the page's statements with it."""
    folder, _, name = key.rpartition("/")
    if folder != CONTRACTS_FOLDER or not done.indexes:
        return {}
    locale, found = next(iter(done.indexes.items()))
    topics = {clause.number: (clause.topic,) for clause in found if clause.topic}
    text = done.sources[locale].original.text
    return {index_path(name): index_yaml(make(text, locale, topics))}


def _cards(done: Import, key: str) -> dict[str, str]:
    """Return the draft of the card of a contract page by file path; a site without a comparison has no cards."""
    folder, _, name = key.rpartition("/")
    return {card_path(name): done.card} if folder == CONTRACTS_FOLDER and done.card else {}


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    try:
        write_together({root / path: content for path, content in files.items()})
    except OSError as error:
        paths = ", ".join(files)
        raise CannotRunError(f"{paths}: cannot be written ({error.strerror}); nothing is; mend the folder") from error
