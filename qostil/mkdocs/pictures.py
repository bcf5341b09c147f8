"""Write a card for each page and each answer, which messengers show beside its address, and the icons of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from qostil.corpus.answers import answer_address, answers_on
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.topic import Topic
from qostil.model.locale import page_address
from qostil.model.page import Page
from qostil.outputs.output import TopicFile
from qostil.pictures.card import draw_card
from qostil.pictures.drawn import Drawn
from qostil.pictures.icon import INSTALLED, TOUCH, draw_icon
from qostil.settings.colours import Colours
from qostil.system.hashing import hash_of

TOUCH_ICON = "assets/images/touch-icon.png"
INSTALLED_ICON = "assets/images/icon-512.png"
_CARD = "card.png"


class Pictures(Part):
    """The event handler that draws; a preview has the icons alone, since nobody can be sent its addresses."""

    def __init__(self, run: Run) -> None:
        """Start without a logo, which each build looks for."""
        super().__init__(run)
        self._logo: bytes | None = None

    @cached_property
    def _drawn(self) -> Drawn:
        """The pictures of the project, whose names take a look at each file of this package."""
        return Drawn(self._run.build.root)

    def on_env(self, env: Environment, *, files: Files, **_: Any) -> Environment:
        """Read the logo, from the docs folder or that of the theme."""
        written = self._run.build.site.identity.logo
        file = files.get_file_from_path(written) if written else None
        self._logo = file.content_bytes if file else None
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pictures, where the site has no files of its own."""
        build, site = self._run.build, Path(config.site_dir)
        colours, drawn = build.site.identity.colours or Colours(), self._drawn
        for path, size in ((TOUCH_ICON, TOUCH), (INSTALLED_ICON, INSTALLED)):
            _write(site / path, drawn.get(draw_icon, size, colours, self._logo))
        if not self._run.is_preview:
            names = (self._run.data.get(f"{_CARD} {page.path}", ()) for page in self._run.corpus.pages)
            drawn.keep(name.decode() for name in chain.from_iterable(names))
            drawn.forget_others()

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield the logo, which stands on each card."""
        yield self._logo and hash_of(self._logo)

    def files_of(self, topic: Topic, config: MkDocsConfig) -> Iterator[TopicFile]:
        """Yield the cards of a topic; a preview has none."""
        for read in self._run.published_of(topic):
            for path, *words in self._cards(read, config):
                yield TopicFile(path, self._drawn.get(draw_card, *words), is_yielding=True)

    def data_of(self, topic: Topic, config: MkDocsConfig) -> Mapping[str, Sequence[bytes]]:
        """Return the names under which the cards of a topic are kept."""
        name = partial(self._drawn.name, draw_card)
        return {
            f"{_CARD} {read.path}": [name(*words).encode() for _, *words in self._cards(read, config)]
            for read in self._run.published_of(topic)
        }

    def _cards(self, page: Page, config: MkDocsConfig) -> Iterator[tuple[str, *tuple[Any, ...]]]:
        """Yield the address of each card of a page, and what it is drawn from."""
        identity = self._run.build.site.identity
        name, colours = identity.called(page.locale, str(config.site_name)), identity.colours or Colours()
        for path, question, title in _cards(page):
            yield path, question, name, title, colours, self._logo, page.locale


def card_address(page: Page, item_id: str = "") -> str:
    """Return the address of the card of a page, or of an answer on it, from the root of the site.

    >>> page = Page("docs/kk/home/pay.md", "kk", "home/pay")
    >>> card_address(page), card_address(page, "receipt")
    ('kk/home/pay/card.png', 'kk/q/receipt/card.png')
    """
    return f"{page.locale}/{answer_address(page, item_id) if item_id else page_address(page.key)}{_CARD}"


def _cards(page: Page) -> Iterator[tuple[str, str, str]]:
    """Yield for each card of a page its address, its large words, and what stands below."""
    if page.front:
        yield card_address(page), page.front.title, ""
        for item in answers_on(page):
            yield card_address(page, item.id), item.question, page.front.title


def _write(file: Path, picture: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError), file.open("xb") as new:
        new.write(picture)
