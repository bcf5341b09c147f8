"""HTML: headings, lists, details, buttons with panels, classes, tables, and a page saved from a help site."""

from __future__ import annotations

from collections.abc import Mapping

from qostil.model.locale import Locale
from tests.importer.layouts.pages import PageForm, as_page, in_breaks

_TABLE = "<h1>{h}</h1>\n<p>{i}</p>\n<table>\n<tr><th>{question}</th><th>{answer}</th></tr>\n{items}\n</table>"
_BUTTON = (
    '<h3 class="accordion-header"><button class="accordion-button collapsed" type="button" aria-expanded="false" '
    'aria-controls="panel{n}">{q}</button></h3>\n<div id="panel{n}" class="accordion-panel" hidden>{a}</div>'
)
_CLASSES = (
    '<div class="faq-item"><div class="faq-question"><span class="faq-icon">+</span>{q}</div>\n'
    '<div class="faq-answer">{a}</div></div>'
)
_MICRODATA = (
    '<div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><span itemprop="name">{q}</span>\n'
    '<div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text">{a}</div></div>'
    "</div>"
)
_SAVED: Mapping[Locale, str] = {
    "kk": """<header><a href="/kk/">Басты бет</a> <a href="/ru/">Русский</a> <form><input placeholder="Іздеу"></form>
</header><div class="menu"><ul><li><a href="/kk/about">Біз туралы</a></li><li><a href="/kk/news">Жаңалықтар</a></li>
<li><a href="/kk/contacts">Байланыс</a></li></ul></div><ol class="breadcrumbs"><li><a href="/kk/">Басты бет</a></li>
<li>Көмек</li></ol><main><h1>{h}</h1><p>{i}</p>{items}</main><aside><h2>Жиі оқылатындар</h2><ul>
<li><a href="/kk/1">Жеке кабинетке қалай кіремін?</a></li><li><a href="/kk/2">Құпия сөзді ұмыттым</a></li></ul></aside>
<footer><p>© 2026 Барлық құқықтар қорғалған</p><a href="/kk/privacy">Құпиялық саясаты</a></footer>
<div class="cookie-banner">Сайт cookie файлдарын пайдаланады. <button>Түсінікті</button></div>""",
    "ru": """<header><a href="/ru/">Главная</a> <a href="/kk/">Қазақша</a> <form><input placeholder="Поиск"></form>
</header><div class="menu"><ul><li><a href="/ru/about">О нас</a></li><li><a href="/ru/news">Новости</a></li>
<li><a href="/ru/contacts">Контакты</a></li></ul></div><ol class="breadcrumbs"><li><a href="/ru/">Главная</a></li>
<li>Помощь</li></ol><main><h1>{h}</h1><p>{i}</p>{items}</main><aside><h2>Популярное</h2><ul>
<li><a href="/ru/1">Как войти в личный кабинет?</a></li><li><a href="/ru/2">Я забыл пароль</a></li></ul></aside>
<footer><p>© 2026 Все права защищены</p><a href="/ru/privacy">Политика конфиденциальности</a></footer>
<div class="cookie-banner">Сайт использует файлы cookie. <button>Понятно</button></div>""",
}
_USEFUL: Mapping[Locale, str] = {
    "kk": '<h2>{q}</h2>\n{a}<div class="vote">Жауап пайдалы болды ма? <button>Иә</button> <button>Жоқ</button></div>',
    "ru": '<h2>{q}</h2>\n{a}<div class="vote">Был ли ответ полезен? <button>Да</button> <button>Нет</button></div>',
}

LAYOUTS = (
    as_page("html: h3", PageForm("<h3>{q}</h3>\n{a}")),
    as_page("html: h2 1., groups h1", PageForm("<h2>{n}. {q}</h2>\n{a}", group="<h1>{g}</h1>")),
    as_page("html: h4 Сұрақ 1", PageForm("<h4>{question} {n}. {q}</h4>\n<p>{answer}:</p>{a}")),
    as_page("html: dl", PageForm("<dt>{q}</dt>\n<dd>{a}</dd>", page="<h1>{h}</h1><p>{i}</p>\n<dl>\n{items}\n</dl>")),
    as_page("html: details", PageForm("<details><summary><b>{q}</b></summary>{a}</details>")),
    as_page("html: buttons", PageForm(_BUTTON)),
    as_page("html: classes", PageForm(_CLASSES, group='<div class="faq-group">{g}</div>')),
    as_page("html: microdata", PageForm(_MICRODATA)),
    as_page("html: strong", PageForm("<p><strong>{q}</strong></p>\n{a}", group="<p><strong>{g}</strong></p>")),
    as_page("html: b, br", PageForm("<p><b>{n}) {q}</b><br>\n{a}</p>", answer=in_breaks)),
    as_page(
        "html: Сұрақ: Жауап: div", PageForm("<div>{question}: {q}</div><div>{answer}: {a}</div>", answer=in_breaks)
    ),
    as_page(
        "html: ol of strong",
        PageForm("<li><strong>{q}</strong>{a}</li>", page="<h1>{h}</h1><p>{i}</p>\n<ol>{items}</ol>"),
    ),
    as_page("html: table", PageForm("<tr><td>{q}</td><td>{a}</td></tr>", group="", page=_TABLE, answer=in_breaks)),
    as_page("html: saved page", PageForm(_USEFUL, page=_SAVED)),
    as_page("html: saved page of classes", PageForm(_CLASSES, page=_SAVED, group="<h3>{g}</h3>")),
)
