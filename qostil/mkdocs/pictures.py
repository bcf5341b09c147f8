"""Write a card for each page and each answer, which messengers show beside its address, and the icons of the site."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from qostil.corpus.answers import answer_address, answers_on
from qostil.mkdocs.run import Part
from qostil.model.locale import page_address
from qostil.model.page import Page
from qostil.pictures.card import draw_card
from qostil.pictures.drawn import Drawn
from qostil.pictures.icon import INSTALLED, TOUCH, draw_icon
from qostil.settings.colours import Colours

TOUCH_ICON = "assets/images/touch-icon.png"
INSTALLED_ICON = "assets/images/icon-512.png"
_CARD = "card.png"


class Pictures(Part):
    """The event handler that draws; a preview has the icons alone, since nobody can be sent its addresses."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pictures, where the site has no files of its own."""
        build, site = self._run.build, Path(config.site_dir)
        logo = self._logo(site)
        colours, drawn = build.site.identity.colours or Colours(), Drawn(build.root)
        for path, size in ((TOUCH_ICON, TOUCH), (INSTALLED_ICON, INSTALLED)):
            _write(site / path, drawn.get(draw_icon, size, colours, logo))
        for page in () if self._run.is_preview else self._run.corpus.pages:
            name = build.site.identity.called(page.locale, str(config.site_name))
            for path, question, title in _cards(page):
                _write(site / path, drawn.get(draw_card, question, name, title, colours, logo, page.locale))
        if not self._run.is_preview:
            drawn.forget_others()

    def _logo(self, site: Path) -> bytes | None:
        """Return the logo as it was copied into the site, from the docs folder or that of the theme."""
        written = self._run.build.site.identity.logo
        file = site / written
        return file.read_bytes() if written and file.is_file() else None


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
