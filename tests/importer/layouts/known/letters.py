"""Letters, replies to a mail, chats and interviews: who asks and who answers is told by names or marks."""

from __future__ import annotations

from collections.abc import Mapping

from qostil.model.locale import Locale
from tests.importer.layouts.documents import WordForm, in_word, italic
from tests.importer.layouts.lines import Form, Lead, in_lines

_LETTER_HEAD: Mapping[Locale, str] = {
    "kk": "«Үлгі» ЖШС\nШығ. № 145\n2026 жылғы 12 наурыз\n\n{h}",
    "ru": "ТОО «Образец»\nИсх. № 145\n12 марта 2026 года\n\n{h}",
}
_DEAR: Mapping[Locale, str] = {
    "kk": "\nҚұрметті клиент!\n\nХатыңызға рақмет. Төменде әр сұрағыңызға жеке жауап береміз.",
    "ru": "\nУважаемый клиент!\n\nБлагодарим за письмо. Ниже отвечаем на каждый ваш вопрос отдельно.",
}
_YOURS: Mapping[Locale, str] = {
    "kk": "\nҚұрметпен,\nклиенттермен жұмыс бөлімі\n\nОрынд.: А. С., тел. 55-10-20",
    "ru": "\nС уважением,\nотдел по работе с клиентами\n\nИсп.: А. С., тел. 55-10-20",
}
_MAIL_HEAD: Mapping[Locale, str] = {
    "kk": "Кімнен: Байланыс орталығы <help@ulgi.example>\nКімге: client@post.example\nКүні: 12.03.2026 10:45\n"
    "Тақырыбы: RE: {h}\n\nҚайырлы күн!",
    "ru": "От: Контакт-центр <help@obrazec.example>\nКому: client@post.example\nДата: 12.03.2026 10:45\n"
    "Тема: RE: {h}\n\nДобрый день!",
}
_MAIL_FOOT: Mapping[Locale, str] = {
    "kk": "\n-- \nІзгі ниетпен,\n«Үлгі» ЖШС байланыс орталығы\nhelp@ulgi.example",
    "ru": "\n-- \nВсего доброго,\nконтакт-центр ТОО «Образец»\nhelp@obrazec.example",
}
_LETTER = Form(
    {"kk": "Сіз сұрадыңыз: {q}", "ru": "Вы спрашиваете: {q}"},
    {"kk": "Жауап береміз: {a}", "ru": "Отвечаем: {a}"},
    head=_LETTER_HEAD,
    lead=Lead(_DEAR),
    foot=_YOURS,
)
_MAIL = Form("> {q}", "\n{a}", head=_MAIL_HEAD, foot=_MAIL_FOOT, within=0)
_CHAT = Form(
    "[14.02.2026, 10:{n:02}] Клиент: {q}",
    "[14.02.2026, 10:{n:02}] Оператор: {a}",
    lead=Lead(
        {
            "kk": "\n[14.02.2026, 09:58] Клиент: Сәлеметсіз бе!\n[14.02.2026, 09:59] Оператор: Сәлеметсіз бе!",
            "ru": "\n[14.02.2026, 09:58] Клиент: Здравствуйте!\n[14.02.2026, 09:59] Оператор: Здравствуйте!",
        }
    ),
    foot={
        "kk": "[14.02.2026, 10:40] Клиент: Рақмет!\n[14.02.2026, 10:41] Оператор: Оқасы жоқ.",
        "ru": "[14.02.2026, 10:40] Клиент: Спасибо!\n[14.02.2026, 10:41] Оператор: Всегда рады помочь.",
    },
    between=0,
)
_TIMED = Form(
    {"kk": "00:{n:02}:05\nЖүргізуші\n{q}", "ru": "00:{n:02}:05\nВедущий\n{q}"},
    {"kk": "\n00:{n:02}:20\nСарапшы\n{a}", "ru": "\n00:{n:02}:20\nЭксперт\n{a}"},
)
_ASKER: Mapping[Locale, str] = {"kk": "Тілші", "ru": "Корреспондент"}
_EXPERT: Mapping[Locale, str] = {"kk": "Маман", "ru": "Специалист"}


def _says(names: Mapping[Locale, str], pattern: str) -> Mapping[Locale, str]:
    return {locale: pattern.replace("NAME", name) for locale, name in names.items()}


LAYOUTS = (
    in_lines("text: letter, Сіз сұрадыңыз:", _LETTER),
    in_lines("text: reply to a mail, quoted questions", _MAIL),
    in_lines("text: chat with times and names", _CHAT),
    in_lines("text: transcript, time and name in their own lines", _TIMED),
    in_lines(
        "markdown: interview, **Тілші:** **Маман:**",
        Form(_says(_ASKER, "**NAME:** {q}"), _says(_EXPERT, "**NAME:** {a}"), head="# {h}", within=1, suffix=".md"),
    ),
    in_word(
        "word: interview, italic questions",
        WordForm(_says(_ASKER, "NAME: {q}"), looks=(italic,), first=_says(_EXPERT, "NAME: {a}")),
    ),
)
