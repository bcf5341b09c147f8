"""Write the pictures of an item in Markdown, and name the files in which they are kept."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from qostil.importer.source_text import Picture
from qostil.importer.writing.draft import DraftSection
from qostil.importer.writing.inline import Inline
from qostil.model.locale import Locale

_FOLDER = "assets/imported"
# Signs that would end the text of a picture, or be read as Markdown or HTML.
_SIGNS = re.compile(r"[\[\]\\`*<>{}|\"\x00-\x1f\x7f]+")
_LONGEST = 250


def picture_path(key: str, picture: Picture) -> str:
    """Return the path of a picture of a page in the docs folder.

    >>> picture_path("home-internet/router", Picture(3, "0a1b2c3d4e5f.png", b""))
    'assets/imported/home-internet/router/0a1b2c3d4e5f.png'
    """
    return posixpath.join(_FOLDER, key, picture.name)


def written_pictures(
    pictures: Mapping[int, Sequence[Picture]], inline: Inline, locale: Locale, key: str
) -> dict[int, list[str]]:
    """Return the Markdown of the pictures of an item by their rows; what one shows that has no text is asked.

    >>> inline = Inline("kk")
    >>> written_pictures({0: [Picture(3, "0a1b2c3d4e5f.png", b"", "Роутер [арты]")]}, inline, "kk", "home/router")
    {0: ['![Роутер арты](../../assets/imported/home/router/0a1b2c3d4e5f.png)']}
    """
    return {row: [_markdown(picture, inline, locale, key) for picture in found] for row, found in pictures.items()}


def _markdown(picture: Picture, inline: Inline, locale: Locale, key: str) -> str:
    alt = " ".join(_SIGNS.sub(" ", picture.alt).split())[:_LONGEST].rstrip()
    if not alt:
        inline.questions.append(
            f"The picture {picture.name} has no text for those who do not see it. What does it show? Write it between "
            "the brackets."
        )
    return f"![{alt}]({posixpath.relpath(picture_path(key, picture), posixpath.dirname(f'{locale}/{key}'))})"


def new_pictures(root: Path, docs: str, key: str, sections: Iterable[DraftSection], locale: Locale) -> dict[str, bytes]:
    """Return the content of the pictures that sections show in a language and that are not there, by their paths."""
    shown = (picture for section in sections for picture in section.pictures.get(locale, ()))
    found = {f"{docs}/{picture_path(key, picture)}": picture.content for picture in shown}
    # A file that is there is the same picture by its name, and an editor may have made it smaller.
    return {path: content for path, content in found.items() if not os.path.lexists(root / path)}
