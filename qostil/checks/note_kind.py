"""Report notes that are of another kind in the other language: a danger that is a mere note there."""

from collections.abc import Iterator

from qostil.corpus.corpus import ItemPair, Pair
from qostil.languages.known import name_of
from qostil.model.finding import Finding
from qostil.model.item import Note

MESSAGE = "the note is of the kind «{ours}» in {here}, and «{theirs}» in {language} at {there}"
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
        yield from _compare(item)


def _compare(item: ItemPair) -> Iterator[Finding]:
    (first, page), (second, other_page) = item.sides
    if first.notes == second.notes or len(first.notes) != len(second.notes):
        return  # which structure reports
    for ours, theirs in zip(first.notes, second.notes, strict=True):
        if _drawn(ours) != _drawn(theirs):
            there = other_page.at(theirs.line)
            fields = {"ours": ours.kind, "theirs": theirs.kind, "there": str(there)}
            fields |= {"here": name_of(page.locale), "language": name_of(other_page.locale)}
            causes = ("item-counterpart",) * item.is_uneven
            yield Finding(page.at(ours.line), MESSAGE, REMEDY, fields, also=there, consequence_of=causes)


def _drawn(note: Note) -> str:
    return _SECOND_NAMES.get(note.kind, note.kind)
