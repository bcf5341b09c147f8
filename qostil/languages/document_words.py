"""The type of the words that mark the parts of a document; most are case-insensitive pieces of regular expressions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qostil.model.locale import Locale


@dataclass(frozen=True)
class DocumentWords:
    """Words that mark questions, answers, notes, steps, headings and page numbers; "" if there is none."""

    # The word in «Вопрос 3: …», «ОТВЕТ: …», and its first letter in «В: …», «О: …».
    question: str
    answer: str
    short_question: str
    short_answer: str
    # The labels that messages tell a person to write, and to which a table of questions is converted.
    question_label: str
    answer_label: str
    # The words of which a question has one, whole, also without a question mark.
    asking: str
    # Words in the title of a page of help, such as «Жиі қойылатын сұрақтар», «Памятка».
    title_of_help: str
    # The question whether an answer was useful, at its beginning.
    feedback: str
    # The words above links to other pages of help, and those that call readers to a form, at its beginning.
    related: str
    call_to_ask: str
    # The words that begin a signature at the end of a document, and whole, those of its last page, of its appendix.
    closing: str
    thanks: str
    appendix: str
    # The title of the contents of a document, or of the agenda of a meeting, whole.
    contents: str
    # A row that says that the answer continues, in lower case without punctuation; the word for it in brackets.
    continued: tuple[str, ...]
    continued_in_brackets: str
    # The word in «Важно! …».
    note: str
    # The words in «Шаг 2: …», with one group for the number.
    numbered_step: str
    # The word before a page number, whole and abbreviated; after it; and between it and the number of pages.
    page: str
    page_stem: str
    page_behind: str
    page_of: str
    # A whole row that tells a page and how many there are, in the order of words that the others do not have.
    page_of_pages: str
    # Word's names of the heading styles, without the level, and of the styles for the title of a document.
    heading_style: str
    title_styles: frozenset[str]
    # The words at the head of the columns of a table of questions and answers.
    column_question: str
    column_answer: str
    column_category: str
    # What stands there instead, where a document holds nothing but the table: «Заголовок», «Текст».
    column_topic: str
    column_text: str
    column_number: str
    column_language: str
    # The code of the language as it is written in a head, with those that are written by mistake.
    codes: str
    # What a column, or a cell in a column of languages, calls each language.
    language_names: Mapping[Locale, str]
