"""Hands the build of this site to Qostil; the same lines in every site."""

from __future__ import annotations

from qostil.mkdocs.events import events

globals().update(events())
