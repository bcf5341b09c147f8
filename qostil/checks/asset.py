"""Check the other files of the docs folder: they are published unchanged, so only harmless kinds are allowed."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding, Place

KIND = "a file of the kind «{suffix}» may not be published from the docs folder"
KIND_REMEDY = "use {allowed}; scripts and styles belong in the folder that custom_dir of the theme names in mkdocs.yml"
LINK = "a symbolic link stands where a file should"
LINK_REMEDY = "put the file itself here; links are not followed"

_ALLOWED = (".avif", ".gif", ".jpeg", ".jpg", ".pdf", ".png", ".webp")


def asset(corpus: Corpus) -> Iterator[Finding]:
    """Besides pages, the docs folder contains only images and PDF documents.

    Bad: docs/kk/pay.html, docs/kk/scheme.svg (both can hold scripts)
    Good: docs/kk/scheme.png
    """
    for path in sorted(corpus.assets):
        suffix = PurePosixPath(path).suffix.lower()
        if path in corpus.symlinks:
            yield Finding(Place(path), LINK, LINK_REMEDY)
        elif suffix not in _ALLOWED:
            fields = {"suffix": suffix or PurePosixPath(path).name, "allowed": ", ".join(_ALLOWED)}
            yield Finding(Place(path), KIND, KIND_REMEDY, fields)
