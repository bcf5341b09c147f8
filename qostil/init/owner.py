"""What a new site is told about its owner, and what stands in for what it is not told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

import msgspec

from qostil.addresses.contact import is_phone
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale
from qostil.settings.identity import Phone, Texts, is_number
from qostil.system.errors import CannotRunError

EXAMPLE_PHONE = "+7 700 000 00 00"
EXAMPLE_ADDRESS = Texts(**{locale: LANGUAGES[locale].phrases.example_address for locale in LOCALES})
_LONGEST = 120  # characters of a name or an address
# Publishing refuses most elements of HTML; «<Алматы>» is none.
_ELEMENT = re.compile(r"<[a-zA-Z/!?]")
_SITE = re.compile(r"https?://(?:[\w-]+\.)*[\w-]+(?::[0-9]{1,5})?(?:/[\w~-][\w.~-]*)*/?", re.IGNORECASE)


class Owner(msgspec.Struct, frozen=True):
    """The owner of a new site: name and postal address in both languages, phone, and the web address of the site."""

    name: Texts
    phone: str = EXAMPLE_PHONE
    address: Texts = EXAMPLE_ADDRESS
    url: str = ""
    # The name of the site, where it is not made of the name of the company.
    site: str = ""

    def words(self, locale: Locale) -> Mapping[str, str]:
        """Return the values of the placeholders of a page.

        >>> words = Owner(Texts("Су арнасы", "Водоканал"), "+7 (700) 000-00-01").words("ru")
        >>> words["tel"], words["site"]
        ('+77000000001', 'Водоканал — помощь')
        """
        name, tel = self.name.of(locale), Phone(self.phone).dialled
        site = self.site or LANGUAGES[locale].phrases.site_of.format(name=name)
        return {"name": name, "address": self.address.of(locale), "phone": self.phone, "tel": tel, "site": site}

    @property
    def settings(self) -> Mapping[str, str]:
        """The values of the placeholders of other files, where those of a language end in its code."""
        own = {f"{key}_{locale}": value for locale in LOCALES for key, value in self.words(locale).items()}
        return {**own, "phone": self.phone, "url": self.url}

    @property
    def examples(self) -> list[str]:
        """What stands in for what the owner has not said."""
        phone = [f"the phone {self.phone}"] if self.phone == EXAMPLE_PHONE else []
        return phone + ([f"the address «{self.address.ru}»"] if self.address == EXAMPLE_ADDRESS else [])


def tidied(said: str) -> str:
    """Return a value as pages hold it: whole letters, plain spaces, none at the ends.

    >>> tidied(" ТОО\\N{NO-BREAK SPACE}«Рои\\N{COMBINING BREVE}» ")
    'ТОО «Рой»'
    """
    return re.sub(r"[^\S\n\r\t\v\f\x1c-\x1f\x85\u2028\u2029]", " ", unicodedata.normalize("NFC", said)).strip(" ")


def is_site(url: str) -> bool:
    """Return whether a site can stand at an address.

    >>> is_site("https://help.example.kz"), is_site("https://көмек.example/kz/"), is_site("https://help.example.kz/?a=1")
    (True, True, False)
    """
    return bool(_SITE.fullmatch(url))


def check_owner(owner: Owner) -> Owner:
    """Return an owner whose values can stand in a site. Raises CannotRunError with one line for one that cannot.

    >>> check_owner(Owner(Texts("Су", "Вода"), phone="call us"))
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: --phone «call us» is no telephone number; write digits, as in +7 700 000 00 00
    """
    _check_texts(owner)
    if not is_number(owner.phone) or not is_phone(f"tel:{Phone(owner.phone).dialled}"):
        phone = owner.phone[:60] if owner.phone.isprintable() else f"{owner.phone[:60]!a}"
        raise CannotRunError(f"--phone «{phone}» is no telephone number; write digits, as in {EXAMPLE_PHONE}")
    if owner.url and not is_site(owner.url):
        url = owner.url if owner.url.isprintable() else f"{owner.url!a}"
        raise CannotRunError(f"--url «{url}» is no address of a site; write it as https://help.example.kz/")
    return owner


def _check_texts(owner: Owner) -> None:
    texts = {"--kk": owner.name.kk, "--ru": owner.name.ru}
    texts |= {"--address-kk": owner.address.kk, "--address-ru": owner.address.ru}
    for option, text in texts.items():
        if not text or len(text) > _LONGEST:
            raise CannotRunError(f"{option} has {len(text)} letters; write 1 to {_LONGEST}")
        if not text.isprintable():
            raise CannotRunError(f"{option} «{text[:60]!a}» holds what no page can show; write one line of letters")
        if _ELEMENT.search(text):
            raise CannotRunError(f"{option} «{text[:60]}» holds what looks like HTML; write it without «<»")
    own = [owner.address.of(locale) != EXAMPLE_ADDRESS.of(locale) for locale in LOCALES]
    if any(own) != all(own):
        raise CannotRunError("--address-kk and --address-ru name one place; give both, or none")
