"""Remove marks of Markdown and tags of HTML in a text; keep what they say of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.prefixes import heading
from qostil.importer.source_text import TextRow

_QUOTE = re.compile(r"^(?:>\s?)+(?=\S)")
_ATTRIBUTES = re.compile(r"\s*\{[ :]*[#.][^{}]*\}$")
# A section that opens: of HTML, or of an extension of Markdown.
_SUMMARY = re.compile(r"^(?:<details[^>]*>)?\s*<summary[^>]*>(?P<rest>.+?)</summary>\s*(?P<behind>.*)$", re.IGNORECASE)
_FOLDED = re.compile(r"^(?:\?\?\?\+?|!!!)\s+(?:question|faq|help)\s+\"(?P<rest>.+)\"$", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:details|summary|div|section|p|span|center|font|a|u|small|dl|dt|dd|hr|br|ul|ol|li|i|em)\b[^<>]*/?>",
    re.IGNORECASE,
)
_STRONG = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LISTED = re.compile(r"^\s*<li\b[^<>]*>\s*(?=\S)(?!</li>)", re.IGNORECASE)
_SECTION = "###### "


def markup(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Remove the marks of quotes, which become a sign of the row, attributes of headings, and tags.

    >>> texts = ["> _Чек керек пе?_", "## Чек {#receipt}", "<summary>Шот қайда?</summary>", "</details>"]
    >>> [row.text for row in markup([TextRow(text, (n,)) for n, text in enumerate(texts, 1)], ChangeLog())]
    ['_Чек керек пе?_', '## Чек', '###### Шот қайда?']
    """
    return [part for row in rows for part in _plain(row, log)]


def _plain(row: TextRow, log: ChangeLog) -> Iterator[TextRow]:
    section = _SUMMARY.match(row.text) or _FOLDED.match(row.text)
    if section:
        behind = _without_tags(section.groupdict().get("behind") or "")
        title = _SECTION + _without_tags(section["rest"]).strip("*_ ")
        log.change("markup", row, "\n".join(filter(None, [title, behind])))
        yield row.having(title)
        if behind:
            yield msgspec.structs.replace(row, text=behind, gap=0, opens_page=False)
    elif _TAG.search(row.text) or _STRONG.search(row.text):
        text = _without_tags(row.text)
        if text:
            yield log.change("markup", row, text)
        else:
            log.drop(row, "a tag of HTML")
    else:
        yield _unquoted(row, log)


def _without_tags(text: str) -> str:
    return " ".join(_TAG.sub("", _STRONG.sub("**", _BREAK.sub(" ", _LISTED.sub("- ", text)))).split())


def _unquoted(row: TextRow, log: ChangeLog) -> TextRow:
    if heading(row.text):
        return log.change("markup", row, _ATTRIBUTES.sub("", row.text))
    if not _QUOTE.match(row.text):
        return row
    quoted = msgspec.structs.replace(row, look=msgspec.structs.replace(row.look, sign=">"))
    return log.change("markup", quoted, _QUOTE.sub("", row.text))
