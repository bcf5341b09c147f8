"""Remember every address that was published, in knowledge/published.txt of the project."""

from __future__ import annotations

from pathlib import Path

from qostil.addresses.saved import is_saved_address
from qostil.corpus.addresses import addresses_of
from qostil.corpus.corpus import Corpus
from qostil.knowledge.published import FILE, load_published, published_text
from qostil.system.aside import write_aside
from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason

_FORGOTTEN = "the new addresses could not be added"


def remember(root: Path, published: Corpus) -> str:
    """Add the new addresses of a published corpus; return what is to be told in one line, or "" if none is new.

    The site is public already, so that what stands in the way is told, and is no failure.
    """
    try:
        known = load_published(root).keys()
        new = {address for address in addresses_of(published) if is_saved_address(address)} - known
        if not new:
            return ""
        write_aside(root / FILE, published_text(new | known).encode())
    except OSError as error:
        return f"{FILE}: {_FORGOTTEN}: {reason(error)}"
    except CannotRunError as error:
        return f"{error} ({_FORGOTTEN})"
    return f"{FILE}: {len(new)} new; commit it, so that saved links to them are kept"
