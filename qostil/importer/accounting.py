"""Count the words of a source: each is in an item, or it is told where it went."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from qostil.importer.change_log import Change
from qostil.importer.parsed_source import ParsedSource
from qostil.languages.letters import mended
from qostil.system.errors import CannotRunError

_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x02\ufffe]")
# Words that a message names.
_NAMED = 8


def lost_words(source: ParsedSource) -> list[str]:
    """Return the words of a document that no item holds and no list tells: dropped, not placed, changed.

    A part of a word that was divided at the end of a line counts as found in the whole word.

    >>> from qostil.importer.parsed_source import understand
    >>> from qostil.importer.source_text import SourceText
    >>> source = understand(SourceText("a.txt", "Чек керек пе?\\nЖАУАП: Иә, сақтаңыз."), "kk")
    >>> lost_words(source)
    []
    >>> source.items[0].answer.clear()
    >>> lost_words(source)
    ['иә', 'сақтаңыз']
    """
    found = list(_words(_told(source)))
    known, whole = Counter(found), "".join(found)
    wanted = Counter(_words([source.original.whole or source.original.text]))
    return [word for word, count in wanted.items() if known[word] < count and whole.count(word) < count]


def refuse_loss(sources: Iterable[ParsedSource]) -> None:
    """Raise CannotRunError if a word of a source was lost on the way."""
    for source in sources:
        lost = lost_words(source)
        if lost:
            words = ", ".join(f"«{word}»" for word in lost[:_NAMED])
            raise CannotRunError(
                f"{source.original.name}: {len(lost)} of its words are in no item and in no list of what was left out: "
                f"{words}; nothing is written; save the document in another format, such as .docx or .txt"
            )


def _told(source: ParsedSource) -> Iterator[str]:
    """Yield every text in which a word of the source may be."""
    yield source.title
    lines = source.original.lines
    for item in source.items:
        yield from (row.text for row in item.answer)
        # The lines of a question are told whole, with its number or label.
        yield from (lines[line - 1] for row in item.heads for line in row.lines)
    yield from (entry.text for entry in source.log.dropped)
    yield from (entry.text for entry in source.unplaced)
    # A rule tells what it took away, such as the label of an answer or a tracking parameter.
    yield from (_taken(change) for change in source.log.changes if change.rule != "paragraphs")
    if source.contract:
        for clause in source.contract.clauses:
            yield from lines[clause.first - 1 : clause.last]


def _taken(change: Change) -> str:
    """Return the words that a rule took away."""
    left = Counter(_words([change.before]))
    left.subtract(_words([change.after]))
    return " ".join(word for word, count in left.items() for _ in range(count))


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from map(_as_compared, _WORD.findall(unicodedata.normalize("NFC", _INVISIBLE.sub("", text))))


# A text repeats its words, and each is counted in the document and where it went.
@lru_cache(maxsize=32_768)
def _as_compared(word: str) -> str:
    return mended(word).casefold()
