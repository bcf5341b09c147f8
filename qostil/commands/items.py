"""Find the items that a person names on the command line: by id, page, address, or a place in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from qostil.build.build import Build
from qostil.knowledge.reviews import TOP, Review
from qostil.model.nearest import did_you_mean
from qostil.review.states import ItemState
from qostil.system.errors import CannotRunError

_LINE = re.compile(r"[0-9]{1,7}")


def select(
    names: Sequence[str], states: Sequence[ItemState], build: Build, root: Path
) -> tuple[list[ItemState], list[Review]]:
    """Return the named items, and the reviews of named items that are gone.

    Raises CannotRunError for a name that is unknown.
    """
    gone = _gone(states, build)
    found, left = dict[str, ItemState](), dict[str, Review]()
    for name in names:
        these = {state.address: state for state in _named(name, states, root)}
        lost = {address: review for address, review in gone.items() if name in (address, review.item)}
        if not these and not lost:
            raise CannotRunError(f"«{name}» is no item or page{_guess(name, states)}")
        found |= these
        left |= {} if these else lost
    return list(found.values()), list(left.values())


def _gone(states: Sequence[ItemState], build: Build) -> dict[str, Review]:
    """Return the reviews that belong to no item any more, by their addresses."""
    used = {f"{state.review.page}#{state.review.item}" for state in states if state.review}
    every = (review for of_page in build.knowledge.reviews.values() for review in of_page.values())
    return {address: review for review in every if (address := f"{review.page}#{review.item}") not in used}


def _named(name: str, states: Sequence[ItemState], root: Path) -> Iterator[ItemState]:
    path, _, line = name.replace("\\", "/").partition(":")
    inside = _inside(path, root)
    for state in states:
        is_named = name in (state.address, state.page, f"#{state.id}") or (name == state.id and name != TOP)
        if is_named or _holds(state, inside, line):
            yield state


def _holds(state: ItemState, path: str, line: str) -> bool:
    """Return whether a file has an item at a line, or at any line if none is given."""
    here = [locale for locale, side in state.sides.items() if side.page.path == path]
    return any(not line or (_LINE.fullmatch(line) and int(line) in state.lines(locale)) for locale in here)


def _inside(path: str, root: Path) -> str:
    """Return a typed path as findings name it; "" if it is none inside the project."""
    absolute = Path(path).resolve() if path else root
    return absolute.relative_to(root.resolve()).as_posix() if absolute.is_relative_to(root.resolve()) else ""


def _guess(name: str, states: Sequence[ItemState]) -> str:
    known = dict.fromkeys(word for state in states for word in (state.page, state.id) if word != TOP)
    return did_you_mean(name, known) or "; name an id, a page, or a place as findings name it"
