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
)
