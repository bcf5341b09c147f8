"""Begin the text of an item that only the other language has: its facts to carry, its structure, its terms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qostil.facts.find import find_facts
from qostil.importer.writing.figures import TELLING, figure
from qostil.importer.writing.inline import escaped, label_of
from qostil.knowledge.glossary import Glossary
from qostil.languages.known import LANGUAGES, name_of
from qostil.model.fact import Fact
from qostil.model.item import Line
from qostil.model.locale import Locale, other

_LINK = re.compile(r"\[(?P<label>(?:\\.|[^\[\]\\])*)\]\((?P<href>(?:https?://|mailto:|tel:)[^()\s]*)\)")
_STEP = re.compile(r"[ ]*\d+\. ")
# The name of a picture has digits that tell nothing.
_PICTURE = re.compile(r"!\[[^\]]*\]\([^()\s]*\)")
# The beginnings of lines, and what they are parts of.
_MARKS = {"- ": "bullet", "!!! ": "note", "### ": "subheading", "| ---": "table", "![": "picture"}
# Written alike in both languages.
_ALIKE = frozenset({"data", "email", "ussd"})
_CARRIED = TELLING | {"weekday"}


def stub_of(question: str, answer: str, locale: Locale) -> str:
    """Return the beginning of an answer in a language, from the question and the Markdown of the other language.

    Its first line is one that no page is published with.

    >>> print(stub_of("Қанша тұрады?", "Айына 500 теңге: [1055](tel:1055), `*111*2#`, 30 күн ішінде.", "ru"))
    Здесь будет ответ.
    <BLANKLINE>
    - [1055](tel:1055)
    - 30 дней
    - `*111*2#`
    - 500 тенге
    """
    bullets = [f"- {written}" for written in dict.fromkeys(_carried(question, answer, locale))]
    return "\n\n".join(filter(None, [LANGUAGES[locale].phrases.new_answer, "\n".join(bullets)]))


def task_of(question: str, answer: str, locale: Locale, glossary: Glossary) -> str:
    """Return what an editor is asked to do: what to write, in which form, with which terms and bare numbers.

    >>> print(task_of("Қанша?", "1. Есепке кіріңіз.\\n2. 16 санын басыңыз.", "ru", Glossary()))
    Only the Kazakh source has «Қанша?». Write it in Russian, or delete it in both. The answer has 2 steps. \
Numbers: 16.
    """
    there = other(locale)
    told = [f"Only the {name_of(there)} source has «{question}». Write it in {name_of(locale)}, or delete it in both."]
    for begin, parts in {
        "The answer has": _structure(answer),
        "Numbers:": _numbers(question, answer, there),
        "Terms:": _terms(question, answer, there, glossary),
    }.items():
        if found := ("; " if begin == "Terms:" else ", ").join(parts):
            told.append(f"{begin} {found}.")
    return " ".join(told)


def _carried(question: str, answer: str, locale: Locale) -> Iterator[str]:
    links = list(_LINK.finditer(answer))
    for link in links:
        label = link["label"] if link["href"].startswith("tel:") else label_of(link["href"])
        yield f"[{label}]({link['href']})"
    text = f"{question}\n{_LINK.sub(' ', answer)}"
    for fact in _facts(text, other(locale)):
        if fact.kind in _CARRIED:
            yield _written(fact, locale)


def _written(fact: Fact, locale: Locale) -> str:
    text = " ".join(fact.text.split()) if fact.kind in _ALIKE else figure(fact, locale)
    return f"`{text.replace('`', '')}`" if fact.kind == "ussd" else escaped(text)


# The stub and the task of an item ask for the facts of the same text one after the other.
@lru_cache(maxsize=1)
def _facts(text: str, locale: Locale) -> Sequence[Fact]:
    """Return the facts of a text in Markdown, once each."""
    plain = _PICTURE.sub(" ", text).replace("`", " ").replace("\\", "").replace("**", "")
    first = {(fact.kind, fact.value): fact for fact in reversed(list(find_facts(plain, locale)))}
    return sorted(first.values(), key=lambda fact: fact.line)


def _structure(answer: str) -> Iterator[str]:
    lines = [line.lstrip(" ") for line in answer.split("\n")]
    counts = Counter(part for line in lines for begin, part in _MARKS.items() if line.startswith(begin))
    counts["step"] = sum(bool(_STEP.match(line)) for line in lines)
    for part in ("step", *_MARKS.values()):
        if counts[part]:
            yield f"{counts[part]} {part}{'s' * (counts[part] > 1)}"


def _numbers(question: str, answer: str, there: Locale) -> Iterator[str]:
    plain = re.sub(r"(?m)^[ ]*\d+\. ", "", answer)
    for fact in _facts(f"{question}\n{_LINK.sub(' ', plain)}", there):
        if fact.kind == "number":
            yield fact.value


def _terms(question: str, answer: str, there: Locale, glossary: Glossary) -> Iterator[str]:
    lines = [Line(number, line) for number, line in enumerate(f"{question}\n{answer}".split("\n"), 1)]
    for name in dict.fromkeys(term.name for term in glossary.terms(lines, there) if not term.is_wrong):
        entry = glossary.by_name[name]
        yield f"{entry.name(there)} — {entry.name(other(there))}"
