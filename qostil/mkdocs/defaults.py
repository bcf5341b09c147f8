"""Give MkDocs the settings of every site of Qostil, over those of its mkdocs.yml."""

from __future__ import annotations

import logging

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.contrib.search import SearchPlugin
from mkdocs.plugins import event_priority
from mkdocs.theme import Theme

from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part
from qostil.mkdocs.theme_folders import skip_hidden
from qostil.settings.extensions import BUILT_IN, DEFAULTS
from qostil.settings.refused import THEME
from qostil.settings.site import Site


class Defaults(Part):
    """The event handler that completes the configuration."""

    @event_priority(-LAST - 1)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Complete the configuration once the gate has read the site, and before other plugins see it."""
        site = self._run.build.site
        _complete_theme(config, site)
        _complete_extensions(config, site)
        _silence(config)
        _drop_search(config)
        return config


def _complete_theme(config: MkDocsConfig, site: Site) -> None:
    """Set the theme where mkdocs.yml names none, and its icon."""
    if config.theme.name != THEME:
        config.theme = Theme(name=THEME)
    skip_hidden(config.theme)
    if site.identity.favicon:
        config.theme["favicon"] = site.identity.favicon


def _complete_extensions(config: MkDocsConfig, site: Site) -> None:
    """Render pages with the extensions by which the checks read them."""
    config.markdown_extensions = list(site.extensions)
    # The site's options stay as MkDocs has read them: a tag of Python is an object there, and a name in `site`.
    own = {named.removeprefix(BUILT_IN): options for named, options in config.mdx_configs.items()}
    config.mdx_configs = own | {name: {**needed, **(own.get(name) or {})} for name, needed in DEFAULTS.items()}


def _silence(config: MkDocsConfig) -> None:
    """Keep MkDocs silent on links, anchors and navigation: Qostil checks them, with the same words everywhere."""
    for part in config.validation.values():
        if isinstance(part, Config):
            part.update(dict.fromkeys(part, logging.DEBUG))


def _drop_search(config: MkDocsConfig) -> None:
    """Remove the search that MkDocs adds by itself: Qostil has its own."""
    for name in [name for name, plugin in config.plugins.items() if isinstance(plugin, SearchPlugin)]:
        plugin = config.plugins.pop(name)
        for handlers in config.plugins.events.values():
            handlers[:] = [handler for handler in handlers if getattr(handler, "__self__", None) is not plugin]
