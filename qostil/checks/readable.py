"""Report pages that cannot be read."""

from collections.abc import Iterator

from qostil.model.finding import Finding
from qostil.model.page import Page


def readable(page: Page) -> Iterator[Finding]:
    """Every page is a readable file: UTF-8, not empty, not too large, no link, no folder.

    Bad: docs/kk/payments.md saved as Windows-1251
    Good: docs/kk/payments.md saved as UTF-8
    """
    if trouble := page.trouble:
        yield Finding(page.at(trouble.line), trouble.message_template, trouble.remedy_template, trouble.fields)
