"""The command `qostil`, also as `python -m qostil`: it heeds Ctrl-C before it loads what takes its time."""

from __future__ import annotations

import sys

from qostil.system import interrupt


def main() -> None:
    """Run the command."""
    interrupt.heed()
    from qostil.commands import cli

    cli.main(prog_name="qostil")


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the folder one stands in: no file of a project may take the place of a library
    main()
