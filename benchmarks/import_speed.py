"""How long an import takes: a text of 1 MB a language (asked: under 2 s), a PDF pair of 300 pages (20 s, 1 GB).

.venv/bin/python -m benchmarks.import_speed
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from qostil.model.locale import LOCALES, Locale
from tests.importer.samples.make_pdf import write_pdf

_WORDS: dict[Locale, list[str]] = {
    "kk": """логинге төлем тарифті ауыстыру роутерді қайта қосыңыз жабдықты қайтару шартты бұзу үйдегі интернет нөміріне
    қоңырау шалыңыз құпия сөзді ұмыттым чекті қосыңыз мекенжайда техниктің келуіне өтініш берген соң""".split(),
    "ru": """логина оплата тариф сменить роутер перезагрузите оборудование вернуть договор расторгнуть домашний интернет
    номеру позвоните пароль забыли чек приложите адресу выезд техника после заявки""".split(),
}
_MARK: dict[Locale, str] = {"kk": "ЖАУАП", "ru": "ОТВЕТ"}
QOSTIL = Path(sys.executable).with_name("qostil")
_MEGABYTE, _PAGES, _ROWS = 1_000_000, 300, 40


def main() -> None:
    """Make the documents, import them, and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "mkdocs.yml").write_text("site_name: Help\n")
        for locale in LOCALES:
            (root / "docs" / locale).mkdir(parents=True)
            (root / f"{locale}.txt").write_text(_cut(_lines(locale)), "utf-8")
            rows = (line for line in _lines(locale) if not line.startswith(_MARK[locale]))
            write_pdf(root / f"{locale}.pdf", [[next(rows)[:90] for _ in range(_ROWS)] for _ in range(_PAGES)])
        print(f"text, 1 MB: {_timed(root, 'kk.txt'):.2f} s; both languages: {_timed(root, 'kk.txt', 'ru.txt'):.2f} s")
        one, both = _timed(root, "kk.pdf"), _timed(root, "kk.pdf", "ru.pdf")
        print(f"PDF, {_PAGES} pages: {one:.2f} s; both languages: {both:.2f} s")
        print(f"most memory of an import: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000:.0f} MB")


def _lines(locale: Locale) -> Iterator[str]:
    dice = random.Random(locale)  # noqa: S311 - the same document every time
    words = _WORDS[locale]
    while True:
        yield " ".join(dice.choices(words, k=6)).capitalize() + f" {dice.randint(1, 99_999)}?"
        yield f"{_MARK[locale]}:"
        for _ in range(8):
            yield " ".join(dice.choices(words, k=10)).capitalize() + f" {dice.randint(1, 30)}."


def _cut(lines: Iterator[str]) -> str:
    text: list[str] = []
    size = 0
    while size < _MEGABYTE:
        text.append(next(lines))
        size += len(text[-1].encode()) + 1
    return "\n".join(text)


def _timed(root: Path, kk: str, ru: str = "") -> float:
    command = [str(QOSTIL), "import", "--kk", kk, "--into", "new-page", "--dry-run"]
    begun = time.perf_counter()
    subprocess.run([*command, *(["--ru", ru] if ru else [])], cwd=root, check=True, capture_output=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
