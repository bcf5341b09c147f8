"""Parse the front matter of a page, and validate it against its schema."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import yaml

from qostil.model.item import Line
from qostil.model.nearest import did_you_mean
from qostil.model.page import PAGE_KINDS, Complaint, FrontMatter
from qostil.reading import conflict_marks

MISSING = "the page has no front matter"
MISSING_REMEDY = "begin it with ---, title:, description:, kind: ({kinds}), ---"
NOT_YAML = "the front matter is not YAML: {why}"
NOT_YAML_REMEDY = "write one «key: value» a line, and quote a value that holds a colon"
NOT_A_MAPPING = "the front matter is not a list of «key: value» lines"
UNKNOWN_KEY = "«{key}» is no key of the front matter{guess}"
UNKNOWN_KEY_REMEDY = "rename or remove it; the keys are {keys}"
MISSING_KEY = "the front matter has no «{key}»"
MISSING_KEY_REMEDY = "add a line «{key}: …»"
BAD_KIND = "«{value}» is no kind of page{guess}"
BAD_KIND_REMEDY = "write one of {kinds}"
BAD_VALUE = "«{key}» is not what it must be: {why}"
BAD_VALUE_REMEDY = (
    "title and description are text (quote a number), updated is a date such as 2026-11-20, draft is true or false"
)
BAD_TEXT = "«{key}» is empty or holds what is not plain text"
BAD_TEXT_REMEDY = "write one line of words, without HTML tags"

_HEAD = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCES = ("---", "...")
_REQUIRED = ("title", "description", "kind")
_NOT_PLAIN = re.compile(r"[<>\x00-\x1f]")


class _Loader(yaml.CSafeLoader):
    """A safe YAML loader that reports a duplicate key as an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: list[Any] = []
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"«{key.value}» is given twice", problem_mark=key.start_mark)
            seen.append(key.value)
        return super().construct_mapping(node, deep)

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            # A value that looks like a date or a number but is invalid, such as the 30th of February.
            why = f" ({error})" if isinstance(error, ValueError) else ""
            problem = f"«{node.value}» cannot be read{why}"
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=node.start_mark) from error


def without_merge(text: str) -> tuple[str, Complaint | None]:
    """Replace merge conflicts in the front matter by their first version, keeping line numbers; return a complaint.

    >>> text, told = without_merge("---\\ntitle: Чек\\n<<<<<<< HEAD\\nkind: faq\\n=======\\n>>>>>>> b\\n---\\nМәтін")
    >>> text, told.line
    ('---\\ntitle: Чек\\n\\nkind: faq\\n\\n\\n---\\nМәтін', 3)
    """
    if not conflict_marks.occurs_in(text):
        return text, None
    lines = text.split("\n")
    end = _end_of_head(lines)
    marks = [
        Line(n, line)
        for n, line in enumerate(lines, 1)
        if conflict_marks.MARK.match(line) or conflict_marks.MIDDLE.match(line)
    ]
    found = [conflict for conflict in conflict_marks.conflicts(marks if end else ()) if conflict[0].number <= end]
    if not found:
        return text, None
    for number in sorted(set().union(*map(conflict_marks.other_sides, found))):
        lines[number - 1] = ""
    if not lines[0]:
        lines[:2] = [lines[1], ""]
    resolved = [mark for conflict in found for mark in conflict]
    fields = {"text": resolved[0].text.strip(), "where": conflict_marks.where([mark.number for mark in resolved])}
    return "\n".join(lines), Complaint(resolved[0].number, conflict_marks.MESSAGE, conflict_marks.REMEDY, fields)


def _end_of_head(lines: list[str]) -> int:
    """Return the number of the last line of the front matter, which a conflict mark may precede; 0 if it has none."""
    begin = 1 if conflict_marks.MARK.match(lines[0]) else 0
    if len(lines) <= begin or lines[begin].rstrip() != _FENCES[0]:
        return 0
    return next((n for n, line in enumerate(lines[begin + 1 :], begin + 2) if line.rstrip() in _FENCES), 0)


