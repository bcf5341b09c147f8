"""Render pages with the extension of contents, whose search for its sign is left out where the sign is not."""

import pytest

from qostil.reading.render import Renderer


@pytest.mark.parametrize("sign", ["[TOC]", "[[мазмұны]]"])
def test_contents_stand_where_their_sign_is_and_nowhere_else(sign: str) -> None:
    renderer = Renderer(["attr_list", "toc"], {"toc": {"marker": sign}})
    # A line below a definition has no mark of its number, which would be a part of the sign.
    pages = [f"## Чек\n\n[^1]: а\n{sign}\n", "## Чек\n\nМәтін\n", f"[^1]: а\n{sign}\n\n## Логин\n"]
    assert ['class="toc"' in renderer.render(page, "kk") for page in pages] == [True, False, True]
