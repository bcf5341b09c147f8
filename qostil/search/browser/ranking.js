/* Rank the answers. The features are lunr's scores of the words and the similarity to asked questions; their weights
   are learned (benchmarks/search_weights.py). Softmax converts the sums to probabilities: one for each answer, and one
   for «the site has no answer». */

/* Rank the documents of the reader's language, which comes first; `translate` maps documents of the other language to
   the reader's documents with the same id. */
function rank(question, languages, translate) {
  const judged = judge(question, languages, translate), chances = softmax(judged.map(function (entry) { return entry.sum }))
  const nothing = chances.pop(), { operators, places } = languages[0], { meant } = operators.meant(question)
  const hits = chances.map(function (score, number) {
    const isOthers = operators.isOthers(number, meant), isOwn = !isOthers && score >= TABLES.ranking.own
    const rounded = Math.floor(score * 1e9 + 0.5), terms = judged[number].held
    const isTitle = !isOthers && places[number].asks === question.text
    const isAsked = isTitle && (meant.length > 0 || !hasGeneral(number, languages[0]))
    return { ...places[number], number, score, rounded, terms, isOthers, isOwn, isAsked }
  })
  // Whoever types the title of an answer word for word wants that one.
  const order = function (a, b) { return b.isAsked - a.isAsked || b.isOwn - a.isOwn || b.rounded - a.rounded || a.number - b.number }
  const seen = hits.filter(function (hit) { return isSeen(judged[hit.number]) }).sort(order)
  if (seen.length && seen[0].isAsked) return { hits: seen, probablyNone: false }
  const isWithoutOwn = seen.every(function (hit) { return hit.isOthers })
  return { hits: seen, probablyNone: isWithoutOwn || (isMissing(hits, nothing, languages[0], meant) && !isContacts(seen[0], meant)) }
}

/* Return whether a document is a situation of a contract of which an answer outside of all contracts tells too. */
function hasGeneral(number, { situations, matters, places }) {
  const contracts = new Set(Array.from(situations).map(function (situation) { return places[situation].page }))
  const isGeneral = function (other) { return !contracts.has(places[other].page) }
  const own = matters.filter(function (matter) { return situations.has(number) && matter.has(number) })
  return own.some(function (matter) { return Array.from(matter).some(isGeneral) })
}

/* Return whether there is probably no answer for a reader to whom those of other operators are none: «no answer» is too
   likely without them, or one of theirs is nearly as likely as the best of the rest, and this reader has none of its id
   or of its matter. */
function isMissing(hits, nothing, { silence, matters }, meant) {
  const own = hits.filter(function (hit) { return !hit.isOthers }), ids = new Set(own.map(function ({ id }) { return id }))
  const known = matters.filter(function (matter) { return own.some(function ({ number }) { return matter.has(number) }) })
  const others = hits.filter(function ({ isOthers, id, number }) {
    return isOthers && !ids.has(id) && !known.some(function (matter) { return matter.has(number) })
  })
  const all = own.map(scoreOf).reduce(function (a, b) { return a + b }, nothing)
  const limit = meant.length ? Math.max(silence, TABLES.ranking["silence of an operator"]) : silence
  return nothing / all > limit || most(own.map(scoreOf)) < TABLES.ranking.outdone * most(others.map(scoreOf))
}

/* Return whether a likely answer tells how to reach the operator, which is all that could be offered instead of it. */
function isContacts({ page, id, score }, meant) {
  return score >= TABLES.ranking.contacts && meant.some(function ({ contacts }) { return contacts === `${page}#${id}` })
}

function scoreOf({ score }) {
  return score
}

/* Return whether a document has any evidence besides its boost. */
function isSeen({ held, signs }) {
  return held.size > 0 || signs.nearest >= TABLES.ranking["least likeness"]
}

/* Return the score and the features of each document of the reader, and last of «no answer»; the language with the
   higher score counts. */
function judge(question, languages, translate) {
  const judged = Array.from({ length: languages[0].boosts.length + 1 }, function () {
    return { sum: -Infinity, held: new Set() }
  })
  languages.forEach(function (language, n) {
    const { signs, tallies } = gather(question, language), last = language.boosts.length
    signs.forEach(function (own, number) {
      const place = number === last ? judged.length - 1 : n ? translate[language.lexicon.locale].get(number) : number
      if (place === undefined) return
      const entry = judged[place], sum = weighed(own, language.weights)
      for (const term of tallies.has(number) ? tallies.get(number).held : []) entry.held.add(term)
      if (sum > entry.sum) Object.assign(entry, { sum, signs: own })
    })
  })
  return judged
}

function weighed(signs, weights) {
  let sum = 0
  for (const name in signs) sum += weights[name] * signs[name]
  return sum
}

function softmax(sums) {
  const greatest = Math.max(...sums)
  const powers = sums.map(function (sum) { return Math.exp(sum - greatest) })
  const all = powers.reduce(function (a, b) { return a + b })
  return powers.map(function (power) { return power / all })
}
