"""Read plain text and Markdown, and detect the encoding."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from qostil.importer.formats.pipes import with_tables
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.table import lines_of
from qostil.importer.source_text import SourceText
from qostil.languages.known import LANGUAGES
from qostil.system.errors import CannotRunError

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Single-byte encodings: Russian Windows, its two Kazakh extensions (STRK 1048, PT154), and older ones.
_SINGLE_BYTE = ("cp1251", "kz1048", "ptcp154", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")
# The usual letters of all languages, the most frequent first.
_USUAL = "".join(dict.fromkeys("".join(language.alphabet.frequent for language in LANGUAGES.values())))
# Signs expected in a text; any other character that is not a usual letter counts against an encoding.
_SIGNS = frozenset("«»–—№…„“”’°·§• \u00a0")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def read_plain_text(path: Path, progress: ReadingProgress) -> SourceText:
    """Read a text without the front matter of Markdown."""
    written = decode_text(path.read_bytes(), path.name).replace("\r\n", "\n").replace("\r", "\n")
    # Replace the front matter by blank lines, so that line numbers stay those of the file.
    shown = _FRONT_MATTER.sub(lambda found: "\n" * found[0].count("\n"), written) if path.suffix == ".md" else written
    progress(1, 1)
    text, looks, _ = lines_of(with_tables(shown.split("\n")))
    return SourceText(path.name, text, looks=looks)


def decode_text(content: bytes, name: str) -> str:
    """Detect UTF-8, UTF-16, Windows-1251 or one of its Kazakh extensions, and decode.

    >>> decode_text("Төлем түспеді".encode("kz1048"), "a"), decode_text("Платёж не поступил".encode("cp1251"), "a")
    ('Төлем түспеді', 'Платёж не поступил')
    >>> decode_text("Төлем".encode("utf-16-be"), "a")
    'Төлем'
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _decoded(content, encoding, name)
    if sixteen := _utf16(content):
        return _decoded(content, sixteen, name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(content) - 4 and content[: error.start].decode("utf-8").strip():
            raise CannotRunError(f"{name}: is truncated in the middle of a character; copy it again") from error
    if b"\0" in content:
        raise CannotRunError(f"{name}: is not text; name a text, or a PDF, Office, HTML or Markdown file")
    return max((content.decode(encoding, "replace") for encoding in _SINGLE_BYTE), key=_plausible)


def _decoded(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise CannotRunError(f"{name}: is truncated or damaged at byte {error.start}; copy it again") from error


def _utf16(content: bytes) -> str:
    """Detect UTF-16 without a BOM: the high bytes of Cyrillic are 04, those of Latin letters and spaces 00."""
    if len(content) < 4 or len(content) % 2:
        return ""
    for encoding, high in (("utf-16-le", content[1:4000:2]), ("utf-16-be", content[0:4000:2])):
        if sum(high.count(byte) for byte in (0, 4, 0x20)) > 0.95 * len(high) and (0 in high or 4 in high):
            return encoding
    return ""


def _plausible(text: str) -> float:
    """Score how likely a text is Kazakh or Russian: usual letters, no capitals inside words, no unusual characters."""
    rank = {letter: len(_USUAL) - n for n, letter in enumerate(_USUAL)}
    score = 0.0
    before = " "
    for character in text[:20_000]:
        if character.isascii() or character in _SIGNS:
            score += 0
        elif character in rank:
            score += 1 + rank[character] / 100
        elif character.lower() in rank:
            score += 0.9 if not before.isalpha() or before.isupper() else -2
        else:
            score -= 3
        before = character
    return score
