"""The scores of the words of a question are those of lunr, to the last digit."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import pytest

from qostil.build.build import read_build
from qostil.knowledge.asked import read_asked
from qostil.languages.script import Script
from qostil.model.locale import LOCALES, Locale
from qostil.search.documents import Document, documents
from qostil.search.packing import pack
from qostil.search.worker import search_script, worker_script
from tests.project import ROOT

LUNR = files("mkdocs.contrib.search").joinpath("templates/search/lunr.js").read_text("utf-8")

# An index of lunr of the terms of one question, with the weights of the packed one; lunr divides by the query's norm.
QUERY = """
function lunrOf(terms, postings) {
  const invertedIndex = {}, fieldVectors = {}
  terms.forEach(function (term, index) {
    const posting = invertedIndex[term] = { _index: index }
    postings.weighed(term).fields.forEach(function ({ numbers, weights }, field) {
      posting[FIELDS[field]] = Object.fromEntries(Array.from(numbers, number => [number, {}]))
      numbers.forEach(function (number, n) {
        const ref = FIELDS[field] + "/" + number
        fieldVectors[ref] = fieldVectors[ref] || new lunr.Vector([])
        fieldVectors[ref].elements.push(index, weights[n])
      })
    })
  })
  const tokenSet = { intersect: clause => clause }
  return new lunr.Index({ invertedIndex, fieldVectors, tokenSet, fields: FIELDS, pipeline: new lunr.Pipeline() })
}

function scores(packed, asked) {
  const language = loadLanguage(packed)
  return asked.map(function (typed) {
    const { words } = readQuestion(typed, [language], true), boosts = boostsOf(words, packed.locale)
    const { terms, scores } = tallied({ words }, language)
    const hits = lunrOf(terms, language.postings).query(function (query) {
      for (const term of terms) query.term(term, { boost: boosts.get(term), usePipeline: false })
    })
    const norm = Math.sqrt(terms.reduce((sum, term) => sum + boosts.get(term) ** 2, 0))
    const theirs = Array(scores.length).fill(0)
    for (const { ref, score } of hits) theirs[ref] = score * norm
    return [Array.from(scores), theirs]
  })
}
"""


def asked_in(locale: Locale) -> Sequence[str]:
    return [asked.typed for asked in read_asked(ROOT) if asked.locale == locale and asked.hand == "golden"]


@pytest.mark.parametrize("locale", LOCALES)
def test_answers_have_the_scores_of_lunr(locale: Locale) -> None:
    packed = pack(locale, list(documents(read_build(ROOT).corpus, locale)))
    found = Script(LUNR + worker_script(()) + QUERY).call("scores", packed, asked_in(locale)[:60])
    assert sum(any(theirs) for _, theirs in found) > 50
    for ours, theirs in found:
        assert ours == theirs


HALVES = [
    Document("a/", "both", "Мой кабинет", "Помощь", ("Он личный.",)),
    Document("a/", "one", "Личный вопрос", "Помощь", ("Личный.",)),
    Document("a/", "other", "Кабинет врача", "Помощь", ("Кабинет.",)),
    Document("a/", "account", "Аккаунт", "Помощь", ("Пароль.",)),
]
TOLD = """(packed, options) => {
  const language = loadLanguage(packed), known = { ru: new Map() }
  for (const terms of options) known.ru.set(terms.join(" "), { terms: terms.map(STEMMERS.ru), weight: 1 })
  return Array.from(tallied({ words: [{ typed: "", found: known }] }, language).information, told => told > 0)
}"""


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([["личный", "кабинет"]], [True, False, False, False]),
        ([["кабинет", "личный"], ["аккаунт"]], [True, False, False, True]),
        ([["личный"]], [True, True, False, False]),
    ],
)
def test_a_word_is_in_an_answer_that_has_all_terms_of_one_of_its_meanings(
    options: list[list[str]], found: list[bool]
) -> None:
    assert search_script().call(TOLD, pack("ru", HALVES), options) == found
