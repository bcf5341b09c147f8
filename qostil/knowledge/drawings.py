"""Read the drawings of answers: a file of plain shapes each, with its title in both languages.

    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 96" fill="none" stroke="currentColor" stroke-width="2">
      <title lang="kk">Роутерді розеткадан ажыратып, күтіп, қайта қосу</title>
      <title lang="ru">Отключить роутер от розетки, подождать, включить снова</title>
      <path d="M4 48h40"/>
    </svg>

What a page gets is written anew from what is named here, so that nothing else of a file can reach a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from xml.etree import ElementTree

import msgspec

from qostil.knowledge.files import KNOWLEDGE_FOLDER, read_content
from qostil.model.locale import LOCALES, Locale

DRAWINGS_FOLDER = "drawings"
_SUFFIX = ".svg"
MOST_BYTES = 2048
# The largest width and height: what is wider is made narrower by telephones, and its lines thinner.
_LARGEST = 640
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_GROUPS = frozenset({"g"})
_SHAPES = frozenset("path line polyline polygon rect circle ellipse".split())
_COLOURS = frozenset({"none", "currentColor"})
_PAINTS = frozenset({"fill", "stroke"})
# Numbers, words and what stands between them: no quotes, no addresses, nothing that ends a tag.
_PLAIN = re.compile(r"[\w .,()%+\s-]*", re.ASCII)
_ATTRIBUTES = frozenset(
    """d x y x1 y1 x2 y2 cx cy r rx ry width height points transform fill stroke stroke-width stroke-linecap
    stroke-linejoin stroke-dasharray fill-rule opacity stroke-opacity fill-opacity""".split()
)
_SIZE = re.compile(r"0 0 ([1-9]\d{0,2}) ([1-9]\d{0,2})", re.ASCII)


class DrawingFile(msgspec.Struct, frozen=True):
    """A drawing: its titles, its shapes as a page gets them, and what is wrong with its file."""

    titles: Mapping[Locale, str] = {}
    width: int = 0
    height: int = 0
    paint: str = ""
    shapes: str = ""
    wrong: tuple[str, ...] = ()

    def svg(self, locale: Locale, title_id: str) -> str:
        """Return the drawing for a page in a language; `title_id` is what no other element of the page has."""
        size = f'width="{self.width}" height="{self.height}" viewBox="0 0 {self.width} {self.height}"'
        head = f'<svg class="qostil-drawing" xmlns="http://www.w3.org/2000/svg" {size}{self.paint}'
        title = f'<title id="{title_id}">{escape(self.titles.get(locale, ""))}</title>'
        return f'{head} role="img" aria-labelledby="{title_id}">{title}{self.shapes}</svg>'


def load_drawings(root: Path) -> Mapping[str, DrawingFile]:
    """Return the drawings of a project by their names.

    >>> load_drawings(Path("/nowhere"))
    {}
    """
    files = sorted((root / KNOWLEDGE_FOLDER / DRAWINGS_FOLDER).glob(f"*{_SUFFIX}"))
    return {file.stem: parse_drawing(read_content(root, f"{DRAWINGS_FOLDER}/{file.name}")) for file in files}


def drawing_path(name: str) -> str:
    """Return the path of a drawing in the project.

    >>> drawing_path("router-restart")
    'knowledge/drawings/router-restart.svg'
    """
    return f"{KNOWLEDGE_FOLDER}/{DRAWINGS_FOLDER}/{name}{_SUFFIX}"


def parse_drawing(content: bytes) -> DrawingFile:
    """Read a drawing.

    >>> told = parse_drawing("<svg viewBox='0 0 9 9'><title lang='kk'>Роутер</title><circle r='4'/></svg>".encode())
    >>> told.titles["kk"], told.shapes, told.wrong
    ('Роутер', '<circle r="4"/>', ())
    >>> parse_drawing(b"<svg viewBox='0 0 9 9'><script/></svg>").wrong
    ('<script> is no plain shape',)
    """
    if len(content) > MOST_BYTES:
        return DrawingFile(wrong=(f"the file has {len(content)} bytes, more than {MOST_BYTES}",))
    try:
        text = content.decode("utf-8-sig")
        # A document type may define entities, which grow without end; nothing else that is needed begins so. A NUL is
        # a sign that the parser would read the bytes otherwise than as UTF-8, and see what is not seen here.
        if "\0" in text or "<!" in text.replace("<!--", "") or "<?" in text.removeprefix("<?xml"):
            return DrawingFile(wrong=("it has more than elements: a document type or an instruction",))
        root = ElementTree.fromstring(text)  # noqa: S314 - short, and without entities
    except (ElementTree.ParseError, ValueError) as error:
        return DrawingFile(wrong=(f"it is no SVG ({error})",))
    return _read(root)


def _read(root: ElementTree.Element) -> DrawingFile:
    size = _SIZE.fullmatch(root.get("viewBox", ""))
    width, height = (int(size[1]), int(size[2])) if size else (0, 0)
    titles = {locale: _title(root, locale) for locale in LOCALES}
    return DrawingFile(
        {locale: title for locale, title in titles.items() if title},
        width,
        height,
        _attributes(root),
        "".join(map(_written, root)),
        tuple(dict.fromkeys(_wrong(root))),
    )


def _title(root: ElementTree.Element, locale: Locale) -> str:
    found = (node for node in root if _name(node) == "title" and node.get("lang") == locale)
    return " ".join("".join(next(found, ElementTree.Element("title")).itertext()).split())


def _name(node: ElementTree.Element) -> str:
    return str(node.tag).removeprefix(_NAMESPACE)


def _wrong(root: ElementTree.Element) -> Iterator[str]:
    """Yield what a drawing may not have."""
    size = _SIZE.fullmatch(root.get("viewBox", ""))
    if _name(root) != "svg":
        yield f"it begins with <{_name(root)}> and is no SVG"
    elif not size or max(int(size[1]), int(size[2])) > _LARGEST:
        yield f"its viewBox is not «0 0 WIDTH HEIGHT» in whole numbers up to {_LARGEST}"
    yield from _wrong_attributes(root, {"viewBox"})
    for node in list(root.iter())[1:]:
        name = _name(node)
        if name == "title":
            yield from _wrong_attributes(node, {"lang"})
        elif name not in _SHAPES | _GROUPS:
            yield f"<{name.rpartition('}')[2]:.40}> is no plain shape"
        else:
            yield from _wrong_attributes(node, set())


def _wrong_attributes(node: ElementTree.Element, also: set[str]) -> Iterator[str]:
    for attribute, value in node.items():
        if attribute in also:
            continue
        if attribute not in _ATTRIBUTES:
            yield f"<{_name(node):.40}> may not carry {attribute:.40}"
        elif attribute in _PAINTS and value not in _COLOURS:
            yield f"{attribute}=«{value:.40}» is seen in one of the two colour schemes only"
        elif not _PLAIN.fullmatch(value):
            yield f"{attribute}=«{value:.40}» is no plain number or word"


def _written(node: ElementTree.Element) -> str:
    """Return a shape with what is in it; nothing for what is none."""
    name = _name(node)
    if name not in _SHAPES | _GROUPS:
        return ""
    inside = "".join(map(_written, node)) if name in _GROUPS else ""
    return f"<{name}{_attributes(node)}>{inside}</{name}>" if inside else f"<{name}{_attributes(node)}/>"


def _attributes(node: ElementTree.Element) -> str:
    kept = ((name, value) for name, value in node.items() if name in _ATTRIBUTES and _PLAIN.fullmatch(value))
    return "".join(f' {name}="{" ".join(value.split())}"' for name, value in kept)
