"""Find lists that Markdown parsed as one paragraph, but not dashes, minus signs and numbers of a wrapped sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qostil.languages.known import LANGUAGES
from qostil.model.item import Line
from qostil.model.page import Leftover
from qostil.reading.leftovers.inline import BLANKS

_ITEM = re.compile(
    r"(?P<sign>[-*+–—]|(?P<mark>[✓✔✗✘☑✅☐➢➤►▶❖◆◇★☆\u2460-\u249b\u2776-\u2793])|(?P<number>\d{1,2})(?P<end>[.)])(?!\d)|(?P<letter>[^\W\d_])\))(?P<gap>\s*)(?P<begin>[^\s*+–—-])"
)
# A list sign followed by a no-break space, so that Markdown parses no list.
_UNBROKEN = re.compile(rf"(?:[-*+]|\d{{1,2}}\.)[{BLANKS}]")
# «… в п.», «33-т.»: the number after an abbreviation is no number of a step.
_ABBREVIATION = re.compile(r"\b\w{1,3}\.$")
_SENTENCE_ENDS = (".", "!", "?", "…")
_FIRST_LETTERS = frozenset({"a", *(language.alphabet.listed[0] for language in LANGUAGES.values())})
_OPENS = (":", ";", *_SENTENCE_ENDS)


@dataclass(frozen=True)
class _Item:
    index: int
    # The full stop or the bracket after a number; «a)» for all letters, «✓» for all symbols.
    sign: str
    number: int
    is_apart: bool
    begin: str
    # The text of the line before the item, and of the item's last line.
    before: str
    text: str

    @property
    def is_opened(self) -> bool:
        """Return whether the text before the item is complete."""
        return not self.before or self.before.endswith(_OPENS)


def run_together(lines: Sequence[Line]) -> Iterator[Leftover]:
    """Yield the first item of a list that is part of a paragraph.

    >>> list(run_together([Line(3, "Қадамдар:"), Line(4, "1) Қосыңыз"), Line(5, "2) Күтіңіз")]))
    [Leftover(line=4, kind='list', text='1) Қосыңыз')]
    >>> list(run_together([Line(3, "Қажет: 1) логин;"), Line(4, "2) пароль;"), Line(5, "3) чек.")]))
    []
    """
    runs: dict[str, list[_Item]] = {}
    for item in _items(lines):
        runs.setdefault(item.sign, []).append(item)
    for sign, run in runs.items():
        is_list = _is_numbered if run[0].number >= 0 else _KINDS.get(sign, _is_bulleted)
        if is_list(run, lines):
            line = lines[run[0].index]
            yield Leftover(line.number, "unbroken" if _UNBROKEN.match(line.text) else "list", line.text)
            return


def _items(lines: Sequence[Line]) -> Iterator[_Item]:
    found = [(n, match) for n, line in enumerate(lines) if (match := _ITEM.match(line.text))]
    ends = [n for n, _ in found[1:]] + [len(lines)]
    for (n, item), end in zip(found, ends, strict=False):
        yield _Item(
            n,
            item["end"] or ("a)" if item["letter"] else "✓" if item["mark"] else item["sign"]),
            int(item["number"] or -1),
            bool(item["gap"]),
            item["begin"],
            lines[n - 1].text if n else "",
            lines[end - 1].text,
        )


def _is_numbered(run: Sequence[_Item], lines: Sequence[Line]) -> bool:
    first = run[0]
    previous = f"{first.number - 1}{first.sign}"
    if first.number > 1 and any(previous in line.text for line in lines[: first.index]):
        return False
    if any(after.number == item.number + 1 for item, after in pairwise(run)):
        return True
    is_first = first.number == 1 and first.before.endswith(_SENTENCE_ENDS) and not _ABBREVIATION.search(first.before)
    return first.is_apart and (is_first or first.before.endswith(":"))


def _is_bulleted(run: Sequence[_Item], _: Sequence[Line]) -> bool:
    first = run[0]
    if len(run) > 1:
        are_neighbours = any(after.index == item.index + 1 for item, after in pairwise(run))
        return (first.is_opened or are_neighbours) and (first.is_apart or all(item.begin.isalpha() for item in run))
    if not first.is_apart or first.begin.isdigit():
        return False
    # A single asterisk is the sign of a footnote.
    return first.is_opened if first.sign == "-" else first.before.endswith(":")


def _is_dashed(run: Sequence[_Item], _: Sequence[Line]) -> bool:
    """Return whether the dashes begin list items, and not the sentences of a dialogue or a wrapped sentence."""
    if not run[0].is_opened:
        return False
    if any(item.text.endswith(";") for item in run):
        return True
    are_sentences = all(item.text.endswith((*_SENTENCE_ENDS, "»")) for item in run[:-1])
    return len(run) > 1 and (not are_sentences or all(item.begin.islower() for item in run))


def _is_lettered(run: Sequence[_Item], lines: Sequence[Line]) -> bool:
    return len(run) > 1 and lines[run[0].index].text[0].lower() in _FIRST_LETTERS


def _is_drawn(run: Sequence[_Item], _: Sequence[Line]) -> bool:
    return len(run) > 1 and all(item.begin.isalnum() for item in run)


_KINDS = {"–": _is_dashed, "—": _is_dashed, "a)": _is_lettered, "✓": _is_drawn}
