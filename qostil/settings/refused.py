"""Refuse the settings of mkdocs.yml that break what every site of Qostil promises; others are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qostil.model.locale import DEFAULT_LOCALE
from qostil.model.nearest import did_you_mean
from qostil.settings.extensions import named
from qostil.settings.identity import BLOCK
from qostil.system.errors import CannotRunError

THEME = "qostil"
# The settings that MkDocs knows.
KEYS = frozenset(
    """site_name nav site_url site_description site_author theme docs_dir site_dir copyright dev_addr
    use_directory_urls repo_url repo_name edit_uri edit_uri_template extra_css extra_javascript extra_templates
    markdown_extensions strict remote_branch remote_name extra plugins hooks watch exclude_docs draft_docs not_in_nav
    validation""".split()
)
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
_LEFT_OUT = ("leaves out pages that the checks and the search know", "write «draft: true» in the head of the page")
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
    for key in data:
        if key not in KEYS:
            yield f"«{key}» is no setting of MkDocs{did_you_mean(str(key), KEYS) or '; take it out'}"
    if not isinstance(name := data.get("site_name") or "", str):
        yield f"site_name «{name}» is no text; write it in quotes"
    yield from _of_theme(data.get("theme"))
    yield from _of_extra(data.get("extra"))
    yield from _told("use_directory_urls: false", data.get("use_directory_urls") is False, _ADDRESSES)
    for key in ("exclude_docs", "draft_docs"):
        lines = str(data.get(key) or "").split()
        yield from _told(key, any(not line.startswith(("!", "#")) for line in lines), _LEFT_OUT)
    plugins = data.get("plugins")
    names = [named(entry)[0] for entry in plugins] if isinstance(plugins, list | Mapping) else []
    yield from _told("plugins: i18n", "i18n" in names, _I18N)


def _of_extra(extra: Any) -> Iterator[str]:
    if not isinstance(extra, Mapping | None):
        yield f"extra «{extra!s:.60}» has no keys; write «{BLOCK.split('.')[1]}:» and others under it"
        return
    settings = extra or {}
    yield from _told("extra.analytics", settings.get("analytics"), _ANALYTICS)
    yield from _told("extra.alternate", settings.get("alternate"), _SWITCH)


def _of_theme(theme: Any) -> Iterator[str]:
    settings = theme if isinstance(theme, Mapping) else {"name": theme or THEME}
    if not (name := settings.get("name")):
        yield f"theme has no name; write «name: {THEME}» under it"
    elif name != THEME:
        yield f"theme «{name}» is not Qostil's; write «theme: {{name: {THEME}}}»"
    yield from _told("theme.font", settings.get("font"), _FONT)
    yield from _told("theme.palette", settings.get("palette"), _PALETTE)
    yield from _told("theme.language", settings.get("language", DEFAULT_LOCALE) != DEFAULT_LOCALE, _LANGUAGE)
    yield from _told("theme.locale", settings.get("locale"), _LANGUAGE)
    for key in ("logo", "favicon"):
        yield from _told(f"theme.{key}", settings.get(key), (_IMAGE[0], _IMAGE[1].format(key=key)))
    features = settings.get("features") or []
    if not isinstance(features, list):
        yield "theme.features is no list; write «- name» lines under it"
        return
    instant = [name for name in map(str, features) if _INSTANT_NAME in name]
    yield from _told(", ".join(instant), instant, _INSTANT)


def _told(setting: str, value: Any, told: tuple[str, str]) -> Iterator[str]:
    if value:
        yield f"{setting} {told[0]}; {told[1]}"
