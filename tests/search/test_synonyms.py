"""Whoever types one word of a group finds what is written with another: everyday words, and those of the site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.model.locale import Locale
from qostil.search.engine import Engine
from qostil.search.writing import write_search
from tests.project import lay_out, qostil, whole_site

HEAD = "---\ntitle: {}\ndescription: {}.\nkind: faq\n---\n\n"
KK = """## Чекті қалай аламын? { #receipt }

Қабылдау бөлмесінен.

## Сүт қышқыл болса ше? { #sour }

Басқа күні келіңіз.
"""
RU = """## Где получить чек? { #receipt }

В приёмной.

## Молоко прокисло, как быть? { #sour }

Приходите в другой день.
"""
PAGES = {"kk/milk.md": HEAD.format("Сүт", "Сүт туралы") + KK, "ru/milk.md": HEAD.format("Молоко", "О молоке") + RU}
OWN = "# Сүт дүкені\n- қышқыл, прокисло, қымыз, кумыс\n"


def found(root: Path, locale: Locale, typed: str) -> list[str]:
    """The items that the worker written for a project finds."""
    write_search(read_build(root).corpus, root / "site")
    return [item for _, item, _ in Engine.of(root / "site").search(locale, typed).hits if item]


def with_own(root: Path, text: str) -> Path:
    return lay_out(root, PAGES | {"../knowledge/synonyms.yml": text})


@pytest.mark.parametrize(("locale", "typed"), [("ru", "квитанция"), ("kk", "түбіртек"), ("kk", "квитанцию")])
@pytest.mark.parametrize("own", [None, "", "# жоқ\n", OWN])
def test_everyday_words_are_known_whatever_a_site_knows(
    tmp_path: Path, locale: Locale, typed: str, own: str | None
) -> None:
    root = lay_out(tmp_path, PAGES) if own is None else with_own(tmp_path, own)
    assert found(root, locale, typed) == ["receipt"]


@pytest.mark.parametrize(("locale", "typed"), [("ru", "кумыс"), ("kk", "қымыз"), ("ru", "қымыз"), ("kk", "кумыса")])
def test_words_of_a_site_are_known_to_it_alone(tmp_path: Path, locale: Locale, typed: str) -> None:
    assert found(lay_out(tmp_path, PAGES), locale, typed) == []
    assert found(with_own(tmp_path, OWN), locale, typed) == ["sour"]


def test_a_changed_file_is_seen_by_the_next_build_of_a_run(tmp_path: Path) -> None:
    assert found(with_own(tmp_path, OWN), "ru", "айран") == []
    assert found(with_own(tmp_path, OWN.replace("кумыс", "айран")), "ru", "айран") == ["sour"]
    assert found(with_own(tmp_path, OWN.replace("кумыс", "айран")), "ru", "кумыс") == []


@pytest.mark.parametrize("word", ["\"'/*\\`//", "</script>", "\u2028", "constructor", "__proto__", "${1}", ""])
def test_no_sign_in_a_group_breaks_the_script(tmp_path: Path, word: str) -> None:
    group = json.dumps(f"прокисло, {word}, кумыс", ensure_ascii=False)
    assert found(with_own(tmp_path, f"- {group}\n"), "ru", "кумыс") == ["sour"]


def test_the_published_site_knows_them(tmp_path: Path) -> None:
    root = whole_site(tmp_path, PAGES | {"../knowledge/synonyms.yml": OWN})
    assert qostil("publish", cwd=root).returncode == 0
    for typed, item in (("кумыс", "sour"), ("квитанция", "receipt")):
        told = json.loads(qostil("search", "--lang", "ru", "--json", typed, cwd=root).stdout)
        assert [answer["id"] for answer in told["answers"] if answer["id"]] == [item]


def test_kazakh_letters_of_a_site_are_missed_in_its_pages(tmp_path: Path) -> None:
    pages = PAGES | {"kk/milk.md": PAGES["kk/milk.md"].replace("Басқа күні келіңіз.", "Шубат пен кумгантай болса.")}
    assert [one.check for one in read_build(lay_out(tmp_path, pages), ["letters"]).findings] == []
    own = pages | {"../knowledge/synonyms.yml": "- құмғантай, кувшин\n"}
    assert [one.check for one in read_build(lay_out(tmp_path, own), ["letters"]).findings] == ["letters"]
