"""Write the search files of a built site: an index and the texts of each language, and the worker script.

What a question needs only a part of lies in files of their own where it is much. The name of their folder is a hash of
what they hold: a phone that has the index of an earlier site finds no part of another one.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from qostil.corpus.corpus import Corpus
from qostil.knowledge.asked import all_questions
from qostil.model.locale import LOCALES, Locale, page_address
from qostil.search.documents import Document, documents, most_asked
from qostil.search.packing import Packed, pack_all
from qostil.search.ranking import RANKING
from qostil.search.worker import worker_script
from qostil.system.hashing import hash_of

INDEX = "search/index.json"
WORKER = "search/worker.js"
TEXTS = "search/text"
PARTS = "search/parts"
# So many characters of parts lie in the index: that of a small site is one file, which takes one request.
WHOLE = 200_000
_NOTHING: Mapping[str, bytes] = MappingProxyType({})
# Digits of a hash that name a folder.
_NAME = 12
# With this many questions per answer, synonyms add nothing (benchmarks/search_synonyms.py) and cost 3 kB.
MANY: int = RANKING["many"]


def write_search(
    corpus: Corpus, site: Path, cache: Path | None = None, counted: Mapping[str, bytes] = _NOTHING
) -> None:
    """Write the search of a corpus into a site, without the texts; `counted` has the words of pages, by their paths."""
    known = {(page.locale, page_address(page.key)): counted[page.path] for page in corpus.pages if page.path in counted}
    asked = all_questions(corpus.knowledge.asked)
    answers = {locale: list(documents(corpus, locale)) for locale in LOCALES}
    has_many = len(asked) >= MANY * sum(map(len, answers.values()))
    _write(site / WORKER, worker_script(() if has_many else corpus.knowledge.synonyms))
    operators = corpus.knowledge.operators
    for locale, packed in pack_all(answers, asked, operators, cache, known).items():
        most = list(_most_asked(corpus, locale, answers[locale]))
        write_index(site, locale, packed | {"most asked": most})


def _most_asked(corpus: Corpus, locale: Locale, found: Sequence[Document]) -> Iterator[int]:
    """Yield the numbers of the most asked documents."""
    numbers = {(document.page, document.id): number for number, document in enumerate(found)}
    yield from (numbers[place] for place in most_asked(corpus, locale) if place in numbers)


def write_index(site: Path, locale: Locale, packed: Packed, whole: int = WHOLE) -> None:
    """Write the index of a language, with parts of at most so many characters in it."""
    folder = site / locale / PARTS
    # A preview writes into the same folder again.
    shutil.rmtree(folder, ignore_errors=True)
    for kind in ("counts", "documents"):
        parts = [_json(part) for part in packed[kind]["parts"]]
        if sum(map(len, parts)) > whole:
            packed = packed | {kind: {"first": packed[kind]["first"], "folder": _write_parts(folder, parts)}}
    _write(site / locale / INDEX, packed)


def _write_parts(above: Path, parts: Sequence[str]) -> str:
    """Write each part into a file, by its number, and return the name of their folder."""
    name = hash_of("\n".join(parts).encode()).hex()[:_NAME]
    for number, part in enumerate(parts):
        _write(above / name / f"{number}.json", part)
    return name


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


def read_part(site: Path, locale: Locale, name: str) -> Any:
    """Read a part of the index of a language of a built site."""
    return json.loads((site / locale / PARTS / name).read_text(encoding="utf-8"))


def read_title(site: Path, locale: Locale, page: str, item: str) -> str:
    """Read the question of an answer of a built site."""
    content = json.loads((site / locale / TEXTS / text_file(page, item)).read_text(encoding="utf-8"))
    return str(content["title"])
