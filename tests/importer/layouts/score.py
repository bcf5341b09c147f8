"""Count what an import makes of a layout, by its report in JSON: clean items, right pairs, lost words."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import chdir
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from click.testing import CliRunner, Result

from qostil.commands.cli import main
from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.samples.library import Asked
from tests.project import ROOT

# Questions that share less than this, of 1, are not the same.
_ALIKE = 0.6
_LIST_MARK = re.compile(r"^\s*(?:[-*+•–—]|\d+\\?[.)])\s+", re.MULTILINE)
_MARKS = re.compile(r"\\(?=[^\w\s])|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|^ *!!! \w+|\]\([^)\s]*\)", re.MULTILINE)
# What nobody minds at the end of a question.
_ENDS = " .:?!…"


class Found(NamedTuple):
    """An item that the import made, and what it was meant to be, or None."""

    question: str
    answer: str
    meant: Asked | None

    @property
    def is_clean(self) -> bool:
        """Return whether nothing is missing, and nothing is left of the layout."""
        return (
            self.meant is not None
            and plain(self.question) == plain(self.meant.question)
            and _same_words(self.answer, "\n".join(self.meant.answer))
        )

    @property
    def too_much(self) -> str:
        """Return the words that are not in the answer that was meant."""
        return " ".join((Counter(words(self.answer)) - self._meant_words).elements())

    @property
    def missing(self) -> str:
        """Return the words of the answer that was meant that are not here."""
        return " ".join((self._meant_words - Counter(words(self.answer))).elements())

    @property
    def _meant_words(self) -> Counter[str]:
        return Counter(words("\n".join(self.meant.answer)) if self.meant else [])


class Score(NamedTuple):
    """The counts of one layout with one content; a failure is the message of a refused import, or of a traceback."""

    layout: str
    format: str
    content: str
    expected: int
    pairs: int
    words: int
    clean: int = 0
    # Items that are no item of the content.
    foreign: int = 0
    right: int = 0
    # The confidences of pairs of two questions that are no counterparts.
    wrong: tuple[float, ...] = ()
    # Right pairs that the import only asks about.
    offered: int = 0
    # Words of the content that are in no item and in no list of what was left out.
    lost: tuple[str, ...] = ()
    failure: str = ""
    is_traceback: bool = False
    unclean: tuple[tuple[Locale, Asked, Found | None], ...] = ()
    others: tuple[tuple[Locale, Found], ...] = ()


class _Watched(dict[Locale, str]):
    """A text of a content that knows where a layout has read it: what is never written cannot be lost."""

    def __init__(self, texts: Mapping[Locale, str]) -> None:
        super().__init__(texts)
        self.read: set[Locale] = set()

    def __getitem__(self, locale: Locale) -> str:
        self.read.add(locale)
        return super().__getitem__(locale)


def score(layout: Layout, content: Content, folder: Path) -> Score:
    """Write both documents into a new project in the folder, import them, and count."""
    watched = content._replace(head=_Watched(content.head), intro=_Watched(content.intro))
    root = _project(folder)
    paths = {locale: layout.write(_folder(folder / locale), watched, locale) for locale in LOCALES}
    result, report = _imported(root, paths)
    said = {locale: list(_said(watched, locale)) for locale in LOCALES}
    empty = Score(
        layout.name,
        paths["kk"].suffix[1:],
        content.name,
        expected=sum(len(content.items[locale]) for locale in LOCALES),
        pairs=len(_keys(content, "kk") & _keys(content, "ru")),
        words=sum(map(len, said.values())),
    )
    if report is None:
        is_traceback = not isinstance(result.exception, SystemExit)
        message = repr(result.exception) if is_traceback else (result.output.strip().splitlines() or [""])[-1]
        return empty._replace(failure=message or "refused without a word", is_traceback=is_traceback)
    lost = [word for locale in LOCALES for word in _lost(said[locale], list(_kept(report, locale)))]
    return _judged(empty, report, content)._replace(lost=tuple(lost))


def plain(text: str) -> str:
    """Return a question in the form in which two of them are compared.

    >>> plain("Қайда  төлеймін ?")
    'қайда төлеймін'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split()).rstrip(_ENDS)


def words(text: str) -> list[str]:
    r"""Return the words of a text in Markdown, without the marks of lists.

    >>> words("1. Откройте **сайт**;\n- [кабинет](https://a.example).")
    ['откройте', 'сайт', 'кабинет']
    """
    return _with_marks(_LIST_MARK.sub("", text))


def _with_marks(text: str) -> list[str]:
    """Return the words of a text, and the numbers of its lists: a phone that is broken may begin a line with «83.»."""
    return re.findall(r"\w+", _MARKS.sub("", unicodedata.normalize("NFC", text)).casefold())


def _same_words(one: str, other: str) -> bool:
    return words(one) == words(other) or _with_marks(one) == _with_marks(other)


