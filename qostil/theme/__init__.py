"""The theme of every site, an extension of Material, which MkDocs finds under the name `qostil`."""

from __future__ import annotations

import os

# MkDocs loads this theme before Material, which prints a notice to developers about MkDocs 2 as it is loaded. README.md
# says what the notice is about, and nobody who builds a site can act on it.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
