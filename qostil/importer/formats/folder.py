"""Read the files of a folder as one document, in the natural order of their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from qostil.importer.formats.file import FORMATS, LARGEST, read_source
from qostil.importer.formats.picture_file import name_of
from qostil.importer.formats.pictures import MOST_BYTES
from qostil.importer.formats.progress import ReadingProgress, silent
from qostil.importer.prefixes import heading
from qostil.importer.source_text import PLAIN, Cell, Look, Picture, SourceText
from qostil.system.errors import CannotRunError

# A number before a name, and the share of the files of a folder that have one if it counts them.
_NUMBERED, _MOST = re.compile(r"^(\d{1,4})(?:[.)_–—-]\s*|\s+[.)_–—-]?\s*)(?=[^\W\d])"), 0.6
_SUFFIXES = frozenset(suffix for form in FORMATS.values() for suffix in form.suffixes)


def read_folder(folder: Path, progress: ReadingProgress = silent) -> SourceText:
    """Read every file that can be read; its first heading, or else its name, is above its text.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> folder.joinpath("10 Роутер.txt").write_text("Чек?"), folder.joinpath("9 Төлем.md").write_text("# Төлем тәсілі")
    (4, 14)
    >>> read_folder(folder).lines
    ['# Төлем тәсілі', '', '\\x0c # Роутер', 'Чек?']
    """
    paths = sorted(_files(folder), key=lambda path: _natural(path.relative_to(folder)))
    known = [path for path in paths if path.suffix.lower() in _SUFFIXES]
    if sum(path.stat().st_size for path in known) > LARGEST:
        raise CannotRunError(f"{folder}: its files have more than {LARGEST:,} bytes; import a part of them at a time")
    sources: list[tuple[Path, SourceText]] = []
    notes: list[str] = []
    for number, path in enumerate(known, 1):
        try:
            sources.append((path, read_source(path)))
        except CannotRunError as error:
            notes.append(f"{path.parent.relative_to(folder) / str(error)}")
        progress(number, len(known))
    carried = {picture.name for _, source in sources for picture in source.pictures}
    others = [path for path in paths if path not in known and not (carried and _name(path) in carried)]
    notes = [*(f"{path.relative_to(folder)}: is not of a kind that can be read" for path in others), *notes]
    if not sources:
        raise CannotRunError(f"{folder}: holds no file that can be read{f' ({notes[0]})' if notes else ''}")
    return _together(folder, sources, notes)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of all levels, without hidden ones and the marks of files that a program has open."""
    for path in folder.rglob("*"):
        names = path.relative_to(folder).parts
        if not any(name.startswith((".", "~$")) for name in names) and path.is_file():
            yield path


def _name(path: Path) -> str:
    """Return the name that a picture gets if a page beside it shows it; "" for other files."""
    return name_of(path.read_bytes()) if path.stat().st_size <= MOST_BYTES else ""


def _natural(path: Path) -> list[tuple[str | int, ...]]:
    """Return the key that sorts «9» before «10»."""
    return [_parts(name) for name in path.parts]


def _parts(name: str) -> tuple[str | int, ...]:
    # Words and numbers take turns, so that like is compared with like.
    parts = re.split(r"([0-9]{1,18})", name.casefold())
    return tuple(int(part) if at % 2 else part for at, part in enumerate(parts))


def _together(folder: Path, sources: Sequence[tuple[Path, SourceText]], notes: Sequence[str]) -> SourceText:
    lines: list[str] = []
    looks: list[Look] = []
    told: list[str] = []
    pictures: list[Picture] = []
    tables = 0
    names = _names([path for path, _ in sources])
    for path, source in sources:
        name = path.relative_to(folder)
        written = _titled(names[path], source)
        if lines:
            lines.append("")
            looks.append(PLAIN)
            written[0] = f"\f{written[0][0]}", written[0][1]
        told += [f"{name}: stands from line {len(lines) + 1}", *(f"{name}: {note}" for note in source.notes)]
        pictures += _moved_pictures(source, len(lines), len(written))
        lines += [line for line, _ in written]
        looks += [_moved(look, tables) for _, look in written]
        tables += 1 + max((look.cell.table for _, look in written if look.cell), default=-1)
    left_out = tuple(one for _, source in sources for one in source.left_out)
    return SourceText(folder.name, "\n".join(lines), (*told, *notes), tuple(looks), left_out, pictures=tuple(pictures))


def _names(paths: Sequence[Path]) -> dict[Path, str]:
    """Return the name of each file, without a number that counts the files of its folder."""
    beside: dict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        beside[path.parent].append(path)
    counted = {folder for folder, files in beside.items() if _is_counted([path.stem for path in files])}
    return {path: _NUMBERED.sub("", path.stem, count=1) if path.parent in counted else path.stem for path in paths}


def _is_counted(names: Sequence[str]) -> bool:
    """Return whether numbers in front of most names count up.

    >>> _is_counted(["01 Төлем", "02 Шот", "04 Байланыс"]), _is_counted(["24 сағат", "5 теңге", "100 арна"])
    (True, False)
    """
    numbers = [int(found[1]) for name in names if (found := _NUMBERED.match(name))]
    if len(numbers) < max(2, _MOST * len(names)) or len(set(numbers)) < len(numbers):
        return False
    return max(numbers) - min(numbers) < 2 * len(numbers)


def _titled(name: str, source: SourceText) -> list[tuple[str, Look]]:
    """Return the lines of a file, below its name if they do not begin with a heading."""
    lines = source.text.split("\n")
    written = list(zip(lines, source.looks or [PLAIN] * len(lines), strict=True))
    first = next((line for line in lines if line.strip("\f \t\xa0")), "")
    return written if heading(first.strip()) else [(f"# {name}", PLAIN), *written]


def _moved_pictures(source: SourceText, above: int, count: int) -> Iterator[Picture]:
    """Yield the pictures of a file with lines counted from those above; none stands behind the text of another file."""
    titles = count - len(source.text.split("\n"))
    for picture in source.pictures:
        yield msgspec.structs.replace(picture, line=above + max(1, picture.line + titles))


def _moved(look: Look, tables: int) -> Look:
    """Return a look whose table is counted from those of the files before."""
    if not look.cell or not tables:
        return look
    cell = look.cell
    return msgspec.structs.replace(look, cell=Cell(cell.table + tables, cell.row, cell.column))
