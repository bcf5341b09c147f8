"""Run the checks over a corpus, and apply severities, excuses and consequences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import get_args

import msgspec

from qostil.build.weakened import weakened
from qostil.checks import DEFAULTS, MANUALS, check_corpus
from qostil.checks.excuse import NEVER_EXCUSED, UsedExcuse, excuse
from qostil.checks.quiet import Quiet
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding, Severity
from qostil.model.nearest import did_you_mean
from qostil.model.page import Excuse
from qostil.settings.project import Settings
from qostil.settings.site import Site
from qostil.system.errors import CannotRunError

# Security checks that settings cannot lower: no setting may publish a script or a file of the server.
ALWAYS = ("unsafe-html", "asset", "readable")
_QUIET = "pairs.msgpack"


def run_checks(
    corpus: Corpus, settings: Settings, site: Site, only: Collection[str] = (), memory: Path | None = None
) -> list[Finding]:
    """Run all checks, or only the named ones; return the findings sorted by place.

    Pairs of which a folder remembers that nothing is found in them are not checked again.
    """
    severities = _severities(settings, only)
    quiet = Quiet(memory / _QUIET if memory and not only else None, severities)
    found = [*_settled(corpus.published, severities, quiet), *_of_drafts(corpus, severities, quiet)]
    quiet.save()
    found += () if only else weakened(corpus, settings, site)
    return sorted(found, key=lambda f: (f.place, f.check, f.message))


def stops_publishing(findings: Iterable[Finding]) -> bool:
    """Return whether any finding is an error."""
    return any(finding.severity == "error" for finding in findings)


def _severities(settings: Settings, only: Collection[str]) -> dict[str, Severity]:
    """Return the severity of each check to run. Raise CannotRunError for wrong settings."""
    for name in (*settings.severity, *only):
        if name not in MANUALS:
            raise CannotRunError(f"there is no check «{name}»{did_you_mean(name, MANUALS)}; see qostil check --list")
    for name in ALWAYS:
        if settings.severity.get(name, "error") != "error":
            raise CannotRunError(f"pyproject.toml: {name} is always an error; take it out of [tool.qostil.severity]")
    # A check that is asked for by name is run, though it may be off.
    defaults = DEFAULTS if not only else {name: severity for name, severity in DEFAULTS.items() if severity != "off"}
    wanted = {name: settings.severity.get(name, defaults.get(name, "error")) for name in only or MANUALS}
    return {name: severity for name, severity in wanted.items() if severity != "off"}


def _settled(corpus: Corpus, severities: dict[str, Severity], quiet: Quiet) -> Iterator[Finding]:
    found = list(check_corpus(corpus, severities, quiet))
    excuses, used = _excuses(corpus), set[UsedExcuse]()
    kept = [finding for finding in found if not _is_excused(finding, excuses, used)]
    causes = {finding.check for finding in kept if severities[finding.check] == "error"}
    kept = [finding for finding in kept if causes.isdisjoint(finding.consequence_of)]
    if "excuse" in severities:
        misused = excuse(corpus, used, MANUALS, severities)
        kept += [msgspec.structs.replace(finding, check="excuse") for finding in misused]
    return (msgspec.structs.replace(finding, severity=_milder(finding, severities)) for finding in kept)


def _milder(finding: Finding, severities: dict[str, Severity]) -> Severity:
    """Return the severity of a check, or that of the finding itself if it is milder."""
    return max(finding.severity, severities[finding.check], key=get_args(Severity).index)


def _of_drafts(corpus: Corpus, severities: dict[str, Severity], quiet: Quiet) -> Iterator[Finding]:
    """Yield the findings on drafts as warnings: no reader sees drafts, and no published page depends on them."""
    has_drafts = corpus.drafts or corpus.draft_items
    for finding in _settled(corpus, severities, quiet) if has_drafts else ():
        if corpus.is_on_draft(finding.place):
            yield msgspec.structs.replace(finding, severity="warning")


def _excuses(corpus: Corpus) -> dict[str, list[Excuse]]:
    by_path: dict[str, list[Excuse]] = defaultdict(list)
    for page in corpus.pages:
        by_path[page.path] += page.excuses
    return by_path


def _is_excused(finding: Finding, excuses: dict[str, list[Excuse]], used: set[UsedExcuse]) -> bool:
    """Return whether a comment at one of the finding's places excuses it; add the used comment to `used`."""
    if finding.check in NEVER_EXCUSED:
        return False
    uses = [
        (place.path, comment)
        for place in finding.places
        for comment in excuses.get(place.path, ())
        if comment.check == finding.check and comment.reason and comment.first <= place.line <= comment.last
    ]
    used.update(uses)
    return bool(uses)
