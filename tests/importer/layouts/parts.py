"""The layouts and contents of a part: every module of its folder may have some."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from tests.importer.layouts.layout import Content, Layout

PartName = Literal["known", "unseen"]
PARTS: tuple[PartName, ...] = get_args(PartName)


class Part(NamedTuple):
    """Every layout of a part can be written with every content of it."""

    layouts: tuple[Layout, ...]
    contents: tuple[Content, ...]


def part(name: PartName) -> Part:
    """Import every module of the folder, and return what they have."""
    package = f"{__package__}.{name}"
    folder = Path(__file__).with_name(name)
    modules = [import_module(f"{package}.{one.name}") for one in pkgutil.iter_modules([str(folder)])]
    return Part(
        tuple(layout for module in modules for layout in getattr(module, "LAYOUTS", ())),
        tuple(content for module in modules for content in getattr(module, "CONTENTS", ())),
    )
