"""Compare the text of a link with its target, if the text is an address, a number or a code."""

from collections.abc import Container, Iterator

from qostil.corpus.corpus import Corpus
from qostil.facts.phone import dialled
from qostil.links.shown import leads_there, shown_number
from qostil.model.finding import Finding
from qostil.model.locale import Locale

MESSAGE = "the link shows «{text}» and leads to «{href}»"
REMEDY = "look which of the two is right, and write it as text and as target"
# Prefixes of addresses that call or write to a number; for these, the number is compared.
_CALLS = ("tel:", "sms:", "callto:", "https://wa.me/")


def link_target(corpus: Corpus) -> Iterator[Finding]:
    """A link whose text is an address, a mailbox, a telephone number or a code has exactly that target.

    Bad: [3131](tel:3132), [bee.gg/settings](https://bee.gg/e/yourdocks)
    Good: [3131](tel:3131), [beeline.kz](https://beeline.kz/kk/tariffs), [төлемдер](payments.md)
    """
    # Most links stand on many pages: each is looked at once.
    alike = {(link.text, link.href, page.locale) for page in corpus.pages for part in page.parts for link in part.links}
    known = {dialled(href.removeprefix("tel:")) for _, href, _ in alike if href.startswith("tel:")} - {""}
    wrong = {one for one in alike if not _is_right(*one, known, corpus.site_url)}
    for page in corpus.pages if wrong else ():
        for link in (link for part in page.parts for link in part.links):
            if (link.text, link.href, page.locale) in wrong:
                yield Finding(page.at(link.line), MESSAGE, REMEDY, {"text": link.text, "href": link.href})


def _is_right(text: str, href: str, locale: Locale, known: Container[str], site_url: str) -> bool:
    """Return whether a link has the target that its text shows; a number that is dialled elsewhere must be here."""
    if shown_number(text) in known and not href.startswith(_CALLS):
        return False
    return leads_there(text, href, locale, site_url)
