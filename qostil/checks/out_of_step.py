"""Check that both languages of an item still say what they said when they were last read together."""

from collections.abc import Iterator
from datetime import timedelta

from qostil.corpus.corpus import Corpus
from qostil.languages.known import name_of
from qostil.model.finding import Finding, Severity
from qostil.model.locale import LOCALES, Locale, other
from qostil.review.changes import Change
from qostil.review.drift import Drift, drifts
from qostil.review.states import ItemState, item_states

ONE_SIDE = "the {changed} text has changed since both were {read} ({kinds}: {words}), and the {behind} one has not"
ONE_SIDE_REMEDY = (
    "let the {behind} text follow, then «qostil review {address}»; if it need not, add --why «…» with the reason"
)
BOTH = "both texts have changed since they were {read} ({kinds}: {words}), and nobody has confirmed that they agree"
BOTH_REMEDY = "read both, then «qostil review {address}»"
NEVER = "«{address}» was never read in both languages together"
LAGS = "; it may lag until {until}"

# The most changes that a message tells.
_MOST = 6


def out_of_step(corpus: Corpus) -> Iterator[Finding]:
    """No language of an item has changed since a person confirmed that both say the same.

    Bad: «не позднее 25-го» became «после 25-го» in Russian, and the Kazakh text still has «25-нен кешіктірмей»
    Good: both were changed, and «qostil review» has recorded it
    """
    if not corpus.knowledge.reviews:
        return  # the site keeps no reviews
    for state in item_states(corpus):
        if state.state == "never reviewed":
            yield _never(corpus, state)
        elif not state.is_draft and len(state.sides) == len(LOCALES):
            yield from (_finding(corpus, drift) for drift in drifts(state, corpus.docs))


def _never(corpus: Corpus, state: ItemState) -> Finding:
    first, second = (state.sides[locale].page.at(state.sides[locale].item.line) for locale in LOCALES)
    severity = _severity(corpus, state, ())
    return Finding(first, NEVER, BOTH_REMEDY, {"address": state.address}, also=second, severity=severity)


def _finding(corpus: Corpus, drift: Drift) -> Finding:
    state, changed = drift.state, drift.changed
    severity = _severity(corpus, state, drift.kinds)
    fields = {
        "address": state.address,
        "read": _read(state),
        "kinds": ", ".join(drift.kinds),
        "words": "; ".join(_told(locale, drift) for locale in changed),
        "until": _until(corpus, state) if severity == "warning" else "",
    }
    lag = LAGS if fields["until"] else ""
    if len(changed) > 1:
        first, second = (drift.place(locale) for locale in LOCALES)
        return Finding(first, BOTH + lag, BOTH_REMEDY, fields, also=second, severity=severity)
    there, here = drift.place(changed[0]), drift.place(other(changed[0]))
    fields |= {"changed": name_of(changed[0]), "behind": name_of(other(changed[0]))}
    return Finding(here, ONE_SIDE + lag, ONE_SIDE_REMEDY, fields, also=there, severity=severity)


def _read(state: ItemState) -> str:
    assert state.review  # noqa: S101 - only a reviewed item can have changed since
    reviewed = state.review.reviewed
    return f"{'read together' if reviewed.by else 'adopted'} on {reviewed.on}"


def _told(locale: Locale, drift: Drift) -> str:
    told = [words for change in drift.changes[locale] for words in _words(change)]
    more = ["…"] if len(told) > _MOST else []
    return (f"{name_of(locale)} " if len(drift.changed) > 1 else "") + ", ".join([*told[:_MOST], *more])


def _words(change: Change) -> Iterator[str]:
    """Yield what a message tells of a change."""
    if change.what == "changed":
        yield from change.words or ["other words"]
    elif passage := change.before or change.now:
        verb = {"moved": "moved:", "added": "+", "removed": "−"}[change.what]
        yield f"{verb} «{passage.text:.80}{'…' if len(passage.text) > 80 else ''}»"


def _severity(corpus: Corpus, state: ItemState, kinds: tuple[str, ...]) -> Severity:
    policy, pages = corpus.reviewing, [side.page for side in state.sides.values()]
    is_strict = any(page.front and page.front.kind in policy.pages for page in pages)
    if is_strict or not set(kinds).isdisjoint(policy.changes):
        return "error"
    since = corpus.knowledge.lagging.get(state.address, corpus.today)
    return "error" if corpus.today > since + timedelta(days=policy.lag_days) else "warning"


def _until(corpus: Corpus, state: ItemState) -> str:
    since = corpus.knowledge.lagging.get(state.address)
    return str(since + timedelta(days=corpus.reviewing.lag_days)) if since else ""
