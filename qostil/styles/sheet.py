"""A style sheet of which a page takes the rules that it can use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import tinycss2
from rcssmin import cssmin

from qostil.styles.names import Names, needs_of, split

_VARIABLE = re.compile(r"(?<![\w-])--[\w-]+")
_WORD = re.compile(r"[a-zA-Z][\w-]*")
# What is only there for others to read: a custom property, the steps of an animation.
_MADE = re.compile(r"(--[\w-]+):|@(?:-\w+-)?keyframes ([\w-]+)")
# Whose rules are those of its content; the rules of any other at-rule are taken whole.
_GROUPS = frozenset({"media", "supports", "layer", "container"})


@dataclass(frozen=True)
class Rule:
    """A rule: the groups around it such as «@media print», its selectors with what each needs, and its declarations."""

    groups: tuple[str, ...]
    selectors: tuple[tuple[str, tuple[Names, ...]], ...]
    declarations: tuple[str, ...]

    def used_by(self, names: Names) -> Rule | None:
        """Return the rule with the selectors that elements of these names can fit; None if there are none."""
        fitting = tuple(one for one in self.selectors if all(need & names for need in one[1]))
        return Rule(self.groups, fitting, self.declarations) if fitting or not self.selectors else None


class Sheet:
    """A style sheet, parsed once for all pages."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Set the rules, as `rules_of` reads them."""
        self._rules = rules
        self._made: dict[Names, str] = {}

    def used_by(self, names: Names) -> str:
        """Return the rules that a page with these names can use, as a style sheet.

        >>> rules = rules_of(".note { color: var(--quiet) } :root { --quiet: gray; --loud: red } table { margin: 0 }")
        >>> Sheet(rules).used_by(frozenset({"p", ".note"}))
        '.note{color:var(--quiet)}:root{--quiet:gray}'
        """
        known = names & self._known
        if known not in self._made:
            used = [rule for rule in (rule.used_by(known) for rule in self._rules) if rule]
            self._made[known] = _written(_without_unread(used))
        return self._made[known]

    @cached_property
    def _known(self) -> Names:
        """The names that any selector needs: pages that differ in others take the same rules."""
        return frozenset().union(*(need for rule in self._rules for _, needs in rule.selectors for need in needs))


# The styles of several sites in one process are mostly the same.
@lru_cache(maxsize=4)
def rules_of(text: str) -> Sequence[Rule]:
    """Parse a style sheet; what browsers would skip is left out.

    >>> rules_of("@media print { p { margin: 0; } }")
    (Rule(groups=('@media print',), selectors=(('p', (frozenset({'p'}),)),), declarations=('margin:0',)),)
    """
    return tuple(_rules(tinycss2.parse_stylesheet(cssmin(text), True, True), ()))


def _rules(nodes: Iterable[Any], groups: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = tuple((tinycss2.serialize(part).strip(), tuple(needs_of(part))) for part in split(node.prelude))
            yield Rule(groups, selectors, tuple(_declarations(node.content)))
        elif node.type == "at-rule":
            head = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}".strip()
            if node.content is not None and node.lower_at_keyword in _GROUPS:
                yield from _rules(tinycss2.parse_blocks_contents(node.content, True, True), (*groups, head))
            elif node.lower_at_keyword != "charset":
                inside = "" if node.content is None else "{" + tinycss2.serialize(node.content) + "}"
                yield Rule(groups, (), (head + (inside or ";"),))


def _declarations(tokens: Iterable[Any]) -> Iterator[str]:
    """Yield each declaration as it is written, without what a browser would skip."""
    for one in tinycss2.parse_blocks_contents(tokens, True, True):
        if one.type == "declaration":
            important = "!important" * one.important
            yield f"{one.name}:{tinycss2.serialize(one.value).strip()}{important}"


def _without_unread(rules: Sequence[Rule]) -> list[Rule]:
    """Leave out the custom properties and animations that nothing reads, and what only such ones read."""
    while True:
        read = {name for rule in rules for text in rule.declarations for name in _reads(text)}
        left = [
            Rule(rule.groups, rule.selectors, tuple(text for text in rule.declarations if _is_read(text, read)))
            for rule in rules
        ]
        left = [rule for rule in left if rule.declarations]
        if left == list(rules):
            return left
        rules = left


# The declarations of a sheet are looked at for each kind of page.
@lru_cache(maxsize=8192)
def _reads(declaration: str) -> Sequence[str]:
    """Return the custom properties and animations that a declaration reads."""
    value = declaration.partition(":")[2] if _MADE.match(declaration) else declaration
    return _VARIABLE.findall(value) + (_WORD.findall(value) if declaration.startswith("animation") else [])


def _is_read(declaration: str, read: set[str]) -> bool:
    found = _MADE.match(declaration)
    return found is None or (found[1] or found[2]) in read


def _written(rules: Iterable[Rule]) -> str:
    """Write rules as a style sheet; neighbours in the same group share it."""
    text = ""
    open_groups: tuple[str, ...] = ()
    for rule in rules:
        if rule.groups != open_groups:
            text += "}" * len(open_groups) + "".join(f"{group}{{" for group in rule.groups)
            open_groups = rule.groups
        heads = ",".join(selector for selector, _ in rule.selectors)
        inside = ";".join(rule.declarations)
        text += f"{heads}{{{inside}}}" if rule.selectors else inside
    return text + "}" * len(open_groups)
