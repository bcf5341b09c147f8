"""Check the section ids of a page with clauses: all contracts share one list of topics, and one of situations."""

from collections.abc import Iterator

from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding
from qostil.model.nearest import did_you_mean
from qostil.model.page import Page

MESSAGE = "«{id}» is no topic of contracts{guess}"
REMEDY = "use one of {topics}"


def contract_topic(page: Page, knowledge: Knowledge) -> Iterator[Finding]:
    """A section of a contract page has the id of a topic or a situation, which is the same in every contract.

    Bad: ## Төлем { #payments } on a page of the kind contract
    Good: ## Төлем { #payment }
    """
    topics = knowledge.topics.ids
    if topics and page.front and page.cites_clauses:
        known = topics + knowledge.situations.ids * (page.front.kind == "contract")
        for item in page.items:
            if item.id and item.id not in known:
                fields = {"id": item.id, "guess": did_you_mean(item.id, known), "topics": ", ".join(known)}
                yield Finding(page.at(item.line), MESSAGE, REMEDY, fields)
