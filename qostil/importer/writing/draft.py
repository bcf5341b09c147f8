"""Define a draft: the sections of a page in both languages, in one order."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from qostil.importer.source_text import Picture
from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale
from qostil.model.page import PageKind


@dataclass
class DraftSection:
    """An item or a topic in both languages; a language without it has no text.

    A draft of an item stays one when the page is published, until an editor takes its mark away.
    """

    id: str
    title: dict[Locale, str]
    text: dict[Locale, str]
    questions: dict[Locale, list[str]] = field(default_factory=dict)
    # The beginning of a text for a language that has none.
    stub: dict[Locale, str] = field(default_factory=dict)
    is_draft: bool = False
    # The pictures that the text shows.
    pictures: dict[Locale, tuple[Picture, ...]] = field(default_factory=dict)

    def markdown(self, locale: Locale) -> str:
        """Write the section in a language."""
        mark = " draft=true" if self.is_draft else ""
        parts = [f"## {self.title[locale]} {{ #{self.id}{mark} }}"]
        parts += list(filter(None, [self.text.get(locale) or self.stub.get(locale)]))
        parts += [f"<!-- qostil-question: {_comment(text)} -->" for text in self.questions.get(locale, [])]
        return "\n\n".join(parts) + "\n"


@dataclass
class PageDraft:
    """A page in both languages."""

    kind: PageKind
    title: dict[Locale, str]
    sections: list[DraftSection] = field(default_factory=list)

    def markdown(self, locale: Locale) -> str:
        """Write the page in a language.

        >>> asked, answered = {"kk": "Чек керек пе?", "ru": "Нужен ли чек?"}, {"kk": "Иә.", "ru": "Да."}
        >>> section = DraftSection("receipt", asked, answered)
        >>> print(PageDraft("faq", {"ru": "Чеки"}, [section]).markdown("ru"))
        ---
        title: "Чеки"
        description: "Черновик из исходного документа; до проверки редактором не публикуется."
        kind: faq
        draft: true
        ---
        <BLANKLINE>
        ## Нужен ли чек? { #receipt }
        <BLANKLINE>
        Да.
        <BLANKLINE>
        """
        words = LANGUAGES[locale].phrases
        head = {"title": self.title.get(locale) or words.new_page, "description": words.draft_description}
        lines = [f"{key}: {msgspec.json.encode(value).decode()}" for key, value in head.items()]
        front = "\n".join(["---", *lines, f"kind: {self.kind}", "draft: true", "---"])
        return "\n\n".join([front, *(section.markdown(locale).rstrip("\n") for section in self.sections)]) + "\n"


def _comment(text: str) -> str:
    """Return text that is valid in an HTML comment, which two hyphens would end."""
    flat = " ".join(text.split())
    while "--" in flat:
        flat = flat.replace("--", "- -")
    return flat.replace("<", "‹").replace(">", "›").strip("- ")
