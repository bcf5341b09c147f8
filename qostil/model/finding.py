"""What a check has found: a place, what is wrong there, and what to do about it."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

# What would break a line in two, steer a terminal, or could not be written at all.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

# Errors stop publishing; warnings and notes do not; what is off is not looked for.
Severity = Literal["error", "warning", "note", "off"]


class Place(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A line of a file; the path is relative to the project, lines count from 1."""

    path: str
    line: int = 1

    def __str__(self) -> str:
        """Write the place as editors' tools read it.

        >>> str(Place("docs/kk/index.md", 7))
        'docs/kk/index.md:7'
        """
        return f"{self.path}:{self.line}"


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong at one place.

    The two templates stand beside the check that uses them, so that they can be translated; what was
    read from the content goes into `fields` alone and is never taken for a template.

    >>> print(Finding(Place("docs/ru/a.md", 3), "the heading «{q}» has no id", "add one", {"q": "Как?"}))
    docs/ru/a.md:3: the heading «Как?» has no id

    What a terminal would obey is shown instead.

    >>> print(Finding(Place("docs/ru/a.md"), "«{q}»", "", {"q": chr(27) + "[2J"}).message)
    «\\u001b[2J»
    """

    place: Place
    message_template: str
    remedy_template: str
    fields: dict[str, str] = {}
    # The counterpart's place, where the finding is about two places.
    also: Place | None = None
    # Checks that report the root of the same defect: where one of them stops publishing, this one is silent.
    consequence_of: tuple[str, ...] = ()
    # Both are stamped by the runner, so that a check never has to know its own name or rank.
    check: str = ""
    severity: Severity = "error"

    @property
    def places(self) -> tuple[Place, ...]:
        """Both places of a finding about two, the first one first."""
        return (self.place, self.also) if self.also else (self.place,)

    @property
    def message(self) -> str:
        """What was read and why it is wrong."""
        return self.message_template.format_map(self._shown)

    @property
    def remedy(self) -> str:
        """What to do next."""
        return self.remedy_template.format_map(self._shown)

    @property
    def _shown(self) -> dict[str, str]:
        return {name: _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", v) for name, v in self.fields.items()}

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" ({self.check})" if self.check else "")
