"""Markdown: headings, bold lines, folds, tables, lists and quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.unseen.common import (
    BOTH,
    answer_word,
    contents_title,
    groups,
    question_word,
    save,
    say,
    support,
)
from tests.importer.layouts.unseen.markup import markdown_answer
from tests.importer.samples.library import Asked

_Part = Callable[[int, Asked], Iterable[str]]


def _items(content: Content, locale: Locale, mark: str, part: _Part) -> Iterator[str]:
    """Write each item, and the names of groups as headings."""
    for group in groups(content.items[locale]):
        if group.name:
            yield f"{mark} {group.name}"
            yield ""
        for number, item in group.items:
            yield from part(number, item)
            yield ""


def _opening(content: Content, locale: Locale) -> list[str]:
    return [f"# {content.head[locale]}", "", *([content.intro[locale], ""] if content.intro[locale] else [])]


def _indented(lines: Iterable[str], by: str) -> Iterator[str]:
    return (f"{by}{line}".rstrip() for line in lines)


def _handbook(folder: Path, content: Content, locale: Locale) -> Path:
    def part(number: int, item: Asked) -> list[str]:
        return [f'<a id="q{number}"></a>', "", f"### {item.question}", "", *markdown_answer(item.answer)]

    items = content.items[locale]
    lines = ["---", f'title: "{content.head[locale]}"', "tags: [faq]", "---", "", *_opening(content, locale)]
    lines += [f"**{contents_title(locale)}**", ""]
    lines += [f"- [{item.question}](#q{number})" for number, item in enumerate(items, 1)]
    lines += ["", *_items(content, locale, "##", part), "---", ""]
    lines += [f"*{support(locale)}, {say(locale, '2026 жылғы 14 наурыз', '14 марта 2026 года')}*"]
    return save(folder, locale, "md", lines)


def _bold(folder: Path, content: Content, locale: Locale) -> Path:
    def part(_: int, item: Asked) -> list[str]:
        return [f"**{item.question}**", "", *markdown_answer(item.answer, "*")]

    return save(folder, locale, "md", [*_opening(content, locale), *_items(content, locale, "##", part)])


def _folds(folder: Path, content: Content, locale: Locale) -> Path:
    def part(_: int, item: Asked) -> list[str]:
        summary = f"<summary><b>{item.question}</b></summary>"
        return ["<details>", summary, "", *markdown_answer(item.answer), "", "</details>"]

    return save(folder, locale, "md", [*_opening(content, locale), *_items(content, locale, "###", part)])


def _table(folder: Path, content: Content, locale: Locale) -> Path:
    lines = _opening(content, locale)
    for group in groups(content.items[locale]):
        lines += [f"## {group.name}", ""] if group.name else []
        lines += [f"| № | {question_word(locale)} | {answer_word(locale)} |", "|:-:|:--|:--|"]
        lines += [f"| {number} | {item.question} | {'<br>'.join(item.answer)} |" for number, item in group.items]
        lines.append("")
    return save(folder, locale, "md", lines)


def _list(folder: Path, content: Content, locale: Locale) -> Path:
    def part(number: int, item: Asked) -> list[str]:
        return [f"{number}. **{item.question}**", "", *_indented(markdown_answer(item.answer), "    ")]

    return save(folder, locale, "md", [*_opening(content, locale), *_items(content, locale, "##", part)])


def _admonitions(folder: Path, content: Content, locale: Locale) -> Path:
    def part(_: int, item: Asked) -> list[str]:
        return [f'??? question "{item.question}"', "", *_indented(markdown_answer(item.answer), "    ")]

    return save(folder, locale, "md", [*_opening(content, locale), *_items(content, locale, "##", part)])


def _quoted(folder: Path, content: Content, locale: Locale) -> Path:
    def part(_: int, item: Asked) -> list[str]:
        return [item.question, "-" * len(item.question), "", *_indented(markdown_answer(item.answer), "> ")]

    head = [content.head[locale], "=" * len(content.head[locale]), "", content.intro[locale], ""]
    return save(folder, locale, "md", [*head, *_items(content, locale, "#", part)])


def _halves(folder: Path, content: Content, _: Locale) -> Path:
    """Both languages in one file, one after the other."""

    def part(number: int, item: Asked) -> list[str]:
        return [f"#### {number}) {item.question}", "", *markdown_answer(item.answer), "", "***"]

    lines: list[str] = []
    for locale in LOCALES:
        lines += [f"# {say(locale, '🇰🇿 Қазақша', '🇷🇺 Русский')}", "", f"## {content.head[locale]}", ""]
        lines += _items(content, locale, "###", part)
    return save(folder, BOTH, "md", lines)


LAYOUTS = (
    Layout("markdown-handbook", _handbook),
    Layout("markdown-bold", _bold),
    Layout("markdown-folds", _folds),
    Layout("markdown-table", _table),
    Layout("markdown-list", _list),
    Layout("markdown-admonitions", _admonitions),
    Layout("markdown-quoted", _quoted),
    Layout("markdown-halves", _halves),
)
