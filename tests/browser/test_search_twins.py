"""The search in Python and the one in the browser are one: the same stems, the same answers in the same order.

They are held together on the content of this project, whatever it is: by far the largest index there is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from qostil.pairing import LOCALES, Locale, other
from qostil.search import folding
from qostil.search.building import STEMMERS
from qostil.search.data import table
from qostil.search.engine import Engine
from qostil.search.unpacking import unpack_words
from qostil.search.words import words
from qostil.search.writing import WORKER, read_index
from tests.browser.server import serve
from tests.search.golden import golden
from tests.search.test_kazakh import WORDS
from tests.site.built import Built

ENDINGS = {
    form for layer in table("kazakh")["layers"] for line in layer["forms"] for forms in line for form in forms.split()
}
ASK = """async questions => {
    const engine = new Engine(locale => fetch(`/${locale}/search/index.json`).then(response => response.json()))
    const found = []
    for (const [locale, typed] of questions) {
        const { hits, question } = await engine.search(locale, typed)
        found.push([hits.map(hit => [hit.page, hit.id, hit.score]), Object.fromEntries(question.corrected)])
    }
    return found
}"""


@pytest.fixture(scope="module")
def worker(chromium: Browser, content: Built) -> Iterator[Page]:
    """A page that has the worker's script, not as a worker."""
    page = chromium.new_page()
    with serve(content.folder) as address:
        page.goto(f"{address}/kk/")
        page.add_script_tag(path=content.folder / WORKER)
        yield page
        page.close()


def questions() -> list[tuple[Locale, str]]:
    """Golden questions as they are, asked by readers of the other language, and as they are being typed."""
    every = list(golden())
    asked = [(told.locale, told.typed) for told in every]
    swapped = [(other(told.locale), told.typed) for told in every[::2]]
    begun = [(told.locale, told.typed[: 3 + n % 9]) for n, told in enumerate(every[1::2])]
    return [*asked, *swapped, *begun]


def test_the_same_questions_have_the_same_answers(worker: Page, content: Built) -> None:
    engine = Engine(lambda locale: read_index(content.folder, locale))
    asked = questions()
    assert len(asked) > 500
    for (locale, typed), (hits, corrected) in zip(asked, worker.evaluate(ASK, asked), strict=True):
        found = engine.search(locale, typed)
        assert [(page, item) for page, item, _ in hits] == [(page, item) for page, item, _ in found.hits], typed
        assert [score for *_, score in hits] == pytest.approx([score for *_, score in found.hits]), typed
        assert corrected == found.question.corrected, typed


def test_the_same_words_have_the_same_stems(worker: Page, content: Built) -> None:
    known = {word for locale in LOCALES for word in unpack_words(read_index(content.folder, locale))}
    # Words that no grammar has made, too: beginnings and ends of real ones.
    cut = {word[n:] for word in known for n in (1, 2)} | {word[:-n] for word in known for n in (1, 2)}
    made = {word + ending for word in WORDS.split() for ending in ENDINGS}
    every = sorted((known | cut | made) - {""})
    assert len(every) > 10_000
    for locale in LOCALES:
        stems = worker.evaluate("([locale, words]) => words.map(STEMMERS[locale])", [locale, every])
        ours = [STEMMERS[locale](word) for word in every]
        assert [(word, a, b) for word, a, b in zip(every, ours, stems, strict=True) if a != b] == []


@pytest.mark.parametrize("name", ["keyboard", "sound", "relayouts"])
def test_words_are_written_in_other_letters_alike(worker: Page, content: Built, name: str) -> None:
    texts = sorted(set(words(json.dumps(read_index(content.folder, "kk"), ensure_ascii=False))))
    texts += [typed for _, typed in questions()]
    assert worker.evaluate(f"texts => texts.map(folding.{name})", texts) == [getattr(folding, name)(t) for t in texts]
