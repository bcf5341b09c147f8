"""Read redirects.yml: where the answers stand now that readers have saved under another address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import msgspec
import yaml

from qostil.addresses.saved import parts_of, saved_address
from qostil.knowledge.files import KNOWLEDGE_FOLDER, read_optional_text
from qostil.system.errors import CannotRunError

FILE = f"{KNOWLEDGE_FOLDER}/redirects.yml"
RETIRED = "retired"
_HOW = 'write «old/page#old-id: new/page#new-id», or «old/page: {retired: "why"}»'
# The most characters of a quoted text.
_SHOWN = 60


class Redirect(msgspec.Struct, frozen=True):
    """An old address with its line, and the new one; or, if `to` is empty, why there is no answer any more."""

    old: str
    line: int
    to: str = ""
    retired: str = ""


class Redirects:
    """All redirects of a site.

    A redirect of a page holds for its items too: they are looked for under their ids on the new page.

    >>> moved = read_redirects("tariffs/ескі: tariffs/жаңа\\ntariffs/жаңа#баға: tariffs/жаңа#құны")
    >>> moved.end_of("tariffs/ескі#баға"), moved.end_of("tariffs/ескі#мерзім"), moved.end_of("contacts")
    ('tariffs/жаңа#құны', 'tariffs/жаңа#мерзім', 'contacts')
    """

    def __init__(self, all_of_them: Iterable[Redirect] = ()) -> None:
        """Store the redirects by their old addresses."""
        self.by_old: Mapping[str, Redirect] = {redirect.old: redirect for redirect in all_of_them}
        self._ends: dict[str, str | None] = {}
        self._loops: set[str] = set()

    def end_of(self, address: str) -> str | None:
        """Return where an address leads in the end, itself if nowhere else; None for a loop."""
        if address not in self._ends:
            self._walk(address)
        return self._ends[address]

    def is_retired(self, address: str) -> bool:
        """Return whether an address, or its page as a whole, is given up."""
        redirect = self.by_old.get(address) or self.by_old.get(parts_of(address)[0])
        return redirect is not None and not redirect.to

    @cached_property
    def loops(self) -> frozenset[str]:
        """An old address of each loop of redirects: the first in the file."""
        for old in self.by_old:
            self.end_of(old)
        return frozenset(self._loops)

    def _step(self, address: str) -> str | None:
        """Return the next address; None at an end."""
        if redirect := self.by_old.get(address):
            return redirect.to or None
        key, item_id = parts_of(address)
        of_page = self.by_old.get(key)
        if of_page is None or not of_page.to:
            return None
        # A page that has become an item of another has no other place for its items.
        return of_page.to if "#" in of_page.to else saved_address(of_page.to, item_id)

    def _walk(self, address: str) -> None:
        """Follow an address to its end, and remember that of each address on the way."""
        way: dict[str, None] = {}
        here, there = address, self._step(address)
        while there is not None and here not in way and here not in self._ends:
            way[here] = None
            here, there = there, self._step(there)
        if here in way:
            self._note_loop([*way][[*way].index(here) :])
        end = None if here in way else self._ends.get(here, here)
        self._ends |= dict.fromkeys([*way, here], end)

    def _note_loop(self, round_trip: Iterable[str]) -> None:
        written = [self.by_old[address] for address in round_trip if address in self.by_old]
        self._loops |= {redirect.old for redirect in sorted(written, key=lambda redirect: redirect.line)[:1]}


def load_redirects(root: Path) -> Redirects:
    """Read the redirects of a project; there are none if there is no file."""
    return read_redirects(read_optional_text(root, FILE))


def read_redirects(text: str) -> Redirects:
    """Parse the text of the file. Raises CannotRunError if it is invalid.

    >>> read_redirects("tariffs/ескі: {retired: қазір сатылмайды}").by_old["tariffs/ескі"].retired
    'қазір сатылмайды'
    """
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        why = f"is not YAML: {getattr(error, 'problem', None) or error}; mend this line or the one above"
        _stop(mark.line + 1 if mark else 1, why)
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return Redirects()
    if not isinstance(node, yaml.MappingNode):
        _stop(1, f"is no list of redirects; {_HOW}")
    found: dict[str, Redirect] = {}
    for key, value in node.value:
        redirect = _redirect(key, value)
        if redirect.old in found:
            _stop(redirect.line, f"«{redirect.old[:_SHOWN]}» is given twice; keep one of them")
        found[redirect.old] = redirect
    return Redirects(found.values())


def _redirect(key: yaml.Node, value: yaml.Node) -> Redirect:
    line = key.start_mark.line + 1
    if not isinstance(key, yaml.ScalarNode):
        _stop(line, f"the old address is no text; {_HOW}")
    if isinstance(value, yaml.ScalarNode) and value.value:
        return Redirect(key.value, line, to=value.value)
    pairs = value.value if isinstance(value, yaml.MappingNode) else ()
    named = [(name.value, why.value) for name, why in pairs if isinstance(why, yaml.ScalarNode)]
    if len(pairs) != 1 or [name for name, _ in named] != [RETIRED]:
        _stop(line, f"«{key.value[:_SHOWN]}» leads to no address; {_HOW}")
    return Redirect(key.value, line, retired=named[0][1])


def _stop(line: int, message: str) -> NoReturn:
    raise CannotRunError(f"{FILE}:{line}: {' '.join(message.split())}")
