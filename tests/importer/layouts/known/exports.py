"""CSV and its kin as other programs export it: help desks, bots, CRM, Excel, Google Sheets, databases."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import Template, numbered, opening
from tests.importer.layouts.layout import Content
from tests.importer.layouts.lines import WINDOWS
from tests.importer.layouts.tables import (
    UTF8_MARKED,
    UTF16,
    Column,
    CsvForm,
    Row,
    Rows,
    as_csv,
    asks,
    counts,
    cycles,
    groups,
    in_cell,
    joined,
    side_by_side,
    table,
    table_of_both,
    tells,
    with_breaks,
    with_tags,
)
from tests.importer.samples.library import Asked

_DEPARTMENT = cycles(
    {"kk": "Бөлім", "ru": "Отдел"},
    {"kk": "Байланыс орталығы", "ru": "Контакт-центр"},
    {"kk": "Есеп айырысу бөлімі", "ru": "Расчётный отдел"},
)
_STATE = cycles({"kk": "Күйі", "ru": "Статус"}, {"kk": "Жарияланған", "ru": "Опубликовано"})
_PRIORITY = cycles(
    {"kk": "Басымдығы", "ru": "Приоритет"},
    {"kk": "жоғары", "ru": "высокий"},
    {"kk": "орташа", "ru": "средний"},
    {"kk": "төмен", "ru": "низкий"},
)
_NOTE = cycles(
    {"kk": "Ескертпе", "ru": "Примечание"},
    "",
    "",
    {"kk": "заңгерлермен келісілді", "ru": "согласовано с юристами"},
    "",
)
_DAY = cycles({"kk": "Соңғы өзгеріс", "ru": "Последнее изменение"}, "14.02.2026", "03.03.2026 9:40", "21.05.2026")
_STAMP = cycles("updated_at", "2026-03-02T09:15:00Z", "2026-03-02T09:16:30Z", "2026-05-18T14:01:07Z")
_LANG = Column("lang", lambda one, locale: locale)
_LANGUAGE = Column("Тіл / Язык", lambda one, locale: {"kk": "Қазақша", "ru": "Русский"}[locale])
_INTENT = Column("intent", lambda one, locale: f"faq_{one.asked.key}")
_PAGE = Column(
    {"kk": "Сілтеме", "ru": "Ссылка"}, lambda one, locale: f"https://help.example/{locale}/faq/{one.asked.key}"
)
_HEADS: tuple[Template, ...] = (
    {"kk": "Тақырып бөлімі", "ru": "Раздел"},
    {"kk": "Жиі қойылатын сұрақ", "ru": "Часто задаваемый вопрос"},
    {"kk": "Жауап мәтіні", "ru": "Текст ответа"},
)


def _straight(asked: Asked) -> str:
    """Return an answer with typewriter quotes, which CSV has to escape."""
    return in_cell(asked).replace("«", '"').replace("»", '"')


def _flat(asked: Asked) -> str:
    """Return an answer as Google Sheets has it in TSV: a space for each line break."""
    return " ".join(asked.answer)


def _titled(rows: Rows) -> Rows:
    """Put the title, what stands below it, and an empty row before the heads."""

    def titled(content: Content, locale: Locale) -> Iterator[Row]:
        head, *lines = rows(content, locale)
        for text in (*opening(content, locale), ""):
            yield (text, *("",) * (len(head) - 1))
        yield head
        yield from lines

    return titled


def _summed(rows: Rows) -> Rows:
    """Put an empty row after each fifth question, and how many there are at the end."""

    def summed(content: Content, locale: Locale) -> Iterator[Row]:
        head, *lines = rows(content, locale)
        yield head
        for number, line in enumerate(lines, 1):
            yield line
            if not number % 5:
                yield ("",) * len(head)
        yield {"kk": "Барлық сұрақ саны:", "ru": "Итого вопросов:"}[locale], f"{len(lines)}", *("",) * (len(head) - 2)

    return summed


def _continued(content: Content, locale: Locale) -> Iterator[Row]:
    """Yield a row for each paragraph of an answer; the group and the question stand in the first only."""
    yield tuple(head if isinstance(head, str) else head[locale] for head in _HEADS)
    for one in numbered(content, locale):
        first, *more = one.asked.answer
        yield one.group, one.asked.question, first
        for paragraph in more:
            yield "", "", paragraph


_HELP_DESK = table(
    counts("id", "36000{:04}"), asks("question"), tells("answer", with_tags), groups("category"), _LANG,
    cycles("tags", "faq", "faq,public"), _STAMP,
)  # fmt: skip
_ARTICLES = table_of_both(
    counts("article_id"), Column("locale", _LANG.cell), asks("title"), tells("body", with_breaks), groups("section"),
    cycles("status", "published"), cycles("views", "18", "240", "1057"),
)  # fmt: skip
_REQUESTS = table(
    counts({"kk": "Р/с №", "ru": "№ п/п"}), _DEPARTMENT,
    asks({"kk": "Тұтынушының сұрағы", "ru": "Вопрос клиента"}),
    tells({"kk": "Маманның жауабы", "ru": "Ответ специалиста"}), _STATE, _PRIORITY,
)  # fmt: skip
_RECORDS = table(
    counts({"kk": "Жазба коды", "ru": "Код записи"}, "KB-{:05}"), _DAY, _DEPARTMENT,
    asks({"kk": "Өтініштің мәні", "ru": "Суть обращения"}),
    tells({"kk": "Берілген жауап", "ru": "Что отвечаем"}, joined(" | ")), _STATE,
)  # fmt: skip
_UNICODE = table(
    groups({"kk": "Санаты", "ru": "Рубрика"}, is_first_only=True),
    asks({"kk": "Сұрақтың мәтіні", "ru": "Текст вопроса"}),
    tells({"kk": "Жауаптың мәтіні", "ru": "Текст ответа"}), _NOTE,
)  # fmt: skip
_SHEET = table(
    groups({"kk": "Тақырыбы", "ru": "Тема"}), asks({"kk": "Сұрақ қойылуы", "ru": "Формулировка вопроса"}),
    tells({"kk": "Дайын жауап", "ru": "Готовый ответ"}, _flat), _PAGE, _NOTE,
)  # fmt: skip
_BOT = table(
    _INTENT, cycles("channel", "telegram", "whatsapp;web"), tells("response", joined("\\n")), asks("utterance"),
    cycles("enabled", "TRUE"),
)  # fmt: skip
_HEADLESS = table(counts(""), cycles("", "1"), asks(""), tells("", with_breaks), groups(""), _STAMP, has_heads=False)
_DUMP = table(counts("ID"), cycles("ACTIVE", "Y"), tells("ANSWER", _straight), asks("QUESTION"), cycles("SORT", "500"))
_DOUBLED = table(tells({"kk": "Жауабы", "ru": "Ответ"}, _straight), asks({"kk": "Сұрағы", "ru": "Вопрос"}))
_PLAN = table(
    counts("№"), asks({"kk": "Сұрақ", "ru": "Вопрос"}), tells({"kk": "Жауап", "ru": "Ответ"}), _PRIORITY, _DAY
)
_LANGUAGES = table_of_both(
    _LANGUAGE, groups("Санат / Категория"), asks("Сұрақ / Вопрос"), tells("Жауап / Ответ"), is_in_turn=False
)
_SIDES = side_by_side(
    ("ru", tells("Ответ (RU)")), ("ru", asks("Вопрос (RU)")), ("ru", groups("Категория")), ("kk", _PAGE),
    ("kk", tells("Жауап (KZ)")), ("kk", asks("Сұрақ (KZ)")),
)  # fmt: skip
_KEYS = side_by_side(
    ("kk", groups("category_kk")), ("ru", groups("category_ru")), ("kk", asks("question_kk")),
    ("ru", asks("question_ru")), ("kk", tells("answer_kk", with_tags)), ("ru", tells("answer_ru", with_tags)),
)  # fmt: skip
_EXCEL = CsvForm(";", UTF8_MARKED)

LAYOUTS = (
    as_csv("export: help desk, tags in answers", _HELP_DESK, CsvForm(quoting=csv.QUOTE_ALL, line_end="\n")),
    as_csv("export: sep=;, department, status, priority", _REQUESTS, CsvForm(";", WINDOWS, before="sep=;\r\n")),
    as_csv("export: CRM, bars for lines", _RECORDS, _EXCEL),
    as_csv("export: Unicode text of Excel", _UNICODE, CsvForm("\t", UTF16, suffix=".txt")),
    as_csv("export: Google Sheets, TSV without lines", _SHEET, CsvForm("\t", suffix=".tsv")),
    as_csv("export: bot, intents, \\n for lines", _BOT, CsvForm(line_end="\n")),
    as_csv("export: no heads, id and time", _HEADLESS, CsvForm(";", WINDOWS)),
    as_csv("export: database, escaped quotes", _DUMP, CsvForm(";", quoting=csv.QUOTE_ALL, escape="\\", line_end="\n")),
    as_csv("export: answer first, doubled quotes", _DOUBLED, CsvForm(encoding=UTF8_MARKED)),
    as_csv("export: title, empty rows, total", _titled(_summed(_PLAN)), _EXCEL),
    as_csv("export: a row a paragraph", _titled(_continued), _EXCEL),
    as_csv("both: export, articles of two languages", _ARTICLES, CsvForm(line_end="\n")),
    as_csv("both: export, language column, kk before ru", _LANGUAGES, _EXCEL),
    as_csv("both: export, ru before kk, answer before question", _SIDES, CsvForm()),
    as_csv("both: export, question_kk, answer_ru", _KEYS, CsvForm("\t", UTF16, csv.QUOTE_ALL)),
)
