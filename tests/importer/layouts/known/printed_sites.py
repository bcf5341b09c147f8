"""Pages of sites printed by a browser: its date and address, crumbs, cookies, menus, folds, boxes at the side."""

from __future__ import annotations

from typing import Any

from tests.importer.layouts.blocks import Template
from tests.importer.layouts.designed import in_parts
from tests.importer.layouts.layout import Layout
from tests.importer.layouts.pages import PageForm, in_breaks
from tests.importer.layouts.printing import PAGE, PAGES, framed, printed
from tests.importer.layouts.surroundings import CONTACTS, COPYRIGHT, TIP, apart, joined

_BASE = (
    "body{font:11pt/1.45 'DejaVu Sans';margin:0}p{margin:4pt 0}h1{font-size:21pt}h2{font-size:15pt}h3{font-size:12pt;"
    "margin:12pt 0 4pt}nav,.crumbs,.cookies,footer{font-size:8.5pt;color:#666}.cookies{border:1pt solid #ccc;padding:"
    "5pt;margin-top:14pt}footer{border-top:1pt solid #ccc;margin-top:14pt}.note{background:#fff6d6;padding:6pt}"
    ".prices td{border-bottom:1pt solid #ddd;padding:3pt 12pt 3pt 0}.lead{font-weight:bold}"
)
_ADDRESS: Template = {"kk": "https://alatau.example/kk/faq", "ru": "https://alatau.example/ru/faq"}
_CRUMBS: Template = {
    "kk": '<p class="crumbs">Басты бет › Клиенттерге › Көмек</p>',
    "ru": '<p class="crumbs">Главная › Клиентам › Помощь</p>',
}
_COOKIES: Template = {
    "kk": '<p class="cookies">Біз cookie файлдарын пайдаланамыз. <b>Қабылдау</b></p>',
    "ru": '<p class="cookies">Мы используем файлы cookie. <b>Принять</b></p>',
}
_MENU: Template = {
    "kk": "<nav>Қызметтер &nbsp; Тарифтер &nbsp; Жаңалықтар &nbsp; Байланыс &nbsp; Қаз | Рус</nav>",
    "ru": "<nav>Услуги &nbsp; Тарифы &nbsp; Новости &nbsp; Контакты &nbsp; Қаз | Рус</nav>",
}
_HELPFUL: Template = {
    "kk": '<p class="helpful">Бұл жауап пайдалы болды ма?&emsp;✔ Иә&emsp;✖ Жоқ</p>',
    "ru": '<p class="helpful">Был ли этот ответ полезен?&emsp;✔ Да&emsp;✖ Нет</p>',
}
_UPDATED: Template = {
    "kk": '<p class="meta">Жаңартылған күні: 12.01.2026 · Оқу уақыты: 1 мин</p>',
    "ru": '<p class="meta">Обновлено: 12.01.2026 · Время чтения: 1 мин</p>',
}
_FOOT = joined("<footer>", COPYRIGHT, "<br>", CONTACTS, "</footer>")
_HEAD = "<h1>{h}</h1>\n<p>{i}</p>\n"
_BROWSER: dict[str, Any] = framed(
    apart("12.01.2026, 14:07", "{h}"), apart(_ADDRESS, f"{PAGE}/{PAGES}"), margin="12mm"
) | {"margin": dict.fromkeys(("top", "bottom", "left", "right"), "14mm")}
_ITEM = "<h3>{q}</h3>{a}"


def _site(name: str, item: Template, page: Template, style: str = "", **options: Any) -> Layout:
    form = PageForm(item, page=page, style=_BASE + style, answer=in_parts)
    return printed(f"pdf, site: {name}", form, **(_BROWSER | options))


LAYOUTS = (
    _site("date, address, crumbs, cookies", _ITEM, joined(_MENU, _CRUMBS, _HEAD, "{items}", _FOOT, _COOKIES)),
    _site(
        "folds with + and lines",
        '<div class="fold"><span>{q}</span><span>+</span></div><div>{a}</div>',
        joined(_CRUMBS, _HEAD, "{items}", _FOOT),
        ".fold{display:flex;justify-content:space-between;border-top:1pt solid #bbb;padding:6pt 0;font-weight:bold}",
    ),
    _site(
        "folds with an arrow, grey answers",
        '<p class="q">▾ {q}</p><div class="a">{a}</div>',
        joined(_MENU, _HEAD, "{items}"),
        ".q{font-size:12pt;margin-top:10pt}.a{color:#777;font-size:10pt;padding-left:14pt}",
    ),
    _site(
        "menu at the left, box at the right",
        _ITEM,
        joined(
            '<aside class="l">', _MENU, '</aside><aside class="r">', CONTACTS, "</aside>", _HEAD, "{items}", _COOKIES
        ),
        "body{padding:0 44mm 0 34mm;font-size:10pt;position:relative}aside{position:absolute;font-size:8.5pt;top:0}"
        ".l{left:0;width:28mm}.r{right:0;width:36mm;background:#eef3fa;padding:6pt;box-sizing:border-box}",
    ),
    _site(
        "was it helpful, dates under questions",
        joined("<article><h3>{q}</h3>", _UPDATED, "{a}", _HELPFUL, "</article>"),
        joined(_CRUMBS, _HEAD, "{items}", _FOOT),
        ".meta,.helpful{font-size:8pt;color:#888}article{border-bottom:1pt solid #ddd}",
    ),
    _site(
        "bubbles of a chat",
        '<p class="q">{q}</p><div class="a">{a}</div>',
        joined(_HEAD, "{items}"),
        ".q,.a{border-radius:10pt;padding:6pt 9pt;margin:6pt 0}.q{background:#dcf8c6;margin-left:60mm}"
        ".a{background:#eee;margin-right:40mm}h2{text-align:center;font-size:10pt;color:#888}",
    ),
    _site(
        "tabs, two columns of tiles, icons",
        '<div class="tile"><p class="q">☛ {q}</p>{a}</div>',
        joined(_MENU, _HEAD, "<main>{items}</main>", '<p class="note">', TIP, "</p>", _COOKIES),
        "main{column-count:2;column-gap:8mm}.tile{break-inside:avoid;border:1pt solid #ddd;padding:6pt;margin:0 0 5mm}"
        ".q{font-weight:bold}body{font-size:9.5pt}h2{column-span:all}",
    ),
    _site(
        "one endless page",
        _ITEM,
        joined(_MENU, _CRUMBS, _HEAD, "{items}", _FOOT, _COOKIES),
        "h3{color:#0a5ca8}",
        format=None,
        width="210mm",
        height="700mm",
        display_header_footer=False,
    ),
    printed(
        "pdf, site: plain text in the browser, tight",
        PageForm(
            "<div>— {q}<br>{a}</div>",
            group="<div>&nbsp;<br><b>{g}</b><br>&nbsp;</div>",
            page="<div>{h}<br>{i}<br>&nbsp;</div>{items}",
            style="div{font:10pt/1.2 'DejaVu Sans Mono'}b{font-weight:normal;text-transform:uppercase}",
            answer=in_breaks,
        ),
        **_BROWSER,
    ),
)
