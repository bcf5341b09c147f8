"""How long a build takes, and how much memory, beside plain MkDocs and other generators, in one run on one corpus.

    .venv/bin/python -m benchmarks.build_speed [PAIRS …]

For each size it makes the pages of `made_corpus`, lets each generator that is installed build them, and prints a table
in Markdown: seconds, the ratio to plain MkDocs with Material and pruned navigation, and the memory of all processes
together. Qostil writes a page for each of the six items of a page and each language, a card, a twin and the text for
the search besides, and checks everything; the others write the pages alone.

Asked of it, at 500 and at 2,500 pairs, as ratios: from nothing 0.8, nothing changed 0.05, one edit 0.08, and 0.03 in a
running preview, from the moment when it is saved to the one when the page shows it.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_corpus import make
from benchmarks.preview_speed import preview, seconds_until_shown

SIZES = (50, 500)
_BIN = Path(sys.executable).parent
_QOSTIL, _MKDOCS = str(_BIN / "qostil"), str(_BIN / "mkdocs")
_PLAIN = """\
site_name: Made
theme: {name: material, features: [navigation.prune]}
markdown_extensions: [admonition, attr_list, tables]
site_dir: plain
"""
_I18N = """\
plugins:
  - i18n:
      docs_structure: folder
      languages: [{locale: kk, name: Қазақша, default: true}, {locale: ru, name: Русский}]
"""
_HUGO = 'baseURL = "https://made.example/"\ncontentDir = "docs"\n[markup.goldmark.parser.attribute]\nblock = true\n'
_LAYOUT = "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>"
# How often the memory is looked at, in seconds.
_STEP = 0.1


class Taken(NamedTuple):
    """What a command has taken: seconds, and the most memory of its processes together, in MB."""

    seconds: float
    memory: float


class Row(NamedTuple):
    """A line of the table."""

    name: str
    of: Callable[[Path], Taken]


def run(root: Path, *command: str) -> Taken:
    """Run a command to its end."""
    begin, most = time.perf_counter(), 0.0
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            most = max(most, sum(map(_memory, _family(process.pid))))
            time.sleep(_STEP if time.perf_counter() - begin > 1 else _STEP / 10)
        told = process.stderr.read().decode() if process.stderr else ""
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: {told[-500:]}")
    return Taken(time.perf_counter() - begin, most)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split():
            yield from _family(int(child))
    except OSError:
        return


def _memory(pid: int) -> float:
    """Return the memory of a process in MB; what forked processes share counts once."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("Pss:")), 0.0)


def edit(root: Path) -> None:
    """Change the text of an item in both languages."""
    for locale, word in (("kk", "Чекті тауып"), ("ru", "Найдите чек")):
        page = root / f"docs/{locale}/section-0/page-7.md"
        page.write_text(page.read_text("utf-8").replace(word, f"{word}, {word.lower()}"), "utf-8")


def _from_nothing(root: Path) -> Taken:
    for folder in (".cache", "site", ".site-previous"):
        shutil.rmtree(root / folder, ignore_errors=True)
    return run(root, _QOSTIL, "publish")


def _after_an_edit(*command: str) -> Callable[[Path], Taken]:
    def timed(root: Path) -> Taken:
        edit(root)
        return run(root, *command)

    return timed


def _preview(root: Path) -> Taken:
    with preview(root) as (address, pid):
        seconds = seconds_until_shown(f"{address}kk/section-0/page-7/", lambda: edit(root))
        return Taken(seconds, sum(map(_memory, _family(pid))))


def _check_from_nothing(root: Path) -> Taken:
    shutil.rmtree(root / ".cache", ignore_errors=True)
    return run(root, _QOSTIL, "check")


def _with(name: str, text: str, *command: str) -> Callable[[Path], Taken]:
    """Return what writes a configuration and runs a command."""

    def timed(root: Path) -> Taken:
        (root / name).write_text(text, "utf-8")
        return run(root, *command)

    return timed


def _hugo(root: Path) -> Taken:
    for kind in ("single", "list"):
        layout = root / f"layouts/_default/{kind}.html"
        layout.parent.mkdir(parents=True, exist_ok=True)
        layout.write_text(_LAYOUT, "utf-8")
    (root / "hugo.toml").write_text(_HUGO, "utf-8")
    return run(root, "hugo", "--quiet", "--destination", "hugo")


def rows() -> Iterator[Row]:
    """Yield what is measured, plain MkDocs first, which the others are compared with."""
    yield Row("MkDocs, Material, pruned", _with("plain.yml", _PLAIN, _MKDOCS, "-q", "build", "-f", "plain.yml"))
    yield Row("qostil publish, from nothing", _from_nothing)
    yield Row("qostil publish, nothing changed", lambda root: run(root, _QOSTIL, "publish"))
    yield Row("qostil publish, one edit", _after_an_edit(_QOSTIL, "publish"))
    yield Row("qostil preview, one edit", _preview)
    yield Row("qostil check, from nothing", _check_from_nothing)
    yield Row("qostil check, one edit", _after_an_edit(_QOSTIL, "check"))
    if not subprocess.run([sys.executable, "-c", "import mkdocs_static_i18n"], capture_output=True).returncode:
        command = (_MKDOCS, "-q", "build", "-f", "i18n.yml")
        yield Row("MkDocs with mkdocs-static-i18n", _with("i18n.yml", _PLAIN + _I18N, *command))
    if zensical := shutil.which("zensical"):
        yield Row("Zensical", _with("plain.yml", _PLAIN, zensical, "build", "-f", "plain.yml"))
    if shutil.which("hugo"):
        yield Row("Hugo, bare theme", _hugo)


def main(sizes: Sequence[int] = SIZES) -> None:
    """Print the table."""
    print(f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print("| pairs | | seconds | of plain | MB |\n| ---: | --- | ---: | ---: | ---: |")
    for pairs in sizes:
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder), pairs)
            plain = 0.0
            for row in rows():
                taken = row.of(Path(folder))
                plain = plain or taken.seconds
                ratio = taken.seconds / plain
                print(f"| {pairs} | {row.name} | {taken.seconds:.2f} | {ratio:.2f} | {taken.memory:.0f} |", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
