"""The package knows no site: companies and products stand in the site's own files, or in examples of docstrings."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.project import ROOT

NAMED = re.compile(r"beeline|билайн|miksline|микслайн|telecom|казахтелеком|қазақтелеком", re.IGNORECASE)
CODE = (".py",)


def without_docstrings(file: Path) -> str:
    """The text of a file; of Python what remains when the docstrings are taken out."""
    text = file.read_text("utf-8")
    if file.suffix not in CODE:
        return text
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree)


def test_the_package_names_no_company() -> None:
    files = [path for name in ("qostil", "hooks") for path in (ROOT / name).rglob("*") if path.is_file()]
    texts = [file for file in files if file.suffix not in (".pyc", ".png")]
    assert len(texts) > 300
    assert [str(file) for file in texts if NAMED.search(without_docstrings(file))] == []