def _project(folder: Path) -> Path:
    root = _folder(folder / "project")
    (root / "mkdocs.yml").write_text("site_name: x\nplugins: []\n", "utf-8")
    for locale in LOCALES:
        _folder(root / "docs" / locale)
    for name in ("glossary.yml", "topics.yml", "words.yml"):
        shutil.copy(ROOT / "knowledge" / name, _folder(root / "knowledge"))
    return root


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path


def _imported(root: Path, paths: dict[Locale, Path]) -> tuple[Result, dict[str, Any] | None]:
    given = [word for locale, path in paths.items() for word in (f"--{locale}", os.fspath(path))]
    path = root / "report.json"
    path.unlink(missing_ok=True)
    with chdir(root):
        result = CliRunner().invoke(main, ["import", *given, "--into", "a", "--report", os.fspath(path), "--dry-run"])
    return result, msgspec.json.decode(path.read_bytes()) if result.exit_code == 0 and path.exists() else None


def _keys(content: Content, locale: Locale) -> set[str]:
    return {asked.key for asked in content.items[locale]}


def _said(content: Content, locale: Locale) -> Iterator[str]:
    """Yield the words that a document was given."""
    for asked in content.items[locale]:
        yield from words(asked.question)
        yield from words("\n".join(asked.answer))
    for text in (content.head, content.intro):
        if isinstance(text, _Watched) and locale in text.read:
            yield from words(text[locale])


def _lost(said: Iterable[str], kept: Sequence[str]) -> Iterator[str]:
    """Yield the words that are nowhere; one that is still divided, as at the end of a line, is unclean and not lost."""
    whole, wanted = "".join(kept), Counter(said)
    for word, count in (wanted - Counter(kept)).items():
        yield from [word] * min(count, max(0, wanted[word] - whole.count(word)))


def _kept(report: dict[str, Any], locale: Locale) -> Iterator[str]:
    """Yield the words that the report has, wherever they are."""
    side = report[locale]
    texts = [side.get("title", ""), *(item[part] for item in side["items"] for part in ("question", "answer"))]
    texts += [row["text"] for part in ("dropped", "unplaced") for row in report[part] if row["source"] == locale]
    return (word for text in texts for word in _with_marks(text))


def _judged(empty: Score, report: dict[str, Any], content: Content) -> Score:
    found = {locale: _found(report[locale]["items"], content.items[locale]) for locale in LOCALES}
    best = {(locale, id(asked)): _best(found[locale], asked) for locale in LOCALES for asked in content.items[locale]}
    chosen = {id(one) for one in best.values()}
    unclean = [
        (locale, asked, one)
        for locale in LOCALES
        for asked in content.items[locale]
        if not ((one := best[locale, id(asked)]) and one.is_clean)
    ]
    others = [(locale, one) for locale in LOCALES for one in found[locale] if id(one) not in chosen]
    # The pairs of a document that is taken for a contract are of clauses.
    right, wrong = _matched(report["pairs"], found) if all(found.values()) else (set(), [])
    return empty._replace(
        clean=empty.expected - len(unclean),
        foreign=len(others),
        right=len(right),
        wrong=tuple(wrong),
        offered=len(_matched(report["questions"], found)[0] - right),
        unclean=tuple(unclean),
        others=tuple(others),
    )


def _found(items: Iterable[dict[str, Any]], asked: Iterable[Asked]) -> list[Found]:
    expected = list(asked)
    return [Found(item["question"], item["answer"], _meant(item["question"], expected)) for item in items]


def _meant(question: str, expected: Iterable[Asked]) -> Asked | None:
    likeness, meant = max(((alike(question, one.question), one) for one in expected), key=lambda pair: pair[0])
    return meant if likeness >= _ALIKE else None


def _best(found: Iterable[Found], asked: Asked) -> Found | None:
    """Return the one item of those meant to be the same that comes nearest to it."""
    same = [one for one in found if one.meant is asked]
    return max(same, key=lambda one: (one.is_clean, alike(one.question, asked.question)), default=None)


def _matched(pairs: Iterable[dict[str, Any]], found: dict[Locale, list[Found]]) -> tuple[set[str], list[float]]:
    """Return the keys of right pairs, and the confidences of wrong ones."""
    right, wrong = set(), []
    for pair in pairs:
        kk, ru = (found[locale][pair[locale]].meant for locale in LOCALES)
        if kk and ru and kk.key == ru.key:
            right.add(kk.key)
        else:
            wrong.append(pair["confidence"])
    return right, wrong


@lru_cache(100_000)
def alike(one: str, other: str) -> float:
    """Return how much two questions share, from 0 to 1, by neighbouring letters."""
    first, second = (Counter(pairwise(text)) for text in (plain(one), plain(other)))
    return 2 * (first & second).total() / max(first.total() + second.total(), 1)
