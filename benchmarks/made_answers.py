"""Kazakh documents for the benchmarks of the search: sentences of the site, with as many word forms as a text has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from qostil.build.build import read_build
from qostil.languages.stems import kazakh_stem, words
from qostil.languages.tables import language_table
from qostil.search.documents import Document, documents

WORDS, ON_A_PAGE = 110, 10
# So many words of a hundred get endings of their own: running text of this length has about as many different words.
_VARIED = 20
_ENDINGS: list[str] = [
    form
    for layer in language_table("kk/stem")["layers"]
    if layer["name"] in ("case", "possessive", "plural")
    for line in layer["forms"]
    for forms in line
    for form in forms.split()
]


def made_answers(root: Path, count: int) -> Iterator[Document]:
    """Yield so many documents, the same ones at every run."""
    chance = random.Random(5)  # noqa: S311 - no secret
    known = list(documents(read_build(root).corpus, "kk"))
    titles = [document.title for document in known]
    sentences = [sentence for document in known for sentence in document.text.split(". ") if len(sentence.split()) > 4]
    for n in range(count):
        page = f"made/{n // ON_A_PAGE}/"
        title = f"{chance.choice(titles)} {n}"
        yield Document(page, f"answer-{n}", title, f"Сұрақтар {n // ON_A_PAGE}", (_text(chance, sentences),))


def _text(chance: random.Random, sentences: list[str]) -> str:
    text: list[str] = []
    while len(text) < WORDS:
        text += [_varied(chance, word) for word in chance.choice(sentences).split()] + ["."]
    return " ".join(text[:WORDS])


def _varied(chance: random.Random, word: str) -> str:
    plain = words(word)
    if len(plain) != 1 or chance.randrange(100) >= _VARIED:
        return word
    return kazakh_stem(plain[0]) + chance.choice(_ENDINGS)
