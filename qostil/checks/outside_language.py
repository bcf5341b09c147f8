"""Check that links to outside pages use the reader's language, if the registry has such an address."""

from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.corpus.uses import AddressUse
from qostil.knowledge.registry import Known, Registry
from qostil.languages.known import name_of
from qostil.model.finding import Finding
from qostil.model.locale import Locale, other

MESSAGE = "«{address}» is the {theirs} page; a {ours} one exists"
BY_NAME = "write {wanted}, or link:{name}, which is right in both languages"
BY_ADDRESS = "write {wanted}"


def outside_language(corpus: Corpus) -> Iterator[Finding]:
    """A page uses the outside address of its own language, if the registry has one.

    Bad: https://beeline.kz/ru/tariffs on a Kazakh page, where the registry knows https://beeline.kz/kk/tariffs too
    Good: https://beeline.kz/ru/tariffs on a Kazakh page, where there is no other
    """
    registry = corpus.knowledge.registry
    # Most addresses stand on many pages: each is looked up once.
    written = {(use.address, use.page.locale) for use in corpus.uses}
    foreign = {one: known for one in written if (known := _foreign(registry, *one))}
    for use in corpus.uses if foreign else ():
        if known := foreign.get((use.address, use.page.locale)):
            yield _finding(registry, use, known)


def _foreign(registry: Registry, address: str, locale: Locale) -> Known | None:
    """Return what the registry knows of an address if it knows one for readers of this language too; else None."""
    known = registry.find(address)
    if known is None or known.language in ("both", locale):
        return None
    return known if known.entry.addresses.get(locale) or known.entry.both else None


def _finding(registry: Registry, use: AddressUse, known: Known) -> Finding:
    locale = use.page.locale
    fields = {"address": use.address, "wanted": known.entry.address(locale), "name": known.entry.name}
    fields |= {"ours": name_of(locale), "theirs": name_of(other(locale))}
    remedy = BY_NAME if known.entry.name else BY_ADDRESS
    return Finding(use.page.at(use.line), MESSAGE, remedy, fields, also=registry.place(known))
