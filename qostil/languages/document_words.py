"""The words by which documents mark their parts; most are pieces of regular expressions, read in any case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DocumentWords:
    """How questions, answers, notes, steps, headings and page numbers are marked; "" where no word marks them."""

    # What stands before the sign in «Вопрос 3: …», «ОТВЕТ: …», and its first letter in «В: …», «О: …».
    question: str
    answer: str
    short_question: str
    short_answer: str
    # What a person is told to write before an answer, and what a table of questions is turned into.
    question_label: str
    answer_label: str
    # A row that says that the answer goes on, in small letters without signs; and the word for it in brackets.
    continued: tuple[str, ...]
    continued_in_brackets: str
    # What stands before the sign in «Важно! …».
    note: str
    # What stands before the sign in «Шаг 2: …», with one group for the number.
    numbered_step: str
    # What stands before the number of a page, whole and cut; behind it; and between it and the number of all pages.
    page: str
    page_stem: str
    page_behind: str
    page_of: str
    # What Word calls its styles for headings, before their depth, and for the title of a document.
    heading_style: str
    title_styles: frozenset[str]
