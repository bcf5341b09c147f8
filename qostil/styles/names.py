"""The names by which a selector finds elements, and those that a page has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tinycss2.ast import Node

from qostil.styles.elements import elements_of

# A name as a selector writes it: «.md-typeset», «#menu», «h2», «[open]».
Names = frozenset[str]

# Whose argument is a list of selectors, one of which is enough.
_LISTS = frozenset({"is", "where", "has", "matches", "-webkit-any"})


def names_in(html: str) -> Names:
    """Return the names of all elements of a page.

    >>> sorted(names_in('<p class="note big" id="fee" hidden>Ақы</p>') - names_in(""))
    ['#fee', '.big', '.note', '[class]', '[hidden]', '[id]', 'p']
    """
    tags: set[str] = set()
    attributes: set[tuple[str, str | None]] = set()
    for element in elements_of(html):
        tags.add(element.tag)
        attributes.update(element.attributes.items())
    return frozenset(tags | {f"[{name}]" for name, _ in attributes} | set(_by_value(attributes)))


def _by_value(attributes: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    for name, value in attributes:
        if name == "class":
            yield from (f".{one}" for one in (value or "").split())
        elif name == "id":
            yield f"#{value}"
        # The value counts for the one attribute that no script changes, and that many rules ask for.
        elif name == "dir":
            yield f"[{name}={value}]"


def needs_of(selector: Iterable[Node]) -> list[Names]:
    """Return what a selector without commas needs to fit any element: one name of each of the sets.

    >>> from tinycss2 import parse_component_value_list as parse
    >>> [sorted(one) for one in needs_of(parse("[open] .md-typeset :is(ul, ol) > a:not(.headerlink)::before"))]
    [['[open]'], ['.md-typeset'], ['ol', 'ul'], ['a']]
    """
    return [names for names in _needs(list(selector)) if names]


def _needs(tokens: list[Any]) -> Iterator[Names]:
    before = ""
    for token in tokens:
        kind = token.type
        if kind == "ident" and before == ".":
            yield frozenset({f".{token.value}"})
        elif kind == "ident" and not before.endswith(":"):
            yield frozenset({token.lower_value})
        elif kind == "hash":
            yield frozenset({f"#{token.value}"})
        elif kind == "[] block":
            yield frozenset({f"[{_attribute(token.content)}]"})
        elif kind == "function" and token.lower_name in _LISTS:
            yield _any_of(token.arguments)
        before = str(getattr(token, "value", "")) if kind == "literal" else ""


def _attribute(tokens: list[Any]) -> str:
    name, *rest = [str(token.value) for token in tokens if token.type in ("ident", "string")]
    return f"{name}={rest[0]}" if name == "dir" and rest else name.lower()


def _any_of(tokens: Iterable[Any]) -> Names:
    """Return a name for each selector of a list, of which one must be there; nothing if one of them needs no name."""
    firsts = [next(iter(needs_of(part)), frozenset()) for part in split(tokens)]
    return frozenset().union(*firsts) if all(firsts) else frozenset()


def split(tokens: Iterable[Any]) -> Iterator[list[Any]]:
    """Split tokens at their commas.

    >>> from tinycss2 import parse_component_value_list as parse, serialize
    >>> [serialize(part) for part in split(parse("h2, a:is(b, i)"))]
    ['h2', ' a:is(b, i)']
    """
    part: list[Any] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part
