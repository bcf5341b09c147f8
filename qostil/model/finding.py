"""The type of a check's finding: a place, the message and the remedy."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

# Line breaks, control characters of terminals, and surrogates, which cannot be encoded.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

# Errors stop publishing; warnings and notes do not; a check that is off is not run.
Severity = Literal["error", "warning", "note", "off"]


def printable(text: str) -> str:
    """Return a text of the content with every sign escaped that would act on a terminal, or end a line.

    >>> printable("Сәлем\\x1b[2J")
    'Сәлем\\\\u001b[2J'
    """
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class Place(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A line of a file; the path is relative to the project, lines count from 1."""

    path: str
    line: int = 1

    def __str__(self) -> str:
        """Return `path:line`, the format of editors' tools.

        >>> str(Place("docs/kk/index.md", 7))
        'docs/kk/index.md:7'
        """
        return f"{self.path}:{self.line}"


class Finding(msgspec.Struct, frozen=True):
    """One defect at one place.

    The two templates are constants in the module of the check, so that they can be translated; text of
    the content is only in `fields` and is never used as a template.

    >>> print(Finding(Place("docs/ru/a.md", 3), "the heading «{q}» has no id", "add one", {"q": "Как?"}))
    docs/ru/a.md:3: the heading «Как?» has no id

    Control characters of terminals are escaped.

    >>> print(Finding(Place("docs/ru/a.md"), "«{q}»", "", {"q": chr(27) + "[2J"}).message)
    «\\u001b[2J»
    """

    place: Place
    message_template: str
    remedy_template: str
    fields: dict[str, str] = {}
    # The counterpart's place, if the finding is about two places.
    also: Place | None = None
    # Checks that report the cause of the same defect: if one of them stops publishing, this finding is dropped.
    consequence_of: tuple[str, ...] = ()
    # Both are set by the runner, so that a check does not need its own name and severity.
    check: str = ""
    severity: Severity = "error"

    @property
    def places(self) -> tuple[Place, ...]:
        """The place of the finding, and the second place if it has one."""
        return (self.place, self.also) if self.also else (self.place,)

    @property
    def message(self) -> str:
        """The text that was read, and why it is wrong."""
        return self.message_template.format_map(self._shown)

    @property
    def remedy(self) -> str:
        """The next action."""
        return self.remedy_template.format_map(self._shown)

    @property
    def _shown(self) -> dict[str, str]:
        return {name: printable(value) for name, value in self.fields.items()}

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" ({self.check})" if self.check else "")
