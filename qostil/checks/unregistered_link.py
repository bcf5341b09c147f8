"""Report outside addresses missing in the registry, which stores owners and lets link checks monitor addresses."""

import json
import re
from collections.abc import Iterator

from qostil.addresses.public import refusal
from qostil.addresses.tracking import without_tracking
from qostil.corpus.corpus import Corpus
from qostil.corpus.uses import AddressUse
from qostil.facts.address import normal_address
from qostil.knowledge.registry import SCHEME, AddressLanguage, Registry
from qostil.languages.known import LANGUAGES, name_of
from qostil.model.finding import Finding
from qostil.model.locale import other
from qostil.model.nearest import nearest

ADDRESS = "the address «{address}» is not in the registry"
ADD_LINE = "if it is right, add this line to {registry}: «{entry}»"
# An entry with one language must have a note about the other.
ALONE = "whether there is a {other} page is not known yet"
REFUSED = "it may not stand there: {why}; write a public web address"
MEND = "did you mean «{near}»?"
NAME = "no entry of the registry has the name «{name}»"
NO_NAME_NEAR = "use a name that stands in {registry}, or add an entry with this one"
RAW = "«{address}» stands in HTML, where names are not looked up"
RAW_REMEDY = "write it in Markdown: [text]({address})"


# The characters of a plain YAML scalar, which needs no quotation marks.
_PLAIN = re.compile(r"[\w:/?&=%.~+@;,!*'()-]*[\w/]", re.ASCII)


def unregistered_link(corpus: Corpus) -> Iterator[Finding]:
    """Every outside address in the content, and every link name, is in the registry.

    Bad: [bee.gg/setings](https://bee.gg/setings)
    Good: [bee.gg/settings](https://bee.gg/settings), [баптаулар](link:bee-settings)
    """
    registered = {normal_address(address) for _, _, address in corpus.knowledge.registry.addresses}
    written = {(use.address, use.is_link) for use in corpus.uses}
    unknown = {pair for pair in written if not _is_known(corpus.knowledge.registry, registered, *pair)}
    reported = set()
    for use in corpus.uses if unknown else ():
        if (use.address, use.is_link) in unknown:
            mistake = (use.page.path, use.line, normal_address(use.address))
            if mistake not in reported:
                reported.add(mistake)  # a link whose text is its address is one error
                yield _unknown(corpus.knowledge.registry, use)


def _is_known(registry: Registry, registered: set[str], address: str, is_link: bool) -> bool:
    plain = _full(address)
    return bool(registry.find(plain)) if is_link else normal_address(plain) in registered


def _unknown(registry: Registry, use: AddressUse) -> Finding:
    if use.address.startswith(SCHEME):
        return _unknown_name(registry, use)
    full = _full(use.address)
    near, why = nearest(full, [address for _, _, address in registry.addresses]), refusal(full)
    fields = {"address": use.address, "near": near, "registry": registry.path, "why": why, "entry": _entry(full)}
    remedy = (REFUSED if why else ADD_LINE) + (f"; {MEND}" if near else "")
    return Finding(use.page.at(use.line), ADDRESS, remedy, fields)


def _full(address: str) -> str:
    """Return an address in the form of the registry: with its scheme, without tracking and fragment."""
    scheme = "" if "://" in address else "https:" if address.startswith("//") else "https://"
    return without_tracking(scheme + address).partition("#")[0]


def _entry(address: str) -> str:
    """Format an entry of the registry, ready to paste.

    >>> print(_entry("https://bee.gg/settings"), _entry("https://a.kz/kk/b"), sep=chr(10))
    - both: https://bee.gg/settings
    - {kk: "https://a.kz/kk/b", note: "whether there is a Russian page is not known yet"}
    """
    language = _language(address)
    quoted = json.dumps(address, ensure_ascii=False)
    if language != "both":
        return f'- {{{language}: {quoted}, note: "{ALONE.format(other=name_of(other(language)))}"}}'
    return f"- both: {address if _PLAIN.fullmatch(address) else quoted}"


def _unknown_name(registry: Registry, use: AddressUse) -> Finding:
    name = use.address.removeprefix(SCHEME).partition("#")[0]
    fields = {"address": use.address, "name": name, "registry": registry.path}
    if name in registry.by_name:
        return Finding(use.page.at(use.line), RAW, RAW_REMEDY, fields)
    near = nearest(name, registry.by_name)
    return Finding(use.page.at(use.line), NAME, MEND if near else NO_NAME_NEAR, fields | {"near": SCHEME + near})


def _language(address: str) -> AddressLanguage:
    """Guess the language key of an address from the language in its path."""
    parts = set(address.lower().split("/")[3:])
    named = (locale for locale, language in LANGUAGES.items() if parts.intersection(language.codes))
    return next(named, "both")
