"""The work of Markdown is counted as it is done: what hides from the estimate is refused, and nothing else."""

from __future__ import annotations

import pytest

from qostil.model.page import Page
from qostil.reading.effort import too_much
from qostil.reading.page import read_page
from qostil.reading.render import Renderer
from qostil.reading.work import MOST_STEPS, TOO_MUCH_WORK, TooMuchWorkError
from tests.project import KK
from tests.reading.test_effort import HARMLESS

EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list"]
# Code becomes longer while it is parsed; rules of asterisks look as lists do; marks take their time one by one.
HIDDEN = {
    "brackets behind code": "`а`[" * 900,
    "brackets in many lines": "а[\n" * 1150,
    "brackets that are escaped": "\\[[" * 800,
    "rules": "* * *\n" * 2300,
    "marks": ("*а* " * 1900 + "\n\n") * 25,
}


def read(text: str) -> Page:
    return read_page("docs/kk/a.md", "docs", text, Renderer(EXTENSIONS))


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
def test_what_the_estimate_does_not_see_is_refused_at_its_line_or_that_before_it(text: str) -> None:
    page = KK + "Сәлем!\n\n" + text
    assert too_much(page, 1) is None
    trouble = read(page).trouble
    assert trouble is not None
    assert trouble.message_template == TOO_MUCH_WORK
    assert KK.count("\n") <= trouble.line <= page.count("\n") + 1


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_people_write_takes_half_the_steps_at_most(text: str) -> None:
    assert _steps(text) <= MOST_STEPS / 2


@pytest.mark.parametrize("text", [HIDDEN["marks"], "- а\n\n    " + HIDDEN["rules"].replace("\n", "\n    ")])
def test_a_page_that_is_refused_changes_nothing_of_the_next(text: str) -> None:
    renderer, after = Renderer(EXTENSIONS), "- Сәлем\n\n    Чек\n"
    with pytest.raises(TooMuchWorkError):
        renderer.render(text, "kk")
    assert renderer.render(after, "kk") == Renderer(EXTENSIONS).render(after, "kk")


@pytest.mark.parametrize("text", ["[Төлем](card.md) ", "![Төлем](card.png) ", "*Төлем* ", "Төлем\n\n", "- Төлем\n"])
def test_a_text_twice_as_long_takes_twice_the_steps(text: str) -> None:
    assert _steps(text * 200) < 2.5 * _steps(text * 100)


def _steps(text: str) -> int:
    renderer = Renderer(EXTENSIONS)
    renderer.render(text, "kk")
    return renderer.steps
