"""What the tests of the import share."""

from tests.importer.project import project

__all__ = ["project"]
