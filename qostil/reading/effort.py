"""Estimate how long Markdown would take for a page, and reject a page that would take too long.

For some signs Markdown searches the rest of the text (a paragraph, a list item, a table row) for the closing sign.
In ordinary pages the closing sign is near and the texts are short; if it is missing thousands of times,
parsing takes hours. The estimate takes one pass over the text before Markdown parses it, and skips fenced code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qostil.model.page import Complaint

TOO_MANY_SIGNS = "the text that begins here has {count} signs «{sign}», and Markdown would look long for their ends"
TOO_MANY_SIGNS_REMEDY = "end what each begins, part the text by empty lines, or fence it by ``` if it is code"
TOO_LONG = "the text that begins here has {length} characters without an empty line, more than {limit}"
TOO_LONG_REMEDY = "part it by empty lines"
TOO_MANY = "the page has {count} {what}, more than {limit}"
TOO_MANY_REMEDY = "split the page"
UNCLOSED = "a code block begins here that nothing closes, as {count} of them in the page"
UNCLOSED_REMEDY = "close each by a line of the same signs"
NO_END = "a tag begins here with «{tag}» and does not end soon"
NO_END_REMEDY = "write «&lt;» where no tag is meant, or end the tag with «>»"

# A text of at most so many characters never takes long, whatever it contains.
_FREE = 2_000
_MOST_CHARACTERS, _MOST_LINES, _MOST_UNCLOSED = 30_000, 20_000, 100
# The limit for the distances from all brackets of a page to their ends, in characters; three million take a second.
_MOST_STEPS = 2_000_000
# After a line that begins or ends a heading, a rule or a note the rest of the block is parsed again, at a lower cost;
# for each percentage the words around it are examined.
_STEPS_OF_A_LETTER, _STEPS_OF_A_PERCENTAGE = 0.25, 250
# The limit for the distances from all tags of a page to their ends, in characters; this search is faster.
_MOST_IN_TAGS, _MOST_TAGS = 20_000_000, 30_000

_BRACKET = re.compile(r"[\[\]]")
_ADDRESS = re.compile(
    r"""\([^()"']*+(?:\([^()"']*+\)[^()"']*+)?(?:"[^"]*+"\s*+|'[^']*+'\s*+)?\)"""  # (address) or (address "title")
)
_BEGINS_ANEW = re.compile(r"^[ >]*(#|!!!|\?\?\?|=(?==* *$)|[-*_](?=[-*_ ]*$))", re.MULTILINE)
_TAG = re.compile(r"<[A-Za-z/!?]")
_FENCE = re.compile(r"(`{3,}+|~{3,}+) *(\{.*\}|[\w#.+-]*+) *$")
_LIST = re.compile(r"((?: {0,3}>)*)([ \t]*)(?:[-*+]|\d+\.)[ \t]")
_FENCES = frozenset({"```", "~~~"})
_RULE_SIGNS = frozenset(" \t|:-")


def too_much(text: str, first_line: int) -> Complaint | None:
    """Return a complaint at the line where Markdown would take too long; None if it would not.

    The text begins at `first_line` of its file.

    >>> too_much("Төлем [картамен](card.md) немесе [терминалда](kiosk.md).", 7)
    >>> too_much("Сәлем!\\n\\n" + "[" * 10_000, 7).line
    9
    """
    if len(text) <= _FREE or _is_surely_little(text):
        return None
    lines, unclosed = _without_code(text.split("\n"))
    count = sum(not line.isspace() and line != "" for line in lines)
    if count > _MOST_LINES:
        return _too_many(count, "lines outside code blocks", _MOST_LINES, first_line)
    if len(unclosed) > _MOST_UNCLOSED:
        return Complaint(first_line + unclosed[0], UNCLOSED, UNCLOSED_REMEDY, {"count": f"{len(unclosed):,}"})
    return _signs(lines, first_line) or _tags("\n".join(lines), first_line)


def _is_surely_little(text: str) -> bool:
    """Return whether a text takes little however its signs stand: as if each had its end at the other end of it.

    >>> _is_surely_little("Төлем [картамен](card.md).\\n" * 30), _is_surely_little("[" * 10_000)
    (True, False)
    """
    anew = 2 * text.count("[") + _STEPS_OF_A_LETTER * (text.count("\n") + 1)
    steps = len(text) * anew + text.count("%") * _STEPS_OF_A_PERCENTAGE
    unclosed = sum(map(text.count, _FENCES))
    fits = len(text) <= _MOST_CHARACTERS and unclosed <= _MOST_UNCLOSED and len(text) * text.count("<") <= _MOST_IN_TAGS
    return fits and steps <= _MOST_STEPS


def _too_many(count: int, what: str, limit: int, line: int) -> Complaint:
    fields = {"count": f"{count:,}", "what": what, "limit": f"{limit:,}"}
    return Complaint(line, TOO_MANY, TOO_MANY_REMEDY, fields)


