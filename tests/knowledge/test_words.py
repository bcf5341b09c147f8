"""synonyms.yml and words.yml: what is not as its head says is one line, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from qostil.knowledge.knowledge import Knowledge
from tests.knowledge.test_asked import project, stopped
from tests.project import qostil


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- қымыз: [", "while parsing"),
        ("қымыз, кумыс", "Expected `array`, got `str`"),
        ("5", "Expected `array`, got `int`"),
        ("қымыз: кумыс", "Expected `array`, got `object`"),
        ("- қымыз, кумыс\n- 5", "Expected `str`, got `int` - at `$[1]`"),
        ("- [қымыз, кумыс]", "Expected `str`, got `array` - at `$[0]`"),
        ("- қымыз: кумыс", "Expected `str`, got `object` - at `$[0]`"),
        ("-", "Expected `str`, got `null` - at `$[0]`"),
        ("- yes", "Expected `str`, got `bool` - at `$[0]`"),
        ('- "\\ud800"', "while parsing"),
        ("- !!python/name:os.system", "could not determine a constructor for the tag"),
        ("[" * 3000, "while parsing a flow node"),
        (b"- \xf1\xfb\xf0", "unacceptable character"),
    ],
)
def test_synonyms_that_are_not_as_they_should_be_are_one_line(tmp_path: Path, text: str | bytes, why: str) -> None:
    told = stopped(project(tmp_path, {"synonyms.yml": text}))
    assert told.startswith("knowledge/synonyms.yml: ")
    assert why in told
    assert told.endswith("; mend it, its head says how it is written")


def test_synonyms_that_become_wrong_are_told_of_pages_that_were_read_before(tmp_path: Path) -> None:
    root = project(tmp_path, {"synonyms.yml": "- қымыз, кумыс\n"})
    assert qostil("check", cwd=root).returncode == 0
    assert stopped(project(root, {"synonyms.yml": "- 5\n"})).startswith("knowledge/synonyms.yml: ")


def test_the_meanings_of_a_site_come_before_the_everyday_ones(tmp_path: Path) -> None:
    root = project(
        tmp_path, {"words.yml": "- {en: kumys, kk: [қымыз], ru: [кумыс]}\n- {en: fee, kk: [төле], ru: []}\n"}
    )
    assert [name for *_, name in Knowledge(root).meanings.of("Қымызға төледім", "kk")] == ["kumys", "fee", "pay"]
    assert [name for *_, name in Knowledge().meanings.of("Қымызға төледім", "kk")] == ["pay"]
