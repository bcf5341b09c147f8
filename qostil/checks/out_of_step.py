"""Check that both languages of an item still say what they said when they were last read together."""

import re
import shlex
from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.languages.known import name_of
from qostil.model.finding import Finding, Severity
from qostil.model.locale import LOCALES, Locale, other
from qostil.review.changes import Change
from qostil.review.drift import Drift, drifts
from qostil.review.lag import lags_until
from qostil.review.passages import passages_of
from qostil.review.signs import kinds_of
from qostil.review.states import ItemState, item_states

ONE_SIDE = "the {changed} text has changed since both were {read} ({kinds}: {words}), and the {behind} one has not"
ONE_SIDE_REMEDY = (
    "let the {behind} text follow, then «qostil review {typed}»; if it need not, add --why «…» with the reason"
)
BOTH = "both texts have changed since they were {read} ({kinds}: {words}), and nobody has confirmed that they agree"
BOTH_REMEDY = "read both, then «qostil review {typed}»"
NEVER = "«{address}» was never read in both languages together"
LAGS = "; it may lag until {until}"

# An address that needs no quotation marks in a shell.
_PLAIN = re.compile(r"[\w./-]+#[\w.-]+")
# The most changes that a message tells.
_MOST = 6


def out_of_step(corpus: Corpus) -> Iterator[Finding]:
    """No language of an item has changed since a person confirmed that both say the same.

    Bad: «не позднее 25-го» became «после 25-го» in Russian, and the Kazakh text still has «25-нен кешіктірмей»
    Good: both were changed, and «qostil review» has recorded it
    """
    if not corpus.knowledge.reviews and not corpus.reviewing.required:
        return  # the site keeps no reviews
    for state in item_states(corpus):
        if state.state == "never reviewed":
            yield _never(corpus, state)
        elif not state.is_draft and len(state.sides) == len(LOCALES):
            yield from (_finding(corpus, drift) for drift in drifts(state, corpus.docs))


def _never(corpus: Corpus, state: ItemState) -> Finding:
    first, second = (state.sides[locale].page.at(state.sides[locale].item.line) for locale in LOCALES)
    severity = _severity(corpus, state, _kinds_of_all(corpus, state))
    fields = {"address": state.address, "typed": _typed(state.address)}
    return Finding(first, NEVER, BOTH_REMEDY, fields, also=second, severity=severity)


def _kinds_of_all(corpus: Corpus, state: ItemState) -> tuple[str, ...]:
    """Return the kinds of an item that is new as a whole."""
    reads = {locale: passages_of(side.page, side.item, corpus.docs) for locale, side in state.sides.items()}
    new = [(Change("added", 0, one.line, now=one.passage), locale) for locale, own in reads.items() for one in own]
    return tuple({kind for change, locale in new for kind in kinds_of(change, locale)})


def _finding(corpus: Corpus, drift: Drift) -> Finding:
    state, changed = drift.state, drift.changed
    severity = _severity(corpus, state, drift.kinds)
    fields = {
        "address": state.address,
        "typed": _typed(state.address),
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


def _typed(address: str) -> str:
    """Return an address as it is typed in a shell."""
    return address if _PLAIN.fullmatch(address) else shlex.quote(address)


def _read(state: ItemState) -> str:
    assert state.review  # noqa: S101 - only a reviewed item can have changed since
    reviewed = state.review.reviewed
    return f"{'read together' if reviewed.by else 'adopted'} on {reviewed.on}"


def _told(locale: Locale, drift: Drift) -> str:
    told = [words for change in drift.changes[locale] for words in change.told]
    more = ["…"] if len(told) > _MOST else []
    return (f"{name_of(locale)} " if len(drift.changed) > 1 else "") + ", ".join([*told[:_MOST], *more])


def _severity(corpus: Corpus, state: ItemState, kinds: tuple[str, ...]) -> Severity:
    policy, pages = corpus.reviewing, [side.page for side in state.sides.values()]
    is_strict = any(page.front and page.front.kind in policy.pages for page in pages)
    if is_strict or not set(kinds).isdisjoint(policy.changes):
        return "error"
    return "error" if corpus.today > lags_until(corpus, state.address) else "warning"


def _until(corpus: Corpus, state: ItemState) -> str:
    """Return until when an item that is published may lag; "" for one that is not."""
    return str(lags_until(corpus, state.address)) if state.address in corpus.knowledge.lagging else ""
