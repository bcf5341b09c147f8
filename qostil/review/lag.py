"""Tell how long wording may lag behind that of the other language."""

from __future__ import annotations

from datetime import date

from qostil.corpus.corpus import Corpus


def lags_since(corpus: Corpus, address: str) -> date:
    """Return the day from which the lag of an item is counted: today until it is published; a day to come is none."""
    return min(corpus.knowledge.lagging.get(address, corpus.today), corpus.today)


def lags_until(corpus: Corpus, address: str) -> date:
    """Return the last day on which an item may lag.

    >>> lags_until(Corpus((), today=date(2026, 11, 26)), "payments#receipt")
    datetime.date(2026, 12, 10)
    """
    last = lags_since(corpus, address).toordinal() + corpus.reviewing.lag_days
    return date.fromordinal(min(last, date.max.toordinal()))
