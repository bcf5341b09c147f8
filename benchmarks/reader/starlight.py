"""The same pages by Starlight, the documentation theme of Astro."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.project import ROOT

# Astro 7 needs Node 22, which Debian 12 has not.
_PACKAGE = {"type": "module", "dependencies": {"astro": "^7.3.5", "@astrojs/starlight": "^0.42.4", "node": "^22.12.0"}}
_SETTINGS = """import { defineConfig } from "astro/config"
import starlight from "@astrojs/starlight"
const locales = { kk: { label: "Қазақша", lang: "kk" } }
export default defineConfig({ integrations: [starlight({ title: "Көмек", defaultLocale: "kk", locales })] })
"""
_CONTENT = """import { defineCollection } from "astro:content"
import { docsLoader } from "@astrojs/starlight/loaders"
import { docsSchema } from "@astrojs/starlight/schema"
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
"""
_ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>'
_PATIENCE = 300  # seconds for a command
_HEADING_ID = re.compile(r"^(#+ .*) \{ #[^{}]* \}$", re.MULTILINE)
_ADMONITION = re.compile(r'!!! (note|tip|warning|danger)(?: "(.*)")?')
_KINDS = {"note": "note", "tip": "tip", "warning": "caution", "danger": "danger"}


def build_starlight(folder: Path) -> Path | None:
    """Build the Kazakh pages and return the folder of the site, or None, with a line that says why."""
    npm = shutil.which("npm")
    if npm is None:
        print("Starlight is left out: there is no npm here")
        return None
    _lay_out(folder)
    for words in (["install", "--no-audit", "--no-fund"], ["exec", "--", "astro", "build"]):
        if trouble := _run([npm, *words], folder):
            print(f"Starlight is left out: npm {words[0]}: {trouble}")
            return None
    return folder / "dist"


def _lay_out(folder: Path) -> None:
    pages = folder / "src/content/docs/kk"
    for source in (ROOT / "docs/kk").rglob("*.md"):
        page = pages / source.relative_to(ROOT / "docs/kk")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(as_starlight(source.read_text("utf-8")), "utf-8")
    (folder / "public").mkdir()
    (folder / "public/favicon.svg").write_text(_ICON, "utf-8")
    (folder / "package.json").write_text(json.dumps(_PACKAGE), "utf-8")
    (folder / "astro.config.mjs").write_text(_SETTINGS, "utf-8")
    (folder / "src/content.config.ts").write_text(_CONTENT, "utf-8")


def _run(command: list[str], folder: Path) -> str:
    """Return the line that says why a command failed, nothing when it did not."""
    quiet = os.environ | {"ASTRO_TELEMETRY_DISABLED": "1", "NO_COLOR": "1"}
    try:
        done = subprocess.run(command, cwd=folder, env=quiet, capture_output=True, text=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return f"not done in {_PATIENCE} s"
    said = (done.stdout + done.stderr).strip().splitlines() or ["no word"]
    return next((line for line in said if "error" in line.lower()), said[-1]) if done.returncode else ""


def as_starlight(text: str) -> str:
    """Write a page's headings and admonitions as Starlight reads them.

    >>> print(as_starlight('## Чек керек пе? { #receipt }\\n\\n!!! note "Назар"\\n    Иә.\\n\\nҚоңырау шалыңыз.'))
    ## Чек керек пе?
    <BLANKLINE>
    :::note[Назар]
    Иә.
    :::
    <BLANKLINE>
    Қоңырау шалыңыз.
    """
    return "\n".join(_lines(_HEADING_ID.sub(r"\1", text)))


def _lines(text: str) -> Iterator[str]:
    inside, blank = False, 0
    for line in text.splitlines():
        if inside and not line:
            blank += 1
            continue
        if inside and not line.startswith("    "):
            inside = False
            yield ":::"
        yield from [""] * blank
        blank = 0
        if found := _ADMONITION.fullmatch(line):
            inside = True
            yield f":::{_KINDS[found[1]]}" + (f"[{found[2]}]" if found[2] else "")
        else:
            yield line.removeprefix("    ") if inside else line
    yield from [":::"] if inside else []
