"""The promise of the whole: no figure of a page can change in one language alone, whatever the pages say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from qostil.checks.fact_mismatch import fact_mismatch
from qostil.corpus.corpus import Pair
from qostil.model.locale import LOCALES, Locale, other
from qostil.model.page import Page
from qostil.reading.page import read_page
from qostil.reading.render import Renderer
from qostil.settings.site import read_site
from tests.project import LIBRARY, ROOT

# Pages that have both languages; one that has not is the gate's.
PAGES = sorted(
    (root / "docs", path.relative_to(root / "docs/kk").as_posix())
    for root in (LIBRARY, ROOT)
    for path in (root / "docs/kk").rglob("*.md")
    if (root / "docs/ru" / path.relative_to(root / "docs/kk")).is_file()
)
FIGURE = re.compile(r"\d+")
# No figures for a reader: comments, code blocks, attributes, the day of the last change, addresses inside the site, the
# numbers of steps, percent-encoding, signs written by their number.
NO_FIGURE = re.compile(
    r"<!--.*?-->|^```.*?^```|\{:? [^}]*\}|^updated: .*?$|\]\((?!http|tel)[^)]*\)|^\[[^\]]*\]: (?!http|tel).*?$"
    r"|^ *\d+\. |%[0-9A-F]{2}|&#\w+;",
    re.DOTALL | re.MULTILINE,
)
# Every figure is tried when this is 1, in about a minute; the sample is spread over all pages.
EVERY = 12


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    site = read_site(ROOT)
    return Renderer(site.extensions, site.extension_settings)


@pytest.mark.parametrize(("docs", "key"), PAGES, ids=[f"{docs.parent.name}/{key}" for docs, key in PAGES])
def test_a_changed_figure_is_a_finding_that_names_both_sides(docs: Path, key: str, renderer: Renderer) -> None:
    texts = {locale: (docs / locale / key).read_text("utf-8") for locale in LOCALES}
    pages = {locale: read(key, locale, text, renderer) for locale, text in texts.items()}
    for locale in LOCALES:
        for line, changed in changes(texts[locale], taken=set(FIGURE.findall("".join(texts.values())))):
            page = read(key, locale, changed, renderer)
            sides = {locale: page, other(locale): pages[other(locale)]}
            found = list(fact_mismatch(Pair(sides["kk"], sides["ru"])))
            assert found, f"docs/{locale}/{key}:{line}"
            assert all(finding.also and finding.also.path != finding.place.path for finding in found)


def read(key: str, locale: Locale, text: str, renderer: Renderer) -> Page:
    return read_page(f"docs/{locale}/{key}", "docs", text, renderer)


def changes(text: str, taken: set[str]) -> Iterator[tuple[int, str]]:
    """Yield the text with one figure changed into one that is nowhere yet, and its line."""
    closed = [found.span() for found in NO_FIGURE.finditer(text)]
    figures = [one for one in FIGURE.finditer(text) if not any(a <= one.start() < b for a, b in closed)]
    for figure in figures[::EVERY]:
        line = text.count("\n", 0, figure.start()) + 1
        fresh = next(str(n) for n in count(int(figure[0]) + 1) if str(n) not in taken)
        yield line, text[: figure.start()] + fresh + text[figure.end() :]
