"""The type of a passage: the smallest part of an item that a review remembers."""

from __future__ import annotations

import msgspec


class Passage(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A block of an item, or its question, link target, picture or kind of note, as a reader sees it.

    `kind` is the kind of the block, or one of title, description, question, notice, image, list, drawing. The
    targets of its links stand at the end of the text, each behind «→».
    """

    kind: str
    text: str
