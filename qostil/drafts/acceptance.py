"""Accept a draft: take its mark off in both files, and record its first review, all of it or nothing."""

from __future__ import annotations

import stat
from collections.abc import Sequence

from qostil.drafts.accepted import Accepted
from qostil.drafts.left import keeps_reviews
from qostil.review.record import record, review_of
from qostil.review.states import ItemState, item_states
from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason
from qostil.system.today import today


def unread(seen: Accepted) -> list[ItemState]:
    """Return the items that get their first review: those of the draft, where the site keeps reviews."""
    if not keeps_reviews(seen):
        return []
    return [state for state in item_states(seen.corpus) if _is_of(state, seen) and state.state == "never reviewed"]


def _is_of(state: ItemState, seen: Accepted) -> bool:
    return state.page == seen.draft.key and seen.draft.item in ("", state.id)


def accept(seen: Accepted, states: Sequence[ItemState], by: str) -> list[str]:
    """Write the files without their marks, with the reviews of these items; return the paths that have changed."""
    root = seen.build.root
    changed = {path: content for path, content in seen.after.items() if content != seen.before[path]}
    reviews = [review_of(state, seen.corpus.docs, today(), by) for state in states]
    try:
        for path, content in seen.before.items():
            if (root / path).read_bytes() != content:
                raise CannotRunError(f"{path}: was changed meanwhile; nothing is written; run the command again")
        modes = {root / path: stat.S_IMODE((root / path).stat().st_mode) for path in changed}
        record(root, reviews, beside={root / path: content for path, content in changed.items()}, modes=modes)
    except OSError as error:
        raise CannotRunError(f"{', '.join(changed)}: cannot be written: {reason(error)}; nothing is") from error
    return list(changed)
