"""Check the comparison table of contracts against its source pages."""

from collections.abc import Iterator

from qostil.contracts.comparison import CONTRACTS_FOLDER, sources
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.locale import DEFAULT_LOCALE
from qostil.model.page import Page

GONE = "the comparison takes clause {clause} from #{topic}, where no statement cites it"
GONE_REMEDY = "cite it there, or mend the row «{row}» in knowledge/comparison.yml"


def comparison(corpus: Corpus) -> Iterator[Finding]:
    """Every cell of the comparison of contracts has a statement as its source.

    Bad: a row takes clause 33.6, which the page does not cite under that topic
    Good: «Өсімпұл — күніне 0,75 % (33-т. 6).» stands under { #late-payment }
    """
    if f"{CONTRACTS_FOLDER}/compare" not in corpus.by_key:
        return
    reported = set()
    for row in corpus.knowledge.comparison.rows:
        for contract, clause in row.clauses.items():
            for page in corpus.by_key.get(f"{CONTRACTS_FOLDER}/{contract}", {}).values():
                cell = (page.path, row.topic, clause)
                if _is_held_back(corpus, page, row.topic):
                    continue
                if cell not in reported and not page.trouble and not any(sources(row, contract, page)):
                    reported.add(cell)
                    yield _gone(page, clause, row.topic, row.name(DEFAULT_LOCALE))


def _is_held_back(corpus: Corpus, page: Page, topic: str) -> bool:
    """Return whether the section of a topic is a draft: then its cell is as empty as that of a page that is one."""
    written = corpus.held_back.get(page.path)
    return bool(written and written.item(topic) and not page.item(topic))


def _gone(page: Page, clause: str, topic: str, row: str) -> Finding:
    item = page.item(topic)
    fields = {"clause": clause, "topic": topic, "row": row}
    place = page.at(item.line if item else 1)
    # A clause that is not in the contract is reported where it is cited.
    return Finding(place, GONE, GONE_REMEDY, fields, consequence_of=("clause-facts",))
