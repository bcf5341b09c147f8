"""Draft a page of questions and answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from urllib.parse import unquote

from qostil.facts.english import in_english
from qostil.importer.align import Alignment, Match
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.importer.mismatch import Mismatch
from qostil.importer.parsed_source import ParsedSource
from qostil.importer.writing.draft import DraftSection, PageDraft
from qostil.importer.writing.inline import Inline, escaped
from qostil.importer.writing.markdown import answer_of
from qostil.importer.writing.pictures import written_pictures
from qostil.importer.writing.slug import slugs
from qostil.importer.writing.stub import stub_of, task_of
from qostil.knowledge.glossary import Glossary
from qostil.knowledge.meanings import Meanings
from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale, other

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")

# The first letter of a title, and of a name in quotation marks.
_BEGINNING = re.compile(r"(?:^|(?<=[«\"“]))\W*\w")

# The beginning of a question about a pair, by what makes it one.
_WHY = {
    "features": "I",
    "number": "I",
    "features and position": "Paired by its position and little more: i",
    "position": "Paired by its position alone: i",
}

# The positions of an item in both sources; None if a source does not have it.
PairPosition = tuple[int | None, int | None]


def order(kk: Sequence[QuestionAnswer], ru: Sequence[QuestionAnswer], found: Alignment) -> list[PairPosition]:
    """Return one order for both pages: the Kazakh one; an unpaired Russian item follows its predecessor.

    >>> kk, ru = [QuestionAnswer("а", []), QuestionAnswer("б", [])], [QuestionAnswer("в", [])]
    >>> order(kk, ru, Alignment((), (), (0, 1), (0,)))
    [(None, 0), (0, None), (1, None)]
    """
    partner = {match.kk: match.ru for match in found.pairs}
    by_ru = {match.ru: match.kk for match in found.pairs}
    placed: list[PairPosition] = [(n, partner.get(n)) for n in range(len(kk))]
    for m in found.ru_only:
        before = next((n for n in range(m - 1, -1, -1) if n in by_ru or (None, n) in placed), None)
        at = 0 if before is None else placed.index((by_ru.get(before), before)) + 1
        placed.insert(at, (None, m))
    return placed


def draft_faq(
    sources: dict[Locale, ParsedSource],
    found: Alignment,
    wrong: Sequence[Mismatch],
    meanings: Meanings,
    glossary: Glossary,
    taken: Collection[str] = (),
    key: str = "",
) -> tuple[PageDraft, list[PairPosition]]:
    """Write the items of both sources in one order under the same ids, with questions for a person to decide.

    `key` is the path of the page without language and suffix; its pictures are found from there.
    """
    kk, ru = (sources[locale].items if locale in sources else [] for locale in ("kk", "ru"))
    positions = order(kk, ru, found)
    both = [{"kk": _at(kk, position[0]), "ru": _at(ru, position[1])} for position in positions]
    asked = [{locale: item.question for locale, item in sides.items() if item} for sides in both]
    ids = slugs(asked, meanings, taken)  # type: ignore[arg-type]
    rivals = _rivals(found, kk, ru)
    draft = PageDraft("faq", {locale: title_of(source.title) for locale, source in sources.items()})
    for number, (position, sides) in enumerate(zip(positions, both, strict=True)):
        doubts = [*_differences(wrong, position), *rivals.get(position, ())]
        draft.sections.append(_section(ids[number], sides, doubts, glossary, key))  # type: ignore[arg-type]
    return draft, positions


def _at(items: Sequence[QuestionAnswer], position: int | None) -> QuestionAnswer | None:
    return None if position is None else items[position]


def _section(
    name: str, both: dict[Locale, QuestionAnswer | None], doubts: Sequence[str], glossary: Glossary, key: str
) -> DraftSection:
    section = DraftSection(name, {}, {}, {})
    for locale, item in both.items():
        if item:
            inline = Inline(locale)
            section.title[locale] = heading_of(item.question)
            pictures = written_pictures(item.pictures, inline, locale, key)
            section.text[locale] = answer_of(item.answer, inline, locale, pictures)
            section.pictures[locale] = tuple(picture for found in item.pictures.values() for picture in found)
            section.questions[locale] = [*inline.questions, *doubts]
    for locale in both:
        if locale not in section.title:
            asked, answer = section.title[other(locale)], section.text[other(locale)]
            section.title[locale] = LANGUAGES[locale].phrases.missing_question
            section.stub[locale] = stub_of(asked, answer, locale)
            section.questions[locale] = [task_of(asked, answer, locale, glossary)]
    return section


def _differences(wrong: Sequence[Mismatch], position: PairPosition) -> Iterator[str]:
    for found in wrong:
        if (found.kk, found.ru) == position:
            sides = (found.kk_only, found.ru_only)
            ours, theirs = (unquote(", ".join(map(in_english, values))) or "nothing" for values in sides)
            yield f"The sources differ ({found.kind}): Kazakh alone has {ours}, Russian alone {theirs}. Which is right?"


def _rivals(
    found: Alignment, kk: Sequence[QuestionAnswer], ru: Sequence[QuestionAnswer]
) -> Mapping[PairPosition, Sequence[str]]:
    """Return what is to be asked of a pair that little but its place makes one, or of an item that may be in one."""
    asked: dict[PairPosition, list[str]] = defaultdict(list)
    for match in found.pairs:
        if match.by == "features and position":
            asked[match.kk, match.ru].append(_is_same(match, "Russian", ru[match.ru]))
    for match in found.questions:
        asked[match.kk, None].append(_is_same(match, "Russian", ru[match.ru]))
        asked[None, match.ru].append(_is_same(match, "Kazakh", kk[match.kk]))
    return asked


def _is_same(match: Match, language: str, item: QuestionAnswer) -> str:
    return f"{_WHY[match.by]}s this the same as the {language} «{item.question}»? Confidence {match.confidence:.2f}."


def heading_of(question: str) -> str:
    """Return a question as a heading: without links and final full stops.

    >>> heading_of("Ждём звонка специалиста..")
    'Ждём звонка специалиста'
    """
    plain = _LINK.sub(r"\1", question).replace("**", "")
    return escaped(plain.rstrip(" .…:") or plain).lstrip("#- ").strip() or "?"


def title_of(title: str) -> str:
    """Convert a title in all capitals to sentence case.

    >>> title_of("ВОПРОСЫ И ОТВЕТЫ"), title_of("Көмек")
    ('Вопросы и ответы', 'Көмек')
    """
    plain = re.sub(r"[<>#*_`]|[\x00-\x1f]", "", _LINK.sub(r"\1", title)).strip(" .:")
    return _BEGINNING.sub(lambda found: found[0].upper(), plain.lower()) if plain.isupper() else plain
