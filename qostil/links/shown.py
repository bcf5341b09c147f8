"""Compare the text of a link with its target, if the text shows an address, a mailbox, a number or a code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from qostil.addresses.canonical import canonical
from qostil.addresses.target import scheme_of
from qostil.addresses.tracking import without_tracking
from qostil.facts.address import emails, links, ussd
from qostil.facts.find import find_facts
from qostil.facts.phone import dialled
from qostil.languages.known import SMALL_LETTERS, either
from qostil.model.fact import FactKind, Finder
from qostil.model.locale import DEFAULT_LOCALE, Locale

# Quotation marks and punctuation around what a text shows; a code begins or ends with * or #, a number with +.
_AROUND = " \t\u00a0\u202f«»„“”‟\"'‘’‹›()[]<>{}.,;:!?·•—–-"
_ENDING = re.compile(rf"(?:-[{SMALL_LETTERS}]{{1,6}})?[\W_]*")
_NUMBER = re.compile(r"\+?[\d\s().\u2010-\u2015-]{2,}")
_CODE = re.compile(r"[\d\s]*[*#][\d*#\s]*")
# A short number behind what answers at it; behind other words, as in «тариф 5000», it is any number.
_LAST = re.compile(
    rf"(?:[:–—]|{either(lambda language: language.links.answers_at_number)})\s(\d{{3,4}})$", re.IGNORECASE
)
# A short number with nothing beside it but signs and a remark: «☎ 3131 (тегін)».
_ALONE = re.compile(r"^\W*(\d{3,4})\s*(?:\([^()]*\)?)?\W*$")
_OTHER_FIGURES: frozenset[FactKind] = frozenset({"money", "duration", "date", "time", "percent", "data"})
# Zones of a language, which are no words of a text.
_HOST = re.compile(
    rf"(?:[\w-]{{1,63}}\.){{1,5}}{either(lambda language: language.links.zones)}(?:/\S*)?", re.IGNORECASE
)
_DIALLED_BY_APP = re.compile(r"(?<!\d)\d{10,15}(?!\d)")


class _Address(NamedTuple):
    host: str
    path: str
    query: str
    fragment: str


# A number or an address that pages show again and again leads to the same.
@lru_cache(maxsize=65_536)
def leads_there(text: str, href: str, locale: Locale, site_url: str = "") -> bool:
    """Return whether a link leads to what its text shows; True if the text shows none of these.

    >>> leads_there("3131", "tel:3132", "kk"), leads_there("8 (708) 000-01-60", "tel:+77080000160", "kk")
    (False, True)
    >>> leads_there("bee.gg/settings", "https://bee.gg/e/yourdocks", "kk"), leads_there("Чек", "https://bee.gg", "kk")
    (False, True)
    """
    shown = text.replace("...", "…").strip(_AROUND)
    scheme = "https" if href.strip().startswith("//") else scheme_of(href)
    return _BY_SCHEME.get(scheme, _by_an_app)(shown, href.strip(), locale, site_url)


@lru_cache(maxsize=65_536)
def shown_number(text: str) -> str:
    """Return the digits of a text that is only a phone number; "" if it is not.

    >>> shown_number("«3131»"), shown_number("8 (708) 000-01-60"), shown_number("3131 нөмірі")
    ('3131', '+77080000160', '')
    """
    shown = text.strip(_AROUND)
    return dialled(shown) if _NUMBER.fullmatch(shown) else ""


def _dials(shown: str, href: str, locale: Locale, _: str) -> bool:
    number = re.split("[;,?]", unquote(href).partition(":")[2])[0]
    if not number:
        return True  # a link that dials nothing is another mistake
    numbers = list(_numbers(shown, locale))
    return any(_is_number(one, number) for one in numbers) if numbers else not (_mail(shown) or _address(shown))


def _writes(shown: str, href: str, _: Locale, __: str) -> bool:
    mailboxes = unquote(href.partition(":")[2]).partition("?")[0].lower()
    if mail := _mail(shown):
        return mail.lower() in re.split(r"[,;\s]+", mailboxes)
    return not (_address(shown) or _code(shown) or _phone(shown))


def _opens(shown: str, href: str, locale: Locale, site_url: str) -> bool:
    if _mail(shown):
        return False
    address = _address(shown)
    return _is_same(shown, href) or _is_same(address, href) if address else _by_an_app(shown, href, locale, site_url)


def _stays(shown: str, _: str, __: Locale, site_url: str) -> bool:
    address = _address(shown)
    own = bool(address and site_url) and _parts(address).host == _parts(site_url).host
    return own or not (address or _mail(shown) or _phone(shown) or _code(shown))


def _by_an_app(shown: str, href: str, _: Locale, __: str) -> bool:
    """Return whether the number shown is in the address, as in links to messengers."""
    phone, numbers = _phone(shown), _DIALLED_BY_APP.findall(unquote(href))
    return not (phone or _code(shown)) or any(_is_number(phone, number) for number in numbers)


_BY_SCHEME: dict[str, Callable[[str, str, Locale, str], bool]] = {
    **dict.fromkeys(("tel", "sms", "callto"), _dials),
    "mailto": _writes,
    **dict.fromkeys(("http", "https"), _opens),
    "": _stays,
}


def _alone(shown: str, finder: Finder) -> str:
    """Return what a finder finds in a text if the text shows nothing else; "" otherwise."""
    spans = list(finder(shown, DEFAULT_LOCALE))
    if len(spans) != 1 or re.search(r"\w", shown[: spans[0].start]):
        return ""
    return shown[spans[0].start : spans[0].end] if _ENDING.fullmatch(shown, spans[0].end) else ""


def _mail(shown: str) -> str:
    return _alone(shown, emails)


def _address(shown: str) -> str:
    if "@" in shown and "://" not in shown:
        return ""
    return _alone(shown, links) or (shown if _HOST.fullmatch(shown) else "")


def _code(shown: str) -> str:
    return shown if _CODE.fullmatch(shown) else _alone(shown, ussd)


def _phone(shown: str) -> str:
    """Return a long phone number, +7 and ten digits; "" if there is none."""
    found = find_facts(shown, DEFAULT_LOCALE) if _NUMBER.fullmatch(shown) else []
    return found[0].value if [fact.kind for fact in found] == ["phone"] and len(found[0].value) > len("1234") else ""


def _numbers(shown: str, locale: Locale) -> Iterator[str]:
    """Yield the numbers that the text of a tel: link shows: the whole text, or the numbers and codes in it."""
    if _NUMBER.fullmatch(shown) or _CODE.fullmatch(shown):
        yield shown
        return
    found = find_facts(shown, locale)
    numbers = [fact.value for fact in found if fact.kind in ("phone", "ussd")]
    if numbers or any(fact.kind in _OTHER_FIGURES for fact in found):
        yield from numbers
    else:
        yield from _LAST.findall(shown) or _ALONE.findall(shown)


def _is_number(shown: str, number: str) -> bool:
    """Return whether two numbers are the same; the shown one may lack the country or area code."""
    one, other = _normal(shown), _normal(number)
    if one.count("*") < other.count("*"):  # Markdown has taken two for emphasis
        one, other = one.replace("*", ""), other.replace("*", "")
    return one == other or (len(one) > len("1234") and one[0].isdecimal() and other.endswith(one))


def _normal(number: str) -> str:
    if "*" in number or "#" in number:
        return "".join(number.split())
    digits = dialled(number)
    return f"+{digits}" if len(digits) == len("77080000160") and digits[0] == "7" else digits


def _is_same(shown: str, href: str) -> bool:
    """Return whether an address is the target, or a shorter form of it: host alone, without query, cut by dots."""
    ours, theirs = _parts(shown), _parts(href)
    if ours.path.endswith("…"):
        return ours.host == theirs.host and theirs.path.startswith(ours.path[:-1])
    if ours.host != theirs.host:
        return False
    if not (ours.path or ours.query or ours.fragment):
        return True
    parts: Iterable[tuple[str, str]] = zip(ours[2:], theirs[2:], strict=True)
    return ours.path == theirs.path and all(not our or our == their for our, their in parts)


def _parts(address: str) -> _Address:
    full = address if re.match("(?:[A-Za-z]+:)?//", address) else f"//{address}"
    full = without_tracking(f"https:{full}" if full.startswith("//") else full)
    try:
        parts = urlsplit(canonical(full))
    except ValueError:
        return _Address(address, "", "", "")
    host = _ascii(parts.netloc).removeprefix("www.")
    return _Address(host, unquote(parts.path).rstrip("/"), unquote(parts.query), unquote(full.partition("#")[2]))


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host
