"""Check that a contract page answers every situation with which people come to a contract."""

import sys
from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding
from qostil.model.page import Page

MISSING = "the contract page does not answer the situation «{title}»"
MISSING_REMEDY = "write ## {title} {{ #{id} }} above the sections by topic, or take it out of knowledge/situations.yml"
LATE = "the situation «{title}» stands below the sections by topic, which are folded"
LATE_REMEDY = "move it above the first of them"


def contract_situation(corpus: Corpus) -> Iterator[Finding]:
    """A contract page answers every situation of knowledge/situations.yml, above its sections by topic.

    Bad: a page of the kind contract without { #router-lost }
    Good: ## Роутерді жоғалттым { #router-lost } above ## Төлеу { #payment }
    """
    for page in corpus.pages:
        if page.front and page.front.kind == "contract":
            # A draft is written, though readers do not see it yet.
            yield from _of_page(corpus.held_back.get(page.path, page), corpus.knowledge)


def _of_page(page: Page, knowledge: Knowledge) -> Iterator[Finding]:
    written, topics = page.by_id, set(knowledge.topics.ids)
    first = min((item.line for item in page.items if item.id in topics), default=sys.maxsize)
    for situation in knowledge.situations.all:
        item = written.get(situation.id)
        fields = {"title": situation.heading(page.locale), "id": situation.id}
        if item is None:
            yield Finding(page.at(1), MISSING, MISSING_REMEDY, fields, consequence_of=("item-id", "readable"))
        elif item.line > first:
            yield Finding(page.at(item.line), LATE, LATE_REMEDY, fields)
