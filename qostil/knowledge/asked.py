"""Parse users' questions with their expected answers: the TSV files of `knowledge/asked/`, one question a line.

Below `kk/` and `ru/` there each file contains the questions of one hand (source): a month of a call centre, a
survey, or the notes of one person. A line has three columns separated by tabs: the answer, the kind of wording, and
the question. An answer is the id of an item or, for a topic of a contract, `page#id`; further correct answers follow
after «|»; «-» means that the site has no answer. A line that begins with «#» is a comment.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from textwrap import shorten

import msgspec

from qostil.knowledge.files import KNOWLEDGE_FOLDER
from qostil.model.finding import Place
from qostil.model.locale import LOCALES, Locale
from qostil.model.page import Complaint
from qostil.system.errors import CannotRunError
from qostil.system.text_file import read_text

ASKED_FOLDER = f"{KNOWLEDGE_FOLDER}/asked"
NONE = "-"

COUNT = "tabs part «{text}» into {count}, and not into 3"
EMPTY = "the line has no {column}: «{text}»"
COLUMNS_REMEDY = "write an answer («-» for none), a kind and a question, with one tab between"
NO_LIST = "«{text}» is no answer, and no list of answers"
NO_LIST_REMEDY = "write ids with «|» between them, or «-» alone where the site has no answer"
_COLUMNS = ("answer", "kind", "question")
# The maximum length of a line in a message, in characters.
_SHOWN = 60


class Asked(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """A question with its file and line, and its correct answers; none if the site has no answer."""

    locale: Locale
    hand: str
    kind: str
    typed: str
    line: int
    answers: tuple[str, ...]

    @property
    def place(self) -> Place:
        """The place of the line, for findings."""
        return Place(_path(self.locale, self.hand), self.line)


class AskedFile(msgspec.Struct, frozen=True):
    """The questions of one hand in a language, and complaints about lines that could not be parsed."""

    locale: Locale
    hand: str
    questions: tuple[Asked, ...]
    complaints: tuple[Complaint, ...] = ()

    def at(self, line: int) -> Place:
        """Return the place of a line."""
        return Place(_path(self.locale, self.hand), line)


def _path(locale: Locale, hand: str) -> str:
    return f"{ASKED_FOLDER}/{locale}/{hand}.tsv"


def read_asked(root: Path) -> list[Asked]:
    """Read and return all questions of a project, in the order of its files."""
    return all_questions(read_files(root))


def all_questions(files: Iterable[AskedFile]) -> list[Asked]:
    """Return all questions of some files, in their order."""
    return [asked for file in files for asked in file.questions]


def read_files(root: Path) -> tuple[AskedFile, ...]:
    """Read the question files of a project. Raises CannotRunError for an unprintable file name."""
    return tuple(
        parse_asked(locale, file.stem, read_text(file, _named(locale, file)))
        for locale in LOCALES
        for file in sorted((root / ASKED_FOLDER / locale).glob("*.tsv"))
    )


def _named(locale: Locale, file: Path) -> str:
    if not file.name.isprintable():
        raise CannotRunError(f"{ASKED_FOLDER}/{locale}/: rename {file.name!a}, which holds what is no letter")
    return _path(locale, file.stem)


# In a preview, which is built anew after each change, nearly all files are as they were.
@lru_cache(maxsize=256)
def parse_asked(locale: Locale, hand: str, text: str) -> AskedFile:
    """Parse the text of a file.

    >>> told = "# Колл-центр, март\\npaid-wrong-login\\tplain\\tне туда заплатил\\n-\\tplain\\tкредит\\nlogin\\tплатил"
    >>> march = parse_asked("ru", "march", told)
    >>> [(asked.line, asked.answers, asked.typed) for asked in march.questions]
    [(2, ('paid-wrong-login',), 'не туда заплатил'), (3, (), 'кредит')]
    >>> [(complaint.line, complaint.fields) for complaint in march.complaints]
    [(4, {'text': 'login платил', 'count': '2'})]
    """
    questions, complaints = [], []
    for number, line in enumerate(text.split("\n"), 1):
        columns = list(map(str.strip, line.split("\t")))
        if line.startswith("#") or not any(columns):
            continue
        answers = _listed(columns[0])
        if answers is None or len(columns) != len(_COLUMNS) or not all(columns):
            complaints.append(_complaint(number, line, columns))
        else:
            questions.append(Asked(locale, hand, columns[1], columns[2], number, answers))
    return AskedFile(locale, hand, tuple(questions), tuple(complaints))


@lru_cache(maxsize=10_000)
def _listed(written: str) -> tuple[str, ...] | None:
    """Parse the column of answers; return None if it is not a valid list."""
    answers = () if written == NONE else tuple(answer.strip() for answer in written.split("|"))
    return None if "" in answers or NONE in answers else answers


def _complaint(number: int, line: str, columns: list[str]) -> Complaint:
    fields = {"text": shorten(line[: 2 * _SHOWN], _SHOWN, placeholder=" …")}
    if len(columns) != len(_COLUMNS):
        return Complaint(number, COUNT, COLUMNS_REMEDY, fields | {"count": str(len(columns))})
    if missing := [name for name, column in zip(_COLUMNS, columns, strict=True) if not column]:
        return Complaint(number, EMPTY, COLUMNS_REMEDY, fields | {"column": missing[0]})
    return Complaint(number, NO_LIST, NO_LIST_REMEDY, {"text": columns[0][:_SHOWN]})


def topic_name(page: str, topic: str) -> str:
    """Return the answer that names a topic of a contract, given the address of its page.

    >>> topic_name("contracts/miksline/", "payment")
    'miksline#payment'
    """
    return f"{page.strip('/').rpartition('/')[2]}#{topic}"
