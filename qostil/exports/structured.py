"""Describe pages in the words of schema.org, for search engines: questions, steps, and the way to a page.

Every address is absolute: a site without an address of its own has no such data.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.exports.markdown import as_text
from qostil.exports.publication import Answer
from qostil.model.page import Page

# What schema.org names a thing.
Thing = dict[str, Any]
# What would end a script in HTML, or a line in JavaScript. JSON has these signs in texts alone.
_UNSAFE = "<>&\u2028\u2029"


def embedded(things: Iterable[Thing]) -> str:
    """Return things as JSON that may stand in an element `<script type="application/ld+json">`; "" if there are none.

    >>> print(embedded([{"@type": "Thing", "name": "</script>"}]))
    {"@context":"https://schema.org","@graph":[{"@type":"Thing","name":"\\u003c/script\\u003e"}]}
    >>> embedded([])
    ''
    """
    graph = list(things)
    whole = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")) if graph else ""
    # Not by `translate`, which looks at each letter of a text with so few of these signs.
    for sign in _UNSAFE:
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def faq_page(page: Page, name: str, url: str, answers: Iterable[Answer]) -> Thing:
    """Return answers of a page as FAQPage; `name` and `url` are the title and the address of where they stand.

    >>> faq_page(Page("docs/ru/pay.md", "ru", "pay"), "Платежи", "https://qostil.example/ru/pay/", [])["inLanguage"]
    'ru'
    """
    updated = page.front.updated if page.front else None
    return {
        "@type": "FAQPage",
        "url": url,
        "name": name,
        "inLanguage": page.locale,
        **({"dateModified": updated.isoformat()} if updated else {}),
        "mainEntity": [_question(answer) for answer in answers],
    }


def _question(answer: Answer) -> Thing:
    told = {"url": answer.address, "inLanguage": answer.page.locale}
    text = {"@type": "Answer", "text": answer.html, **told}
    return {"@type": "Question", "name": answer.item.question, **told, "acceptedAnswer": text}


def how_to(answer: Answer) -> Thing | None:
    """Return the steps of an answer as HowTo; None without steps.

    What several lists of steps are to each other, only their text says: such an answer has no HowTo.

    >>> from qostil.model.item import Item
    >>> page, html = Page("docs/kk/tv.md", "kk", "tv"), "<ol><li>*102# теріңіз.</li><li>SMS күтіңіз.</li></ol>"
    >>> found = how_to(Answer(Item("off", "Қалай өшіремін?", 7), page, html, "/kk/q/off/", "/kk/tv/#off"))
    >>> [step["text"] for step in found["step"]]
    ['*102# теріңіз.', 'SMS күтіңіз.']
    """
    body = LexborHTMLParser(answer.html).body
    lists = [node for node in _elements(body) if node.tag == "ol"] if body else []
    steps = [as_text(node.inner_html or "") for node in _elements(lists[0])] if len(lists) == 1 else []
    if len(steps) <= 1 or not all(steps):
        return None
    return {
        "@type": "HowTo",
        "name": answer.item.question,
        "url": answer.address,
        "inLanguage": answer.page.locale,
        "step": [
            {"@type": "HowToStep", "position": number, "text": text, "url": answer.place}
            for number, text in enumerate(steps, 1)
        ],
    }


def _elements(node: LexborNode) -> list[LexborNode]:
    return [child for child in node.iter() if child.is_element_node]


def breadcrumbs(trail: Sequence[tuple[str, str]]) -> Thing:
    """Return the way to a page, a title and an absolute address for each step, as BreadcrumbList.

    >>> breadcrumbs([("Көмек", "https://qostil.example/kk/")])["itemListElement"][0]["name"]
    'Көмек'
    """
    steps = [
        {"@type": "ListItem", "position": number, "name": title, "item": url}
        for number, (title, url) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
