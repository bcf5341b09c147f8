"""Every line of a source is in an item, dropped for a reason, or named as unplaced; and none of its words is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from qostil.importer.importing import bring_together
from qostil.importer.parsed_source import ParsedSource, understand
from qostil.importer.source_text import SourceText
from qostil.system.errors import CannotRunError

WORDS = st.sampled_from(
    """роутерді төлем логинге Beeline Wi-Fi 3131 10 сағат «Үйдегі интернет» тексеріңіз. егер қосыңыз; мына: нөмір
    (3 күн) сондай- ақ кӛмек ІР Veeline шoт https://a.example/x?utm_source=b [осында](#) ✓ *маңызды* | ... ? ! –
    &lt; <b> {x}""".split()
)
TEXT = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
LISTS = ["• ", "- ", "\uf071 ", "✓ ", "1) ", "2) ", "1. ", "2 жолы: "]
BEGINNING = st.sampled_from(["", "", "", *LISTS, "Назар аударыңыз! ", "## ", " ", "\f", "ЖАУАП: "])
HEADS = ["•", "4", "- 12 -", "СҰРАҚ ЖӘНЕ ЖАУАП", "\u200b", "https://b.example/", "| а | б |"]
MARKS = st.sampled_from(["ЖАУАП:", "ЖАУАПТЫҢ ЖАЛҒАСЫ:", "Маңызды!", *HEADS])
QUESTION = TEXT.map(lambda text: f"{text.strip('.;:? ')} бола ма?\nЖАУАП:")
LINES = st.lists(
    st.one_of(st.builds("{}{}".format, BEGINNING, TEXT), MARKS, QUESTION, st.just("")), min_size=2, max_size=40
)


@given(lines=LINES)
@settings(
    max_examples=250,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
def test_every_line_is_accounted_for(lines: list[str]) -> None:
    document = SourceText("a.txt", "\n".join(lines))
    try:
        source = understand(document, "kk")
    except CannotRunError as error:
        assume("neither questions" not in str(error))
        pytest.fail(str(error))
    written = {n for n, line in enumerate(document.lines, 1) if line.strip("\f \t\xa0")}
    told = [*in_items(source), *(one.line for one in source.log.dropped), *(one.line for one in source.unplaced)]
    assert sorted(told) == sorted(written)
    assert bring_together({"kk": source}).draft.markdown("kk")


@given(lines=LINES)
@settings(
    max_examples=150,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
def test_words_that_are_not_dropped_stand_in_their_item(lines: list[str]) -> None:
    document = SourceText("a.txt", "\n".join(lines))
    try:
        source = understand(document, "kk")
    except CannotRunError:
        assume(False)
    found = " ".join([f"{item.question} {item.text}" for item in source.items])
    for item in source.items:
        for row in item.answer:
            for number in row.lines:
                for word in re.findall(r"(?<!\S)[а-яәғқңөұүһі]{5,}(?!\S)", document.lines[number - 1]):
                    assert word in found


def in_items(source: ParsedSource) -> list[int]:
    return [line for item in source.items for line in item.lines]
