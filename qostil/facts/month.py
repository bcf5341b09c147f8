"""The names of months in both languages, with their endings."""

from __future__ import annotations

import re

from qostil.model.locale import Locale

_STEMS: dict[Locale, str] = {
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ru": "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр",
}
NUMBERS = {stem: f"{n:02}" for stems in _STEMS.values() for n, stem in enumerate(stems.split(), 1)}
# What a text must hold so that it may name a month.
NEEDLES = {
    locale: tuple(word for stem in stems.split() for word in (("май", "мая", "мае") if stem == "ма" else (stem,)))
    for locale, stems in _STEMS.items()
}
_CASES = {
    "kk": r"(?:с?[ыі])?(?:н?(?:[дт][ае]н?|нан|нен|[ғгқк][ае]|[нтд][ыі]ң|[нтд][ыі]|[ае]|[мбп]ен)(?:ғы|гі)?)?",
    "ru": r"(?:ь|я|ю|е|ем|а|у|ом)?",
}
NAME: dict[Locale, re.Pattern[str]] = {
    "kk": re.compile(rf"(?P<stem>{'|'.join(_STEMS['kk'].split())})(?P<case>{_CASES['kk']})(?!\w)"),
    "ru": re.compile(rf"(?P<stem>ма(?=[йяюе](?!\w))|{'|'.join(_STEMS['ru'].replace(' ма ', ' ').split())})"
                     rf"(?P<case>й|{_CASES['ru']})(?!\w)"),
}  # fmt: skip
# A season, a cauldron, a feast: alone these are months only in a plain case, or before «айы».
_ALSO_OTHER = {"маусым", "қазан", "наурыз"}
_PLAIN_CASE = re.compile(r"[дтнғқгк][ае]н?|[нтд][ыі]ң")
# Without a case the name of a street is as likely: Желтоқсан көшесі.
_BEHIND_BARE = re.compile(r"\s?-|\s+(?:ай|үшін)")
_RUSSIAN = frozenset(_STEMS["ru"].split())
_BEFORE_MAY = re.compile(r"(?<!\w)(?:в|с|до|по|за|на|к|от|и|-|конц\w|начал\w|середин\w) ?$")


def is_date(found: re.Match[str]) -> bool:
    """Whether the name of a month without a day or a year is a date: маусымда, в мае; not маусымы, мая."""
    text, start, end = found.string, found.start(), found.end()
    if found["stem"] == "ма":
        return bool(_BEFORE_MAY.search(text, max(0, start - 10), start))
    if found["stem"] in _ALSO_OTHER:
        return bool(_PLAIN_CASE.fullmatch(found["case"])) or text.startswith(" ай", end)
    return bool(found["case"]) or found["stem"] in _RUSSIAN or bool(_BEHIND_BARE.match(text, end))
