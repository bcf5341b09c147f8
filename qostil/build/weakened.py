"""Report what weakens the gate: notes on lowered settings and excuses in every report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from qostil.checks import MANUALS
from qostil.checks.excuse import NEVER_EXCUSED
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding, Place
from qostil.settings.project import Settings
from qostil.settings.reviewing import Reviewing
from qostil.settings.site import Site

CHECK = "weaker-gate"
LOWERED = "«{name}» is set to {severity}: what it finds stops nothing"
LOWERED_REMEDY = "take the line out as soon as the content allows it"
CODE = "«{name}» runs code of its own while the site is built"
CODE_REMEDY = "read it as you would a script: what it makes of a page is not held against the other language"
REVIEWS = "[tool.qostil.review] lets one language lag further behind the other than usual"
REVIEWS_REMEDY = "take out of it what the content no longer needs"
EXCUSED = "a comment excuses this place from «{name}»: {reason}"
EXCUSED_REMEDY = "see that the reason still holds; «qostil excuses» lists all of them with their age"


def weakened(corpus: Corpus, settings: Settings, site: Site) -> Iterator[Finding]:
    """Yield a note for each lowered severity, each excuse on a page, and each hook with its own code.

    >>> settings = Settings(severity={"structure": "warning"}, lines={"structure": 12})
    >>> (note,) = weakened(Corpus(()), settings, Site())
    >>> print(note)
    pyproject.toml:12: «structure» is set to warning: what it finds stops nothing (weaker-gate)
    """
    for name, severity in settings.severity.items():
        if severity != "error":
            place, fields = Place("pyproject.toml", settings.lines.get(name, 1)), {"name": name, "severity": severity}
            yield Finding(place, LOWERED, LOWERED_REMEDY, fields, check=CHECK, severity="note")
    if _lowers_reviews(settings.review):
        yield Finding(Place("pyproject.toml"), REVIEWS, REVIEWS_REMEDY, check=CHECK, severity="note")
    for name, line in site.code.items():
        yield Finding(Place("mkdocs.yml", line), CODE, CODE_REMEDY, {"name": name}, check=CHECK, severity="note")
    for page in corpus.pages:
        for excuse in page.excuses:
            if not (excuse.reason and excuse.check in MANUALS and excuse.check not in NEVER_EXCUSED):
                continue  # it excuses nothing, and the check «excuse» reports it
            fields = {"name": excuse.check, "reason": excuse.reason}
            yield Finding(page.at(excuse.line), EXCUSED, EXCUSED_REMEDY, fields, check=CHECK, severity="note")


def _lowers_reviews(own: Reviewing) -> bool:
    """Return whether a change may stay without its counterpart for longer than by default."""
    usual = Reviewing()
    is_less = not (set(usual.pages) <= set(own.pages) and set(usual.changes) <= set(own.changes))
    return is_less or own.lag_days > usual.lag_days


def concerning(notes: Iterable[Finding], only: Collection[str]) -> Iterator[Finding]:
    """Filter the notes: keep those on the checks in `only`, and those that are not about a check."""
    return (n for n in notes if n.message_template not in (LOWERED, EXCUSED) or n.fields["name"] in only)


def is_of_all(finding: Finding) -> bool:
    """Return whether a finding is a note on settings, which concern every page."""
    return finding.check == CHECK and finding.place.path in ("pyproject.toml", "mkdocs.yml")
