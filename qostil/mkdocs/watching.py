"""Watch the files of a preview: all that it is built from, and so often that an editor does not wait for it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from qostil.knowledge.files import KNOWLEDGE_FOLDER
from qostil.mkdocs.run import Part
from qostil.system.collecting import collect_seldom

# How often MkDocs looks for changes at least, and at most, in seconds; a look at 100 files takes about a millisecond.
_SELDOM, _OFTEN, _PER_FILE = 0.5, 0.05, 0.0002
# How long it waits for a change that belongs to the one it has seen, in seconds: an editor may write several files.
_TOGETHER = 0.05


class Watching(Part):
    """The event handler that sets what the server of a preview watches."""

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Also watch the data files and the settings; look for changes more often than twice a second."""
        collect_seldom()
        root = Path(config.config_file_path).parent
        known = [path for path in (config.docs_dir, config.config_file_path, *config.theme.dirs) if _left(server, path)]
        own = [str(path) for path in (root / KNOWLEDGE_FOLDER, root / "pyproject.toml") if path.exists()]
        # Of the kind that MkDocs has, which looks by itself: of a folder of another machine the system tells nothing.
        server.observer = type(server.observer)(timeout=pause([*known, *own]))
        server.build_delay = _TOGETHER
        for path in (*known, *own):
            server.watch(path)
        return server


def pause(paths: Iterable[str]) -> float:
    """Return how long to wait between two looks at files and folders, in seconds: the more files, the longer."""
    many = sum(1 + sum(len(names) for *_, names in os.walk(path)) for path in paths)
    return min(_SELDOM, max(_OFTEN, many * _PER_FILE))


def _left(server: LiveReloadServer, path: str) -> bool:
    """Stop watching a path; return whether it was watched."""
    try:
        server.unwatch(path)
    except KeyError:
        return False
    return True
