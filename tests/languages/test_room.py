"""What Qostil knows of a language stands in the room of that language, so that another one can be added there."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project import ROOT

PACKAGE = ROOT / "qostil"
ROOM = PACKAGE / "languages"
CYRILLIC = re.compile("[Ѐ-ӿ]")
# The codes and the English names of the languages, also as a part of a name: kk_page.
NAMED = re.compile(r"(?<![A-Za-z0-9])(?:kk|ru|kazakh|russian)(?![a-z0-9])", re.IGNORECASE)
# Zones of web addresses, which are no languages.
ZONES = ("checks/internal_link.py", "facts/address.py")
SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)


def outside(suffix: str) -> list[Path]:
    return sorted(file for file in PACKAGE.rglob(f"*{suffix}") if not file.is_relative_to(ROOM))


def code(file: Path) -> str:
    """The code of a file without its comments, and of Python without its docstrings."""
    text = file.read_text("utf-8")
    if file.suffix == ".js":
        return SCRIPT_COMMENT.sub("", text)
    docstrings = set(_docstrings(ast.parse(text)))
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return "\n".join(one.string for one in tokens if one.type != tokenize.COMMENT and one.start[0] not in docstrings)


def _docstrings(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.lineno


@pytest.mark.parametrize("suffix", [".py", ".js"])
def test_no_letter_of_a_language_stands_in_code_outside_the_room(suffix: str) -> None:
    assert outside(suffix)
    assert [file.name for file in outside(suffix) if CYRILLIC.search(code(file))] == []


def test_few_files_outside_the_room_name_a_language() -> None:
    files = [*outside(".py"), *outside(".js")]
    named = {file.relative_to(PACKAGE).as_posix() for file in files if NAMED.search(code(file))}
    assert len(named - set(ZONES)) <= 30
    assert named >= {"model/locale.py", "corpus/corpus.py"}
