"""The interface texts in Russian."""

from __future__ import annotations

from qostil.languages.phrases import Phrases

PHRASES = Phrases(
    all_questions="Все вопросы",
    missing_page="Этой страницы ещё нет на русском",
    read_other="Читать на казахском",
    unreadable_page="Файл этой страницы не прочитан",
    example_address="Алматы, улица Примерная, дом 1",
    site_of="{name} — помощь",
    draft_page="Черновик: эта страница не публикуется",
    draft_item="Черновик, пока не публикуется",
    open_questions="Открытые вопросы",
    new_page="Новая страница",
    missing_question="Этого вопроса ещё нет на русском",
    draft_description="Черновик из исходного документа; до проверки редактором не публикуется.",
    new_question="Здесь будет вопрос",
    new_answer="Здесь будет ответ.",
    note="Обратите внимание",
)
