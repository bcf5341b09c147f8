/* Score the words of a query in each answer with lunr. */

/* Return for each document lunr's score, the matched terms, and the information content of the matched words. */
function tallied(question, language) {
  const { locale } = language.lexicon, tallies = new Map()
  // What a word needs and tells is the same for every document.
  const words = question.words.filter(function (word) { return word.found[locale] }).map(function (word) {
    return { need: needsOf(word), tells: sumOf([word], language) }
  })
  for (const [ref, score, metadata] of askLunr(language.postings, boostsOf(question.words, locale))) {
    const held = new Set(Object.keys(metadata).map(function (term) { return locale + " " + term }))
    const information = words.reduce(function (sum, { need, tells }) { return isMet(need, held) ? sum + tells : sum }, 0)
    tallies.set(Number(ref), { score, held, information })
  }
  return tallies
}

/* Sum up the information content of words; unknown words have the most. */
function sumOf(words, { lexicon, postings }) {
  return words.reduce(function (sum, word) {
    const found = Array.from((word.found[lexicon.locale] || new Map()).values())
    const terms = found.flatMap(function (option) { return option.terms })
    return sum + (terms.length ? Math.max(...terms.map((term) => postings.tells(term))) : postings.tells(""))
  }, 0)
}

/* Return the boost of each term of a query in a language. */
function boostsOf(asked, locale) {
  const boosts = new Map()
  for (const word of asked) {
    for (const { terms, weight } of (word.found[locale] || new Map()).values())
      for (const term of terms) boosts.set(term, (boosts.get(term) || 0) + weight / terms.length)
    if (word.exact) boosts.set(EXACT + word.typed, TABLES.ranking["exact form"])
  }
  return boosts
}

/* Query lunr, and multiply its scores by the query's norm, by which lunr divides them. */
function askLunr(postings, boosts) {
  const known = Array.from(boosts).filter(function ([term]) { return postings.has(term) })
  if (!known.length) return []
  const index = postings.index(known.map(function ([term]) { return term }))
  const found = index.query(function (query) {
    for (const [term, boost] of known) query.term(term, { boost, usePipeline: false })
  })
  const length = Math.sqrt(known.reduce(function (sum, [, boost]) { return sum + boost * boost }, 0))
  return found.map(function (hit) { return [hit.ref, hit.score * length, hit.matchData.metadata] })
}

/* Return lists of terms; an answer contains a word if it contains all terms of one list. */
function needsOf(word) {
  return Object.entries(word.found).flatMap(function ([locale, found]) {
    return Array.from(found.values(), function ({ terms }) { return terms.map(function (term) { return locale + " " + term }) })
  })
}

function isMet(need, held) {
  return need.some(function (terms) { return terms.every(function (term) { return held.has(term) }) })
}
