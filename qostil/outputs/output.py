"""What is built of a topic: the files of its pages and of those of its items, and what the whole site asks of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from qostil.links.leads import Leads


class TopicFile(NamedTuple):
    """A file of the built site, by its name from the root; it may leave a file of the same name in its place."""

    name: str
    content: bytes
    is_yielding: bool = False


class Output(NamedTuple):
    """All that is built of a topic."""

    files: Sequence[TopicFile]
    # What the data of the whole site hold of it, by what they are and by the paths of its pages.
    data: Mapping[str, Sequence[bytes]]
    # Where its pages lead, for the check of the built site.
    leads: Leads
