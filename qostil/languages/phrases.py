"""The type of the interface texts outside templates: texts of the preview and of imported pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """Texts for people; fields in braces are filled in."""

    # The preview: a page that is missing in this language, the link to the other one, and notices for editors.
    all_questions: str
    missing_page: str
    read_other: str
    unreadable_page: str
    # The address of a company that has not said its own, in a new site.
    example_address: str
    # The name of the help site of a company.
    site_of: str
    draft_page: str
    draft_item: str
    open_questions: str
    # Placeholders that an import writes for an editor to replace; outside drafts the placeholder check reports them.
    new_page: str
    missing_question: str
    draft_description: str
    # Placeholders of a new item, reported likewise.
    new_question: str
    new_answer: str
    # The title of a note that was found in an imported document.
    note: str
