"""Take the sender and the time off the messages of an exported chat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow

_TIME = r"\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?"
# «[10.03.2025, 10:15:00] Аян: …», «10.03.2025, 10:15 - Аян: …», and «Аян, [12.03.2025 10:11]» on a line of its own.
_MESSAGE = re.compile(rf"^(?:\[{_TIME}\]|{_TIME})\s*(?:[-–—]\s*)?(?P<who>[^:\[\]]{{1,40}}):\s+(?P<rest>\S.*)$")
_SENDER = re.compile(rf"^(?P<who>[^\[\]]{{1,40}}),\s+\[{_TIME}\]$")
# This many messages make a chat.
_ENOUGH = 4
# The kind of block of a message by anybody but the one who wrote most: who answers writes in each conversation.
_ASKING = "a message of a customer"
NO_TEXT = "the sender of a message"


def messages(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Keep the texts of messages; those by others than the one who answers are marked by their look.

    >>> said = ["Аян: Чек керек пе?", "Дүкен: Иә.", "Ерлан: Шот қайда?", "Дүкен: Хатта."]
    >>> rows = [TextRow(f"[10.03.2025, 10:1{n}] {text}", (n,)) for n, text in enumerate(said, 1)]
    >>> [(row.text, bool(row.look.tag)) for row in messages(rows, ChangeLog())][:2]
    [('Чек керек пе?', True), ('Иә.', False)]
    """
    heads = [_MESSAGE.match(row.text) or _SENDER.match(row.text) for row in rows]
    senders = Counter(found["who"].strip() for found in heads if found)
    if senders.total() < _ENOUGH or len(senders) < 2:
        return list(rows)
    answering = senders.most_common(1)[0][0]
    kept: list[TextRow] = []
    who = answering
    for row, found in zip(rows, heads, strict=True):
        who = found["who"].strip() if found else who
        if found and "rest" not in found.groupdict():
            log.drop(row, NO_TEXT)
            continue
        tag = "" if who == answering else _ASKING
        marked = msgspec.structs.replace(row, look=msgspec.structs.replace(row.look, tag=tag))
        kept.append(log.change("messages", marked, found["rest"]) if found else marked)
    return kept
