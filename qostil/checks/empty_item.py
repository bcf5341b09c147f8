"""Check for questions without an answer, and answers without a question."""

from collections.abc import Iterator

from qostil.model.finding import Finding
from qostil.model.page import Page

NO_ANSWER = "«{question}» has no answer"
NO_ANSWER_REMEDY = "write the answer under the heading, or delete the item in both languages"
NO_QUESTION = "the heading has no text"
NO_QUESTION_REMEDY = "write the question before {{ #{id} }}"


def empty_item(page: Page) -> Iterator[Finding]:
    """Every item has a question and an answer; code and comments do not count as an answer.

    Bad: ## Чек керек пе? { #receipt } and nothing under it
    Good: ## Чек керек пе? { #receipt } with a paragraph under it
    """
    for item in page.items:
        if not item.question:
            yield Finding(page.at(item.line), NO_QUESTION, NO_QUESTION_REMEDY, {"id": item.id or "id"})
        elif item.is_empty:
            yield Finding(page.at(item.line), NO_ANSWER, NO_ANSWER_REMEDY, {"question": item.question})
