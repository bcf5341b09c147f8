"""The library's questions in every format, each laid out in its own way."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
import pptx
from pptx.util import Cm

from tests.importer.samples.library import HEAD, Asked
from tests.importer.samples.make_pdf import write_pdf

WIDTH, LINES = 62, 30


def as_pdf(folder: Path, locale: str, items: Sequence[Asked]) -> Path:
    """Numbered questions on narrow pages, with a running head and page numbers."""
    path = folder / f"{locale}.pdf"
    lines: list[str] = []
    for number, item in enumerate(items, 1):
        lines += textwrap.wrap(f"{number}. {item.question}", WIDTH)
        lines += [line for paragraph in item.answer for line in textwrap.wrap(paragraph, WIDTH)]
    bodies = [lines[n : n + 8] for n in range(0, len(lines), 8)]
    write_pdf(path, [[HEAD[locale], *body, f"— {n} —"] for n, body in enumerate(bodies, 1)])
    return path


def as_docx(folder: Path, locale: str, items: Sequence[Asked]) -> Path:
    """Headings, and lists by styles of Word."""
    path = folder / f"{locale}.docx"
    document = docx.Document()
    document.add_heading(HEAD[locale], 0)
    for item in items:
        document.add_heading(item.question, 2)
        for paragraph in item.answer:
            is_bullet = paragraph.startswith("• ")
            document.add_paragraph(paragraph.removeprefix("• "), "List Bullet" if is_bullet else None)
    document.save(str(path))
    return path


def as_pptx(folder: Path, locale: str, items: Sequence[Asked]) -> Path:
    """A slide an item, long ones continued on the next slide; the title of each slide is its question."""
    path = folder / f"{locale}.pptx"
    deck = pptx.Presentation()
    for item in items:
        for number, part in enumerate([item.answer[:2], item.answer[2:]]):
            if part:
                more = "" if not number else " (жалғасы)" if locale == "kk" else " (продолжение)"
                _slide(deck, item.question + more, part, locale)
    deck.save(str(path))
    return path


def _slide(deck: pptx.presentation.Presentation, title: str, paragraphs: Sequence[str], locale: str) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    foot = slide.shapes.add_textbox(Cm(1), Cm(18), Cm(10), Cm(1))
    foot.text_frame.text = HEAD[locale]
    slide.shapes.title.text = title
    frame = slide.placeholders[1].text_frame
    frame.text = (
        ("Жауап: " if locale == "kk" else "Ответ: ") + paragraphs[0] if not title.endswith(")") else paragraphs[0]
    )
    for paragraph in paragraphs[1:]:
        frame.add_paragraph().text = paragraph


def as_html(folder: Path, locale: str, items: Sequence[Asked]) -> Path:
    """An accordion with a menu above it."""
    path = folder / f"{locale}.html"
    path.write_text("\n".join(_html(locale, items)), "utf-8")
    return path


def _html(locale: str, items: Sequence[Asked]) -> Iterator[str]:
    yield f"<!doctype html><html lang='{locale}'><head><meta charset='utf-8'><title>x</title></head><body>"
    yield f"<nav><a href='/'>{HEAD[locale]}</a></nav><h1>{HEAD[locale]}</h1>"
    for item in items:
        yield f"<details><summary>{html.escape(item.question)}</summary><div>"
        bullets = [line for line in item.answer if line.startswith("• ")]
        for line in item.answer:
            if bullets and line == bullets[0]:
                yield "<ul>" + "".join(f"<li>{html.escape(one[2:])}</li>" for one in bullets) + "</ul>"
            elif line not in bullets:
                yield f"<p>{html.escape(line)}</p>"
        yield "</div></details>"
    yield "</body></html>"


def as_text(folder: Path, locale: str, items: Sequence[Asked]) -> Path:
    """«С:», «Ж:», «В:», «О:» in the encoding of old Windows."""
    path = folder / f"{locale}.txt"
    asked, answered = ("С", "Ж") if locale == "kk" else ("В", "О")
    lines = [f"{asked}: {item.question}\n{answered}: " + "\n".join(item.answer) + "\n" for item in items]
    path.write_bytes("\n".join(lines).encode("kz1048" if locale == "kk" else "cp1251"))
    return path


def as_markdown(folder: Path, locale: str, items: Sequence[Asked]) -> Path:
    """Bold questions, answers below, in UTF-16."""
    path = folder / f"{locale}.md"
    path.write_text("\n\n".join(f"**{item.question}**\n\n" + "\n\n".join(item.answer) for item in items), "utf-16")
    return path


MAKERS: tuple[Callable[[Path, str, Sequence[Asked]], Path], ...] = (
    as_pdf,
    as_docx,
    as_pptx,
    as_html,
    as_text,
    as_markdown,
)
