/* The order of answers. lunr weighs the words of a question in each answer; beside it stands what people have asked; what
   each is worth was learned (benchmarks/search_weights.py). Of the sums, probabilities are made: one for each answer,
   and one for the site having none. */

/* Rank the documents of the reader's language, which comes first; `translate` names, for the other one, the reader's
   document that has the same id. */
function rank(question, languages, translate) {
  const judged = judge(question, languages, translate), chances = softmax(judged.map(function (one) { return one.sum }))
  const nothing = chances.pop()
  const hits = chances.map(function (score, number) {
    return { number, score, terms: judged[number].held, rounded: Math.floor(score * 1e9 + 0.5) }
  })
  const order = function (a, b) { return b.rounded - a.rounded || a.number - b.number }
  return { hits: hits.filter(function (hit) { return isSeen(judged[hit.number]) }).sort(order), nothing }
}

/* Whether anything but its place speaks for a document. */
function isSeen({ held, signs }) {
  return held.size > 0 || signs.nearest >= TABLES.ranking["least likeness"]
}

/* What speaks for each document of the reader, and at the end for there being no answer: in the language in which more
   does. */
function judge(question, languages, translate) {
  const judged = Array.from({ length: languages[0].boosts.length + 1 }, function () { return { sum: -Infinity, held: new Set() } })
  languages.forEach(function (language, n) {
    const { signs, tallies } = gather(question, language), last = language.boosts.length
    signs.forEach(function (own, number) {
      const place = number === last ? judged.length - 1 : n ? translate[language.lexicon.locale].get(number) : number
      if (place === undefined) return
      const one = judged[place], sum = weighed(own, language.weights)
      for (const term of tallies.has(number) ? tallies.get(number).held : []) one.held.add(term)
      if (sum > one.sum) Object.assign(one, { sum, signs: own })
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

/* What speaks for each document of a language, and at the end for there being no answer. */
function gather(question, language) {
  const tallies = tallied(question, language), { named, words } = language.operators.named(question.sounds)
  const near = language.asked.compare(words), all = { best: most(near.best), mean: most(near.mean) }
  const total = sumOf(question.words, language) || 1
  const weight = most(Array.from(tallies.values(), (tally) => tally.score))
  const signs = language.boosts.map(function (boost, number) {
    const tally = tallies.get(number), agreement = language.operators.agreement(number, named)
    return {
      ...nearness(near, all, number),
      words: tally ? Math.sqrt(tally.score / weight) : 0,
      information: tally ? tally.information / total : 0,
      operator: agreement > 0 ? 1 : 0,
      "other operator": agreement < 0 ? 1 : 0,
      boost: Math.log(boost)
    }
  })
  const information = most(Array.from(tallies.values(), (tally) => tally.information / total))
  signs.push({ ...nearness(near, all, language.boosts.length), ...nothing(near, information, named) })
  return { signs, tallies }
}

/* How near a question comes to what was asked for an answer, and beside the answer to which it comes nearest. */
function nearness({ best, mean, pieces, pairs }, all, number) {
  return {
    pieces: pieces[number],
    pairs: pairs[number],
    nearest: best[number],
    "nearest of all": best[number] / (all.best || 1),
    "nearest three": mean[number],
    "nearest three of all": mean[number] / (all.mean || 1)
  }
}

/* What else speaks for there being no answer; that an operator is named speaks for its answers and for none alike. */
function nothing({ best, unknown, size }, information, named) {
  return {
    operator: named.length ? 1 : 0,
    nothing: 1,
    "nothing, unknown": unknown,
    "nothing, nearest": most(best.slice(0, -1)),
    "nothing, information": information,
    "nothing, length": Math.log1p(size)
  }
}

function most(values) {
  return values.reduce(function (a, b) { return Math.max(a, b) }, 0)
}

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
    const terms = Array.from((word.found[lexicon.locale] || new Map()).values()).flatMap(function ({ terms }) { return terms })
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
