"""What is published holds no comment, and is what was checked."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from qostil.reading.comments import strip


@pytest.mark.parametrize(
    ("html", "published"),
    [
        ("<p>Бір<!-- екі --> үш</p>", "<p>Бір үш</p>"),
        ("<!-- а\nә --><p>Бір</p><!-- б -->", "<p>Бір</p>"),
        ("<p>Бір</p><!-- ешқашан аяқталмайды <p>екі</p>", "<p>Бір</p>"),
        ("<pre><code>&lt;!-- код --&gt;</code></pre>", "<pre><code>&lt;!-- код --&gt;</code></pre>"),
        ('<td style="text-align: left;">1&nbsp;000</td>', "1&nbsp;000"),
        ("</div></article><p>Бір", "<p>Бір</p>"),
        ("", ""),
    ],
)
def test_comments_go_and_the_rest_stays(html: str, published: str) -> None:
    assert strip(html) == published


def test_a_comment_inside_an_attribute_cannot_become_a_tag() -> None:
    html = """<p title="a <!-- b" lang='--> "><script>alert(1)</script>'>x</p>"""
    assert LexborHTMLParser(strip(html)).css("script") == []
