"""Find leftover inline markup in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.reading.leftovers.entities import entities

# Replaces parts of a line that are not checked: code, an escaped sign, an HTML tag.
MASK = "\ufffc"

# No-break and fixed-width spaces, which Markdown does not treat as white space.
BLANKS = "\u00a0\u2000-\u200a\u202f\u3000"

# The beginning of an address.
ADDRESS = r"(?:https?:|mailto:|tel:|link:|www\.|#|[\w./-]{0,80}(?:\.md|\.html?|/)\b)"
_TYPES = (
    "note|abstract|summary|info|tip|hint|success|question|warning|caution|attention|failure|danger|error|bug|example"
    "|quote|important"
)
_TAGS = (
    "a|b|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|summary|sup|table"
    "|tbody|td|th|thead|tr|u|ul"
)
_PATTERNS = {
    "link": re.compile(
        rf"\([^()]{{1,80}}\)\[{ADDRESS}[^\[\]\s]{{0,80}}\]|\[[^\[\]()]{{1,80}}\({ADDRESS}[^\s()]{{0,80}}\)"
        rf"|\[[^\[\]]{{1,80}}\]\s?[{{（]{ADDRESS}[^\s{{}}（）]{{0,80}}[}}）]|"
        r"(?:\[[^\[\]]{0,80})?\]\([^\s()]{0,80}|(?<!\w)!\[[^\[\]]{0,80}\]?"
        r"|\[[^\[\]]{1,80}\]\s{1,3}\(" + ADDRESS + r"[^\s()]{0,80}\)?"
        r"|\[(?!\d{1,3}\])[^\[\]^]{1,80}\]\[[^\[\]]{0,80}\]|^\[[^\[\]]{1,80}\]:\s{0,3}<?https?:\S{0,80}|<https?:[^\s<>]{0,80}"
    ),
    "attributes": re.compile(
        r"\{:?\s{0,3}#[\w-][^{}]{0,80}\}?|\{:?\s{0,3}(?:\.[A-Za-z]|[A-Za-z-]{2,20}=)[^{}]{0,80}\}"
    ),
    "admonition": re.compile(
        rf"^(?:!!!|\?\?\?\+?)\s?(?:[a-z]|\"\S).{{0,40}}|^!{{1,2}}\s?(?:{_TYPES})\s\".{{0,40}}|^!!\s?(?:{_TYPES})\b"
        rf"|(?:!!!|\?\?\?\+?)\s?(?:{_TYPES})\b|^\[!(?i:{_TYPES})\]"
    ),
    "foreign": re.compile(
        r"^===[!+]?\s{1,3}[\"'].{0,40}|^-{2,9}8<-{2,9}.{0,40}|^:{3,9}\s?[a-z].{0,40}|^\*\[[^\[\]]{1,40}\]:"
        r"|(?<![\w+])\+\+[a-z][a-z+]{1,40}\+\+(?!\+)|\^\^[^\s^]{1,60}\^\^"
    ),
    "code": re.compile(r"(?<![`\w])`{1,2}(?=[^\s`])[^\s`]{1,40}|(?<=[^\s`])`{1,2}(?![`\w])"),
    "footnote": re.compile(r"\[\^[\w-]{1,40}\]|\^\[[^\[\]]{1,80}\]"),
    "struck": re.compile(r"(?<!~)~~(?!~)[^~]{0,60}(?:~~)?"),
    "highlighted": re.compile(r"(?<![=\w])==(?=[^\s=])[^=]{1,80}(?<=\S)==(?!=)"),
    "icon": re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{2,40}:(?![\w:])"),
    "tag": re.compile(
        rf"(?i)</?(?:{_TAGS})(?:\s[^<>]{{0,80}})?/?>|</?(?:br|hr|div|span|font|img|table|strong|center)\b"
    ),
    "spaces": re.compile(f"(?:[{BLANKS}] ?){{2,}}"),
}
_BOLD = re.compile(r"(?<![*_])(?:\*{2,3}|__)(?![*_])")
# The beginning and end of a bold text, but not a masked name or number («Ив**ов», «7** *** 12»), and not the
# sign of a footnote («500**»).
_BEGINS = re.compile(rf"[«(\"']?(?:[^\W\d_](?:[^\W\d_]|\s[^\W\d_]{{2}})|\d[\d\s]*[^\W\d_]|{MASK})\S*")
_ENDS = re.compile(rf"(?:[^\W_][^\W\d_]|[^\W_][.,:;!?]|{MASK})\Z")
# Bold signs with a space inside make nothing bold.
_SPACED = re.compile(r"(?<!\S)\*\*[ \u00a0]{1,9}[^\W\d_]{2}[^*]{0,80}[ \u00a0]\*\*(?![\w*])")
_OPENING, _CLOSING = " \u00a0«(\"'", " \u00a0.,:;!?»)\"'"
_AROUND = 40
# Every leftover contains one of these signs; most texts contain none.
_SIGNS = re.compile(f"\\*\\*|__|[\\]\\[~{{<&`^{BLANKS}]|==|!!|!\\[|\\?\\?\\?|:{{1,9}} ?[a-z]|8<|\\+\\+")
_IN_HEAD = re.compile(r"\*\*[^*]{1,80}\*\*|\[[^\[\]]{1,80}\]\([^()]{1,80}\)")


def of_line(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each leftover in a line.

    >>> list(of_line("**Маңызды: чекті сақтаңыз")), list(of_line("Тариф ~~500~~ 400 теңге"))
    ([('bold', '**Маңызды:')], [('struck', '~~500~~')])
    >>> list(of_line("Карта 4400 43** **** 1234, *102#, 5 × 3, 10 000 теңге"))
    []
    """
    if not _SIGNS.search(text):
        return
    yield from (("bold", words) for words in _bold(text))
    yield from (("bold", found[0].replace(MASK, "…")) for found in _SPACED.finditer(text))
    yield from (("entity", words) for words in entities(text))
    for kind, pattern in _PATTERNS.items():
        for found in pattern.finditer(text):
            yield kind, found[0].strip().replace(MASK, "…")


def _bold(text: str) -> Iterator[str]:
    """Yield unpaired bold signs with the word next to them."""
    for found in _BOLD.finditer(text):
        before, after = text[max(found.start() - _AROUND, 0) : found.start()], text[found.end() : found.end() + _AROUND]
        if not before[-1:].strip(_OPENING) and (word := _BEGINS.match(after)):
            yield found[0] + word[0].replace(MASK, "…")
        elif not after[:1].strip(_CLOSING) and _ENDS.search(before[-2:]):
            yield before.split()[-1].replace(MASK, "…") + found[0]


def of_head(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each leftover in a title or a description, where Markdown is not parsed.

    >>> list(of_head("**Төлемдер** мен чектер"))
    [('plain', '**Төлемдер**')]
    """
    whole = _IN_HEAD.findall(text)
    yield from (("plain", words) for words in whole)
    yield from () if whole else of_line(text)
