"""The promise of the whole: no figure of the site can change in one language alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from qostil.checks.fact_mismatch import fact_mismatch
from qostil.corpus import Pair
from qostil.page import Page
from qostil.pairing import LOCALES, Locale, other
from qostil.reading.page import read_page
from qostil.reading.render import Renderer
from qostil.site import load_site

ROOT = Path(__file__).parent.parent
KEYS = sorted(path.relative_to(ROOT / "docs/kk").as_posix() for path in (ROOT / "docs/kk").rglob("*.md"))
FIGURE = re.compile(r"\d+")
# Comments, ids, addresses inside the site, the numbers of steps and percent-encoding are no figures for a reader.
NO_FIGURE = re.compile(r"<!--.*?-->|\{ #[^}]*\}|\]\((?!http|tel)[^)]*\)|^\d+\. |%[0-9A-F]{2}", re.DOTALL | re.MULTILINE)
# Every figure is tried when this is 1, in about a minute; the sample is spread over all pages.
EVERY = 12


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    site = load_site(ROOT)
    return Renderer(site.extensions, site.extension_settings)


@pytest.mark.parametrize("key", KEYS)
def test_a_changed_figure_is_a_finding_that_names_both_sides(key: str, renderer: Renderer) -> None:
    pages = {locale: read(key, locale, text_of(key, locale), renderer) for locale in LOCALES}
    for locale in LOCALES:
        for line, changed in changes(text_of(key, locale)):
            page = read(key, locale, changed, renderer)
            sides = {locale: page, other(locale): pages[other(locale)]}
            found = list(fact_mismatch(Pair(sides["kk"], sides["ru"])))
            assert found, f"docs/{locale}/{key}:{line}"
            assert all(finding.also and finding.also.path != finding.place.path for finding in found)


def text_of(key: str, locale: Locale) -> str:
    return (ROOT / "docs" / locale / key).read_text("utf-8")


def read(key: str, locale: Locale, text: str, renderer: Renderer) -> Page:
    return read_page(f"docs/{locale}/{key}", "docs", text, renderer)


def changes(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text with one figure changed, and its line."""
    closed = [found.span() for found in NO_FIGURE.finditer(text)]
    figures = [one for one in FIGURE.finditer(text) if not any(a <= one.start() < b for a, b in closed)]
    for figure in figures[::EVERY]:
        line = text.count("\n", 0, figure.start()) + 1
        yield line, text[: figure.start()] + str(int(figure[0]) + 1) + text[figure.end() :]
