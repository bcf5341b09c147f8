"""The command `qostil`, also as `python -m qostil`: it heeds Ctrl-C before it loads what takes its time."""

from __future__ import annotations

import gc
import sys

from qostil.system import interrupt


def main() -> None:
    """Run the command."""
    interrupt.heed()
    # Pages are many, live as long as the run and have no cycles: collecting would only traverse them.
    gc.disable()
    from qostil.commands import cli

    try:
        cli.main(prog_name="qostil")
    finally:
        gc.freeze()  # or the interpreter would traverse them once more before it ends


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the folder one stands in: no file of a project may take the place of a library
    main()
