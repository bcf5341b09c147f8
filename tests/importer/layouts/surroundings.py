"""What firms print around questions and answers, in both languages: numbers of pages, feet, contacts, notices."""

from __future__ import annotations

from qostil.model.locale import LOCALES
from tests.importer.layouts.blocks import Template
from tests.importer.layouts.printing import PAGE, PAGES

PAGE_OF: Template = {"kk": f"{PAGES} беттің {PAGE}-беті", "ru": f"стр. {PAGE} из {PAGES}"}
PAGE_ALONE: Template = {"kk": f"{PAGE}-бет", "ru": f"Страница {PAGE}"}
PAGE_IN_DASHES = f"<span></span><span>- {PAGE} -</span><span></span>"
COPYRIGHT: Template = {
    "kk": "© 2026 «Алатау Сервис» ЖШС. Барлық құқықтар қорғалған.",
    "ru": "© 2026 ТОО «Алатау Сервис». Все права защищены.",
}
VERSION: Template = {"kk": "3.1-нұсқа, 12.01.2026", "ru": "Версия 3.1 от 12.01.2026"}
CONTACTS: Template = {
    "kk": "Сұрағыңыз қалды ма? Байланыс орталығы: 8 800 070 40 40, дүйсенбі–жұма, 9:00–18:00",
    "ru": "Остались вопросы? Контакт-центр: 8 800 070 40 40, понедельник–пятница, 9:00–18:00",
}
TIP: Template = {
    "kk": "Кеңес. Мобильді қосымшаны орнатып, хабарламаларды қосыңыз.",
    "ru": "Совет. Установите мобильное приложение и включите уведомления.",
}
QUOTE: Template = {
    "kk": "«Әр өтінішке бір жұмыс күні ішінде жауап береміз»",
    "ru": "«На каждое обращение мы отвечаем в течение одного рабочего дня»",
}
THANKS: Template = {
    "kk": "Назарларыңызға рақмет! Пошта: info@alatau.example",
    "ru": "Спасибо за внимание! Почта: info@alatau.example",
}
CHAPTER: Template = {"kk": "2-тарау. Клиенттерге көмек", "ru": "Глава 2. Помощь клиентам"}
CONTENTS_TITLE: Template = {"kk": "Мазмұны", "ru": "Содержание"}
SPECIMEN: Template = {"kk": "ҮЛГІ", "ru": "ОБРАЗЕЦ"}


def apart(*parts: Template) -> Template:
    """Return texts as <span>s of a running head or foot."""
    return joined(*(part for text in parts for part in ("<span>", text, "</span>")))


def joined(*parts: Template) -> Template:
    """Return texts, some of them in two languages, as one."""
    return {locale: "".join(part if isinstance(part, str) else part[locale] for part in parts) for locale in LOCALES}
