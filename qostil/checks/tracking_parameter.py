"""Report addresses with tracking parameters."""

from collections.abc import Iterator

from qostil.addresses.tracking import tracking, without_tracking
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding

MESSAGE = "the address carries what tracks its readers: {names}"
REMEDY = "write {clean}"


def tracking_parameter(corpus: Corpus) -> Iterator[Finding]:
    """No address in the content has tracking parameters (utm_…, referrer, appmetrica…, ym_…).

    Bad: https://beeline.kz/kk/tariffs?utm_source=faq
    Good: https://beeline.kz/kk/tariffs?city=almaty
    """
    reported = set()
    for use in corpus.uses:
        if "?" not in use.address:
            continue
        place, names = use.page.at(use.line), ", ".join(tracking(use.address))
        if names and (place, names) not in reported:
            reported.add((place, names))  # a link whose text is its address is one error
            yield Finding(place, MESSAGE, REMEDY, {"names": names, "clean": without_tracking(use.address)})
