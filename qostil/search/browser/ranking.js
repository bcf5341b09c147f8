/* The order of answers: lunr weighs them in each language; those that hold every word come first. */
function rank(question, languages, translate) {
  const tallies = new Map(), boosts = languages[0].boosts
  languages.forEach(function (language, n) {
    const locale = language.lexicon.locale, share = n ? TABLES.ranking["other language"] : 1
    for (const [ref, score, metadata] of askLunr(language.postings, boostsOf(question.words, locale))) {
      const number = n ? translate[locale].get(Number(ref)) : Number(ref)
      if (number === undefined) continue
      if (!tallies.has(number)) tallies.set(number, { score: 0, held: new Set(), isNamed: false })
      tally(tallies.get(number), share * score, locale, metadata)
    }
  })
  const needs = question.words.filter(function (word) { return word.means }).map(needsOf)
  const hits = Array.from(tallies, function ([number, tally]) {
    const score = tally.score * coverage(needs, tally, boosts[number])
    return { number, terms: tally.held, score, rounded: Math.floor(score * 1e6 + 0.5) }
  })
  return hits.sort(function (a, b) { return b.rounded - a.rounded || a.number - b.number })
}

/* Add what a document has of a question in one language. */
function tally(sum, score, locale, metadata) {
  sum.score += score
  for (const term in metadata) {
    sum.held.add(locale + " " + term)
    for (const name in metadata[term]) if (name !== "text") sum.isNamed = true
  }
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

/* How much of the question an answer holds; holding all of it counts most, for what is an answer of its own. */
function coverage(needs, { held, isNamed }, boost) {
  let holding = 0
  for (const need of needs) if (isMet(need, held)) holding++
  if (holding === needs.length && boost >= TABLES.ranking[isNamed ? "answer" : "named"]) return TABLES.ranking.complete
  return (holding / needs.length) ** TABLES.ranking.lacking
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
