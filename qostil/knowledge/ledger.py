"""Read and write the link ledger: the date and the result of the last request to each address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec
import yaml

from qostil.knowledge.answer import Answer
from qostil.knowledge.files import KNOWLEDGE_FOLDER, read_optional_text
from qostil.system.errors import CannotRunError

FILE = f"{KNOWLEDGE_FOLDER}/links-ledger.yml"
NEVER: Literal["never"] = "never"
_HEAD = """\
# The ledger of links.yml: what each address answered when it was last asked.
#
# Who edits it: nobody by hand. «qostil links --online --update» writes it, sorted, one line an address:
#   never    the address has not been seen online yet
#   checked  the day on which it was last asked
#   well     the day on which it was last seen well; left out where it never was
#   failing  since when it fails; left out while it does not (a doubt such as a time-out is no failure)
#   doubt    since when it is in doubt; left out where it was not since it was last seen well
#   answer   what came back; «qostil links --replay» judges it again without the network
"""


class Sighting(msgspec.Struct, frozen=True, omit_defaults=True):
    """The last request to an address."""

    checked: date
    well: date | None = None
    failing: date | None = None
    doubt: date | None = None
    answer: Answer = Answer()


Ledger = Mapping[str, Sighting | None]


def read_ledger(text: str) -> Ledger:
    """Parse the text of a ledger. Raises CannotRunError if it is invalid.

    >>> read_ledger('"https://bee.gg/settings": never')
    {'https://bee.gg/settings': None}
    """
    try:
        data = yaml.load(text, yaml.CSafeLoader) or {}
        lines = msgspec.convert(data, dict[str, Literal["never"] | Sighting])
    except (yaml.YAMLError, msgspec.ValidationError, ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise CannotRunError(f"{FILE}: {why}; let «qostil links --online --update» write it") from error
    return {address: None if seen == NEVER else seen for address, seen in lines.items()}


def load_ledger(root: Path) -> Ledger:
    """Read the ledger of a project; it is empty if there is no file."""
    return read_ledger(read_optional_text(root, FILE))


def ledger_yaml(ledger: Ledger) -> str:
    """Return a ledger as YAML, sorted by address.

    >>> seen = Sighting(date(2026, 11, 20), well=date(2026, 11, 20), answer=Answer(200, "https://b.kz/"))
    >>> print(ledger_yaml({"https://b.kz/": seen, "https://a.kz/": None}).removeprefix(_HEAD).strip())
    "https://a.kz/": never
    "https://b.kz/": {"checked":"2026-11-20","well":"2026-11-20","answer":{"status":200,"final":"https://b.kz/"}}
    """
    rows = (f"{_json(address)}: {_json(seen) if seen else NEVER}\n" for address, seen in sorted(ledger.items()))
    return _HEAD + "".join(rows)


def after(
    before: Sighting | None, answer: Answer, today: date, outcome: Literal["well", "failing", "doubt"]
) -> Sighting:
    """Return the next sighting of an address after an answer.

    >>> first = after(None, Answer(404), date(2026, 11, 1), "failing")
    >>> after(first, Answer(404), date(2026, 11, 20), "failing").failing
    datetime.date(2026, 11, 1)
    >>> after(first, Answer(200), date(2026, 11, 20), "well").failing
    """
    before = before or Sighting(today)
    if outcome == "well":
        return Sighting(today, well=today, answer=answer)
    failing = (before.failing or today) if outcome == "failing" else before.failing
    doubt = (before.doubt or today) if outcome == "doubt" else before.doubt
    return Sighting(today, before.well, failing, doubt, answer)


def second_look(before: Sighting | None, answer: Answer, today: date) -> Answer:
    """Return the answer with two tries if a host did not exist on an earlier day either.

    The cache of the same name server would answer a second try in the same run or on the same day, and a host
    that is missing only for a moment would count as gone.

    >>> first = Sighting(date(2026, 11, 24), answer=Answer(trouble="no-such-host"))
    >>> second_look(first, Answer(trouble="no-such-host"), date(2026, 11, 25)).tries
    2
    """
    if not before or {answer.trouble, before.answer.trouble} != {"no-such-host"}:
        return answer
    is_second = before.answer.tries > 1 or before.checked < today
    return msgspec.structs.replace(answer, tries=2) if is_second else answer


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
