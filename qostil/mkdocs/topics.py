"""Build the pages topic by topic: those that nothing has touched come from the shelf, the others are made."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from qostil.mkdocs import takeover
from qostil.mkdocs.answer_page import AnswerPage
from qostil.mkdocs.frame import frame_of, has_templates
from qostil.mkdocs.gate import LAST
from qostil.mkdocs.making import Making
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.topic import Topic, is_of_topic, topics_of
from qostil.mkdocs.workers import in_processes
from qostil.outputs.output import Output, TopicFile
from qostil.outputs.shelf import FOLDER, Kept, Shelf
from qostil.outputs.spare import drop, set_aside
from qostil.system.cache import cache_of
from qostil.system.hashing import hash_of


class ShareMade(Exception):  # noqa: N818 - it ends a build, and is no error
    """The topics of a share are made and kept; there is nothing more to do."""


class Topics(Part):
    """The event handlers that build topics, in place of MkDocs where its pages can be taken over."""

    # The parts that are asked for what a topic sees, and for its files.
    parts: Sequence[Part] = ()

    def __init__(self, run: Run) -> None:
        """Start without pages, which each build has its own of."""
        super().__init__(run)
        self._is_dirty = self._is_taken_over = False
        self._site = Path(os.devnull)
        self._pages: list[Page] = []
        self._nav = Navigation([], [])
        self._shelf = Shelf(None, "")
        self._made: list[tuple[Topic, Kept | Output]] = []
        self._making: Making | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Store whether MkDocs is to write only the pages whose files are newer than what was built of them."""
        self._is_dirty = dirty

    @event_priority(LAST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take the pages over, unless code of the site would see how they come about."""
        takeover.give_back()
        self._site = Path(config.site_dir)
        self._pages, self._made, self._run.data, self._run.leads = [], [], {}, ()
        self._is_taken_over = takeover.is_possible() and not (self._run.build.site.code or self._is_dirty)
        if self._is_taken_over:
            takeover.take_over(self._read, self._write, set_aside)
        self._run.has_answer_files = not self._is_taken_over or has_templates(self._run.build.root, config)
        return config

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        """Keep the navigation, which every page shows."""
        self._nav = nav
        return nav

    def _read(self, page: Page, config: MkDocsConfig, files: Files, dirty: bool = False) -> None:
        """Read a page as far as others show it, which is its title; its text is rendered with its topic."""
        if not is_of_topic(page):
            takeover.read_page(page, config, files)
            return
        self._pages.append(page)
        if not isinstance(page, AnswerPage):
            takeover.read_head(page, config, files)

    @event_priority(LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files, **_: Any) -> Environment:
        """Make the topics, or find them on the shelf; where MkDocs has rendered them, complete their pages."""
        self._making = Making(self.parts, config, files, self._nav, env, self._run.is_preview)
        if self._is_taken_over:
            self._make(self._making)
        else:
            self._pages = [
                page for file in files if (page := file.page) and page.content is not None and is_of_topic(page)
            ]
            for topic in topics_of(self._pages, self._run.answers):
                topic.share_out()
        return env

    def _make(self, making: Making) -> None:
        frame = frame_of(self._run, making.config, making.files, self._pages)
        self._shelf = Shelf(cache_of(self._run.build.root, FOLDER), frame)
        topics = topics_of(self._pages, self._run.answers)
        if self._run.share:
            self._make_all(making, self._run.share.of(topics))
            raise ShareMade
        self._made = self._make_all(making, topics)
        self._run.data = {name: rows for _, made in self._made for name, rows in made.data.items()}
        self._run.leads = [made.leads for _, made in self._made]

    def _make_all(self, making: Making, topics: Sequence[Topic]) -> list[tuple[Topic, Kept | Output]]:
        """Return what is built of each topic; what is not on the shelf is made, in other processes where it can be."""
        keys = [_key(topic, self.parts) for topic in topics]
        found = [self._shelf.take(key) for key in keys]
        missing = [(topic, key) for topic, key, kept in zip(topics, keys, found, strict=True) if not kept]
        in_processes("topics", lambda one: self._keep(making, *one), missing)
        return [
            (topic, kept or self._shelf.take(key) or self._keep(making, topic, key))
            for topic, key, kept in zip(topics, keys, found, strict=True)
        ]

    def _keep(self, making: Making, topic: Topic, key: str) -> Kept | Output:
        """Make a topic, and put it on the shelf, unless something is said of it that the next build must say too."""
        with takeover.heard() as messages:
            output = making.output(topic)
        return (None if messages else self._shelf.put(key, output)) or output

    def _write(self, page: Page, config: MkDocsConfig, *rest: Any, **more: Any) -> None:
        """Write a page; with the first one of a topic, all files of all topics."""
        if not is_of_topic(page):
            takeover.write_page(page, config, *rest, **more)
        elif self._made:
            has = self._shelf.adopt((made for _, made in self._made if isinstance(made, Kept)), self._site)
            for topic, made in self._made:
                self._install(topic, made, has)
            self._made = []

    def _install(self, topic: Topic, made: Kept | Output, has: Collection[str]) -> None:
        """Put the files of a topic into the site that `has` some; what was cleared away meanwhile is made again."""
        try:
            if isinstance(made, Kept):
                self._shelf.install(made, self._site, has)
                return
        except OSError:
            assert self._making  # noqa: S101 - set before anything is made
            made = self._making.output(topic)
        _write_all(made.files, self._site)

    @event_priority(-LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete what MkDocs has written by itself, before the data of the whole site are."""
        takeover.give_back()
        drop(self._site)
        if self._is_taken_over:
            self._shelf.forget_others()
            return
        assert self._making  # noqa: S101 - set before anything is written
        for topic in topics_of(self._pages, self._run.answers):
            _write_all(self._making.files_of(topic), self._site)
            self._run.data |= self._making.data_of(topic)

    def on_build_error(self, **_: Any) -> None:
        """Let MkDocs build pages by itself again; nothing of an earlier site stays hidden in the folder of this one."""
        takeover.give_back()
        drop(self._site)


def _key(topic: Topic, parts: Sequence[Part]) -> str:
    """Return a hash of all that a topic is made from, besides what all topics share."""
    seen = (topic.key, *(one for part in parts for one in part.seen_by(topic)))
    return hash_of(repr(seen).encode()).hex()


def _write_all(files: Iterable[TopicFile], site: Path) -> None:
    for file in files:
        path = site / file.name
        if not (file.is_yielding and path.exists()):
            path.unlink(missing_ok=True)  # it may be a file of the shelf, which another topic has put there
            write_file(file.content, str(path))
