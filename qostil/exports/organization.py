"""Describe who publishes a site, and the operators whose answers it has, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qostil.exports.structured import Thing
from qostil.knowledge.operators import Operator
from qostil.model.locale import LOCALES, Locale
from qostil.settings.identity import Identity, Phone


def organizations(
    identity: Identity, operators: Sequence[Operator], name: str, site_url: str, locale: Locale, logo: str
) -> Iterator[Thing]:
    """Yield the publisher of a site, and its operators if it has several; `logo` is the address of an image, or "".

    >>> from qostil.settings.identity import Texts
    >>> owner = Identity(phones=(Phone("109", Texts("апаттық қызмет", "аварийная служба")),))
    >>> (found,) = organizations(owner, (), "Су арнасы", "https://qostil.example/", "kk", "")
    >>> found["name"], found["contactPoint"][0]["telephone"], found["contactPoint"][0]["contactType"]
    ('Су арнасы', '109', 'апаттық қызмет')
    """
    several = operators if len(operators) > 1 else ()
    # The phones of the one operator are those of the site.
    phones = identity.phones + tuple(phone for operator in operators if not several for phone in operator.phones)
    yield {
        "@type": "Organization",
        "@id": f"{site_url}#organization",
        "name": name,
        "url": f"{site_url}{locale}/",
        **({"logo": logo} if logo else {}),
        **({"legalName": identity.legal.of(locale)} if identity.legal else {}),
        **({"address": identity.address.of(locale)} if identity.address else {}),
        **_contacts(phones, locale),
        **({"sameAs": [account.url for account in identity.accounts]} if identity.accounts else {}),
    }
    for operator in several:
        yield {
            "@type": "Organization",
            "@id": f"{site_url}#{operator.id}",
            "name": operator.called(locale),
            "url": f"{site_url}{locale}/{operator.contacts}",
            **_contacts(operator.phones, locale),
        }


def _contacts(phones: Iterable[Phone], locale: Locale) -> Thing:
    points = {
        phone.dialled: {
            "@type": "ContactPoint",
            "telephone": phone.dialled,
            "contactType": phone.purpose.of(locale) if phone.purpose else "customer support",
            "availableLanguage": list(LOCALES),
        }
        for phone in phones
    }
    return {"contactPoint": list(points.values())} if points else {}
