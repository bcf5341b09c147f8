"""Change the text of single items of a page, and add items; every other byte stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from qostil.importer.editions.written_item import WrittenItem, asked_line, is_comment
from qostil.importer.writing.new_item import LINE_END, lines_above
from qostil.model.page import Page


class _Edit(NamedTuple):
    """New lines in place of some lines, counted from 0."""

    start: int
    stop: int
    lines: Sequence[str]


class NewText(NamedTuple):
    """Another text for an item, and what the last import asked a person."""

    item: WrittenItem
    was_asked: Sequence[str] = ()


class PageText:
    """A page in lines, with its items by their ids."""

    def __init__(self, page: Page, content: bytes) -> None:
        """Split the page; items without an id are no items of an import."""
        text = content.decode("utf-8", "surrogateescape")
        self.page = page
        self._lines = LINE_END.split(text)
        self._ends = [*(found[0] for found in LINE_END.finditer(text)), ""]
        self.items: dict[str, WrittenItem] = {}
        self._starts: dict[str, int] = {}
        for item, lines in page.extents:
            if item.id and item.id not in self.items:
                self._starts[item.id] = lines.start - 1
                self.items[item.id] = WrittenItem.of(self._lines[lines.start - 1 : lines.stop - 1])

    def with_changes(self, changed: Mapping[str, NewText], new: Mapping[str, Sequence[str]]) -> bytes:
        """Return the page with other texts for some items, and with new items below others, or above all of them."""
        edits = [edit for item_id, item in changed.items() for edit in self._change(item_id, item)]
        edits += [self._addition(after, markdown) for after, markdown in new.items()]
        end = self._ends[0] or "\n"
        pieces = list(zip(self._lines, self._ends, strict=True))
        for edit in sorted(edits, key=lambda edit: edit[:2], reverse=True):
            pieces[edit.start : edit.stop] = [(line, end) for line in edit.lines]
        above = (line + (ending or end) for line, ending in pieces[:-1])
        return ("".join(above) + pieces[-1][0]).encode("utf-8", "surrogateescape")

    def _change(self, item_id: str, text: NewText) -> Iterator[_Edit]:
        at, old, new = self._starts[item_id], self.items[item_id], text.item
        if new.text.question != old.text.question:
            before, _, marks = old.heading
            yield _Edit(at, at + 1, [f"{before}{new.heading[1]}{marks}"])
        # What an editor has answered is not asked again.
        was_asked, is_asked = set(text.was_asked), dict.fromkeys(new.asked.values())
        asked = [question for question in is_asked if question not in was_asked]
        lines = [*new.lines[new.answer.start : new.answer.stop]]
        lines += [line for question in asked for line in ("", asked_line(question))]
        yield _Edit(at + old.answer.start, at + old.answer.stop, [*([] if old.answer else [""]), *lines])
        for n, question in old.asked.items():
            if question in was_asked and question not in is_asked:
                has_gap = n - 1 not in old.answer and not old.lines[n - 1].strip()
                yield _Edit(at + n - has_gap, at + n + 1, [])

    def _addition(self, after: str, markdown: Sequence[str]) -> _Edit:
        """Return the lines of new items in their place."""
        at = min(lines_above(self.page, self._lines, after) if after else self._above_first(), len(self._lines))
        if at == len(self._lines) and not self._lines[-1]:
            at -= 1  # the end of the last line, if that has one
        gap = [""] if at and self._lines[at - 1].strip() else []
        block = [line for item in markdown for line in ("", *item.rstrip("\n").split("\n"))][1:]
        return _Edit(at, at, [*gap, *block, *([""] if any(map(str.strip, self._lines[at:])) else [])])

    def _above_first(self) -> int:
        """Return how many lines stand above the first item and the comments right above it."""
        at = self.page.items[0].line - 1 if self.page.items else len(self._lines)
        while 0 < at < len(self._lines) and is_comment(self._lines[at - 1]):
            at -= 1
        return at
