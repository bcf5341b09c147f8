"""The words that mark the parts of Kazakh documents."""

from __future__ import annotations

from qostil.languages.document_words import DocumentWords

DOCUMENTS = DocumentWords(
    question="сұрақ",
    answer="жауап(?:ы|тар)?",
    short_question="С",
    short_answer="Ж",
    question_label="Сұрақ",
    answer_label="ЖАУАП",
    asking=r"қалай\w*|қай\w*|қашан\w*|қанша\w*|неше\w*|не(?:ге|мен|лер|ні)?|кім\w*|неліктен|[а-яәғқңөұүһі]+(?:\s+(?:ма|ме|ба|бе|па|пе))",
    feedback=r"(?:бұл\s+)?(?:жауап|мақала|ақпарат|бет|материал)\s+(?:сізге\s+)?(?:пайдалы|көмектес)\w*.{0,20}(?:\?|$)|(?:бұл\s+)?пайдалы\s+болды\s+ма",
    title_of_help=(
        r"сұрақтар|сұрақ[-–—]жауап|сұрақ пен жауап|сұрақ және жауап|жадынама|анықтама(?:лық)?\b"
        r"|нұсқаулық|көмек\b|ережелер"
    ),
    continued=("жауаптың жалғасы", "жауап жалғасы", "жалғасы"),
    continued_in_brackets=r"жалғасы|жалғ\.?",
    note="назар аударыңыз(?:дар)?|маңызды|ескерту|ескеріңіз",
    numbered_step=r"(\d{1,2})[\s-]*(?:ші|шы)?\s*(?:жол|қадам|тәсіл|әдіс)\w*",
    page="бет",
    page_stem="бет",
    page_behind=r"бет\w*",
    page_of="",
    heading_style="тақырып",
    title_styles=frozenset({"тақырып"}),
    column_question=r"сұрақ(?:тар)?(?:ың|ыңыз)?\b|сұрақтың мәтіні|сауал(?:дар)?\b",
    column_answer=r"жауап(?:тар)?\b(?!\s+(?:бер|мерзім|күн|автор|мәртебе))|жауабы\b|жауаптың мәтіні",
    column_category=r"санат|бөлім|тақырып|топ\b|тобы\b|бағыт",
    column_number=r"р/с|рет(?:тік)?\b|нөмір",
    column_language=r"тіл\b|тілі\b",
    language_names={"kk": r"қаз\b|қазақ(?:ша|\s+тіл\w*)?\b", "ru": r"орыс(?:ша|\s+тіл\w*)?\b"},
)
