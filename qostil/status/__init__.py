"""The state of a whole site at a glance: as plain values, and as text, JSON or a page of HTML."""

from __future__ import annotations

from collections.abc import Callable

from qostil.status.as_html import as_html
from qostil.status.as_json import as_json
from qostil.status.as_text import as_text
from qostil.status.values import SiteStatus

FORMATS: dict[str, Callable[[SiteStatus], str]] = {"text": as_text, "json": as_json, "html": as_html}
