"""Read who publishes a site, and in which colours: the block `extra: qostil:` of mkdocs.yml.

    extra:
      qostil:
        name: {kk: Су арнасы — көмек, ru: Водоканал — помощь}
        logo: images/logo.png          # an image in docs/, or in the folder of theme.custom_dir
        favicon: images/favicon.png
        colours: {bar: "#0b4f6c", accent: "#7fd1ae", link: "#0b5c8a"}
        phones:
          - {number: "1055", for: {kk: апаттық қызмет, ru: аварийная служба}}
        address: {kk: "Көктөбе көшесі, 1", ru: "улица Коктобе, 1"}
        legal: {kk: «Су арнасы» ЖШС, ru: ТОО «Водоканал»}
        accounts:
          - {name: Telegram, url: https://t.example/su}
        feedback: https://su.example/helpful   # is told whether an answer has helped; without it nobody is

Everything may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import msgspec

from qostil.model.locale import Locale
from qostil.settings.colours import Colours, hard_to_read
from qostil.settings.written import misfits, without_empty
from qostil.system.errors import CannotRunError

BLOCK = "extra.qostil"
# What stands in a telephone number: short numbers such as 109, and international ones.
_NUMBER = re.compile(r"\+?[0-9 ()\u00a0\u2011\u2013-]{2,24}")
_LEAST_DIGITS, _MOST_DIGITS = 2, 15
_ADDRESS = re.compile(r"https://(?:[\w-]+\.)+[\w-]{2,}(?::\d+)?(?:[/?#][^\s\"'<>\\]*)?")
_TAG = re.compile(r"<[/!?a-zA-Z]")
# Both of the docs folder, where every file is checked; the others can hold scripts, or are no images to the checks.
_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
_IMAGES_OF_THEME = (".svg", ".ico")
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
    feedback: str = ""

    def called(self, locale: Locale, otherwise: str) -> str:
        """Return the name of the site in a language; `otherwise` is what mkdocs.yml calls it.

        >>> Identity(Texts("Су — көмек", "Вода — помощь")).called("ru", "Су"), Identity().called("ru", "Су")
        ('Вода — помощь', 'Су')
        """
        return self.name.of(locale) if self.name else otherwise


# How each part is written, for whoever has written it otherwise.
EXAMPLES: Mapping[object, str] = {
    Identity: "keys such as name and phones under it",
    Texts: "{kk: …, ru: …}",
    Colours: '{bar: "#0b4f6c"}',
    Phone: '{number: "1055"}',
    Account: '{name: Telegram, url: "https://t.example/su"}',
}


def is_number(text: str) -> bool:
    """Return whether a text is a telephone number.

    >>> is_number("+7 (700) 000-00-00"), is_number("109"), is_number("қоңырау"), is_number("( )")
    (True, True, False, False)
    """
    digits = sum(letter.isdigit() for letter in text)
    return bool(_NUMBER.fullmatch(text)) and _LEAST_DIGITS <= digits <= _MOST_DIGITS


def read_identity(extra: object, docs: Path, theme: Path | None = None) -> Identity:
    """Return the identity that `extra` of mkdocs.yml holds; its images lie in the docs folder or in that of the theme.

    Raises CannotRunError with one line for whatever is wrong in it.

    >>> read_identity({"qostil": {"phones": [{"number": "109"}]}}, Path()).phones[0].dialled
    '109'
    >>> read_identity({"qostil": {"colours": {"bar": "red"}}}, Path())
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: mkdocs.yml: extra.qostil.colours: «red» is no colour; write it as "#0b4f6c"
    """
    block = extra.get("qostil") if isinstance(extra, Mapping) else None
    if block is None:
        return Identity()
    for wrong in misfits(block, Identity, EXAMPLES, BLOCK):
        raise CannotRunError(f"mkdocs.yml: {wrong}")
    identity = msgspec.convert(without_empty(block), Identity)
    for wrong in _wrong(identity, docs, theme):
        raise CannotRunError(f"mkdocs.yml: {BLOCK}.{wrong}")
    return identity


def _wrong(identity: Identity, docs: Path, theme: Path | None) -> Iterator[str]:
    yield from map("colours: {}".format, hard_to_read(identity.colours) if identity.colours else ())
    for phone in identity.phones:
        if not is_number(phone.number):
            yield f"phones: «{phone.number}» is no telephone number; write digits, as in +7 700 000 00 00"
    addresses = [("accounts", account.url) for account in identity.accounts]
    addresses += [("feedback", identity.feedback)] * bool(identity.feedback)
    for key, url in addresses:
        if not _ADDRESS.fullmatch(url):
            yield f"{key}: «{url}» is no address of the web; write it as https://t.example/su"
    for key in ("logo", "favicon"):
        path = getattr(identity, key)
        yield from map(f"{key}: «{path}» {{}}".format, _wrong_image(path, docs, theme) if path else ())
    for key, text in _texts(identity):
        if _TAG.search(text):
            yield f"{key}: «{text}» holds a tag of HTML, which readers would see as it is; write plain text"


def _texts(identity: Identity) -> Iterator[tuple[str, str]]:
    """Yield the texts that pages show, with their keys."""
    both = [(key, getattr(identity, key)) for key in ("name", "address", "legal")]
    both += [("phones", phone.purpose) for phone in identity.phones]
    yield from ((key, text) for key, texts in both if texts for text in (texts.kk, texts.ru))
    yield from (("accounts", account.name) for account in identity.accounts)


def _wrong_image(written: str, docs: Path, theme: Path | None) -> Iterator[str]:
    path = PurePosixPath(written)
    is_of_docs, is_of_theme = (docs / path).is_file(), bool(theme and (theme / path).is_file())
    if ":" in path.parts[0]:
        yield "is no file of the site; copy it into the docs folder and write its path there"
    elif path.is_absolute() or ".." in path.parts:
        yield "leads out of the docs folder; copy the file into it"
    elif any(part.startswith(".") for part in path.parts):
        yield "is hidden, and would not be published; give it a name without the dot"
    elif path.suffix.lower() not in _IMAGES + _IMAGES_OF_THEME:
        yield f"is no image that a browser shows; use {', '.join(_IMAGES)}"
    elif not (is_of_docs or is_of_theme):
        yield "is not there; put the file into the docs folder, or mend the path, which begins inside that folder"
    elif is_of_docs and path.suffix.lower() in _IMAGES_OF_THEME:
        yield "may not stand in the docs folder; put it into the folder of theme.custom_dir, or use a .png"
