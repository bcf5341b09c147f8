"""The result of a run of publishing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qostil.publishing.revision import Revision


@dataclass(frozen=True)
class Publication:
    """The result of a run: what is to be told of it, the revision, and whether the site of that is public now."""

    told: Sequence[str]
    revision: Revision
    is_public: bool
    # Whether the site has an address of its own.
    has_address: bool
    # Whether the share that was asked for is made.
    is_made: bool = False
