"""Compare the text of a link with its target, if the text is an address, a number or a code."""

from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.facts.phone import dialled
from qostil.links.shown import leads_there, shown_number
from qostil.model.finding import Finding

MESSAGE = "the link shows «{text}» and leads to «{href}»"
REMEDY = "look which of the two is right, and write it as text and as target"
# Prefixes of addresses that call or write to a number; for these, the number is compared.
_CALLS = ("tel:", "sms:", "callto:", "https://wa.me/")


def link_target(corpus: Corpus) -> Iterator[Finding]:
    """A link whose text is an address, a mailbox, a telephone number or a code has exactly that target.

    Bad: [3131](tel:3132), [bee.gg/settings](https://bee.gg/e/yourdocks)
    Good: [3131](tel:3131), [beeline.kz](https://beeline.kz/kk/tariffs), [төлемдер](payments.md)
    """
    links = [(page, link) for page in corpus.pages for part in page.parts for link in part.links]
    known = {dialled(link.href.removeprefix("tel:")) for _, link in links if link.href.startswith("tel:")} - {""}
    for page, link in links:
        is_number = shown_number(link.text) in known and not link.href.startswith(_CALLS)
        if is_number or not leads_there(link.text, link.href, page.locale, corpus.site_url):
            yield Finding(page.at(link.line), MESSAGE, REMEDY, {"text": link.text, "href": link.href})
