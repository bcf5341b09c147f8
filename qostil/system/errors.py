"""The error that ends a run."""


class CannotRunError(Exception):
    """The work cannot begin; the message is one line that says why and what to do."""
