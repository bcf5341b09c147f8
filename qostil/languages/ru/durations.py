"""The patterns of Russian durations without a number: в течение суток, раз в месяц, 0,75 % за каждый день."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.languages.durations import Durations, Implied

_UNIT = re.compile(
    r" (?P<unit>минут[ыу]|часа?|сутки|суток|день|дня|недели|неделю|месяца?|квартала?|года?)(?!\w)(?P<before> до(?!\w))?"
)
_AGO = re.compile(r"(?<!\w)(?P<unit>минуту|час|сутки|день|неделю|месяц|квартал|год) (?:тому )?назад(?!\w)")
# A week and a day of 24 hours without a word that leads to them: ждите неделю. In «каждую неделю» they are none.
_BARE = re.compile(r"(?<!\w)(?P<unit>неделю|сутки)(?!\w| (?:тому )?назад)")
_NO_BARE = re.compile(r"(?:^|\s)(?:в|во|за|на|через|и|или|эту|ту|всю|эти|те|все|\w+(?:ую|юю|ые|ие))\s+$")
_CELL = re.compile(r"(?:^|\0\n?)\s{0,9}(?P<unit>неделя)(?=\s{0,9}(?:$|\0))")
_LAST = re.compile(
    r"(?<!\w)(?:последн|ближайш)(?:(?:яя|ая|юю|ую|ей|ий|его|ему|ем|им) (?=[нмг])|ие (?=с))"
    r"(?P<unit>недел[яиюе]|месяц[ае]?|год[ау]?|сутки)(?!\w)"
)
# Each with strings of which a text must contain one for it.
_ALONE = (
    (("назад",), _AGO),
    (("неделю", "сутки"), _BARE),
    (("неделя",), _CELL),
    (("последн", "ближайш"), _LAST),
)
_LEAD = re.compile(
    r"(?<!\w)(?:в течение(?: (?P<days>\w+))?|через|(?:более|менее|больше|меньше|позднее)(?: чем)?(?: на| за| через)?"
    r"|(?P<before>за)|(?P<not_day>на|до))$"
)


def implied(text: str) -> Iterator[Implied]:
    """Yield the durations after words such as «в течение» and «через» in a text.

    >>> [(one.unit, one.attribute) for one in implied("в течение рабочего дня, за день до, через час, до дня")]
    [('дня', 'рабочего'), ('день', ''), ('час', '')]
    >>> [one.unit for one in implied("ждите неделю, месяц назад, за последний год, каждую неделю")]
    ['месяц', 'неделю', 'год']
    """
    yield from _led(text)
    for needles, pattern in _ALONE:
        for found in pattern.finditer(text) if any(map(text.__contains__, needles)) else ():
            if pattern is not _BARE or not _NO_BARE.search(text, max(0, found.start() - 24), found.start()):
                yield Implied(found.start("unit"), None, found.end("unit"), found.end(), found["unit"], "")


def _led(text: str) -> Iterator[Implied]:
    for found in _UNIT.finditer(text):
        lead = _LEAD.search(text, max(0, found.start() - 30), found.start())
        if lead and _is_duration(lead, found):
            end = found.end("unit")
            yield Implied(lead.start(), None, end, end, found["unit"], lead["days"] or "")


def _is_duration(lead: re.Match[str], found: re.Match[str]) -> bool:
    """Return whether a unit after a lead word is a duration; «до дня» and «за день» alone are none."""
    is_day = found["unit"] in ("день", "дня")
    return not (lead["not_day"] and is_day) and not (lead["before"] and not found["before"])


_LIMIT = "(?:не|более|больше|чаще|реже|до|от|максимум|минимум)"

DURATIONS = Durations(
    implied=implied,
    # Before «times» or behind them: 2 раза в день, в неделю не больше четырёх раз.
    frequency=(
        r"(?:(?:(?<!\w)раза?|жды) (?:по [\w/,]{1,10} \w{1,20} )?в "
        rf"|(?<!\w)в (?=\w+ (?:{_LIMIT} ){{0,4}}[\w-]{{1,20}} раза?(?!\w)))"
        r"(?P<unit>минуту|час|сутки|день|неделю|месяц|квартал|год)(?!\w)"
    ),
    frequency_needles=("в ",),
    every_other_day=r"(?<!\w)через день(?!\w|-|\s+(?:после|с|со)\s)",
    every_other_day_needle="через день",
    once=r"(?<!\w)(?:верн|прид|поступ[ия]т|стан[еу]т|появ|позвон|перезвон|прие[дх]|ответ|зачисл|получ|смож|можно|спуст|повтор"
    r"|восстан|включ|отключ|заверш|отправ|достав|провер|попроб|обрат|посл[еа]|начн|законч|заработ)",
    periods={
        "day": r"в день|(?:за\s+)?кажд\w+\s+(?:\w+\s+){0,2}д(?:ень|ня)|за\s+(?:один\s+)?день|ежедневно|в сутки",
        "month": r"в месяц|(?:за\s+)?кажд\w+\s+месяц\w*|ежемесячно",
        "year": r"в год\b|годовых|(?:за\s+)?кажд\w+\s+год\w*|ежегодно",
    },
)
