"""What a new site is told about its owner, and what stands in for what it is not told."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale
from qostil.settings.identity import Phone, Texts, is_number
from qostil.system.errors import CannotRunError

EXAMPLE_PHONE = "+7 700 000 00 00"
EXAMPLE_ADDRESS = Texts(**{locale: LANGUAGES[locale].phrases.example_address for locale in LOCALES})
_LONGEST = 120  # characters of a name or an address


class Owner(msgspec.Struct, frozen=True):
    """The owner of a new site: name and postal address in both languages, phone, and the web address of the site."""

    name: Texts
    phone: str = EXAMPLE_PHONE
    address: Texts = EXAMPLE_ADDRESS
    url: str = ""

    def words(self, locale: Locale) -> Mapping[str, str]:
        """Return the values of the placeholders of a page.

        >>> Owner(Texts("Су арнасы", "Водоканал"), "+7 (700) 000-00-01").words("ru")["tel"]
        '+77000000001'
        """
        tel = Phone(self.phone).dialled
        return {"name": self.name.of(locale), "address": self.address.of(locale), "phone": self.phone, "tel": tel}

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


def check_owner(owner: Owner) -> Owner:
    """Return an owner whose values can stand in pages. Raises CannotRunError with one line for one that cannot.

    >>> check_owner(Owner(Texts("Су", "Вода"), phone="call us"))
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: --phone «call us» is no telephone number; write digits, as in +7 700 000 00 00
    """
    texts = {"--kk": owner.name.kk, "--ru": owner.name.ru}
    texts |= {"--address-kk": owner.address.kk, "--address-ru": owner.address.ru}
    for option, text in texts.items():
        if not text.strip() or not text.isprintable() or len(text) > _LONGEST:
            raise CannotRunError(f"{option} «{text[:60]!a}» is no text of 1 to {_LONGEST} letters in one line")
    if not is_number(owner.phone):
        raise CannotRunError(f"--phone «{owner.phone}» is no telephone number; write digits, as in +7 700 000 00 00")
    if owner.url and not re.fullmatch(r"https?://[^\s/\"'<>]+(/[^\s\"'<>?#]*)?", owner.url):
        raise CannotRunError(f"--url «{owner.url}» is no address of a site; write it as https://help.example.kz/")
    return owner
