/* The order of answers: the twin of qostil/search/ranking.py. */
function rank(question, languages, translate) {
  const scores = new Map(), held = new Map(), boosts = languages[0].boosts
  languages.forEach(function (language, n) {
    const locale = language.lexicon.locale, share = n ? TABLES.ranking["other language"] : 1
    for (const [ref, score, terms] of askLunr(language.index, boostsOf(question.words, locale))) {
      const number = n ? translate[locale].get(Number(ref)) : Number(ref)
      if (number === undefined) continue
      scores.set(number, (scores.get(number) || 0) + share * score)
      if (!held.has(number)) held.set(number, new Set())
      for (const term of terms) held.get(number).add(locale + " " + term)
    }
  })
  const hits = Array.from(scores, function ([number, score]) {
    return { number, score: score * coverage(question.words, held.get(number), boosts[number]), terms: held.get(number) }
  })
  const rounded = function (hit) { return Math.floor(hit.score * 1e6 + 0.5) }
  return hits.sort(function (a, b) { return rounded(b) - rounded(a) || a.number - b.number })
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
function askLunr(index, boosts) {
  const known = Array.from(boosts).filter(function ([term]) { return term in index.invertedIndex })
  if (!known.length) return []
  const found = index.query(function (query) {
    for (const [term, boost] of known) query.term(term, { boost, usePipeline: false })
  })
  const length = Math.sqrt(known.reduce(function (sum, [, boost]) { return sum + boost * boost }, 0))
  return found.map(function (one) { return [one.ref, one.score * length, Object.keys(one.matchData.metadata)] })
}

/* How much of the question an answer holds: a page that repeats others never counts as one that holds it all. */
function coverage(asked, held, boost) {
  const holding = asked.filter(function (word) { return holds(word, held) }).length
  const findable = asked.filter(function (word) { return word.means }).length
  if (holding === findable && boost >= TABLES.ranking.answer) return TABLES.ranking.complete
  return (holding / findable) ** TABLES.ranking.lacking
}

function holds(word, held) {
  return Object.entries(word.found).some(function ([locale, found]) {
    return Array.from(found.values()).some(function ({ terms }) {
      return terms.every(function (term) { return held.has(locale + " " + term) })
    })
  })
}
