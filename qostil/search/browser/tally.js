/* What the words of a question are worth in each answer: lunr weighs them. */

/* What each document has of the words of a question: lunr's score, the terms, and how much the words found tell. */
function tallied(question, language) {
  const { locale } = language.lexicon, tallies = new Map()
  const needs = question.words.filter(function (word) { return word.found[locale] })
  for (const [ref, score, metadata] of askLunr(language.postings, boostsOf(question.words, locale))) {
    const held = new Set(Object.keys(metadata).map(function (term) { return locale + " " + term }))
    const told = needs.filter(function (word) { return isMet(needsOf(word), held) })
    tallies.set(Number(ref), { score, held, information: sumOf(told, language) })
  }
  return tallies
}

/* How much words tell; those that no answer has tell most. */
function sumOf(words, { lexicon, postings }) {
  return words.reduce(function (sum, word) {
    const found = Array.from((word.found[lexicon.locale] || new Map()).values())
    const terms = found.flatMap(function (one) { return one.terms })
    return sum + (terms.length ? Math.max(...terms.map((term) => postings.tells(term))) : postings.tells(""))
  }, 0)
}

/* What each term of a question weighs in a language. */
function boostsOf(asked, locale) {
  const boosts = new Map()
  for (const word of asked) {
    for (const { terms, weight } of (word.found[locale] || new Map()).values())
      for (const term of terms) boosts.set(term, (boosts.get(term) || 0) + weight / terms.length)
    if (word.exact) boosts.set(EXACT + word.typed, TABLES.ranking["exact form"])
  }
  return boosts
}

/* Ask lunr; its score is taken per term of the question, ours must not be. */
function askLunr(postings, boosts) {
  const known = Array.from(boosts).filter(function ([term]) { return postings.has(term) })
  if (!known.length) return []
  const index = postings.index(known.map(function ([term]) { return term }))
  const found = index.query(function (query) {
    for (const [term, boost] of known) query.term(term, { boost, usePipeline: false })
  })
  const length = Math.sqrt(known.reduce(function (sum, [, boost]) { return sum + boost * boost }, 0))
  return found.map(function (one) { return [one.ref, one.score * length, one.matchData.metadata] })
}

/* The terms of which an answer must hold all of one list, so that it holds a word. */
function needsOf(word) {
  return Object.entries(word.found).flatMap(function ([locale, found]) {
    return Array.from(found.values(), function ({ terms }) { return terms.map(function (term) { return locale + " " + term }) })
  })
}

function isMet(need, held) {
  return need.some(function (terms) { return terms.every(function (term) { return held.has(term) }) })
}
