"""Papers of an office: approved above, signed below, with contents, an appendix, or all answers after all questions."""

from __future__ import annotations

from collections.abc import Mapping

from qostil.model.locale import Locale
from tests.importer.layouts.documents import WordForm, bold, in_word, indented
from tests.importer.layouts.layout import Layout
from tests.importer.layouts.lines import WINDOWS, Form, Lead, in_lines
from tests.importer.layouts.pages import PageForm
from tests.importer.layouts.printing import printed

_APPROVED: Mapping[Locale, str] = {
    "kk": "«Үлгі» ЖШС бас директорының\n2026 жылғы 15 қаңтардағы № 12 бұйрығымен\nбекітілген",
    "ru": "УТВЕРЖДЕНО\nприказом генерального директора ТОО «Образец»\nот 15 января 2026 года № 12",
}
_SIGNED: Mapping[Locale, str] = {
    "kk": "\nБөлім басшысы ____________________\n\nОрынд.: А. С., тел. 55-10-20, ішкі нөмірі 114",
    "ru": "\nНачальник отдела ____________________\n\nИсп.: А. С., тел. 55-10-20, доб. 114",
}
_CONTENTS: Mapping[Locale, str] = {"kk": "\nМазмұны", "ru": "\nСодержание"}
_APPENDIX: Mapping[Locale, str] = {
    "kk": "\n1-қосымша\n\nӨтініш үлгісі\n\nКімге: ____________\nӨтініш берушінің аты-жөні: ____________\n"
    "Күні, қолы: ____________",
    "ru": "\nПриложение 1\n\nОбразец заявления\n\nКому: ____________\nФИО заявителя: ____________\n"
    "Дата, подпись: ____________",
}
_QUESTIONS: Mapping[Locale, str] = {"kk": "\nСұрақтар", "ru": "\nВопросы"}
_ANSWERS: Mapping[Locale, str] = {"kk": "\nЖауаптар", "ru": "\nОтветы"}
_ASKED: Mapping[Locale, str] = {"kk": "{n}-сұрақ. {q}", "ru": "Вопрос {n}. {q}"}
_TOLD: Mapping[Locale, str] = {"kk": "{n}-жауап. {a}", "ru": "Ответ {n}. {a}"}
_PRINTED_PAGE: Mapping[Locale, str] = {
    "kk": "<p style='text-align:right'>Бекітемін<br>Бас директор ______________<br>2026 жылғы 15 қаңтар</p>\n"
    "<h1>{h}</h1>\n<p>{i}</p>\n{items}\n<p>Келісілді: заң бөлімі ______________</p>\n"
    "<p><small>Орынд.: А. С., тел. 55-10-20</small></p>",
    "ru": "<p style='text-align:right'>Утверждаю<br>Генеральный директор ______________<br>15 января 2026 года</p>\n"
    "<h1>{h}</h1>\n<p>{i}</p>\n{items}\n<p>Согласовано: юридический отдел ______________</p>\n"
    "<p><small>Исп.: А. С., тел. 55-10-20</small></p>",
}


def _above(text: Mapping[Locale, str]) -> Mapping[Locale, str]:
    return {locale: f"{lines}\n\n{{h}}" for locale, lines in text.items()}


def _old_windows(text: str) -> str:
    return text.replace("→", ">").replace("\n", "\r\n")


_APPROVED_TEXT = Form("{n}. {q}", head=_above(_APPROVED), foot=_SIGNED, encoding=WINDOWS, spoil=_old_windows)
_LISTED_IN_MARKDOWN = Lead(
    {"kk": "\n## Сұрақтар\n\n", "ru": "\n## Вопросы\n\n"}, "{n}. {q}", {"kk": "\n## Жауаптар", "ru": "\n## Ответы"}
)
_LISTED = Lead(_CONTENTS, "{n}. {q}\t{n}")

LAYOUTS: tuple[Layout, ...] = (
    in_lines("text: approved above, signed below", _APPROVED_TEXT),
    in_lines("text: contents before, appendix after", Form("{n}. {q}", lead=_LISTED, foot=_APPENDIX, within=1)),
    in_lines("text: questions, then answers", Form("", "{n}. {a}", lead=Lead(_QUESTIONS, "{n}. {q}", _ANSWERS))),
    in_lines(
        "markdown: questions, then answers",
        Form("", "**{n}.** {a}", "\n{a}", head="# {h}", lead=_LISTED_IN_MARKDOWN, suffix=".md"),
    ),
    in_word(
        "word: approved above, signed below",
        WordForm("{n}. {q}", looks=(bold,), answer_looks=(indented,), above=_APPROVED, below=_SIGNED),
    ),
    in_word("word: contents before, appendix after", WordForm(style="Heading 2", lead=_LISTED, below=_APPENDIX)),
    in_word("word: questions, then answers", WordForm("", first=_TOLD, lead=Lead(_QUESTIONS, _ASKED, _ANSWERS))),
    in_word(
        "word: bold, a dash, and the answer in one paragraph", WordForm(looks=(bold,), first="— {a}", is_run_in=True)
    ),
    printed(
        "pdf, printed: approved above, bold run into the answer",
        PageForm(
            "<div><b>{n}. {q}</b> {a}</div><br>", page=_PRINTED_PAGE, style="div p:first-of-type {display: inline}"
        ),
    ),
)
