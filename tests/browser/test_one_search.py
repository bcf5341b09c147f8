"""The answers in Chromium are those of the command line: one script, run by two machines, on the whole content."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from qostil.acceptance.server import serve
from qostil.knowledge.asked import read_asked
from qostil.model.locale import Locale, other
from qostil.search.engine import Engine
from qostil.search.writing import WORKER
from tests.project import ROOT
from tests.site.built import Built

ASK = """async questions => {
    const json = address => fetch(address).then(response => response.json())
    const index = locale => json(`/${locale}/search/index.json`)
    const engine = new Engine(index, (locale, name) => json(`/${locale}/search/parts/${name}`))
    const found = []
    for (const [locale, typed] of questions) {
        const { hits, question } = await engine.search(locale, typed)
        found.push([hits.map(hit => [hit.page, hit.id, hit.score]), Object.fromEntries(question.corrected)])
    }
    return found
}"""


def questions() -> list[tuple[Locale, str]]:
    """Questions as people asked them, asked by readers of the other language, and as they are being typed."""
    every = read_asked(ROOT)[::100]
    asked = [(told.locale, told.typed) for told in every]
    swapped = [(other(told.locale), told.typed) for told in every[::2]]
    begun = [(told.locale, told.typed[: 3 + n % 9]) for n, told in enumerate(every[1::2])]
    return [*asked, *swapped, *begun]


def test_the_same_questions_have_the_same_answers(chromium: Browser, content: Built) -> None:
    engine, asked = Engine.of(content.folder), questions()
    assert len(asked) > 200
    page = chromium.new_page()
    with serve(content.folder) as address:
        page.goto(f"{address}/kk/")
        page.add_script_tag(path=content.folder / WORKER)
        everything = page.evaluate(ASK, asked)
        page.close()
    for (locale, typed), (hits, corrected) in zip(asked, everything, strict=True):
        found = engine.search(locale, typed)
        assert [(page, item) for page, item, _ in hits] == [(page, item) for page, item, _ in found.hits], typed
        assert [score for *_, score in hits] == pytest.approx([score for *_, score in found.hits]), typed
        assert corrected == found.corrected, typed
