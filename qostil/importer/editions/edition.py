"""Compare a newer edition with the last import and with the page, item by item and language by language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from qostil.importer.editions.matching import Texts, matched
from qostil.importer.editions.written_item import WrittenItem
from qostil.importer.writing.draft import DraftSection
from qostil.knowledge.imported import Imported, ImportedItem, ImportedText
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale

State = Literal["new", "changed", "gone", "unchanged"]


@dataclass(frozen=True)
class EditionSide:
    """An item in one language: what the last import brought, what the edition brings, what the page says now."""

    base: ImportedText | None
    source: ImportedText | None
    page: ImportedText | None

    @property
    def state(self) -> State:
        """What the source did to the item since the last import; what the page says already is no change.

        >>> old, new = ImportedText("Чек?", ("5 күн.",)), ImportedText("Чек?", ("3 күн.",))
        >>> EditionSide(old, new, old).state, EditionSide(old, new, new).state, EditionSide(old, old, new).state
        ('changed', 'unchanged', 'unchanged')
        """
        if self.source is None:
            return "gone" if self.page else "unchanged"
        if _is_same(self.source, self.page) or _is_same(self.source, self.base):
            return "unchanged"
        return "changed" if self.base or self.page else "new"

    @property
    def is_edited(self) -> bool:
        """Whether an editor has changed or deleted the text since the last import; without one, nobody knows."""
        return self.base is None or not _is_same(self.base, self.page)

    @property
    def is_conflict(self) -> bool:
        """Whether the source and an editor have changed the text, or nobody knows which of them has."""
        return self.state in ("changed", "new") and self.is_edited


@dataclass(frozen=True)
class EditionItem:
    """An item by its id on the page, in the languages of the edition, with its draft; a gone one has none."""

    id: str
    sides: Mapping[Locale, EditionSide]
    base: ImportedItem | None
    section: DraftSection | None
    # Whether the page has it in either language.
    is_on_page: bool = True

    @property
    def is_anywhere(self) -> bool:
        """Whether the source or the page has it still."""
        return self.section is not None or self.is_on_page

    @property
    def state(self) -> State:
        """What the source did to the item, in either language."""
        if self.section is None:
            return "gone" if self.is_on_page else "unchanged"
        if not self.is_on_page and self.base is None:
            return "new"
        return "changed" if {side.state for side in self.sides.values()} - {"unchanged"} else "unchanged"

    @property
    def is_conflict(self) -> bool:
        """Whether an editor must decide: written in one language alone, the two would say different things."""
        return self.state == "changed" and any(side.is_conflict for side in self.sides.values())

    @property
    def written(self) -> Mapping[Locale, ImportedText]:
        """The texts that an update writes in place of those of the page."""
        if self.state != "changed" or self.is_conflict:
            return {}
        return {name: side.source for name, side in self.sides.items() if side.state == "changed" and side.source}


def compare(
    sections: Sequence[DraftSection],
    locales: Collection[Locale],
    base: Imported,
    page: Mapping[Locale, Mapping[str, WrittenItem]],
    taken: Collection[str],
) -> list[EditionItem]:
    """Return the items of an edition in its order, then those that are gone.

    `locales` are the languages of the edition, `page` has the items of the page by their ids, and no new item gets one
    of the `taken` ids.
    """
    return list(_Comparison(sections, locales, base, page).items(taken))


class _Comparison:
    def __init__(
        self,
        sections: Sequence[DraftSection],
        locales: Collection[Locale],
        base: Imported,
        page: Mapping[Locale, Mapping[str, WrittenItem]],
    ) -> None:
        self._sections, self._base = sections, base.items
        self._locales = [locale for locale in LOCALES if locale in locales]
        self._page: dict[str, Texts] = {}
        for item_id in dict.fromkeys(item_id for items in page.values() for item_id in items):
            self._page[item_id] = {name: items[item_id].text for name, items in page.items() if item_id in items}
        self._sources = [brought(section) for section in sections]

    def items(self, taken: Collection[str]) -> Iterator[EditionItem]:
        """Yield the items of the edition, then those that are gone."""
        own = self._real({name: texts[name] for name in self._locales} for texts in self._sources)
        ids, in_base = self._ids_on_page(), matched(self._real(item.texts for item in self._base), own)
        known = set(ids.values())
        free = [item_id for item_id in self._page if item_id not in known]
        unknown = [n for n in range(len(self._sections)) if n not in in_base]
        by_page = matched(self._real(self._page[name] for name in free), [own[n] for n in unknown])
        on_page = {unknown[n]: free[at] for n, at in by_page.items()}
        used = {*taken, *self._page, *(item.id for item in self._base)}
        for n, section in enumerate(self._sections):
            base = self._base[in_base[n]] if n in in_base else None
            item_id = ids[in_base[n]] if base else on_page.get(n) or _unused(section.id, used)
            used.add(item_id)
            yield self._item(item_id, base, section, self._sources[n])
        for n in sorted(set(ids) - set(in_base.values())):
            if self._has(self._base[n]):
                yield self._item(ids[n], self._base[n], None, {})

    def _has(self, base: ImportedItem) -> bool:
        """Return whether an item of the last import has a text in a language of the edition."""
        return any(name in base.texts and not is_stub(base.texts[name], name) for name in self._locales)

    def _item(
        self, item_id: str, base: ImportedItem | None, section: DraftSection | None, source: Texts
    ) -> EditionItem:
        page = self._page.get(item_id, {})
        sides = {name: _side(name, base.texts if base else {}, source, page) for name in self._locales}
        return EditionItem(item_id, sides, base, section, bool(page))

    def _ids_on_page(self) -> dict[int, str]:
        """Return the ids that the items of the last import have now; an editor may have given them others."""
        ids = {n: item.id for n, item in enumerate(self._base)}
        lost = [n for n, item_id in ids.items() if item_id not in self._page]
        known = set(ids.values())
        free = [item_id for item_id in self._page if item_id not in known]
        renamed = matched(
            self._real(self._base[n].texts for n in lost), self._real(self._page[item_id] for item_id in free)
        )
        return ids | {lost[at]: free[n] for n, at in renamed.items()}

    @staticmethod
    def _real(items: Iterator[Texts]) -> list[Texts]:
        """Leave out the languages in which an item is still to be written: all of these read alike."""
        return [{name: text for name, text in texts.items() if not is_stub(text, name)} for texts in items]


def brought(section: DraftSection) -> dict[Locale, ImportedText]:
    """Return what an import writes for an item, in both languages.

    >>> brought(DraftSection("receipt", {"kk": "Чек?", "ru": "Чек?"}, {"kk": "Иә.", "ru": "Да."}))["ru"].answer
    ('Да.',)
    """
    return {name: WrittenItem.of(section.markdown(name).split("\n")).text for name in LOCALES}


def is_stub(text: ImportedText, locale: Locale) -> bool:
    """Return whether an item is still to be written in a language.

    >>> is_stub(ImportedText("Этого вопроса ещё нет на русском"), "ru")
    True
    """
    return text.question == LANGUAGES[locale].phrases.missing_question


def _side(locale: Locale, base: Texts, source: Texts, page: Texts) -> EditionSide:
    """Return an item in a language; a text to be written that stands for one that the source had means it is gone."""
    was, has = base.get(locale), source.get(locale)
    is_lost = has and is_stub(has, locale) and (was is None or not is_stub(was, locale))
    return EditionSide(was, None if is_lost else has, page.get(locale) if was or not is_lost else None)


def _is_same(one: ImportedText | None, other: ImportedText | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.question, one.answer) == (other.question, other.answer)


def _unused(wanted: str, used: Collection[str]) -> str:
    numbered = (f"{wanted}-{n}" for n in range(2, len(used) + 3))
    return next(name for name in (wanted, *numbered) if name not in used)
