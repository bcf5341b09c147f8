"""The placeholder words (TODO) of editors in Russian."""

from __future__ import annotations

from qostil.languages.placeholders import Placeholders

PLACEHOLDERS = Placeholders(
    todo="ТУДУ",
    note="дописать|уточнить|заполнить|вставить|добавить|перевести|ссылка|текст",
    certain_note="дописать|уточнить",
)
