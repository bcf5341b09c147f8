from __future__ import annotations

from tests.site.built import Built


def test_no_upstream_notice_reaches_an_editor(site: Built) -> None:
    assert "Documentation built" in site.output
    assert "Zensical" not in site.output
    assert "NO_MKDOCS_2_WARNING" not in site.output
