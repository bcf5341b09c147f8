"""Read who publishes a site, and in which colours: the block `extra: qostil:` of mkdocs.yml.

    extra:
      qostil:
        name: {kk: Су арнасы — көмек, ru: Водоканал — помощь}
        logo: images/logo.png          # a file in docs/, or in the theme folder of the site
        favicon: images/favicon.png
        colours: {bar: "#0b4f6c", accent: "#7fd1ae", link: "#0b5c8a"}
        phones:
          - {number: "1055", for: {kk: апаттық қызмет, ru: аварийная служба}}
        address: {kk: Көктөбе көшесі 1, ru: улица Коктобе, 1}
        legal: {kk: «Су арнасы» ЖШС, ru: ТОО «Водоканал»}
        accounts:
          - {name: Telegram, url: https://t.example/su}

Everything may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from qostil.model.locale import Locale
from qostil.settings.colours import Colours, hard_to_read
from qostil.system.errors import CannotRunError

BLOCK = "extra.qostil"
_WHERE = f"mkdocs.yml: {BLOCK}"
# What stands in a telephone number: short numbers such as 109, and international ones.
_NUMBER = re.compile(r"(?=.*[0-9])\+?[0-9 ()-]{2,24}")
# A number of Kazakhstan as people write it: with the 8 that is dialled inside the country, or without the plus sign.
_OF_KAZAKHSTAN = re.compile(r"[78]([0-9]{10})")


class Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text in each language."""

    kk: str
    ru: str

    def of(self, locale: Locale) -> str:
        """Return the text in a language.

        >>> Texts("Мекенжай", "Адрес").of("ru")
        'Адрес'
        """
        return str(getattr(self, locale))


class Phone(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"purpose": "for"}):
    """A telephone number, and what it is for."""

    number: str
    purpose: Texts | None = None

    @property
    def dialled(self) -> str:
        """The number as a link needs it.

        >>> Phone("+7 (700) 000-00-00").dialled, Phone("8 (700) 000-00-00").dialled, Phone("109").dialled
        ('+77000000000', '+77000000000', '109')
        """
        digits = re.sub(r"[^0-9+]", "", self.number)
        return f"+7{found[1]}" if (found := _OF_KAZAKHSTAN.fullmatch(digits)) else digits


class Account(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An account in a social network."""

    name: str
    url: str


class Identity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The block `extra: qostil:`; see the head of this module."""

    name: Texts | None = None
    logo: str = ""
    favicon: str = ""
    colours: Colours | None = None
    phones: tuple[Phone, ...] = ()
    address: Texts | None = None
    legal: Texts | None = None
    accounts: tuple[Account, ...] = ()


def is_number(text: str) -> bool:
    """Return whether a text is a telephone number.

    >>> is_number("+7 (700) 000-00-00"), is_number("109"), is_number("қоңырау")
    (True, True, False)
    """
    return bool(_NUMBER.fullmatch(text))


def read_identity(extra: object, folders: tuple[Path, ...]) -> Identity:
    """Return the identity that `extra` of mkdocs.yml holds; `folders` are where its images may lie.

    Raises CannotRunError with one line for whatever is wrong in it.

    >>> read_identity({"qostil": {"phones": [{"number": "109"}]}}, ()).phones[0].dialled
    '109'
    >>> read_identity({"qostil": {"colours": {"bar": "red"}}}, ())
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: mkdocs.yml: extra.qostil: colours: «red» is no colour; write it as "#0b4f6c"
    """
    block = extra.get("qostil") if isinstance(extra, Mapping) else None
    try:
        identity = msgspec.convert(block if block is not None else {}, Identity)
    except msgspec.ValidationError as error:
        raise CannotRunError(f"{_WHERE}: {error}; README.md says how the block is written") from error
    for wrong in _wrong(identity, folders):
        raise CannotRunError(f"{_WHERE}: {wrong}")
    return identity


def _wrong(identity: Identity, folders: tuple[Path, ...]) -> Iterator[str]:
    yield from _unprintable(msgspec.to_builtins(identity))
    for phone in identity.phones:
        if not is_number(phone.number):
            yield f"phones: «{phone.number}» is no telephone number; write digits, as in +7 700 000 00 00"
    for account in identity.accounts:
        if not account.url.startswith("https://"):
            yield f"accounts: «{account.url}» is no address of the web; begin it with https://"
    for key in ("logo", "favicon"):
        yield from _missing(key, getattr(identity, key), folders)
    yield from map("colours: {}".format, hard_to_read(identity.colours) if identity.colours else ())


def _unprintable(value: Any) -> Iterator[str]:
    """Yield what is wrong with texts: they are one printed line each, and not empty."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for part in inner:
        yield from _unprintable(part)
    if isinstance(value, str) and not value.isprintable():
        yield f"«{value[:60]!a}» holds what no page can show; write it in one line"


def _missing(key: str, path: str, folders: tuple[Path, ...]) -> Iterator[str]:
    if path and (path.startswith("/") or ".." in path.split("/")):
        yield f"{key}: «{path}» leads out of the docs folder; copy the file into it"
    elif path and not any((folder / path).is_file() for folder in folders):
        yield f"{key}: there is no file «{path}» in the docs folder; put it there, or mend the path"
