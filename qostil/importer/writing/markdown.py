"""Write the answer of an item in Markdown: paragraphs, bullets, steps, notes, tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from qostil.importer.prefixes import bullet, heading, note, step
from qostil.importer.source_text import TextRow
from qostil.importer.writing.inline import Inline, escaped
from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale


@dataclass(frozen=True)
class DraftBlock:
    """A block of the answer with its depth: nested blocks are in a step, a bullet or a note."""

    kind: str
    text: str
    depth: int = 0


# The place of what stands before the first row of an answer.
FIRST = -1


def answer_of(
    rows: Sequence[TextRow],
    inline: Inline,
    locale: Locale,
    pictures: Mapping[int, Sequence[str]] = MappingProxyType({}),
) -> str:
    """Convert an answer to Markdown; `pictures` are written by the number of the row behind which they stand.

    >>> texts = ["Екі жол бар:", "1) қоңырау шалу;", "2) жазу.", "Маңызды! Үйде болыңыз."]
    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(texts, 1)]
    >>> print(answer_of(rows, Inline("kk"), "kk"))
    Екі жол бар:
    <BLANKLINE>
    1. қоңырау шалу;
    2. жазу.
    <BLANKLINE>
    !!! note "Назар аударыңыз"
        Үйде болыңыз.
    """
    return _written(_blocks([row.text for row in rows], inline, locale, pictures))


def _blocks(
    texts: Sequence[str], inline: Inline, locale: Locale, pictures: Mapping[int, Sequence[str]]
) -> list[DraftBlock]:
    found: list[DraftBlock] = [DraftBlock("picture", written) for written in pictures.get(FIRST, ())]
    waiting: list[str] = []
    in_steps, in_note, depth_of_steps = 0, False, 0
    for at, text in enumerate(texts):
        noted, numbered, listed = note(text), step(text), bullet(text)
        if noted is not None:
            found.append(DraftBlock("note", LANGUAGES[locale].phrases.note))
            found += [DraftBlock("paragraph", inline.markdown(noted[:1].upper() + noted[1:]), 1)] if noted else []
            in_steps, in_note = 0, not noted
        elif numbered and _continues(numbered[0], in_steps, texts[at + 1 :]):
            if not in_steps:
                # Markdown joins a bullet and the steps below it into one list, so the steps are nested in the bullet.
                depth_of_steps = 1 if _is_below_bullet(found) else 0
            found.append(DraftBlock("step", f"{numbered[0]}. {inline.markdown(numbered[1])}", depth_of_steps))
            in_steps, in_note = numbered[0], False
        else:
            goes_on = bool(in_steps) and any(_is_step(later, in_steps + 1) for later in texts[at + 1 :])
            # For the same reason a bullet below steps is nested in the last step.
            is_inside = goes_on or bool(in_steps and listed is not None and not depth_of_steps)
            depth = (depth_of_steps if is_inside else 0) + (1 if in_note or is_inside else 0)
            in_steps = in_steps if is_inside else 0
            in_note = in_note and listed is not None
            found.append(_plain(text, listed, depth, inline))
        waiting += pictures.get(at, ())
        # A picture would end the table whose row is above it.
        if found[-1].kind != "row" or not any(later.startswith("|") for later in texts[at + 1 : at + 2]):
            found += _inside(found[-1], waiting)
            waiting = []
    return found


def _inside(above: DraftBlock, pictures: Sequence[str]) -> Iterator[DraftBlock]:
    """Yield pictures as parts of the step, the bullet or the note above them, so that a list goes on below."""
    depth = above.depth + (above.kind in ("step", "bullet", "note"))
    yield from (DraftBlock("picture", written, depth) for written in pictures)


def _is_below_bullet(found: Sequence[DraftBlock]) -> bool:
    above = next((block for block in reversed(found) if block.kind != "picture"), None)
    return above is not None and above.kind == "bullet" and not above.depth


def _continues(number: int, before: int, later: Sequence[str]) -> bool:
    """Return whether a numbered row is a step: the next of a sequence, or the first of one that continues."""
    if number == before + 1 and before:
        return True
    return number == 1 and any(_is_step(text, 2) for text in later)


def _is_step(text: str, number: int) -> bool:
    found = step(text)
    return bool(found and found[0] == number)


def _plain(text: str, listed: str | None, depth: int, inline: Inline) -> DraftBlock:
    if listed is not None:
        return DraftBlock("bullet", f"- {inline.markdown(listed)}", depth)
    if text.startswith("|"):
        return DraftBlock("row", _row(text, inline), depth)
    titled = heading(text)
    if titled is not None:
        return DraftBlock("heading", f"### {escaped(titled)}", depth)
    return DraftBlock("paragraph", inline.markdown(text), depth)


def _row(text: str, inline: Inline) -> str:
    cells = [inline.markdown(cell.strip()) for cell in text.strip().strip("|").split("|")]
    return f"| {' | '.join(cells)} |"


def _written(blocks: Sequence[DraftBlock]) -> str:
    lines: list[str] = []
    before = DraftBlock("", "")
    for block in blocks:
        if lines and not _follows_directly(before, block):
            lines.append("")
        indent = "    " * block.depth
        lines.append(f'!!! note "{block.text}"' if block.kind == "note" else indent + block.text)
        if block.kind == "row" and before.kind != "row":
            lines.append(indent + "| " + " | ".join(["---"] * (block.text.count(" | ") + 1)) + " |")
        before = block
    return "\n".join(lines)


def _follows_directly(before: DraftBlock, block: DraftBlock) -> bool:
    """Return whether a block follows without a blank line."""
    if before.kind == "note":
        return True
    same = before.kind == block.kind and before.depth == block.depth
    return same and block.kind in ("bullet", "step", "row")