def _without_code(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return the lines with fenced code emptied, and the indexes of opening fences that are never closed."""
    left, unclosed = list(lines), list[int]()
    closing: dict[str, list[int]] = {}
    for at in range(len(lines) - 1, -1, -1):
        if lines[at][:3] in _FENCES:
            closing.setdefault(lines[at].rstrip(" "), []).append(at)
    at = 0
    while at < len(lines):
        found = _FENCE.match(lines[at]) if lines[at][:3] in _FENCES else None
        ends = closing.get(found[1], []) if found else []
        while ends and ends[-1] <= at:
            ends.pop()
        if found and ends:
            left[at + 1 : ends[-1]] = [""] * (ends[-1] - at - 1)
            at = ends.pop()
        elif found:
            unclosed.append(at)
        at += 1
    return left, unclosed


def _signs(lines: Sequence[str], first_line: int) -> Complaint | None:
    whole = 0
    for at, text in _texts(lines):
        if len(text) > _MOST_CHARACTERS:
            fields = {"length": f"{len(text):,}", "limit": f"{_MOST_CHARACTERS:,}"}
            return Complaint(first_line + at, TOO_LONG, TOO_LONG_REMEDY, fields)
        steps = _steps(text)
        whole += sum(steps.values())
        if whole > _MOST_STEPS:
            sign = max(steps, key=lambda sign: steps[sign])
            fields = {"count": f"{text.count(sign):,}", "sign": sign}
            return Complaint(first_line + at, TOO_MANY_SIGNS, TOO_MANY_SIGNS_REMEDY, fields)
    return None


def _steps(text: str) -> dict[str, int]:
    """Return how far Markdown searches for each sign of a text."""
    steps = Counter({"[": _to_the_ends(text), "%": text.count("%") * _STEPS_OF_A_PERCENTAGE})
    for found in _BEGINS_ANEW.finditer(text):
        steps[found[1]] += int((len(text) - found.start()) * _STEPS_OF_A_LETTER)
    return steps


def _to_the_ends(text: str) -> int:
    """Return the sum of the distances from the square brackets and link addresses of a text to their ends.

    >>> _to_the_ends("[Төлем](card.md)"), _to_the_ends("[Төлем](card.md"), _to_the_ends("[[[[")
    (15, 14, 10)
    """
    steps, begun = 0, list[int]()
    for found in _BRACKET.finditer(text):
        at = found.start()
        if found[0] == "[":
            begun.append(at)
        elif begun:
            steps += at - begun.pop() + _to_the_end_of_an_address(text, at + 1)
            if steps > _MOST_STEPS:
                return steps
    return steps + sum(len(text) - at for at in begun)


def _to_the_end_of_an_address(text: str, at: int) -> int:
    if not text.startswith("(", at):
        return 0
    found = _ADDRESS.match(text, at)
    return (found.end() if found else len(text)) - at


def _tags(text: str, first_line: int) -> Complaint | None:
    """Check for tags without an end: Markdown searches the whole page for the end of each of them."""
    whole, end = 0, -1
    if (count := len(_TAG.findall(text))) > _MOST_TAGS:
        return _too_many(count, "HTML tags", _MOST_TAGS, first_line)
    for found in _TAG.finditer(text):
        if end < found.start():
            end = text.find(">", found.start()) if end != len(text) else end
            end = len(text) if end < 0 else end
        whole += end - found.start()
        if whole > _MOST_IN_TAGS:
            tag = " ".join(text[found.start() : found.start() + 20].split())
            return Complaint(first_line + text.count("\n", 0, found.start()), NO_END, NO_END_REMEDY, {"tag": tag})
    return None


def _texts(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield each piece of text in which Markdown searches for closing signs, with the index of its first line."""
    begin = 0
    for at, line in enumerate([*lines, ""]):
        if line == "" or line.isspace():
            block = lines[begin:at]
            starts = [begin, *(begin + n for n in _parts(block)), at]
            for start, end in pairwise(starts):
                if start < end:
                    yield start, "\n".join(lines[start:end])
            begin = at + 1


def _parts(block: Sequence[str]) -> Iterator[int]:
    """Yield the indexes after the first at which a block of lines begins a new table row or list item."""
    if _is_table(block):
        yield from range(1, len(block))
    item = _LIST.match(block[0]) if block else None
    for number, line in enumerate(block[1:] if item else (), 1):
        found = _LIST.match(line)
        # A line that is indented by more than one step is no item: it continues the text above it.
        if found and item and found[1] == item[1] and _depth(found) <= _depth(item) + 1:
            item = found
            yield number


def _depth(item: re.Match[str]) -> int:
    return len(item[2].expandtabs(4)) // 4


def _is_table(block: Sequence[str]) -> bool:
    if len(block) < 2 or not _RULE_SIGNS.issuperset(block[1]) or "`" in block[0] or "\\" in block[0]:
        return False
    head, rule = (line.strip().strip("|").count("|") for line in block[:2])
    return head == rule and (head > 0 or all(line.lstrip().startswith("|") for line in block))
