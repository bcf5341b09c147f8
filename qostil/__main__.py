"""`python -m qostil` is the command `qostil`."""

from qostil.cli import main

if __name__ == "__main__":
    main(prog_name="qostil")
