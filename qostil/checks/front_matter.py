"""Report front matter errors; the rules are in qostil/model/page.py, the messages in qostil/reading/front.py."""

from collections.abc import Iterator

from qostil.model.finding import Finding
from qostil.model.page import Page


def front_matter(page: Page) -> Iterator[Finding]:
    """A page begins with front matter that has a title, a description and a kind, and no unknown key.

    Bad: titel: Төлемдер
    Good: title: Төлемдер
    """
    if trouble := page.front_trouble:
        yield Finding(page.at(trouble.line), trouble.message_template, trouble.remedy_template, trouble.fields)
