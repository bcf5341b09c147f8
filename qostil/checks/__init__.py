"""The checks: one file each, named here one by one.

A check is a function that yields findings. Its id is its name with hyphens; its docstring is its manual
(a sentence, a bad and a good example). What it is given says when it has to be run again: a page alone,
a pair of pages, or the whole corpus. A check of a page or a pair that needs what the site knows (its glossary,
its contracts) has a second parameter `knowledge`; the corpus has its knowledge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from inspect import signature
from itertools import chain

import msgspec

from qostil.checks.asked_answer import asked_answer
from qostil.checks.asked_operator import asked_operator
from qostil.checks.asset import asset
from qostil.checks.clause_facts import clause_facts
from qostil.checks.comparison import comparison
from qostil.checks.contract_topic import contract_topic
from qostil.checks.empty_item import empty_item
from qostil.checks.excuse import excuse
from qostil.checks.fact_mismatch import fact_mismatch
from qostil.checks.front_matter import front_matter
from qostil.checks.glossary_term import glossary_term
from qostil.checks.internal_link import internal_link
from qostil.checks.item_counterpart import item_counterpart
from qostil.checks.item_id import item_id
from qostil.checks.item_order import item_order
from qostil.checks.language import language
from qostil.checks.leftover_mark import leftover_mark
from qostil.checks.letters import letters
from qostil.checks.link_health import link_health
from qostil.checks.link_locale import link_locale
from qostil.checks.link_registry import link_registry
from qostil.checks.link_target import link_target
from qostil.checks.link_text import link_text
from qostil.checks.navigation import navigation
from qostil.checks.outside_language import outside_language
from qostil.checks.page_counterpart import page_counterpart
from qostil.checks.placeholder import placeholder
from qostil.checks.readable import readable
from qostil.checks.spelled_number import spelled_number
from qostil.checks.structure import structure
from qostil.checks.tracking_parameter import tracking_parameter
from qostil.checks.unicode_form import unicode_form
from qostil.checks.unregistered_link import unregistered_link
from qostil.checks.unsafe_html import unsafe_html
from qostil.corpus.corpus import Corpus, Pair
from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding
from qostil.model.page import Page

OF_PAGES: tuple[Callable[[Page], Iterator[Finding]] | Callable[[Page, Knowledge], Iterator[Finding]], ...] = (
    readable,
    unicode_form,
    front_matter,
    empty_item,
    letters,
    language,
    placeholder,
    leftover_mark,
    link_text,
    unsafe_html,
    spelled_number,
    contract_topic,
    clause_facts,
)
OF_PAIRS: tuple[Callable[[Pair], Iterator[Finding]] | Callable[[Pair, Knowledge], Iterator[Finding]], ...] = (
    item_counterpart,
    item_order,
    structure,
    fact_mismatch,
    glossary_term,
)
OF_CORPUS: tuple[Callable[[Corpus], Iterator[Finding]], ...] = (
    page_counterpart,
    item_id,
    internal_link,
    link_locale,
    link_target,
    navigation,
    asset,
    unregistered_link,
    outside_language,
    tracking_parameter,
    link_registry,
    link_health,
    comparison,
    asked_answer,
    asked_operator,
)


def check_id(check: Callable[..., object]) -> str:
    """Name a check as editors write it.

    >>> check_id(item_order)
    'item-order'
    """
    return check.__name__.replace("_", "-")


_ALL: tuple[Callable[..., Iterator[Finding]], ...] = (*OF_PAGES, *OF_PAIRS, *OF_CORPUS, excuse)
MANUALS: dict[str, str] = {check_id(check): check.__doc__ or "" for check in _ALL}

# The checks of pages and pairs that need what the site knows.
_KNOWING = frozenset(check for check in _ALL if "knowledge" in signature(check).parameters)

# What does not stop publishing where the settings do not say that it does.
WARNINGS = frozenset({check_id(unicode_form)})

# What concerns the addresses outside the site, for those who look at nothing else.
LINK_CHECKS = tuple(
    map(check_id, (unregistered_link, outside_language, tracking_parameter, link_registry, link_health))
)


def check_page(page: Page, knowledge: Knowledge) -> Iterator[Finding]:
    """Run the checks that need a page alone; the reading of a page does it, so that the store remembers."""
    for check in OF_PAGES:
        yield from _stamped(check_id(check), _called(check, page, knowledge))


def _called(check: Callable[..., Iterator[Finding]], subject: Page | Pair, knowledge: Knowledge) -> Iterator[Finding]:
    """Call a check with what it needs."""
    return check(subject, knowledge) if check in _KNOWING else check(subject)


def check_corpus(corpus: Corpus) -> Iterator[Finding]:
    """Yield what all checks find, without regard to settings and excuses."""
    yield from chain.from_iterable(page.findings for page in corpus.pages)
    for of_pair in OF_PAIRS:
        found = (_of_pair(of_pair, pair, corpus.knowledge) for pair in corpus.pairs)
        yield from _stamped(check_id(of_pair), chain.from_iterable(found))
    for of_corpus in OF_CORPUS:
        yield from _stamped(check_id(of_corpus), of_corpus(corpus))


def _of_pair(check: Callable[..., Iterator[Finding]], pair: Pair, knowledge: Knowledge) -> Iterator[Finding]:
    """What a check finds on a pair; an unresolved merge has two versions of a text, and a broken id may be either's."""
    roots = [check_id(leftover_mark)] if any(page.is_merged for page in pair.pages) else []
    if check in (item_counterpart, item_order) and any(page.broken_ids for page in pair.pages):
        roots.append(check_id(item_id))
    found = _called(check, pair, knowledge)
    if not roots:
        return found
    return (msgspec.structs.replace(one, consequence_of=(*one.consequence_of, *roots)) for one in found)


def _stamped(name: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    return (msgspec.structs.replace(finding, check=name) for finding in findings)
