"""Report notes that are of another kind in the other language: a danger that is a mere note there."""

from collections.abc import Iterator

from qostil.corpus.corpus import ItemPair, Pair
from qostil.model.finding import Finding
from qostil.model.item import Note

MESSAGE = "the note is of the kind «{ours}» in Kazakh, and «{theirs}» in Russian at {there}"
REMEDY = "write the same kind in both languages"

# Second names of kinds. Material draws each pair alike, but most of them not like the kind itself: «caution» is
# drawn as a plain note, «warning» is not.
_SECOND_NAMES = {
    "seealso": "note",
    "tldr": "summary",
    "important": "hint",
    "done": "check",
    "faq": "help",
    "attention": "caution",
    "missing": "fail",
}


def note_kind(pair: Pair) -> Iterator[Finding]:
    """Each note of an item is of the same kind in both languages.

    Bad: !!! note in Kazakh, !!! danger in Russian
    Good: !!! danger in both
    """
    for item in pair.items:
        if len(item.kk.notes) == len(item.ru.notes):
            yield from _compare(item)


def _compare(item: ItemPair) -> Iterator[Finding]:
    for kk, ru in zip(item.kk.notes, item.ru.notes, strict=True):
        if _drawn(kk) != _drawn(ru):
            there = item.ru_page.at(ru.line)
            fields = {"ours": kk.kind, "theirs": ru.kind, "there": str(there)}
            causes = ("item-counterpart",) * item.is_uneven
            yield Finding(item.kk_page.at(kk.line), MESSAGE, REMEDY, fields, also=there, consequence_of=causes)


def _drawn(note: Note) -> str:
    return _SECOND_NAMES.get(note.kind, note.kind)
