"""Check that links to outside pages use the reader's language, if the registry has such an address."""

from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.corpus.uses import AddressUse
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
    for use in corpus.uses:
        yield from _judge(corpus, use, use.page.locale)


def _judge(corpus: Corpus, use: AddressUse, locale: Locale) -> Iterator[Finding]:
    known = corpus.knowledge.registry.find(use.address)
    if known is None or known.language in ("both", locale):
        return
    wanted = known.entry.addresses.get(locale) or known.entry.both
    if wanted:
        fields = {"address": use.address, "wanted": wanted, "name": known.entry.name}
        fields |= {"ours": name_of(locale), "theirs": name_of(other(locale))}
        remedy = BY_NAME if known.entry.name else BY_ADDRESS
        yield Finding(use.page.at(use.line), MESSAGE, remedy, fields, also=corpus.knowledge.registry.place(known))
