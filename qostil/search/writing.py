"""Write the search files of a built site: an index and the texts of each language, and the worker script."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from qostil.corpus.corpus import Corpus
from qostil.knowledge.asked import all_questions
from qostil.model.locale import LOCALES, Locale
from qostil.search.documents import Document, documents, most_asked
from qostil.search.packing import pack
from qostil.search.ranking import RANKING
from qostil.search.worker import worker_script

INDEX = "search/index.json"
WORKER = "search/worker.js"
TEXTS = "search/text"
# With this many questions per answer, synonyms add nothing (benchmarks/search_synonyms.py) and cost 3 kB.
MANY: int = RANKING["many"]


def write_search(corpus: Corpus, site: Path, cache: Path | None = None) -> None:
    """Write the search of a corpus into a site folder, without the texts."""
    asked = all_questions(corpus.knowledge.asked)
    answers = {locale: list(documents(corpus, locale)) for locale in LOCALES}
    has_many = len(asked) >= MANY * sum(map(len, answers.values()))
    _write(site / WORKER, worker_script(() if has_many else corpus.knowledge.synonyms))
    operators = corpus.knowledge.operators
    for locale, found in answers.items():
        most = [{"page": page, "id": item} for page, item in most_asked(corpus, locale)]
        _write(site / locale / INDEX, pack(locale, found, asked, operators, cache) | {"most asked": most})


def text_file(page: str, item: str) -> str:
    """Return the name of the file with the text of an answer; «_» is the page as a whole.

    >>> text_file("home-internet/payments/", "paid-wrong-login"), text_file("", "")
    ('home-internet/payments/paid-wrong-login.json', '_.json')
    """
    return f"{page}{item or '_'}.json"


def texts(locale: Locale, found: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    """Yield a file with the text of each answer: a reader fetches what is shown, and no whole contract.

    Each comes with its name within the site.

    >>> [(name, text)] = texts("kk", [Document("pay/", "receipt", "Чек керек пе?", "Төлем", ("Иә.",))])
    >>> print(name, text.decode())
    kk/search/text/pay/receipt.json {"title":"Чек керек пе?","statements":["Иә."]}
    """
    for document in found:
        content = {"title": document.title, "statements": document.statements}
        yield f"{locale}/{TEXTS}/{text_file(document.page, document.id)}", _json(content).encode()


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else _json(content), encoding="utf-8")


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def read_index(site: Path, locale: Locale) -> Any:
    """Read the index of a language of a built site."""
    return json.loads((site / locale / INDEX).read_text(encoding="utf-8"))


def read_title(site: Path, locale: Locale, page: str, item: str) -> str:
    """Read the question of an answer of a built site."""
    content = json.loads((site / locale / TEXTS / text_file(page, item)).read_text(encoding="utf-8"))
    return str(content["title"])
