"""The placeholder words (TODO) of editors in Kazakh."""

from __future__ import annotations

from qostil.languages.placeholders import Placeholders

PLACEHOLDERS = Placeholders(
    todo="",
    note="аудару керек|толықтыру керек|нақтылау керек|жазу керек|қосу керек|сілтеме|мәтін",
    certain_note="",
)
