"""Remember since when each item has been published with one language behind the other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qostil.checks import check_id
from qostil.checks.out_of_step import out_of_step
from qostil.knowledge.lagging import FILE, lagging_text, load_lagging
from qostil.model.finding import Finding
from qostil.system.aside import write_aside
from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason
from qostil.system.today import today

_FORGOTTEN = "it could not be written since when items lag"


def remember_lag(root: Path, findings: Iterable[Finding]) -> str:
    """Write the day for each published item that lags, and take out those that lag no more; return what to tell.

    The site is public already, so that what stands in the way is told, and is no failure.
    """
    behind = {found.fields["address"] for found in findings if found.check == check_id(out_of_step)}
    try:
        known = load_lagging(root)
        now = {address: known.get(address, today()) for address in behind}
        if now == known:
            return ""
        write_aside(root / FILE, lagging_text(now).encode())
    except OSError as error:
        return f"{FILE}: {_FORGOTTEN}: {reason(error)}"
    except CannotRunError as error:
        return f"{error} ({_FORGOTTEN})"
    return f"{FILE}: {len(now)} items are published with one language behind; commit it, so that their days are counted"
