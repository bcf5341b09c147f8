"""The words of the interface that no template holds: in the preview, and in what an import writes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """Phrases that a person reads; what stands in braces is filled in."""

    # The preview: a page that is missing in this language, the way to the other one, and what editors should see.
    missing_page: str
    read_other: str
    unreadable_page: str
    draft_page: str
    open_questions: str
    # What an import writes where a person must: true of a draft alone; elsewhere the check of placeholders finds it.
    new_page: str
    missing_question: str
    draft_description: str
    # The title of a note that an import has found in its source.
    note: str
