"""The interface texts in Kazakh."""

from __future__ import annotations

from qostil.languages.phrases import Phrases

PHRASES = Phrases(
    all_questions="Барлық сұрақтар",
    missing_page="Бұл бет қазақша әлі жоқ",
    read_other="Орысша нұсқасын оқу",
    unreadable_page="Бұл беттің файлы оқылмады",
    example_address="Алматы, Мысал көшесі, 1-үй",
    site_of="{name} — көмек",
    draft_page="Жоба: бұл бет жарияланбайды",
    draft_item="Жоба, әлі жарияланбайды",
    open_questions="Ашық сұрақтар",
    new_page="Жаңа бет",
    missing_question="Бұл сұрақтың қазақшасы әлі жоқ",
    draft_description="Дерекқұжаттан жасалған жоба; редактор тексергенше жарияланбайды.",
    new_question="Мұнда сұрақ болады",
    new_answer="Мұнда жауап болады.",
    note="Назар аударыңыз",
)
