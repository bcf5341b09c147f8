"""Resolve `[text](link:name)`: replace the name of a registry entry with its address in the page's language.

The site and the checks use the same Markdown extension, so that what is checked is what is published.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from qostil.knowledge.registry import Registry
from qostil.model.locale import Locale


class NamedLinks(Extension):
    """The extension. Set `locale` before each page is rendered; if it is None, names are left as written.

    >>> from qostil.knowledge.registry import RegistryEntry
    >>> named = NamedLinks(Registry(entries=(RegistryEntry("price", kk="https://a.kz/kk", ru="https://a.kz/ru"),)))
    >>> named.locale = "ru"
    >>> Markdown(extensions=[named]).convert("[Прайс](link:price)")
    '<p><a href="https://a.kz/ru">Прайс</a></p>'
    """

    def __init__(self, registry: Registry) -> None:
        super().__init__()
        self.registry = registry
        self.locale: Locale | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Run after links have been parsed (priority 20) and attribute lists have been read (8)."""
        md.treeprocessors.register(_Resolve(self, md), "qostil_named_links", 4)


class _Resolve(Treeprocessor):
    def __init__(self, named: NamedLinks, md: Markdown) -> None:
        super().__init__(md)
        self._named = named

    def run(self, root: Element) -> None:
        locale = self._named.locale
        if locale is None:
            return
        for link in root.iter("a"):
            link.set("href", self._named.registry.resolve(link.get("href", ""), locale))