def split_head(text: str) -> tuple[str | None, str, int]:
    """Split a page into its front matter, its text, and the number of the file's line at which the text begins.

    >>> split_head("---\\ntitle: Төлемдер\\n---\\nМәтін")
    ('title: Төлемдер\\n', 'Мәтін', 4)
    >>> split_head("Мәтін")
    (None, 'Мәтін', 1)
    """
    found = _HEAD.match(text)
    if not found:
        return None, text, 1
    return found[1] or "", text[found.end() :], found[0].count("\n") + 1


def read_front_matter(head: str | None) -> FrontMatter | Complaint:
    """Parse the front matter of a page; return a complaint with the line of the file if it is invalid.

    >>> read_front_matter("title: Төлемдер\\ndescription: Ақша мен чек\\nkind: faq\\n").title
    'Төлемдер'
    >>> read_front_matter("titel: Төлемдер\\n").fields["guess"]
    '; did you mean «title»?'
    """
    if head is None:
        return Complaint(1, MISSING, MISSING_REMEDY, {"kinds": ", ".join(PAGE_KINDS)})
    try:
        data = yaml.load(head, _Loader)  # noqa: S506 - the loader is a safe one
    except (yaml.YAMLError, RecursionError) as error:
        return _not_yaml(error)
    if not isinstance(data, dict):
        return Complaint(1, NOT_A_MAPPING, NOT_YAML_REMEDY)
    return _wrong_key(data, head) or _convert(data, head)


def _not_yaml(error: Exception) -> Complaint:
    mark = getattr(error, "problem_mark", None)
    why = getattr(error, "problem", None) or " ".join(str(error).split())
    return Complaint(mark.line + 2 if mark else 1, NOT_YAML, NOT_YAML_REMEDY, {"why": why})


def _wrong_key(data: dict[Any, Any], head: str) -> Complaint | None:
    keys = FrontMatter.__struct_fields__
    for key in data:
        if key not in keys:
            fields = {"key": str(key), "keys": ", ".join(keys), "guess": did_you_mean(str(key), keys)}
            return Complaint(line_of(str(key), head), UNKNOWN_KEY, UNKNOWN_KEY_REMEDY, fields)
    missing = next((key for key in _REQUIRED if data.get(key) is None), None)
    return Complaint(1, MISSING_KEY, MISSING_KEY_REMEDY, {"key": missing}) if missing else None


def _convert(data: dict[Any, Any], head: str) -> FrontMatter | Complaint:
    if data["kind"] not in PAGE_KINDS:
        kind = data["kind"] if isinstance(data["kind"], str) else type(data["kind"]).__name__
        fields = {"value": kind, "guess": did_you_mean(kind, PAGE_KINDS), "kinds": ", ".join(PAGE_KINDS)}
        return Complaint(line_of("kind", head), BAD_KIND, BAD_KIND_REMEDY, fields)
    try:
        front = msgspec.convert(data, FrontMatter)
    except msgspec.ValidationError as error:
        why, _, where = str(error).partition(" - at `$.")
        key = where.rstrip("`")
        return Complaint(line_of(key, head), BAD_VALUE, BAD_VALUE_REMEDY, {"key": key, "why": why})
    return _plain(front, head)


def _plain(front: FrontMatter, head: str) -> FrontMatter | Complaint:
    """Check that title and description are plain text: they reach templates that escape nothing."""
    for key in ("title", "description"):
        value = getattr(front, key)
        if not value.strip() or _NOT_PLAIN.search(value.strip()):
            return Complaint(line_of(key, head), BAD_TEXT, BAD_TEXT_REMEDY, {"key": key})
    return front


def line_of(key: str, head: str | None) -> int:
    """Return the number of the file's line with a key of the front matter; 1 if the key is missing.

    >>> line_of("kind", "title: kind\\nkind: faq\\n")
    3
    """
    written = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*:")
    return next((n for n, line in enumerate((head or "").split("\n"), 2) if key in line and written.match(line)), 1)
