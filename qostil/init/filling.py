"""Fill the placeholders of the files of a new site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from qostil.init.owner import Owner
from qostil.knowledge.ledger import FILE as LEDGER
from qostil.knowledge.ledger import ledger_yaml
from qostil.model.locale import split_locale
from qostil.settings.code import HOOK

_PLACEHOLDER = re.compile(r"@\{(\w+)\}")
# Characters that Markdown would read as marks of its own, and HTML as its.
_MARKS = re.compile(r"([\\`*_\[\]#|])")
_FRONT_MATTER = re.compile(r"---\n.*?^---\n", re.DOTALL | re.MULTILINE)


def site_files(owner: Owner) -> dict[str, bytes]:
    """Return the files of a new site by their paths.

    >>> from qostil.settings.identity import Texts
    >>> made = site_files(Owner(Texts("Су арнасы", "Водоканал")))
    >>> made["docs/ru/contacts.md"].decode().splitlines()[8]
    'Телефон: [+7 700 000 00 00](tel:+77000000000). Отвечаем в рабочие дни, 09:00–18:00.'
    """
    written = {path: file.read_text("utf-8") for path, file in _walk(files("qostil.init").joinpath("site"), "")}
    made = {"hooks/qostil_events.py": HOOK, LEDGER: ledger_yaml({})}
    return {path: text.encode() for path, text in made.items()} | {
        path: _filled(path, text, owner).encode() for path, text in written.items()
    }


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for inner in sorted(folder.iterdir(), key=lambda inner: inner.name):
        if inner.is_dir():
            yield from _walk(inner, f"{path}{inner.name}/")
        else:
            yield path + inner.name, inner


def _filled(path: str, text: str, owner: Owner) -> str:
    locale = split_locale(path.removeprefix("docs/"))[0]
    if not path.endswith(".md"):
        return _PLACEHOLDER.sub(lambda found: _quoted(owner.settings[found[1]])[1:-1], text)
    words = owner.words(locale) if locale else owner.settings
    head = found[0] if (found := _FRONT_MATTER.match(text)) else ""
    return _filled_head(head, words) + _PLACEHOLDER.sub(lambda found: as_text(words[found[1]]), text[len(head) :])


def _filled_head(head: str, words: Mapping[str, str]) -> str:
    """Fill the front matter, where a value that has a placeholder must be quoted as a whole."""

    def line(written: str) -> str:
        key, colon, value = written.partition(": ")
        filled = _PLACEHOLDER.sub(lambda found: words[found[1]], value)
        return written if filled == value else key + colon + _quoted(filled.rstrip("\n")) + "\n"

    return "".join(map(line, head.splitlines(keepends=True)))


def _quoted(text: str) -> str:
    """Return a text as YAML, in quotation marks.

    >>> _quoted('ТОО "Водоканал"')
    '"ТОО \\\\"Водоканал\\\\""'
    """
    return json.dumps(text, ensure_ascii=False)


def as_text(text: str) -> str:
    """Return a text as Markdown that shows it as it is.

    >>> as_text("Су & К_о <Алматы>")
    'Су &amp; К\\\\_о &lt;Алматы&gt;'
    """
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKS.sub(r"\\\1", escaped)
