"""Choose the findings that a change of the project concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from qostil.build.weakened import is_of_all
from qostil.difference.items import ItemDifference
from qostil.model.finding import Finding, Place


def of_change(
    now: Sequence[Finding], before: Iterable[Finding], items: Iterable[ItemDifference], files: Collection[str]
) -> list[Finding]:
    """Return the findings at a touched file or in an item that differs, in either language, and those that are new.

    A finding may also be new elsewhere: a link of another page that leads to an item that was taken out.

    >>> old, new = (Finding(Place("docs/kk/a.md", line), text, "") for line, text in ((3, "бұрын"), (9, "енді")))
    >>> [finding.message for finding in of_change([old, new], [old], [], ["docs/kk/b.md"])]
    ['енді']
    """
    known, found = Counter(map(_told, before)), Counter(map(_told, now))
    extents = _extents(items)

    def concerns(place: Place) -> bool:
        return place.path in files or any(place.line in lines for lines in extents.get(place.path, ()))

    return [
        one
        for one in now
        if is_of_all(one) or found[_told(one)] > known[_told(one)] or any(concerns(place) for place in one.places)
    ]


def _told(finding: Finding) -> tuple[object, ...]:
    """Return what a finding says, wherever the lines above it have moved it."""
    return finding.check, finding.severity, finding.message, *(place.path for place in finding.places)


def _extents(items: Iterable[ItemDifference]) -> Mapping[str, Sequence[range]]:
    """Return where the items that differ stand, in both languages: the lines by the paths of the pages."""
    found: dict[str, list[range]] = {}
    for state in (item.now for item in items if item.now):
        for locale, side in state.sides.items():
            found.setdefault(side.page.path, []).append(state.lines(locale))
    return found
