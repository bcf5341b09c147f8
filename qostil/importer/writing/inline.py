"""Write the inline text of a draft: links, phones, and text escaped for Markdown."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from qostil.facts.find import find_facts
from qostil.languages.known import either
from qostil.model.locale import Locale

_LINK = re.compile(r"\[(?P<text>(?:\\.|[^\[\]\\])*)\]\((?P<href>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
_ADDRESS = re.compile(r"<?(?P<href>https?://[^\s<>«»\"]+[^\s<>«»\".,;:!?)])>?")
_ALLOWED = re.compile(r"https?://|mailto:|tel:")
_NUMBER = re.compile(r"\+?\d[\d\s()\u00a0–-]*\d")
_MAY_BE_PHONE = re.compile(r"\d{3}")
_VAGUE = re.compile(rf"(?:{either(lambda language: language.links.pointing)}|here|link|\W)+", re.IGNORECASE)
_LONGEST_LABEL = 50


class Inline:
    """A converter of texts to Markdown that collects questions for a person to decide."""

    def __init__(self, locale: Locale) -> None:
        """Set the language, which decides what is a phone number."""
        self._locale = locale
        self.questions: list[str] = []

    def markdown(self, text: str) -> str:
        """Convert a text to Markdown.

        >>> inline = Inline("kk")
        >>> print(inline.markdown("3131 нөміріне қоңырау шалыңыз: https://bee.gg/e/yourdocks, [осында](#)"))
        [3131](tel:3131) нөміріне қоңырау шалыңыз: [bee.gg/e/yourdocks](https://bee.gg/e/yourdocks), осында
        >>> inline.questions
        ['The source links «осында», but the link has no address. Where should it lead?']
        """
        parts, end = [], 0
        for found in _LINK.finditer(text):
            parts += [self._plain(text[end : found.start()]), self._link(found)]
            end = found.end()
        return _safe_beginning("".join([*parts, self._plain(text[end:])]))

    def _link(self, found: re.Match[str]) -> str:
        text, href = re.sub(r"\\(.)", r"\1", found["text"]).strip(), found["href"]
        if not _ALLOWED.match(href):
            self.questions.append(f"The source links «{text}», but the link has no address. Where should it lead?")
            return self._plain(text)
        label = (
            label_of(href) if not text or _VAGUE.fullmatch(text) else escaped(text).replace("[", "").replace("]", "")
        )
        return f"[{label}]({href})"

    def _plain(self, text: str) -> str:
        parts, end = [], 0
        for found in _ADDRESS.finditer(text):
            parts += [self._phones(text[end : found.start()]), f"[{label_of(found['href'])}]({found['href']})"]
            end = found.end()
        return "".join([*parts, self._phones(text[end:])])

    def _phones(self, text: str) -> str:
        pieces = []
        for fact in find_facts(text, self._locale) if _MAY_BE_PHONE.search(text) else ():
            number = _NUMBER.search(fact.text) if fact.kind == "phone" else None
            if number and number[0] in text:
                before, _, text = text.partition(number[0])
                pieces += [escaped(before), f"[{number[0]}](tel:{fact.value})"]
        return "".join([*pieces, escaped(text)])


def label_of(address: str) -> str:
    """Return a short label for an address.

    >>> label_of("https://www.bee.gg/settings/"), label_of("mailto:help@bee.example")
    ('bee.gg/settings', 'help@bee.example')
    """
    parts = urlsplit(address)
    if not parts.netloc:
        return escaped(parts.path)
    host = parts.netloc.removeprefix("www.")
    path = unquote(parts.path).rstrip("/")
    return escaped(host + path) if len(host + path) <= _LONGEST_LABEL and re.fullmatch(r"[\w./-]*", path) else host


def escaped(text: str) -> str:
    """Escape text for Markdown and HTML; keep bold words.

    >>> escaped("a < b, {x}, *жалғыз жұлдыз, **Перейти**")
    'a &lt; b, &#123;x}, \\\\*жалғыз жұлдыз, **Перейти**'
    """
    text = text.replace("&", "&amp;") if re.search(r"&\w+;|&#", text) else text
    text = (
        text.replace("<", "&lt;").replace(">", "&gt;").replace("{", "&#123;").replace("[[", "[ [").replace("![", "! [")
    )
    for sign in ("`", "_"):
        text = text.replace(sign, f"\\{sign}")
    parts = re.split(r"(\*\*[^*\s](?:[^*]*[^*\s])?\*\*)", text)
    return "".join(part if n % 2 else part.replace("*", "\\*") for n, part in enumerate(parts))


def _safe_beginning(text: str) -> str:
    """Escape the beginning of a paragraph that Markdown would parse as a heading, a list or a note."""
    if re.match(r"(?:#|\+\s|-\s|=|!!!|\?\?\?|~~~|:\s|\||>)", text):
        return f"\\{text}" if text[0] in "#+-|" else f"&#{ord(text[0])};{text[1:]}"
    return re.sub(r"^(\d+)([.)])(\s)", r"\1\\\2\3", text)
