"""No known layout is read worse than it was: `python -m benchmarks.import_layouts --write` keeps what is better."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.importer.layouts.figures import content_for, figures, kept
from tests.importer.layouts.layout import Layout
from tests.importer.layouts.parts import part
from tests.importer.layouts.printing import printer
from tests.importer.layouts.score import score

KNOWN = part("known")
KEPT = kept()


@pytest.fixture(scope="module", autouse=True)
def _printer() -> Iterator[None]:
    with printer():
        yield


def test_the_table_has_each_layout_once() -> None:
    assert sorted(KEPT) == sorted(layout.name for layout in KNOWN.layouts)


@pytest.mark.parametrize("layout", KNOWN.layouts, ids=lambda layout: layout.name)
def test_a_layout_is_read_as_well_as_ever(layout: Layout, tmp_path: Path) -> None:
    result = score(layout, content_for(layout, KNOWN.contents), tmp_path)
    now, before = figures(result), KEPT[layout.name]
    assert not result.is_traceback, result.failure
    assert now.clean >= before.clean, result.unclean
    assert now.right >= before.right, result
    assert now.wrong <= before.wrong, result.wrong
    assert now.lost <= before.lost, result.lost
