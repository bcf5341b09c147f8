"""No address tells a site where its reader came from."""

from collections.abc import Iterator

from qostil.corpus import Corpus
from qostil.finding import Finding
from qostil.links.tracking import tracking, without_tracking
from qostil.links.uses import uses

MESSAGE = "the address carries what tracks its readers: {names}"
REMEDY = "write {clean}"


def tracking_parameter(corpus: Corpus) -> Iterator[Finding]:
    """No address in the content has tracking parameters (utm_…, referrer, appmetrica…, ym_…).

    Bad: https://beeline.kz/kk/tariffs?utm_source=faq
    Good: https://beeline.kz/kk/tariffs?city=almaty
    """
    for page in corpus.pages:
        told = set()
        for use in uses(page, corpus.site_url):
            names = tuple(tracking(use.address))
            if names and (use.line, names) not in told:
                told.add((use.line, names))  # a link whose text is its address is one mistake
                fields = {"names": ", ".join(names), "clean": without_tracking(use.address)}
                yield Finding(page.at(use.line), MESSAGE, REMEDY, fields)
