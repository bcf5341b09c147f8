"""Combine all parts of Qostil into handlers of MkDocs' events, for use as the functions of a hook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import EVENTS, CombinedEvent

from qostil.build.build import Build
from qostil.mkdocs.answers import Answers
from qostil.mkdocs.assets import Assets
from qostil.mkdocs.contracts import Contracts
from qostil.mkdocs.defaults import Defaults
from qostil.mkdocs.drawings import DrawingPlaces, Drawings
from qostil.mkdocs.exports import Exports
from qostil.mkdocs.foreign import Foreign
from qostil.mkdocs.gate import Gate
from qostil.mkdocs.heads import Heads
from qostil.mkdocs.home import Home
from qostil.mkdocs.icons import Icons
from qostil.mkdocs.languages import Languages
from qostil.mkdocs.lean import Lean
from qostil.mkdocs.links import Links
from qostil.mkdocs.menu import Menu
from qostil.mkdocs.once import Once
from qostil.mkdocs.operators import Operators
from qostil.mkdocs.pictures import Pictures
from qostil.mkdocs.redirects import Redirects
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.search import Search
from qostil.mkdocs.tables import Tables
from qostil.mkdocs.topics import Topics
from qostil.mkdocs.watching import Watching
from qostil.model.share import Share

# The order in which the parts receive an event.
ALL: tuple[type[Part], ...] = (
    *(Gate, Watching, Defaults, Answers, Languages, Menu, Contracts, Operators, Home, Redirects, Lean, Once),
    *(Foreign, DrawingPlaces, Drawings, Icons, Tables, Pictures, Heads),
    # What the last one checks, the others have written.
    *(Search, Assets, Exports, Topics, Links),
)


def events(
    given: Build | None = None, parts: Sequence[type[Part]] = ALL, share: Share | None = None
) -> Mapping[str, object]:
    """Return a handler for each event, by name; all handlers share a build, which may be given.

    Of a `share`, the topics are made and kept, and then the build ends with ShareMade.

    >>> sorted(events())[:2]
    ['on_build_error', 'on_config']
    """
    run = Run(given, share=share)
    made = [part(run) for part in parts]
    for part in made:
        if isinstance(part, Topics):
            part.parts = made
    methods = {f"on_{name}": [getattr(p, f"on_{name}") for p in made if hasattr(p, f"on_{name}")] for name in EVENTS}
    return {name: CombinedEvent(*found) for name, found in methods.items() if found}


def attach(config: MkDocsConfig, build: Build, share: Share | None = None) -> None:
    """Attach a checked build to a configuration, replacing the handlers of its own Qostil hook, if any."""
    for handlers in config.plugins.events.values():
        handlers[:] = [handler for handler in handlers if not isinstance(getattr(handler, "__self__", None), Part)]
    config.plugins["qostil"] = SimpleNamespace(**events(build, share=share))  # type: ignore[assignment]
