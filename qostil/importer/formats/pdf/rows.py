"""Tell whether two columns are those of a table, and find its rows."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from qostil.importer.formats.pdf.lines import Line

# A drawn line is at most this high, and one of a table at least this wide, in points.
_THIN, _WIDE = 3.0, 20.0
# Rules at the same height differ by less, in points; together they have this share of the width of the table.
_SAME, _COVERED = 2.5, 0.7
# A block begins behind a space of this many heights of the letters.
_BLOCK = 1.35
# Cells of a row begin, or have their middle, at one height up to this share of it; most rows do, and as many at least.
_LEVEL, _MOSTLY, _ENOUGH = 0.4, 0.75, 3
# Lines of two cells that begin a row together have their tops at one height, up to so many points.
_AT_ONCE = 1.0
# Two rows are enough if their cells stand at one height, up to this share of it in all.
_EXACT = 0.15
# Rows of a table, each a pair of cells, which are lines.
Rows = list[tuple[list[Line], list[Line]]]


class Rule(NamedTuple):
    """A horizontal line that is drawn on a page, or the edge of a box; in points from the lower left corner."""

    left: float
    right: float
    height: float


def rules_of(page: Any) -> Iterator[Rule]:
    """Yield the horizontal lines and the edges of boxes of a page of pypdfium2."""
    from pypdfium2 import raw

    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = drawn.get_bounds()
        if right - left >= _WIDE:
            yield Rule(left, right, bottom)
            if top - bottom > _THIN:
                yield Rule(left, right, top)


def table_rows(left: Sequence[Line], right: Sequence[Line], rules: Sequence[Rule] = (), is_known: bool = False) -> Rows:
    """Return the rows of a table of two columns, or an empty list if the columns are read one after the other.

    `is_known`: other pages have a table with these columns.

    >>> def line(text, left, top):
    ...     return Line(text, left, left + 200, top, top - 10)
    >>> left = [line("Чек?", 50, 700), line("Шот?", 50, 660)]
    >>> right = [line("Хатта", 300, 700), line("келеді.", 300, 688), line("Кабинетте.", 300, 660)]
    >>> [[line.text for line in answer] for _, answer in table_rows(left, right)]
    [['Хатта', 'келеді.'], ['Кабинетте.']]
    """
    if not left or not right:
        return []
    drawn = _cut([*left, *right], _cuts(left, right, rules))
    rows = [_sides(row, left, right) for row in drawn]
    if sum(bool(a and b) for a, b in rows) > 1:
        return rows
    found = [_aligned(left, right, place_of, is_known) for place_of in (_top, _middle)]
    return max(found, key=len) or _level_rows(left, right)


def _cuts(left: Sequence[Line], right: Sequence[Line], rules: Sequence[Rule]) -> list[float]:
    """Return the heights at which rules go across both columns."""
    start, end = min(line.left for line in left), max(line.right for line in right)
    found: list[float] = []
    for height in sorted({rule.height for rule in rules}, reverse=True):
        parts = [
            rule for rule in rules if abs(rule.height - height) <= _SAME and rule.right > start and rule.left < end
        ]
        if _covered(parts, start, end) >= _COVERED * (end - start):
            found.append(height)
    return found


def _covered(rules: Sequence[Rule], start: float, end: float) -> float:
    """Return the length of a stretch that rules cover."""
    total, reached = 0.0, start
    for rule in sorted(rules):
        total += max(0.0, min(rule.right, end) - max(rule.left, reached))
        reached = max(reached, rule.right)
    return total


def _cut(lines: Sequence[Line], cuts: Sequence[float]) -> list[list[Line]]:
    edges = itertools.pairwise([math.inf, *cuts, -math.inf])
    rows = ([line for line in lines if bottom < line.middle <= top] for top, bottom in edges)
    return [row for row in rows if row]


def _sides(row: Sequence[Line], left: Sequence[Line], right: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    return [line for line in row if line in left], [line for line in row if line in right]


def _aligned(
    left: Sequence[Line], right: Sequence[Line], place_of: Callable[[Sequence[Line]], float], is_known: bool
) -> Rows:
    """Return the rows if the cells of most of them have their tops, or their middles, at one height."""
    rows: Rows = []
    rest = _blocks(right)
    spaces = _spaces(rest)
    # A block beside which there is nothing is a row by itself, such as the name of a group.
    blocks = [(block, _is_alone(block, spaces)) for block in _blocks(left)]
    following = [block for block, is_alone in blocks if not is_alone][1:]
    for block, is_alone in blocks:
        if is_alone:
            rows.append((block, []))
            continue
        end = _end(block, rest, following.pop(0) if following else None, place_of)
        rows.append((block, [line for part in rest[:end] for line in part]))
        rest = rest[end:]
    full = [row for row in rows if row[1]]
    apart = [abs(place_of(a) - place_of(b)) / a[0].height for a, b in full]
    level = sum(share <= _LEVEL for share in apart)
    if is_known:
        return rows if level and not rest and level * 2 >= len(full) else []
    is_sure = level >= _ENOUGH or (len(full) > 1 and sum(apart) <= _EXACT)
    return rows if is_sure and not rest and level >= _MOSTLY * len(rows) else []


def _level_rows(left: Sequence[Line], right: Sequence[Line]) -> Rows:
    """Return the rows of a table whose longer cells leave no space between them: rows begin where both columns do."""
    starts = [_top(block) for block in (*_blocks(left), *_blocks(right))]
    shared = {
        top for top in starts if all(any(abs(line.top - top) <= _AT_ONCE for line in side) for side in (left, right))
    }
    cuts = sorted(shared, reverse=True)
    if len(cuts) < _ENOUGH or sum(top in shared for top in starts) < _MOSTLY * len(starts):
        return []
    return [_sides(row, left, right) for row in _cut([*left, *right], [top + _AT_ONCE for top in cuts])]


def _begins_at(lines: Sequence[Line], top: float) -> bool:
    return any(abs(line.top - top) <= _AT_ONCE for line in lines)


def _end(
    block: Sequence[Line],
    rest: Sequence[Sequence[Line]],
    following: Sequence[Line] | None,
    place_of: Callable[[Sequence[Line]], float],
) -> int:
    """Return how many blocks of the right column belong to a block of the left one; all, if it is the last."""
    if following is None or not rest:
        return len(rest)
    if place_of is _top:
        return min(range(1, len(rest) + 1), key=lambda end: _apart(rest, end, following))
    return min(range(1, len(rest) + 1), key=lambda end: abs(_middle([*rest[0], *rest[end - 1]]) - _middle(block)))


def _apart(rest: Sequence[Sequence[Line]], end: int, following: Sequence[Line]) -> float:
    return abs(_top(rest[end]) - _top(following)) if end < len(rest) else math.inf


def _spaces(blocks: Sequence[Sequence[Line]]) -> list[tuple[float, float]]:
    """Return the upper and the lower end of each space around blocks."""
    edges = [math.inf, *(edge for block in blocks for edge in (_top(block), _bottom(block))), -math.inf]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_alone(block: Sequence[Line], spaces: Sequence[tuple[float, float]]) -> bool:
    return any(end >= _top(block) - 1 and start <= _bottom(block) + 1 for end, start in spaces)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines in blocks, which spaces part."""
    ordered = sorted(lines, key=lambda line: -line.top)
    blocks = [[ordered[0]]]
    for above, line in itertools.pairwise(ordered):
        if above.bottom - line.bottom > _BLOCK * line.height:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _top(block: Sequence[Line]) -> float:
    return max(line.top for line in block)


def _bottom(block: Sequence[Line]) -> float:
    return min(line.bottom for line in block)


def _middle(block: Sequence[Line]) -> float:
    return (_top(block) + _bottom(block)) / 2
