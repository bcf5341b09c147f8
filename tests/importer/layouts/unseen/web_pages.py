"""Saved web pages: help sites, accordions, cards, definition lists, tables, pages out of Word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
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
from tests.importer.layouts.unseen.markup import html_answer, html_lines, linked
from tests.importer.samples.library import Asked

_Part = Callable[[int, Asked], str]


def _page(locale: Locale, title: str, body: Iterable[str], extra: str = "") -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{locale}">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>'
    yield f'<meta name="viewport" content="width=device-width">{extra}\n</head>\n<body>'
    yield from body
    yield "</body>\n</html>"


def _items(content: Content, locale: Locale, name: str, part: _Part) -> Iterator[str]:
    """Write each item; `name` is the way to write the name of a group."""
    for group in groups(content.items[locale]):
        if group.name:
            yield name.format(escape(group.name))
        for number, item in group.items:
            yield part(number, item)


def _menu(locale: Locale) -> str:
    names = say(locale, "Басты бет|Қызметтер|Тарифтер|Байланыс", "Главная|Услуги|Тарифы|Контакты").split("|")
    links = "".join(f'<li><a href="/{number}">{name}</a></li>' for number, name in enumerate(names))
    return f'<header><nav><ul class="menu">{links}</ul></nav></header>'


def _footer(locale: Locale) -> str:
    rights = say(locale, "Барлық құқықтар қорғалған", "Все права защищены")
    privacy = say(locale, "Құпиялылық саясаты", "Политика конфиденциальности")
    return f'<footer><p>© 2019–2026. {rights}.</p><p><a href="/privacy">{privacy}</a></p></footer>'


def _intro(content: Content, locale: Locale) -> str:
    return f"<p>{content.intro[locale]}</p>" if content.intro[locale] else ""


def _help_site(folder: Path, content: Content, locale: Locale) -> Path:
    """A help site that asks below each answer whether it helped."""
    helped = say(locale, "Мақала пайдалы болды ма?", "Была ли статья полезной?")
    buttons = "".join(f'<button type="button">{word}</button>' for word in say(locale, "Иә|Жоқ", "Да|Нет").split("|"))

    def part(number: int, item: Asked) -> str:
        vote = f'<div class="article-vote"><span>{helped}</span>{buttons}</div>'
        title = f'<h2 id="a{number}">{item.question}</h2>'
        body = f'<div class="article-body">{html_answer(item.answer)}</div>'
        return f'<article class="article">{title}{body}{vote}</article>'

    home = say(locale, "Анықтама орталығы", "Справочный центр")
    crumbs = f'<ol class="breadcrumbs"><li><a href="/hc">{home}</a></li><li>{content.head[locale]}</li></ol>'
    search = f'<form role="search"><input type="search" placeholder="{say(locale, "Іздеу", "Поиск")}"></form>'
    aside = say(locale, "Жақында көрілген мақалалар", "Недавно просмотренные статьи")
    body = [
        _menu(locale),
        search,
        f"<main>{crumbs}<h1>{content.head[locale]}</h1>{_intro(content, locale)}",
        *_items(content, locale, '<div class="section-title">{}</div>', part),
        f'</main><aside><h3>{aside}</h3><ul><li><a href="/hc/1">{home}</a></li></ul></aside>',
        _footer(locale),
        "<script>window.dataLayer = window.dataLayer || [];</script>",
    ]
    style = "<style>.section-title{font-size:28px;color:#03363d;margin-top:40px}h2{font-size:20px}</style>"
    return save(folder, locale, "html", _page(locale, f"{content.head[locale]} – {home}", body, style))


def _accordion(folder: Path, content: Content, locale: Locale) -> Path:
    def part(number: int, item: Asked) -> str:
        button = (
            f'<button class="accordion-button collapsed" type="button" data-bs-toggle="collapse" '
            f'data-bs-target="#c{number}" aria-expanded="false" aria-controls="c{number}">{item.question}</button>'
        )
        body = f'<div class="accordion-body">{html_answer(item.answer)}</div>'
        return (
            f'<div class="accordion-item"><h2 class="accordion-header">{button}</h2>'
            f'<div id="c{number}" class="accordion-collapse collapse">{body}</div></div>'
        )

    body = [
        _menu(locale),
        f'<div class="container"><h1>{content.head[locale]}</h1>{_intro(content, locale)}<div class="accordion">',
        *_items(content, locale, "<h3>{}</h3>", part),
        "</div></div>",
        _footer(locale),
    ]
    return save(folder, locale, "html", _page(locale, content.head[locale], body))


_BUILDER = (
    "<style>.t-heading{font-size:42px;text-align:center}.t-section__topic{font-size:32px;margin:40px 0 10px}"
    ".t-title{font-size:20px;border-top:1px solid #000;padding:20px 0}.t-form__title{font-size:24px}</style>"
)


def _builder(folder: Path, content: Content, locale: Locale) -> Path:
    """A page of a site builder: a tree of <div>, its titles opened by a sign."""

    def part(number: int, item: Asked) -> str:
        icon = '<div class="t-icon"><svg width="24" height="24"><path d="M0 12h24M12 0v24"></path></svg></div>'
        name = f'<span field="title{number}">{item.question}</span>'
        title = f'<div class="t-title" role="button" tabindex="0">{name}{icon}</div>'
        text = f'<div class="t-content" style="display:none"><div class="t-text">{html_lines(item.answer)}</div></div>'
        return f'<div class="t-col"><div class="t-accordion">{title}{text}</div></div>'

    call = say(locale, "Сұрағыңыз қалды ма? Бізге жазыңыз", "Остались вопросы? Напишите нам")
    send = say(locale, "Жіберу", "Отправить")
    body = [
        '<div class="t-header"><a href="/">KZ</a> <a href="/ru">RU</a></div>',
        f'<div class="t-section"><div class="t-heading">{content.head[locale]}</div></div>',
        *_items(content, locale, '<div class="t-section__topic">{}</div>', part),
        f'<div class="t-form"><div class="t-form__title">{call}</div>',
        f'<form><input name="tel"><button>{send}</button></form></div>',
    ]
    return save(folder, locale, "html", _page(locale, content.head[locale], body, _BUILDER))


def _details(folder: Path, content: Content, locale: Locale) -> Path:
    def part(_: int, item: Asked) -> str:
        return f"<details>\n<summary>{item.question}</summary>\n<div>{html_answer(item.answer)}</div>\n</details>"

    body = [
        f"<h1>{content.head[locale]}</h1>",
        _intro(content, locale),
        *_items(content, locale, "<h2>{}</h2>", part),
        _footer(locale),
    ]
    return save(folder, locale, "html", _page(locale, content.head[locale], body))


def _definitions(folder: Path, content: Content, locale: Locale) -> Path:
    def part(_: int, item: Asked) -> str:
        return f"<dt>{item.question}</dt>\n<dd>{html_answer(item.answer)}</dd>"

    body = [_menu(locale), f"<h1>{content.head[locale]}</h1>{_intro(content, locale)}", "<dl>"]
    body += [*_items(content, locale, "</dl>\n<h2>{}</h2>\n<dl>", part), "</dl>", _footer(locale)]
    return save(folder, locale, "html", _page(locale, content.head[locale], body))


_CARDS = (
    "<style>.cards__group{font-size:28px;margin-top:32px}"
    ".card{border:1px solid #ddd;border-radius:8px;padding:16px;margin:12px}.card__title{font-size:20px;"
    "font-weight:700;color:#0a5}.card__text{color:#333}.badge{background:#eee}</style>"
)


def _cards(folder: Path, content: Content, locale: Locale) -> Path:
    def part(number: int, item: Asked) -> str:
        badge = f'<span class="badge">{number:02}</span>'
        title = f'<div class="card__title">{item.question}</div>'
        text = "".join(f'<div class="card__text">{linked(line)}</div>' for line in item.answer)
        return f'<div class="card">{badge}{title}{text}</div>'

    body = [f'<div class="hero"><b>{content.head[locale]}</b><span>{content.intro[locale]}</span></div>']
    body += ['<div class="cards">', *_items(content, locale, '<div class="cards__group">{}</div>', part), "</div>"]
    return save(folder, locale, "html", _page(locale, content.head[locale], [*body, _footer(locale)], _CARDS))


def _old_page(folder: Path, content: Content, locale: Locale) -> Path:
    """A page of old: a contents list of anchors, colours of <font>, a link to the top below each answer."""
    top = say(locale, "Жоғарыға ↑", "Наверх ↑")

    def part(number: int, item: Asked) -> str:
        title = f'<a name="q{number}"></a><font color="#990000" size="4"><b>{number}. {item.question}</b></font><br>'
        return f'<p>{title}\n{html_lines(item.answer)}<br>\n<a href="#top"><small>{top}</small></a></p>\n<hr>'

    items = enumerate(content.items[locale], 1)
    anchors = "".join(f'<li><a href="#q{number}">{item.question}</a></li>' for number, item in items)
    body = [
        f'<a name="top"></a><center><h1>{content.head[locale]}</h1></center>{_intro(content, locale)}',
        f"<p><b>{contents_title(locale)}:</b></p><ul>{anchors}</ul><hr>",
        *_items(content, locale, '<center><font size="5" color="navy">{}</font></center>', part),
        f"<address>{support(locale)}</address>",
    ]
    return save(folder, locale, "htm", _page(locale, content.head[locale], body))


def _from_word(folder: Path, content: Content, locale: Locale) -> Path:
    def part(_: int, item: Asked) -> str:
        title = (
            "<p class=MsoNormal style='margin-top:12.0pt'><b><i><span style='font-size:14.0pt;color:#1F3864'>"
            f"{item.question}<o:p></o:p></span></i></b></p>"
        )
        text = "".join(
            f"<p class=MsoNormal style='text-align:justify'><span style='font-size:12.0pt'>{line}</span></p>"
            for line in item.answer
        )
        return f"{title}\n{text}\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>"

    head = f"<p class=MsoTitle align=center><span style='font-size:20.0pt'>{content.head[locale]}</span></p>"
    name = "<p class=MsoNormal align=center style='text-align:center'><span style='font-size:18.0pt'>{}</span></p>"
    body = [f"<div class=WordSection1>{head}", *_items(content, locale, name, part), "</div>"]
    extra = '<meta name=Generator content="Microsoft Word 15 (filtered)"><style>p.MsoNormal{margin:0cm;}</style>'
    return save(folder, locale, "html", _page(locale, content.head[locale], body, extra))


def _coloured_table(folder: Path, content: Content, locale: Locale) -> Path:
    def part(number: int, item: Asked) -> str:
        colour = "#f4f4f4" if number % 2 else "#ffffff"
        return f'<tr bgcolor="{colour}"><td valign="top">{item.question}</td><td>{html_answer(item.answer)}</td></tr>'

    header = f"<tr><th width='30%'>{question_word(locale)}</th><th>{answer_word(locale)}</th></tr>"
    body = [_menu(locale), f"<h2>{content.head[locale]}</h2>", f'<table border="1" cellpadding="6">{header}']
    body += [*_items(content, locale, '<tr><td colspan="2" align="center"><b>{}</b></td></tr>', part), "</table>"]
    return save(folder, locale, "html", _page(locale, content.head[locale], [*body, _footer(locale)]))


def _tabs(folder: Path, content: Content, _: Locale) -> Path:
    """Both languages on one page, one of them hidden till its tab is pressed."""

    def part(number: int, item: Asked) -> str:
        return f"<section><h4>{number}. {item.question}</h4>{html_answer(item.answer)}</section>"

    body = ['<div class="tabs"><button data-tab="kk">Қазақша</button><button data-tab="ru">Русский</button></div>']
    for locale in LOCALES:
        hidden = " hidden" if locale == "ru" else ""
        body += [f'<div class="tab" lang="{locale}" id="{locale}"{hidden}><h2>{content.head[locale]}</h2>']
        body += [*_items(content, locale, "<h3>{}</h3>", part), "</div>"]
    return save(folder, BOTH, "html", _page("kk", content.head["kk"], body))


LAYOUTS = (
    Layout("html-help-site", _help_site),
    Layout("html-accordion", _accordion),
    Layout("html-builder", _builder),
    Layout("html-details", _details),
    Layout("html-definitions", _definitions),
    Layout("html-cards", _cards),
    Layout("html-old-page", _old_page),
    Layout("html-from-word", _from_word),
    Layout("html-coloured-table", _coloured_table),
    Layout("html-tabs", _tabs),
)
