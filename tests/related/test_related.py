"""What is offered after an answer shares its words, and is true for the same reader."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.corpus.corpus import Corpus
from qostil.model.item import Block, Item, Line
from qostil.model.page import FrontMatter, Page
from qostil.reading.store import fingerprint
from qostil.related.counting import Counts, counted
from qostil.related.nearest import LEAST, MOST, best
from qostil.related.related import Chosen, choose, related
from qostil.related.telling import Weights, weights_of
from qostil.system.kept import keep, kept
from tests.project import lay_out, library, sample

HEAD = "---\ntitle: Т\ndescription: С.\nkind: faq\n---\n"
KK = {
    "lost": "Билетті жоғалттым\n\nЖаңа билет беріледі.",
    "new": "Жаңа билет қайда беріледі?\n\nКітапханада.",
    "hours": "Кітапхана қашан ашық?\n\nТоғыздан.",
}
RU = {
    "lost": "Потерял билет\n\nВыдают новый билет.",
    "new": "Где выдают новый билет?\n\nВ библиотеке.",
    "hours": "Когда открыта библиотека?\n\nС девяти.",
}


def page(items: dict[str, str]) -> str:
    parts = (text.partition("\n") for text in items.values())
    return HEAD + "".join(f"\n## {q} {{ #{i} }}\n{rest}\n" for i, (q, _, rest) in zip(items, parts, strict=True))


def test_the_nearest_comes_first_whichever_language_is_read(tmp_path: Path) -> None:
    corpus = read_build(lay_out(tmp_path, {"kk/a.md": page(KK), "ru/a.md": page(RU)})).with_drafts
    assert related(corpus)["lost"][0] == "new"
    assert "hours" not in related(corpus)["lost"]


def test_both_languages_count(tmp_path: Path) -> None:
    apart = KK | {"new": "Мұнда не істейді?\n\nОқиды."}
    corpus = read_build(lay_out(tmp_path, {"kk/a.md": page(apart), "ru/a.md": page(RU)})).with_drafts
    assert related(corpus)["lost"][0] == "new"


def test_nothing_of_another_operator_is_offered(tmp_path: Path) -> None:
    corpus = read_build(sample(tmp_path, "contracts")).corpus
    found = related(corpus)
    assert any(found.values())
    others = {"altyn": "kumis-", "kumis": "altyn-"}
    mixed = [(slug, near) for slug, all_near in found.items() for near in all_near]
    assert not [pair for pair in mixed if pair[1].startswith(others.get(pair[0].partition("-")[0], "none"))]


def test_no_answer_offers_itself_or_too_many(tmp_path: Path) -> None:
    found = related(read_build(library(tmp_path)).corpus)
    assert not [slug for slug, near in found.items() if slug in near or len(near) > MOST]


@pytest.mark.parametrize("items", [{}, {"lost": KK["lost"]}])
def test_a_site_of_one_answer_has_none_to_offer(tmp_path: Path, items: dict[str, str]) -> None:
    corpus = read_build(lay_out(tmp_path, {"kk/a.md": page(items)})).with_drafts
    assert not any(related(corpus).values())


def alike(seed: int, changed: int = 0) -> Corpus:
    """Many items that say nearly the same, and as many that share a few words with some; some items are changed."""
    chance, other = random.Random(seed), random.Random(seed + 99)  # noqa: S311 - no secrets
    words = [a + b for a in ("бар", "тел", "қал", "жол", "сүт", "кіл") for b in ("мақ", "тек", "сын", "дөң", "шаш")]
    common = " ".join(chance.sample(words, 8))
    texts = [" ".join([*chance.choices(words, k=4), common * (n % 2)]) for n in range(80)]
    for n in other.sample(range(80), changed):
        texts[n] = " ".join(other.choices(words, k=6)) if n % 3 else ""
    items = (Item(f"i{n}", "Сұрақ", n, (Block("paragraph", (Line(n, text),)),)) for n, text in enumerate(texts) if text)
    return Corpus((Page("docs/kk/a.md", "kk", "a", front=FrontMatter("Т", "С.", "faq"), items=tuple(items)),))


def all_compared(weights: dict[str, Weights]) -> dict[str, list[tuple[int, str]]]:
    found = {}
    for slug, own in weights.items():
        shares = {
            other: sum(weight * its[term] for term, weight in own.items() if term in its)
            for other, its in weights.items()
            if other != slug
        }
        found[slug] = sorted((-share, other) for other, share in shares.items() if share >= LEAST)[:MOST]
    return found


@pytest.mark.parametrize("seed", range(12))
def test_what_is_not_compared_would_not_be_among_the_nearest(seed: int) -> None:
    weights = weights_of(alike(seed))
    assert choose(weights).near == all_compared(weights)


def weighed(chance: random.Random) -> Weights:
    """The weights of an item that shares some of a few words with many others."""
    return {f"kk {word}": chance.randrange(500, 3000) for word in chance.sample("абвгдежзик", 4)}


@pytest.mark.parametrize("seed", range(12))
def test_what_was_chosen_before_the_last_edits_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    items = {f"i{n}": weighed(chance) for n in range(80)}
    before = choose(items)
    now = {slug: weights for slug, weights in items.items() if slug != "i7"} | {
        "i3": weighed(chance),
        "i50": weighed(chance),
        "new": weighed(chance),
    }
    assert choose(now, before).near == all_compared(now) != before.near
    # Of an item that has not changed, what is near to it was not looked for again.
    foreign = [(-1, "i1")]
    assert choose(items, Chosen(items, before.near | {"i9": foreign})).near["i9"] == best(foreign)


@pytest.mark.parametrize("name", ["related.msgpack", "terms.msgpack"])
def test_what_was_chosen_is_kept_and_damage_to_it_is_noticed(tmp_path: Path, name: str) -> None:
    cache, (first, second) = tmp_path / "cache", (alike(1), alike(1, changed=3))
    expected = related(second)
    related(first, cache)
    assert related(second, cache) == expected
    related(first, cache)
    file = cache / name
    file.write_bytes(file.read_bytes()[:-40] + bytes(40))
    assert related(second, cache) == expected


def of_questions(**questions: str) -> Corpus:
    items = tuple(Item(name, question, 7) for name, question in questions.items())
    return Corpus((Page("docs/kk/a.md", "kk", "a", front=FrontMatter("Т", "С.", "faq"), items=items),))


def test_only_a_new_text_is_split_into_words(tmp_path: Path) -> None:
    list(counted(of_questions(lost="Билет жоғалды", hours="Қашан ашық?"), tmp_path))
    file, code, foreign = tmp_path / "terms.msgpack", fingerprint(), {"kk чек": 9}
    before = kept(file, code, dict[str, Counts]) or {}
    keep(file, code, dict.fromkeys(before, foreign))
    found = dict(counted(of_questions(lost="Билет жоғалды", hours="Қашан жабық?"), tmp_path))
    assert found["lost"] == foreign
    assert found["hours"] == dict(counted(of_questions(hours="Қашан жабық?")))["hours"]
    # What no item says any more is not kept.
    assert len(kept(file, code, dict[str, Counts]) or {}) == 2
