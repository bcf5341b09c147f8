"""What an editor meant to come back to."""

import re
from collections.abc import Iterator

from qostil.finding import Finding
from qostil.item import Line
from qostil.page import Page

MESSAGE = "«{text}» is a placeholder"
REMEDY = "write what belongs here; for a question to colleagues use <!-- qostil-question: … -->"

_PLACEHOLDER = re.compile(
    r"(?:TODO|FIXME|TBD|TBA|XXX+|ТУДУ)\b"
    r"|[Ll]orem ipsum|LOREM IPSUM"
    r"|\?\?\?+|\{\{.*?\}\}|\[\[.*?\]\]|<[^<>]*\?>"
    # In brackets, a note to oneself; outside them, «уточнить дату» is an ordinary step.
    r"|[\[(](?i:дописать|уточнить|заполнить|вставить|добавить|перевести|аудару керек|толықтыру керек|нақтылау керек"
    r"|жазу керек|қосу керек|сілтеме|ссылка|текст|мәтін)\b[^\])]*[\])]"
)


def placeholder(page: Page) -> Iterator[Finding]:
    """No page is published with a placeholder in it.

    Bad: Қызмет құны: TODO
    Good: Қызмет құны: 500 теңге
    """
    if page.front:
        for text in (page.front.title, page.front.description):
            yield from _line(page, Line(1, text))
    for part in (page.intro, *page.items):
        if _PLACEHOLDER.search(part.text):
            for line in part.lines:
                yield from _line(page, line)


def _line(page: Page, line: Line) -> Iterator[Finding]:
    text = re.sub(r"`[^`]*`", " ", line.text)
    for found in dict.fromkeys(_PLACEHOLDER.findall(text)):
        yield Finding(page.at(line.number), MESSAGE, REMEDY, {"text": found})
