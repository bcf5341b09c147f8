"""Plain text: labels, rules, indents, signs and blank lines."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
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
from tests.importer.layouts.unseen.hyphens import hyphenated
from tests.importer.samples.library import Asked

_WIDTH, _PAGE = 64, 34
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def _opening(content: Content, locale: Locale) -> list[str]:
    return [content.head[locale], *([content.intro[locale]] if content.intro[locale] else []), ""]


def _short_labels(folder: Path, content: Content, locale: Locale) -> Path:
    asks, tells = say(locale, "С:", "В:"), say(locale, "Ж:", "О:")
    lines = _opening(content, locale)
    for group in groups(content.items[locale]):
        lines += [f"[{group.name}]", ""] if group.name else []
        for _, item in group.items:
            lines += [f"{asks} {item.question}", f"{tells} {item.answer[0]}", *item.answer[1:], ""]
    return save(folder, locale, "txt", lines, "utf-8-sig", "\r\n")


def _rules(folder: Path, content: Content, locale: Locale) -> Path:
    lines = [content.head[locale].upper(), "=" * _WIDTH, *textwrap.wrap(content.intro[locale], _WIDTH), ""]
    for group in groups(content.items[locale]):
        lines += [f"~~~ {group.name} ~~~", ""] if group.name else []
        for _, item in group.items:
            lines += ["-" * _WIDTH, item.question.upper(), "-" * _WIDTH]
            lines += [line.replace("• ", "- ") for line in item.answer] + [""]
    lines += ["=" * _WIDTH, support(locale), say(locale, "Құрметпен, сіздің командаңыз", "С уважением, ваша команда")]
    return save(folder, locale, "txt", lines)


def _hanging(folder: Path, content: Content, locale: Locale) -> Path:
    lines = [content.head[locale].center(_WIDTH).rstrip(), "", *textwrap.wrap(content.intro[locale], _WIDTH), ""]
    for group in groups(content.items[locale]):
        lines += [group.name.upper(), ""] if group.name else []
        for number, item in group.items:
            lines += textwrap.wrap(f"{number}. {item.question}", 44, subsequent_indent="   ")
            for paragraph in item.answer:
                lines += textwrap.wrap(paragraph, _WIDTH, initial_indent=" " * 8, subsequent_indent=" " * 8)
            lines.append("")
    return save(folder, locale, "txt", lines, "utf-16", "\r\n")


def _blank_lines(folder: Path, content: Content, locale: Locale) -> Path:
    lines = [content.head[locale], ""]
    lines += [content.intro[locale], ""] if content.intro[locale] else []
    for group in groups(content.items[locale]):
        lines += [group.name, ""] if group.name else []
        for _, item in group.items:
            lines += [item.question, *item.answer, ""]
    return save(folder, locale, "txt", lines)


def _messenger(folder: Path, content: Content, locale: Locale) -> Path:
    lines = [f"📢 {content.head[locale]}", content.intro[locale], ""]
    for group in groups(content.items[locale]):
        lines += [f"📌 {group.name.upper()}", ""] if group.name else []
        for _, item in group.items:
            lines += [f"❓ {item.question}", "", f"✅ {item.answer[0]}"]
            lines += [line.replace("• ", "🔹 ") for line in item.answer[1:]]
            lines += ["", "➖➖➖➖➖➖➖➖", ""]
    lines += [say(locale, "#пайдалы #сұрақжауап", "#полезное #вопросответ"), "👍 128   💬 14   👁 3,4K"]
    return save(folder, locale, "txt", lines)


def _long_labels(folder: Path, content: Content, locale: Locale) -> Path:
    lines = _opening(content, locale)
    for group in groups(content.items[locale]):
        lines += [say(locale, f"Бөлім: {group.name}", f"Раздел: {group.name}"), ""] if group.name else []
        for number, item in group.items:
            lines += [f"{question_word(locale)} № {number}", item.question, f"{answer_word(locale)}:"]
            lines += [*item.answer, "", ""]
    return save(folder, locale, "txt", lines)


def _typed_pages(folder: Path, content: Content, locale: Locale) -> Path:
    """A book turned into text: a contents list, words cut at the ends of lines, feet and form feeds."""
    lines = [contents_title(locale)]
    lines += [
        f"{_ROMAN[n]}. {item.question} ".ljust(58, ".") + f" {n // 4 + 2}" for n, item in _counted(content, locale)
    ]
    lines.append("")
    for number, item in _counted(content, locale):
        lines += textwrap.wrap(f"{_ROMAN[number]}. {item.question}", 50, subsequent_indent="    ")
        lines += [line for paragraph in item.answer for line in hyphenated(paragraph, 58)] + [""]
    return save(folder, locale, "txt", _in_pages(content.head[locale], lines))


def _counted(content: Content, locale: Locale) -> list[tuple[int, Asked]]:
    return list(enumerate(content.items[locale]))


def _in_pages(head: str, lines: list[str]) -> Iterator[str]:
    for page, start in enumerate(range(0, len(lines), _PAGE), 1):
        yield ("\f" if page > 1 else "") + head
        yield ""
        yield from lines[start : start + _PAGE]
        yield ""
        yield f"- {page} -".center(58).rstrip()


def _halves(folder: Path, content: Content, _: Locale) -> Path:
    """Both languages in one file, one after the other."""
    lines: list[str] = []
    for locale in LOCALES:
        lines += [say(locale, "ҚАЗАҚША НҰСҚАСЫ", "РУССКАЯ ВЕРСИЯ"), "", content.head[locale], ""]
        for item in content.items[locale]:
            lines += [f"► {item.question}", "", *item.answer, ""]
    return save(folder, BOTH, "txt", lines)


LAYOUTS = (
    Layout("text-short-labels", _short_labels),
    Layout("text-rules", _rules),
    Layout("text-hanging", _hanging),
    Layout("text-blank-lines", _blank_lines),
    Layout("text-messenger", _messenger),
    Layout("text-long-labels", _long_labels),
    Layout("text-typed-pages", _typed_pages),
    Layout("text-halves", _halves),
)
