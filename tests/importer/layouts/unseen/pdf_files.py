"""PDF: brochures in columns, books with running heads, tables, cards, printed sites; all text by a real writer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.unseen.common import (
    BOTH,
    answer_word,
    contents_title,
    groups,
    pairs,
    question_word,
    say,
    support,
)
from tests.importer.layouts.unseen.hyphens import hyphenated, syllables
from tests.importer.layouts.unseen.markup import html_answer, html_lines
from tests.importer.layouts.unseen.printer import PAGE_NUMBER, PAGE_OF_PAGES, Sheet, print_pdf
from tests.importer.samples.library import Asked

_Part = Callable[[int, Asked], str]


def _items(content: Content, locale: Locale, name: str, part: _Part) -> Iterator[str]:
    for group in groups(content.items[locale]):
        if group.name:
            yield name.format(group.name)
        for number, item in group.items:
            yield part(number, item)


def _print(folder: Path, name: str, parts: list[str], sheet: Sheet) -> Path:
    return print_pdf(folder / f"{name}.pdf", "\n".join(parts), sheet)


def _title(content: Content, locale: Locale, tag: str = "h1") -> list[str]:
    return [
        f"<{tag}>{content.head[locale]}</{tag}>",
        f"<p>{content.intro[locale]}</p>" if content.intro[locale] else "",
    ]


def _brochure(folder: Path, content: Content, locale: Locale) -> Path:
    """Two columns behind a cover; questions in colour."""

    def part(_: int, item: Asked) -> str:
        return f"<h3>{item.question}</h3>{html_answer(item.answer)}"

    style = (
        "body{font:11px DejaVu Sans}.cover{height:230mm;box-sizing:border-box;padding-top:80mm;break-after:page;"
        "font-size:28px}"
        ".columns{columns:2;column-gap:10mm}h3{color:#0a7a4b;font-size:12px;margin:10px 0 2px;break-after:avoid}"
        "p{margin:3px 0}h2{background:#0a7a4b;color:#fff;font-size:13px;padding:3px}"
    )
    cover = f'<div class="cover">{content.head[locale]}<br><small>2026</small></div><div class="columns">'
    parts = [cover, *_items(content, locale, "<h2>{}</h2>", part), "</div>"]
    return _print(folder, locale, parts, Sheet(style, foot=(support(locale), PAGE_NUMBER)))


def _book(folder: Path, content: Content, locale: Locale) -> Path:
    """Numbered questions in bold, justified lines with hyphens, a contents list, running heads and page numbers."""

    def part(number: int, item: Asked) -> str:
        text = "".join(f"<p>{_soft(paragraph)}</p>" for paragraph in item.answer)
        return f"<p class='q'><b>{chapter}.{number}. {item.question}</b></p>{text}"

    chapter = 4
    style = (
        "body{font:15px/1.35 DejaVu Serif;width:120mm;text-align:justify}p{margin:0;text-indent:8mm}"
        ".q{margin-top:12px;text-align:left;break-after:avoid}"
        ".toc{font-size:12px}.toc p{text-align:left;text-indent:0}.toc{break-after:page}"
    )
    toc = [
        f"<p>{chapter}.{number}. {item.question} {'.' * (70 - len(item.question))} {number // 4 + 2}</p>"
        for number, item in enumerate(content.items[locale], 1)
    ]
    parts = [*_title(content, locale, "h2"), f"<div class='toc'><h4>{contents_title(locale)}</h4>", *toc, "</div>"]
    parts += _items(content, locale, "<h3>{}</h3>", part)
    return _print(folder, locale, parts, Sheet(style, head=("", content.head[locale]), foot=("", PAGE_NUMBER)))


def _soft(paragraph: str) -> str:
    return " ".join("&shy;".join(syllables(word)) for word in paragraph.split(" "))


def _grid(folder: Path, content: Content, locale: Locale) -> Path:
    """A table whose header comes again on each page."""

    def part(number: int, item: Asked) -> str:
        return f"<tr><td>{number}</td><td>{item.question}</td><td>{html_lines(item.answer)}</td></tr>"

    style = (
        "body{font:13px DejaVu Sans}table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:4px;"
        "vertical-align:top}td:nth-child(2){width:32%}"
    )
    header = f"<thead><tr><th>№</th><th>{question_word(locale)}</th><th>{answer_word(locale)}</th></tr></thead>"
    rows = _items(content, locale, "<tr><td colspan=3 style='text-align:center'><b>{}</b></td></tr>", part)
    parts = [*_title(content, locale), f"<table>{header}", *rows, "</table>"]
    return _print(folder, locale, parts, Sheet(style, foot=("", PAGE_OF_PAGES)))


def _cards(folder: Path, content: Content, locale: Locale) -> Path:
    """Slides saved as a PDF: a page for each question, white on a band of colour."""

    def part(number: int, item: Asked) -> str:
        corner = f"<div class='n'>{number + 1}</div>"
        return f"<div class='s'><div class='q'>{item.question}</div><div>{html_answer(item.answer)}</div>{corner}</div>"

    style = (
        "body{font:19px DejaVu Sans}.s{height:160mm;break-after:page;position:relative}"
        ".q{background:#24478f;color:#fff;font-size:30px;padding:20px}.n{position:absolute;bottom:0;right:0;font-size:11px}"
        ".g{height:150mm;box-sizing:border-box;break-after:page;font-size:40px;padding-top:60mm;text-align:center}"
    )
    parts = [f"<div class='g'>{content.head[locale]}</div>", *_items(content, locale, "<div class='g'>{}</div>", part)]
    return _print(folder, locale, parts, Sheet(style, is_landscape=True))


def _printed_site(folder: Path, content: Content, locale: Locale) -> Path:
    """A page of a site printed in a browser, with its menu, its address and the day."""

    def part(_: int, item: Asked) -> str:
        return f"<h4>{item.question}</h4>{html_answer(item.answer)}<p class='v'>{helped}</p>"

    helped = say(locale, "Бұл жауап көмектесті ме? Иә / Жоқ", "Этот ответ помог? Да / Нет")
    style = (
        "body{font:14px DejaVu Sans}h4{font-size:17px;font-weight:400;margin:18px 0 4px}.v{color:#999;font-size:11px}"
    )
    menu = say(locale, "Басты бет   Тарифтер   Көмек   Кіру", "Главная   Тарифы   Помощь   Войти")
    rights = say(locale, "© 2026. Барлық құқықтар қорғалған", "© 2026. Все права защищены")
    parts = [f"<div>{menu}</div>", *_title(content, locale), *_items(content, locale, "<h2>{}</h2>", part)]
    sheet = Sheet(style, ("02.11.2026, 09:41", content.head[locale]), (f"https://help.example/{locale}", PAGE_OF_PAGES))
    return _print(folder, locale, [*parts, f"<div class='v'>{rights}</div>"], sheet)


def _typed(folder: Path, content: Content, locale: Locale) -> Path:
    """One face and one size, as typed: labels, lines cut by hand with hyphens, answers set in."""

    def part(_: int, item: Asked) -> str:
        lines = [*hyphenated(f"{asks} {item.question}", 58)]
        for paragraph in (f"{tells} {item.answer[0]}", *item.answer[1:]):
            lines += [f"     {line}" for line in hyphenated(paragraph, 52)]
        return "\n".join([*lines, ""])

    asks, tells = f"{question_word(locale).upper()}:", f"{answer_word(locale).upper()}:"
    text = "\n".join([content.head[locale].center(58), "", *_items(content, locale, "\n* * * {} * * *\n", part)])
    end = say(locale, "Бекітілген: 2026 жылғы 12 қаңтар", "Утверждено 12 января 2026 года")
    sheet = Sheet("pre{font:13px/1.5 DejaVu Sans Mono}", foot=("", f"— {PAGE_NUMBER} —"))
    return _print(folder, locale, [f"<pre>{text}\n\n{end}</pre>"], sheet)


def _large(folder: Path, content: Content, locale: Locale) -> Path:
    """Questions are larger than answers, and so long in their lines that they go over two; nothing else marks them."""

    def part(_: int, item: Asked) -> str:
        text = "".join(f"<p>{paragraph}</p>" for paragraph in item.answer)
        return f"<div class='q'>{item.question}</div>{text}"

    style = "body{font:12px DejaVu Serif;width:130mm}.q{font-size:19px;width:75mm;margin-top:16px}p{margin:4px 0}"
    style += ".end{margin-top:24px}"
    parts = [*_title(content, locale), *_items(content, locale, "<h2><i>{}</i></h2>", part)]
    return _print(
        folder, locale, [*parts, f"<p class='end'><i>{support(locale)}</i></p>"], Sheet(style, foot=("", PAGE_NUMBER))
    )


def _side_by_side(folder: Path, content: Content, _: Locale) -> Path:
    """Both languages in two columns of one table without lines."""
    style = "body{font:12px DejaVu Sans}table{width:100%}td{width:50%;vertical-align:top;padding:0 4mm 5mm 0}"
    parts = [f"<h2>{content.head[locale]}</h2>" for locale in LOCALES] + ["<table>"]
    for pair in pairs(content):
        cells = (f"<b>{item.question}</b>{html_answer(item.answer)}" if item else "" for item in pair)
        parts.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    return _print(folder, BOTH, [*parts, "</table>"], Sheet(style, foot=("", PAGE_NUMBER)))


LAYOUTS = (
    Layout("pdf-brochure", _brochure),
    Layout("pdf-book", _book),
    Layout("pdf-grid", _grid),
    Layout("pdf-cards", _cards),
    Layout("pdf-printed-site", _printed_site),
    Layout("pdf-typed", _typed),
    Layout("pdf-large", _large),
    Layout("pdf-side-by-side", _side_by_side),
)
