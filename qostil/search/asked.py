"""What people ask, in their own words: the files of a site's folder `asked/`, a line a question.

Below `asked/kk/` and `asked/ru/` each file holds the questions of one hand: a month of a call centre, a survey, or what
one person wrote down. A line has three columns with tabs between: the answer, the kind of wording, and the question. An
answer is the id of an item or, for a topic of a contract, `page#id`; a second one that is as right stands after «|»;
«-» says that the site has no answer. A line that begins with «#» tells something to its readers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qostil.data_files import read_text
from qostil.pairing import LOCALES, Locale
from qostil.settings import CannotRunError

FOLDER = "asked"
NONE = "-"


@dataclass(frozen=True)
class Asked:
    """A question, where it is written, and the answers that are right; none where the site has no answer."""

    locale: Locale
    hand: str
    kind: str
    typed: str
    line: int
    answers: tuple[str, ...]

    @property
    def place(self) -> str:
        """Name the line, as findings do."""
        return f"{FOLDER}/{self.locale}/{self.hand}.tsv:{self.line}"


def read_asked(root: Path) -> list[Asked]:
    """Read all questions of a project, in the order of its files."""
    return [
        asked
        for locale in LOCALES
        for file in sorted((root / FOLDER / locale).glob("*.tsv"))
        for asked in parse(locale, file.stem, read_text(file, f"{FOLDER}/{locale}/{file.name}"))
    ]


def parse(locale: Locale, hand: str, text: str) -> Iterator[Asked]:
    """Read the lines of a file.

    >>> told = "# Колл-центр, март\\npaid-wrong-login\\tplain\\tне туда заплатил\\n-\\tplain\\tкредит на телефон"
    >>> [(asked.line, asked.answers, asked.typed) for asked in parse("ru", "march", told)]
    [(2, ('paid-wrong-login',), 'не туда заплатил'), (3, (), 'кредит на телефон')]
    """
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.split("\t")]
        if len(columns) != 3 or not all(columns):
            raise CannotRunError(
                f"{FOLDER}/{locale}/{hand}.tsv:{number}: «{line[:60]}» is not an answer, a kind and a question; "
                "write the three with one tab between"
            )
        answers, kind, typed = columns
        right = () if answers == NONE else tuple(answer.strip() for answer in answers.split("|"))
        yield Asked(locale, hand, kind, typed, number, right)
