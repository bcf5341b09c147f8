"""Define the error that ends a run."""


class CannotRunError(Exception):
    """The command cannot run; the message is one line with the reason and the remedy."""
