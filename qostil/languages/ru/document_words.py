"""The words that mark the parts of Russian documents."""

from __future__ import annotations

from qostil.languages.document_words import DocumentWords

DOCUMENTS = DocumentWords(
    question="вопрос",
    answer="ответы?",
    short_question="В",
    short_answer="О",
    question_label="Вопрос",
    answer_label="ОТВЕТ",
    asking=r"как\w*|где|куда|когда|сколько|почему|зачем|что|чем|кто|кому|можно ли|нужно ли|есть ли|\w+ ли",
    feedback=r"(?:был[аио]?\s+ли\s+)?(?:эт\w+\s+)?(?:(?:ответ|стать|информаци|страниц|материал)\w*\s+)?(?:был[аио]?\s+)?(?:(?:вам\s+)?(?:помог|полез)\w+)(?:\s+ли)?(?:\s+(?:вам\s+)?(?:эт\w+\s+)?(?:ответ|стать|информаци|страниц|материал)\w*)?\s*\?|(?:был[аио]?\s+ли|вам\s+помог|помог\w*\s+ли)\b.{0,40}\?",
    title_of_help=r"вопросы|вопрос[-–—]ответ|памятка|справка\b|инструкция|помощь\b|правила\b",
    continued=("продолжение ответа", "ответ продолжение", "продолжение"),
    continued_in_brackets=r"продолжение|прод\.?",
    note="обратите внимание|важно|внимание|примечание",
    numbered_step=r"(?:способ|шаг|вариант|метод)\s*№?\s*(\d{1,2})",
    page="стр(?:аница)?|слайд",
    page_stem="стр|слайд",
    page_behind="",
    page_of="из",
    heading_style="заголовок",
    title_styles=frozenset({"название"}),
    column_question=r"вопросы?\b|(?:текст|формулировка|содержание|суть)\s+вопроса",
    column_answer=r"ответы?\b|(?:текст|формулировка|содержание|шаблон|вариант)\s+ответа",
    column_category=r"категори|раздел|тем(?:а|атика)\b|групп|рубрик|блок\b|направлени",
    column_number=r"п\s?[/.]\s?п|номер",
    column_language=r"язык",
    language_names={"kk": r"каз\b|казахск\w*", "ru": r"рус\b|русск\w*"},
)
