"""Refuse the settings of mkdocs.yml that break what every site of Qostil promises; others are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qostil.model.locale import DEFAULT_LOCALE
from qostil.settings.identity import BLOCK
from qostil.system.errors import CannotRunError

THEME = "qostil"
TAKE_OUT = "take it out"

# What a setting would break, and what to do instead.
_FONT = ("would load a font from another host, which then sees every reader", TAKE_OUT)
_LANGUAGE = ("is set by Qostil; each page has the words of its own language", TAKE_OUT)
_PALETTE = ("is not of use, as readers see the colours that their system wishes", f"write colours under {BLOCK}")
_IMAGE = ("is not of use", "write {key} under " + BLOCK)
_INSTANT = ("keeps one language in the header while the reader goes to a page of the other", TAKE_OUT)
_INSTANT_NAME = "navigation.instant"
_ANALYTICS = ("lets another host count this site's readers", TAKE_OUT)
_SWITCH = ("is made by Qostil, which leads each page to its counterpart", TAKE_OUT)
_I18N = ("builds languages of its own; Qostil builds both", TAKE_OUT)
_ADDRESSES = ("changes the addresses by which the languages find one another", TAKE_OUT)


def refuse(data: Mapping[str, Any]) -> None:
    """Raise CannotRunError with one line for the first setting that breaks a promise.

    >>> refuse({"site_name": "Көмек", "theme": {"name": "material"}})
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: mkdocs.yml: theme «material» is not Qostil's; write «theme: {name: qostil}»
    >>> refuse({"site_name": "Көмек", "theme": {"name": "qostil", "features": ["navigation.tabs"]}})
    """
    for line in _refusals(data):
        raise CannotRunError(f"mkdocs.yml: {line}")


def _refusals(data: Mapping[str, Any]) -> Iterator[str]:
    yield from _of_theme(data.get("theme"))
    extra = data.get("extra")
    if isinstance(extra, Mapping):
        yield from _told("extra.analytics", extra.get("analytics"), _ANALYTICS)
        yield from _told("extra.alternate", extra.get("alternate"), _SWITCH)
    yield from _told("use_directory_urls: false", data.get("use_directory_urls") is False, _ADDRESSES)
    plugins = data.get("plugins")
    names = [name for entry in plugins for name in _names(entry)] if isinstance(plugins, list | Mapping) else []
    yield from _told("plugins: i18n", "i18n" in names, _I18N)


def _of_theme(theme: Any) -> Iterator[str]:
    settings = theme if isinstance(theme, Mapping) else {"name": theme or THEME}
    if (name := settings.get("name", THEME)) != THEME:
        yield f"theme «{name}» is not Qostil's; write «theme: {{name: {THEME}}}»"
    yield from _told("theme.font", settings.get("font"), _FONT)
    yield from _told("theme.palette", settings.get("palette"), _PALETTE)
    yield from _told("theme.language", settings.get("language", DEFAULT_LOCALE) != DEFAULT_LOCALE, _LANGUAGE)
    for key in ("logo", "favicon"):
        yield from _told(f"theme.{key}", settings.get(key), (_IMAGE[0], _IMAGE[1].format(key=key)))
    features = settings.get("features")
    instant = [name for name in map(str, features if isinstance(features, list) else []) if _INSTANT_NAME in name]
    yield from _told(", ".join(instant), instant, _INSTANT)


def _names(entry: Any) -> list[str]:
    return list(map(str, entry)) if isinstance(entry, Mapping) else [str(entry)]


def _told(setting: str, value: Any, told: tuple[str, str]) -> Iterator[str]:
    if value:
        yield f"{setting} {told[0]}; {told[1]}"
