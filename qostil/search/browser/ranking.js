/* Rank the answers. The features are lunr's scores of the words and the similarity to asked questions; their weights
   are learned (benchmarks/search_weights.py). Softmax converts the sums to probabilities: one for each answer, and one
   for «the site has no answer». */

/* Rank the documents of the reader's language, which comes first; `translate` maps documents of the other language to
   the reader's documents with the same id. */
function rank(question, languages, translate) {
  const judged = judge(question, languages, translate), chances = softmax(judged.map(function (entry) { return entry.sum }))
  const nothing = chances.pop()
  const hits = chances.map(function (score, number) {
    return { number, score, terms: judged[number].held, rounded: Math.floor(score * 1e9 + 0.5) }
  })
  const order = function (a, b) { return b.rounded - a.rounded || a.number - b.number }
  return { hits: hits.filter(function (hit) { return isSeen(judged[hit.number]) }).sort(order), nothing }
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
