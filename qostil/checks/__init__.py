"""Register the checks, one module each.

A check is a function that yields findings. Its id is its name with hyphens; its docstring is its manual
(a sentence, a bad and a good example). Its input decides when it must run again: a page, a pair of pages,
or the whole corpus. A check of a page or a pair that needs data of the site (its glossary, its contracts)
has a second parameter `knowledge`; the corpus includes its knowledge.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from inspect import signature

import msgspec

from qostil.checks.answer_address import answer_address
from qostil.checks.asked_answer import asked_answer
from qostil.checks.asked_operator import asked_operator
from qostil.checks.asset import asset
from qostil.checks.card import card
from qostil.checks.clause_facts import clause_facts
from qostil.checks.contract_situation import contract_situation
from qostil.checks.contract_topic import contract_topic
from qostil.checks.contrary import contrary
from qostil.checks.dead_end import dead_end
from qostil.checks.drawing import drawing
from qostil.checks.empty_item import empty_item
from qostil.checks.excuse import excuse
from qostil.checks.fact_direction import fact_direction
from qostil.checks.fact_mismatch import fact_mismatch
from qostil.checks.folded_clause import folded_clause
from qostil.checks.front_matter import front_matter
from qostil.checks.glossary_term import glossary_term
from qostil.checks.gone_address import gone_address
from qostil.checks.internal_link import internal_link
from qostil.checks.item_counterpart import item_counterpart
from qostil.checks.item_id import item_id
from qostil.checks.item_list import item_list
from qostil.checks.item_order import item_order
from qostil.checks.language import language
from qostil.checks.leftover_mark import leftover_mark
from qostil.checks.letters import letters
from qostil.checks.link_counterpart import link_counterpart
from qostil.checks.link_health import link_health
from qostil.checks.link_locale import link_locale
from qostil.checks.link_registry import link_registry
from qostil.checks.link_target import link_target
from qostil.checks.link_text import link_text
from qostil.checks.long_sentence import long_sentence
from qostil.checks.navigation import navigation
from qostil.checks.note_kind import note_kind
from qostil.checks.out_of_step import out_of_step
from qostil.checks.outside_language import outside_language
from qostil.checks.page_counterpart import page_counterpart
from qostil.checks.placeholder import placeholder
from qostil.checks.quiet import Quiet
from qostil.checks.readable import readable
from qostil.checks.redirect import redirect
from qostil.checks.spelled_number import spelled_number
from qostil.checks.structure import structure
from qostil.checks.tracking_parameter import tracking_parameter
from qostil.checks.unicode_form import unicode_form
from qostil.checks.unregistered_link import unregistered_link
from qostil.checks.unsafe_html import unsafe_html
from qostil.corpus.corpus import Corpus, Pair
from qostil.knowledge.knowledge import Knowledge
from qostil.model.finding import Finding, Severity
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
    long_sentence,
)
OF_PAIRS: tuple[Callable[[Pair], Iterator[Finding]] | Callable[[Pair, Knowledge], Iterator[Finding]], ...] = (
    item_counterpart,
    item_order,
    structure,
    note_kind,
    fact_mismatch,
    fact_direction,
    contrary,
    glossary_term,
)
OF_CORPUS: tuple[Callable[[Corpus], Iterator[Finding]], ...] = (
    page_counterpart,
    item_id,
    answer_address,
    gone_address,
    redirect,
    internal_link,
    dead_end,
    item_list,
    drawing,
    link_locale,
    link_counterpart,
    link_target,
    navigation,
    asset,
    unregistered_link,
    outside_language,
    tracking_parameter,
    link_registry,
    link_health,
    card,
    contract_situation,
    folded_clause,
    asked_answer,
    asked_operator,
    out_of_step,
)


def check_id(check: Callable[..., object]) -> str:
    """Return the id of a check, as editors write it.

    >>> check_id(item_order)
    'item-order'
    """
    return check.__name__.replace("_", "-")


_ALL: tuple[Callable[..., Iterator[Finding]], ...] = (*OF_PAGES, *OF_PAIRS, *OF_CORPUS, excuse)
MANUALS: dict[str, str] = {check_id(check): check.__doc__ or "" for check in _ALL}

# The checks of pages and pairs with the parameter `knowledge`.
_KNOWING = frozenset(check for check in _ALL if "knowledge" in signature(check).parameters)

# The severity of the checks that are no errors unless the settings say so. Whether each answer must lead on is a rule
# of the site: one whose pages were written before is not told of every answer at once.
DEFAULTS: dict[str, Severity] = {
    check_id(unicode_form): "warning",
    check_id(long_sentence): "warning",
    check_id(dead_end): "off",
}

# The checks of outside addresses, which `qostil links` runs.
LINK_CHECKS = tuple(
    map(check_id, (unregistered_link, outside_language, tracking_parameter, link_registry, link_health))
)


def check_page(page: Page, knowledge: Knowledge) -> Iterator[Finding]:
    """Run the checks of a single page; they run when the page is read, so the store caches their findings."""
    for check in OF_PAGES:
        yield from _with_id(check_id(check), _call(check, page, knowledge))


def _call(check: Callable[..., Iterator[Finding]], subject: Page | Pair, knowledge: Knowledge) -> Iterator[Finding]:
    """Call a check with its parameters."""
    return check(subject, knowledge) if check in _KNOWING else check(subject)


def check_corpus(corpus: Corpus, names: Container[str], quiet: Quiet) -> Iterator[Finding]:
    """Yield the findings of the named checks, ignoring settings and excuses."""
    yield from (found for page in corpus.pages for found in page.findings if found.check in names)
    yield from _of_pairs(corpus, names, quiet)
    for of_corpus in OF_CORPUS:
        if check_id(of_corpus) in names:
            yield from _with_id(check_id(of_corpus), of_corpus(corpus))


def _of_pairs(corpus: Corpus, names: Container[str], quiet: Quiet) -> Iterator[Finding]:
    """Run the checks of pairs on those of which it is not known that they find nothing there."""
    unknown, found_in = quiet.unknown(corpus), set[str]()
    for check in OF_PAIRS:
        for pair in unknown if check_id(check) in names else ():
            for finding in _with_id(check_id(check), _of_pair(check, pair, corpus.knowledge)):
                found_in.add(pair.key)
                yield finding
    quiet.add(corpus, (pair for pair in unknown if pair.key not in found_in))


def _of_pair(check: Callable[..., Iterator[Finding]], pair: Pair, knowledge: Knowledge) -> Iterator[Finding]:
    """Run a check on a pair; an unresolved merge or a broken id is added to the causes of its findings."""
    roots = [check_id(leftover_mark)] if any(page.is_merged for page in pair.pages) else []
    if check in (item_counterpart, item_order) and any(page.broken_ids for page in pair.pages):
        roots.append(check_id(item_id))
    found = _call(check, pair, knowledge)
    if not roots:
        return found
    return (msgspec.structs.replace(finding, consequence_of=(*finding.consequence_of, *roots)) for finding in found)


def _with_id(name: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    return (msgspec.structs.replace(finding, check=name) for finding in findings)
