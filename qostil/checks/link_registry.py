"""Validate the entries of the link registry."""

import re
from collections.abc import Iterator
from datetime import timedelta

from qostil.addresses.canonical import canonical
from qostil.addresses.public import refusal
from qostil.addresses.tracking import tracking, without_tracking
from qostil.corpus.corpus import Corpus
from qostil.knowledge.registry import UNKNOWN, Registry, RegistryEntry
from qostil.model.finding import Finding, Place
from qostil.model.locale import LOCALES

NO_ADDRESS = "the entry has no address"
NO_ADDRESS_REMEDY = "add «both: https://…», or {keys}"
REFUSED = "«{address}» may not be asked: {why}"
REFUSED_REMEDY = "write a public web address that begins with https:// or http://"
TRACKED = "«{address}» carries what tracks its readers: {names}"
TRACKED_REMEDY = "write {clean}"
TWICE = "«{what}» is already at line {line}"
TWICE_REMEDY = "keep one of the two entries"
BAD_NAME = "«{name}» is no name of an entry"
BAD_NAME_REMEDY = "use small Latin letters, figures and hyphens: bee-settings"
ONE_LANGUAGE = "the entry has one language only, and does not say why"
ONE_LANGUAGE_REMEDY = "add the address of the other language, or a note: that says what is known of it"
NO_SUCH_LANGUAGE = "«final» is for {language}, which the entry has not"
NO_SUCH_LANGUAGE_REMEDY = "name the languages of the entry's own addresses: {has}"
NOT_YET = "«seen» is {day}, which has not come yet"
NOT_YET_REMEDY = "write the day on which somebody last opened the address"

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def link_registry(corpus: Corpus) -> Iterator[Finding]:
    """Each entry of the registry has a public, unique address without tracking, and explains a missing language.

    Bad: - ru: http://192.168.0.1/?utm_source=faq
    Good: - both: https://bee.gg/settings
    """
    registry, first = corpus.knowledge.registry, dict[str, int]()
    for entry in registry.entries:
        yield from _languages(registry, entry)
        yield from _addresses(registry, entry)
        # In time zones east of this machine, it may be tomorrow already.
        if entry.seen and entry.seen > corpus.today + timedelta(days=1):
            yield Finding(Place(registry.path, entry.line("seen")), NOT_YET, NOT_YET_REMEDY, {"day": str(entry.seen)})
        for key, identity in _identities(entry):
            line = entry.line(key)
            if first.setdefault(identity, line) != line:
                fields = {"what": identity, "line": str(first[identity])}
                yield Finding(Place(registry.path, line), TWICE, TWICE_REMEDY, fields)


def _identities(entry: RegistryEntry) -> Iterator[tuple[str, str]]:
    yield from ((str(language), canonical(address)) for language, address in entry.addresses.items())
    if entry.name:
        yield "name", entry.name


def _languages(registry: Registry, entry: RegistryEntry) -> Iterator[Finding]:
    has = set(entry.addresses)
    place = Place(registry.path, entry.line())
    if not has:
        keys = " and ".join(f"{locale}:" for locale in LOCALES)
        yield Finding(place, NO_ADDRESS, NO_ADDRESS_REMEDY, {"keys": keys})
    elif len(has & set(LOCALES)) == 1 and not (entry.both or entry.note):
        yield Finding(place, ONE_LANGUAGE, ONE_LANGUAGE_REMEDY)
    if entry.name and not _NAME.fullmatch(entry.name):
        yield Finding(Place(registry.path, entry.line("name")), BAD_NAME, BAD_NAME_REMEDY, {"name": entry.name})
    for language in entry.final if isinstance(entry.final, dict) else ():
        if language not in has:
            fields = {"language": language, "has": ", ".join(sorted(has))}
            place = Place(registry.path, entry.line("final"))
            yield Finding(place, NO_SUCH_LANGUAGE, NO_SUCH_LANGUAGE_REMEDY, fields)


def _addresses(registry: Registry, entry: RegistryEntry) -> Iterator[Finding]:
    finals = entry.final.values() if isinstance(entry.final, dict) else [entry.final]
    written = [*entry.addresses.items(), *(("final", address) for address in finals if address not in ("", UNKNOWN))]
    for key, address in written:
        place, fields = Place(registry.path, entry.line(key)), {"address": address}
        if why := refusal(address):
            yield Finding(place, REFUSED, REFUSED_REMEDY, fields | {"why": why})
        if names := tracking(address):
            fields |= {"names": ", ".join(names), "clean": without_tracking(address)}
            yield Finding(place, TRACKED, TRACKED_REMEDY, fields)
