"""Write the report of an import as JSON: equal sources give equal bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from qostil.importer.align import Alignment, Match
from qostil.importer.editions.edition import EditionItem, EditionSide
from qostil.importer.editions.words import joined, word_runs
from qostil.importer.mismatch import Mismatch
from qostil.importer.parsed_source import ParsedSource
from qostil.importer.placing import PlacedPicture
from qostil.importer.writing.contract import ClauseSummary
from qostil.importer.writing.faq import PairPosition
from qostil.knowledge.imported import ImportedText
from qostil.model.locale import LOCALES, Locale


def report(
    sources: dict[Locale, ParsedSource],
    found: Alignment,
    wrong: list[Mismatch],
    ids: list[tuple[str, PairPosition]],
    indexes: dict[Locale, list[ClauseSummary]],
    edition: Sequence[EditionItem] = (),
) -> bytes:
    """Write the report."""
    content: dict[str, Any] = {locale: _source(sources.get(locale), indexes.get(locale, [])) for locale in LOCALES}
    content |= {
        "pairs": [_match(match) for match in found.pairs],
        "questions": [_match(match) for match in found.questions],
        "kk_only": found.kk_only,
        "ru_only": found.ru_only,
        "fact_mismatches": wrong,
        "ids": [{"id": name, "kk": position[0], "ru": position[1]} for name, position in ids],
        "dropped": _each(sources, "dropped"),
        "unplaced": [
            {"source": locale, "line": row.line, "text": row.text}
            for locale, source in _in_order(sources)
            for row in source.unplaced
        ],
        "changes": _each(sources, "changes"),
        "pictures": [
            {"source": locale, **_picture(placed)}
            for locale, source in _in_order(sources)
            for placed in source.pictures
        ],
        "edition": [_edition_item(item) for item in edition if item.is_anywhere],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def _in_order(sources: dict[Locale, ParsedSource]) -> list[tuple[Locale, ParsedSource]]:
    return [(locale, sources[locale]) for locale in LOCALES if locale in sources]


def _source(source: ParsedSource | None, index: list[ClauseSummary]) -> dict[str, Any]:
    if source is None:
        return {"source": None, "items": []}
    items = [
        {
            "question": item.question,
            "answer": item.text,
            "first_line": item.lines[0],
            "last_line": item.lines[-1],
            "lines": item.lines,
        }
        for item in source.items
    ]
    data: dict[str, Any] = {"source": source.original.name, "kind": source.kind, "title": source.title, "items": items}
    data |= {} if source.contract else {"layout": {"marks": source.marks, "ahead": source.ahead}}
    if source.contract:
        data |= {"clauses": index, "gaps": source.contract.gaps, "repeats": source.contract.repeats}
    return data


def _match(match: Match) -> dict[str, Any]:
    return {"kk": match.kk, "ru": match.ru, "confidence": match.confidence, "by": match.by}


def _picture(placed: PlacedPicture) -> dict[str, Any]:
    picture = placed.picture
    told: dict[str, Any] = {"line": picture.line, "item": placed.item, "name": picture.name}
    return told | {"alt": picture.alt, "bytes": len(picture.content)}


def _each(sources: dict[Locale, ParsedSource], what: str) -> list[dict[str, Any]]:
    """Return the changes or dropped lines of both sources, sorted by line."""
    return [
        {"source": locale, **msgspec.structs.asdict(entry)}
        for locale, source in _in_order(sources)
        for entry in sorted(getattr(source.log, what), key=lambda entry: entry.line)
    ]


def _edition_item(item: EditionItem) -> dict[str, Any]:
    told: dict[str, Any] = {"id": item.id, "state": item.state}
    return told | {locale: _edition_side(item.sides[locale]) if locale in item.sides else None for locale in LOCALES}


def _edition_side(side: EditionSide) -> dict[str, Any]:
    """Return the state of a text, and word by word what the source and the page have changed since the last import."""
    question = next((text.question for text in (side.source, side.page, side.base) if text), "")
    return {
        "state": side.state,
        "edited": side.base is not None and side.is_edited,
        "question": question,
        "source": _words(side.base or side.page, side.source),
        "page": _words(side.base, side.page),
    }


def _words(before: ImportedText | None, now: ImportedText | None) -> str:
    """Return in what two texts differ; "" if one of them is missing."""
    rows = [[text.question, *text.answer] for text in (before, now) if text]
    return joined(word_runs(*rows)) if len(rows) > 1 else ""
