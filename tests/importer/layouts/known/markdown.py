"""Markdown: bold, headings, details, tables, definitions, nested lists."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import ANSWER, QUESTION, kind_of, numbered, opening, without_mark
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.lines import Form, in_lines


def _listed(paragraph: str) -> str:
    kind = kind_of(paragraph)
    return f"- {without_mark(paragraph)}" if kind == "bullets" else paragraph.replace(") ", ". ", kind == "steps")


_MARKDOWN = Form(head="# {h}", group="## {g}", within=1, tell=_listed, suffix=".md")


def _write_table(has_numbers: bool, folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}.md"
    rows = [(QUESTION[locale], ANSWER[locale]), ("---", "---")]
    rows += [(one.asked.question, "<br>".join(one.asked.answer)) for one in numbered(content, locale)]
    numbers = ["№", "---", *map(str, range(1, len(rows)))]
    lines = [
        f"| {' | '.join((number, *row) if has_numbers else row)} |" for number, row in zip(numbers, rows, strict=False)
    ]
    path.write_text("\n".join(["\n\n".join(opening(content, locale)), "", *lines, ""]), "utf-8")
    return path


LAYOUTS = (
    in_lines("markdown: **question**", _MARKDOWN._replace(question="**{q}**")),
    in_lines("markdown: **1. question**", _MARKDOWN._replace(question="**{n}. {q}**  ", within=0)),
    in_lines("markdown: **Сұрақ:**", _MARKDOWN._replace(question="**{question}:** {q}", first="**{answer}:** {a}")),
    in_lines("markdown: ## below #", _MARKDOWN._replace(question="## {q}", group="# {g}")),
    in_lines("markdown: ### 1. below ##", _MARKDOWN._replace(question="### {n}. {q}", first="{answer}: {a}")),
    in_lines("markdown: ----", _MARKDOWN._replace(question="{q}\n--------", end="\n***")),
    in_lines(
        "markdown: details",
        _MARKDOWN._replace(question="<details>\n<summary>{q}</summary>", end="\n</details>"),
    ),
    in_lines("markdown: definitions", _MARKDOWN._replace(first=":   {a}", rest="    {a}", within=0)),
    in_lines("markdown: 1. **question**", _MARKDOWN._replace(question="{n}. **{q}**", first="   {a}", rest="   {a}")),
    in_lines("markdown: nested lists", _MARKDOWN._replace(question="- {q}", first="  - {a}", rest="  - {a}", within=0)),
    in_lines("markdown: > _question_", _MARKDOWN._replace(question="> *{q}*", end="\n---")),
    in_lines("markdown: #### {#id}", _MARKDOWN._replace(question="#### {q} {{#q-{n}}}")),
    Layout("markdown: table", partial(_write_table, False)),
    Layout("markdown: table with numbers", partial(_write_table, True)),
)
