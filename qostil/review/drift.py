"""Join the changes of both languages of an item: what changed in one language, and where the other must follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qostil.knowledge.reviews import Review, Reviewed
from qostil.model.finding import Place
from qostil.model.locale import LOCALES, Locale, other
from qostil.review.changes import Change, changes
from qostil.review.passages import Read, passages_of
from qostil.review.signs import KINDS, kinds_of
from qostil.review.states import ItemState
from qostil.review.wording import TARGET, forms


@dataclass(frozen=True)
class Drift:
    """Changes of one passage, or of passages that cannot be paired, since an item was last reviewed."""

    state: ItemState
    changes: Mapping[Locale, Sequence[Change]]
    # The line of each language at which the passage begins.
    lines: Mapping[Locale, int]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of all changes, the gravest first."""
        found = {kind for locale, own in self.changes.items() for change in own for kind in kinds_of(change, locale)}
        return tuple(kind for kind in KINDS if kind in found)

    @property
    def changed(self) -> tuple[Locale, ...]:
        """The languages with a change."""
        return tuple(locale for locale in LOCALES if self.changes.get(locale))

    def place(self, locale: Locale) -> Place:
        """Return the place of the passage in a language."""
        return self.state.sides[locale].page.at(self.lines[locale])


def drifts(state: ItemState, docs: str) -> Iterator[Drift]:
    """Yield what keeps the two languages of an item with a review out of step, passage by passage."""
    if state.review and state.changed:
        yield from _Comparison(state, state.review, docs).drifts()


class _Comparison:
    """What both languages of an item said when they were reviewed, beside what they say now."""

    def __init__(self, state: ItemState, review: Review, docs: str) -> None:
        self._state, self._reviewed = state, review.reviewed
        self._now = {locale: passages_of(side.page, side.item, docs) for locale, side in state.sides.items()}
        found = {locale: changes(self._reviewed.texts[locale], now) for locale, now in self._now.items()}
        self._changes = {locale: own for locale, own in found.items() if locale in state.changed}

    def drifts(self) -> Iterator[Drift]:
        if not _are_paired(self._reviewed) or self._is_rewritten():
            if found := {locale: own for locale, own in self._changes.items() if own}:
                yield self._drift(found, None)
            return
        for (at, _), here in self._by_passage().items():
            if not _are_alike(here):
                yield self._drift(here, at)

    def _is_rewritten(self) -> bool:
        """Return whether most passages of both languages have changed, so that no one change answers another."""
        counts = [len(self._changes.get(locale, ())) for locale in LOCALES]
        return all(2 * count > len(self._reviewed.texts[locale]) for count, locale in zip(counts, LOCALES, strict=True))

    def _by_passage(self) -> dict[tuple[int, bool], dict[Locale, list[Change]]]:
        """Group the changes by the reviewed passage, or by that before an added one."""
        found: dict[tuple[int, bool], dict[Locale, list[Change]]] = {}
        for locale, own in self._changes.items():
            for change in own:
                place = found.setdefault((change.at, change.what == "added"), {})
                place.setdefault(locale, []).append(change)
        return found

    def _drift(self, own: Mapping[Locale, Sequence[Change]], at: int | None) -> Drift:
        lines = {
            locale: own[locale][0].line if locale in own else self._line(locale, at) for locale in self._state.sides
        }
        return Drift(self._state, own, lines)

    def _line(self, locale: Locale, at: int | None) -> int:
        """Return the line of the passage that has not changed; that of the item, if it cannot be told."""
        heading = self._state.sides[locale].item.line
        if at is None or not 0 <= at < len(self._reviewed.texts[locale]):
            return heading
        text = self._reviewed.texts[locale][at]
        same = [read for read in self._now[locale] if read.passage.kind == text.kind]
        return _nearest(same, forms(text.text), heading)


def _nearest(reads: Sequence[Read], text: str, default: int) -> int:
    return next((read.line for read in reads if forms(read.passage.text) == text), default)


def _are_paired(reviewed: Reviewed) -> bool:
    """Return whether the reviewed passages of both languages correspond one to one."""
    first, second = ([passage.kind for passage in reviewed.texts[locale]] for locale in LOCALES)
    return first == second


def _are_alike(here: Mapping[Locale, Sequence[Change]]) -> bool:
    """Return whether both languages have changed in the same way, whatever they say: in order, or in links alone."""
    effects = [[_effect(change) for change in here.get(locale, ())] for locale in LOCALES]
    return effects[0] == effects[1] and None not in effects[0]


def _effect(change: Change) -> tuple[str, ...] | None:
    """Return what a change does that is the same in any language; None if it changes words."""
    if change.what == "moved":
        return ("moved",)
    if change.what != "changed" or not change.before or not change.now:
        return None
    before, now = change.before.text, change.now.text
    if forms(TARGET.sub("", before)) != forms(TARGET.sub("", now)):
        return None
    return ("link", *TARGET.findall(before), "→", *TARGET.findall(now))


def one_sided(found: Sequence[Drift]) -> dict[Locale, list[Drift]]:
    """Return the drifts of which the other language has no change, by the language that must follow."""
    return {locale: [drift for drift in found if drift.changed == (other(locale),)] for locale in LOCALES}
