"""Readers search in their own language: Material's one index becomes one for each language, beside its home page."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from qostil.pairing import LOCALES


def on_post_build(*, config: MkDocsConfig) -> None:
    both = Path(config.site_dir, "search", "search_index.json")
    index = json.loads(both.read_text("utf-8"))
    for locale in LOCALES:
        # Material reads an entry's location relative to the folder that holds the search folder.
        own = [
            entry | {"location": entry["location"].removeprefix(f"{locale}/")}
            for entry in index["docs"]
            if entry["location"].startswith(f"{locale}/")
        ]
        path = Path(config.site_dir, locale, "search", "search_index.json")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(index | {"docs": own}, ensure_ascii=False, separators=(",", ":")), "utf-8")
    both.unlink()
    both.parent.rmdir()
