"""Show the ids of items with their questions, so that a person may judge them before they are permanent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qostil.importer.writing.slug import doubt
from qostil.knowledge.meanings import Meanings
from qostil.model.finding import printable
from qostil.model.locale import LOCALES, Locale

_MOST_LETTERS = 40


def id_lines(items: Sequence[tuple[str, Mapping[Locale, str]]], meanings: Meanings) -> Iterator[str]:
    """Yield a line for each id with its questions; doubtful ids are marked.

    >>> items = [("receipt", {"kk": "Чек керек пе?", "ru": "Нужен ли чек?"}), ("kassa", {"ru": "Касса"})]
    >>> print("\\n".join(id_lines(items, Meanings())))
      receipt  «Чек керек пе?» / «Нужен ли чек?»
      kassa    — / «Касса»  ← look twice: transliterated: kassa
    """
    width = max((len(name) for name, _ in items), default=0)
    for name, asked in items:
        why = doubt(name, asked, meanings)
        sides = " / ".join(f"«{_shown(asked[locale])}»" if locale in asked else "—" for locale in LOCALES)
        yield f"  {name.ljust(width)}  {sides}" + (f"  ← look twice: {why}" if why else "")


def _shown(question: str) -> str:
    text = printable(question)
    return text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1].rstrip()}…"
