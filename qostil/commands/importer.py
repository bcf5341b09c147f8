"""`qostil import`: write aligned draft pages from documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from qostil.commands.edition import edition_lines, no_base
from qostil.facts.english import in_english
from qostil.importer.accounting import refuse_loss
from qostil.importer.editions.update import Edition, read_edition, update
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.importing import Import, bring_together, page_key, write
from qostil.importer.mismatch import Mismatch
from qostil.importer.parsed_source import ParsedSource, open_sources
from qostil.importer.writing.ids import id_lines
from qostil.importer.writing.rename import rename, renames_of
from qostil.knowledge.knowledge import Knowledge
from qostil.knowledge.meanings import Meanings
from qostil.model.locale import LOCALES, Locale
from qostil.settings.project import find_root
from qostil.settings.site import read_site
from qostil.system.aside import write_aside
from qostil.system.errors import CannotRunError

_ID = re.compile(r"^## .*\{[ :]*#([\w-]+)[^{}\n]*\}", re.MULTILINE)
# The interval of progress messages, in pages or paragraphs; shorter files have none.
_EACH = 100


@click.command("import")
@click.option("--kk", type=click.Path(path_type=Path), help="The document in Kazakh, or a folder of them.")
@click.option("--ru", type=click.Path(path_type=Path), help="The document in Russian, or a folder of them.")
@click.option("--into", required=True, help="Where the page is to stand, such as home-internet/new-page.")
@click.option("--id", "renames", metavar="OLD=NEW", multiple=True, help="Give an item another id than the proposed.")
@click.option("--update", "is_update", is_flag=True, help="Write into the page what the source alone has changed.")
@click.option(
    "--keep", "kept", metavar="ID", multiple=True, help="With --update: this item of the page is right as it is."
)
@click.option("--report", "report_to", type=click.Path(path_type=Path), help="Write what was found as JSON.")
@click.option("--dry-run", is_flag=True, help="Tell what would be written, and write no page.")
def command(
    kk: Path | None,
    ru: Path | None,
    into: str,
    renames: Sequence[str],
    is_update: bool,
    kept: Sequence[str],
    report_to: Path | None,
    dry_run: bool,
) -> None:
    """Write draft pages in both languages from documents: PDF, Word, PowerPoint, spreadsheets, HTML, Markdown, text.

    A folder is read as one document. A document in both languages is given twice, as --kk and as --ru.

    Each item is told with its id, which becomes permanent when «qostil accept» publishes the page; until then --id, or
    a change in both drafts, renames it.

    An existing page is not changed without --update: what is new, changed or gone since the last import is told, and of
    a page that no import is remembered of, the differences are shown as a diff. Exit code 2: could not run.
    """
    key, new_ids = page_key(into), renames_of(renames)
    if kept and not is_update:
        raise CannotRunError("--keep: goes with --update alone; write both")
    given: dict[Locale, Path] = {locale: path for locale, path in zip(LOCALES, (kk, ru), strict=True) if path}
    if not given:
        raise CannotRunError("no document is given; name one with --kk, --ru, or one with each")
    root = find_root(Path.cwd())
    site = read_site(root)
    knowledge = Knowledge(root)
    sources = open_sources(given, _progress_printer, knowledge.guess)
    if not dry_run:
        refuse_loss(sources.values())
    taken = _taken(root / site.docs, key)
    done = bring_together(sources, knowledge, taken, key)
    rename(done.draft, new_ids, taken)
    edition = read_edition(root, site, knowledge, done, key, taken)
    done.edition = edition.items if edition and edition.base else ()
    if report_to:
        _save(report_to, done.report)
    lines = _edition(edition, kept, is_update, dry_run) if edition else iter(())
    written, diffs = ([], []) if edition and edition.base else write(done, root, site.docs, key, dry_run)
    ids = () if edition and edition.base else _ids(done, knowledge.meanings)
    for line in [*_summary(done), *ids, *_written(written, dry_run), *diffs, *lines]:
        click.echo(line)


def _edition(edition: Edition, kept: Sequence[str], is_update: bool, dry_run: bool) -> Iterator[str]:
    written = _written(update(edition, kept, dry_run), dry_run) if is_update else ()
    yield from edition_lines(edition, kept, is_update and not dry_run) if edition.base else [no_base(edition)]
    yield from written


def _written(paths: Sequence[str], dry_run: bool) -> list[str]:
    return [f"{'would write' if dry_run else 'written'}: {path}" for path in paths]


def _progress_printer(path: Path) -> ReadingProgress:
    def print_progress(done: int, total: int) -> None:
        if total > _EACH and (done % _EACH == 0 or done == total):
            click.echo(f"{path.name}: {done} of {total} read", err=True)

    return print_progress


def _taken(docs: Path, key: str) -> set[str]:
    """Return the ids of all pages except the one to be written."""
    own = {docs / locale / f"{key}.md" for locale in LOCALES}
    found = (page for locale in LOCALES for page in sorted((docs / locale).rglob("*.md")) if page not in own)
    pages = (page for page in found if page.is_file())
    return {name for page in pages for name in _ID.findall(page.read_text("utf-8", "replace"))}


def _save(path: Path, content: bytes) -> None:
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)  # a pipe, or a terminal
        else:
            write_aside(path, content)
    except OSError as error:
        raise CannotRunError(
            f"{path}: cannot be written ({error.strerror}); name a file in a folder that is there"
        ) from error


def _summary(done: Import) -> Iterator[str]:
    for locale, source in done.sources.items():
        yield f"{source.original.name}: {_what(done, locale)}"
        for row in source.unplaced:
            yield f"  not placed, line {row.line}: {row.text[:100]}" if row.line else f"  {row.text}"
        yield from _pictures(done, source)
    if len(done.sources) == len(LOCALES) and not done.indexes:
        yield f"{len(done.found.pairs)} pairs"
    yield from _single(done)
    yield from (f"which is right? {line}" for line in _doubts(done))


def _pictures(done: Import, source: ParsedSource) -> Iterator[str]:
    """Yield how many pictures stand in items, and each that is in no item of any source."""
    shown = [
        placed.picture.name for each in done.sources.values() for placed in each.pictures if placed.item is not None
    ]
    count = sum(placed.item is not None for placed in source.pictures)
    if count:
        yield f"  pictures in answers: {count}"
    for picture in (placed.picture for placed in source.pictures if placed.picture.name not in shown):
        where = f"behind line {picture.line}" if picture.line else "above the text"
        alt = f" «{picture.alt[:100]}»" if picture.alt else ""
        yield f"  picture in no item, {where}: {picture.name}{alt}; it is not written, put it where it belongs by hand"


def _what(done: Import, locale: Locale) -> str:
    source = done.sources[locale]
    if source.contract is None:
        by = f", {source.ahead} ahead of the next" if source.ahead is not None else ""
        return f"{len(source.items)} items, told by: {source.marks}{by}"
    gaps = [number for gap in source.contract.gaps for number in gap.missing]
    repeats = [repeat.number for repeat in source.contract.repeats]
    lines = [f"a contract of {len(source.contract.clauses)} parts"]
    lines += [f"its numbering leaves out {', '.join(gaps)}"] if gaps else []
    lines += [f"and gives twice {', '.join(repeats)}"] if repeats else []
    return "; ".join(lines)


def _single(done: Import) -> Iterator[str]:
    if len(done.sources) < len(LOCALES):
        return
    for locale, alone in (("kk", done.found.kk_only), ("ru", done.found.ru_only)):
        for number in alone:
            yield f"{locale} only, {_named(done, locale, number)}"  # type: ignore[arg-type]


def _named(done: Import, locale: Locale, number: int) -> str:
    """Return the line and the question of an item, or the line and the number of a clause."""
    if done.indexes:
        clause = done.indexes[locale][number]
        return f"line {clause.first}: clause {clause.number}"
    item = done.sources[locale].items[number]
    return f"line {item.lines[0]}: {item.question}"


def _ids(done: Import, meanings: Meanings) -> Iterator[str]:
    """Yield the id of each item with its questions; those of a contract are its topics."""
    if done.indexes or not done.positions:
        return
    asked = [
        (section.id, {locale: title for locale, title in section.title.items() if locale in section.text})
        for section in done.draft.sections
    ]
    yield "ids, permanent once the page is published:"
    yield from id_lines(asked, meanings)


def _doubts(done: Import) -> Iterator[str]:
    if done.indexes:
        for mismatch in done.wrong:
            yield f"clause {done.indexes['kk'][mismatch.kk].number}: {mismatch.kind}: {_sides(mismatch)}"
        return
    kk, ru = (done.sources[locale].items if locale in done.sources else [] for locale in LOCALES)
    for match in done.found.questions:
        yield f"may be one item ({match.confidence:.2f}): «{kk[match.kk].question}», «{ru[match.ru].question}»"
    for mismatch in done.wrong:
        yield f"«{ru[mismatch.ru].question}»: {mismatch.kind}: {_sides(mismatch)}"


def _sides(mismatch: Mismatch) -> str:
    kk, ru = (", ".join(map(in_english, values)) or "—" for values in (mismatch.kk_only, mismatch.ru_only))
    return f"kk {kk}; ru {ru}"
