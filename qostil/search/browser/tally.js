/* Score the words of a query in each answer: BM25, with the sums in the order of lunr.js, which the tests compare with. */

/* Return the terms of a query that a language has; and for each document its score, which is 0 if it has none of
   them, and the information content of the matched words. */
function tallied({ words }, { lexicon, postings }) {
  const boosts = Array.from(boostsOf(words, lexicon.locale)).filter(function ([term]) { return postings.has(term) })
  const terms = boosts.map(function ([term]) { return term })
  return { terms, scores: scored(boosts, postings), information: informed(words, lexicon, postings) }
}

/* Return for each document the information content of the words that it has. */
function informed(words, lexicon, postings) {
  const information = new Float64Array(postings.boosts.length)
  for (const word of words) {
    const found = word.found[lexicon.locale]
    if (found) inform(information, found, sumOf([word], { lexicon, postings }), postings)
  }
  return information
}

/* Add what a word tells to the documents that have all terms of one of its options. */
function inform(information, found, tells, postings) {
  const isMet = new Uint8Array(information.length)
  for (const { terms } of found.values()) {
    const met = documentsWith(terms, postings)
    for (let number = 0; number < met.length; number++) if (met[number] === terms.length) isMet[number] = 1
  }
  for (let number = 0; number < isMet.length; number++) if (isMet[number]) information[number] += tells
}

/* Return for each document how many of the terms it has, up to the first that it has not. */
function documentsWith(terms, postings) {
  const met = new Uint8Array(postings.boosts.length)
  terms.forEach(function (term, before) {
    for (const { numbers } of postings.weighed(term).fields)
      for (let n = 0; n < numbers.length; n++) if (met[numbers[n]] === before) met[numbers[n]]++
  })
  return met
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

/* Return the score of each document, multiplied by the query's norm, by which lunr divides it. The additions are in
   lunr's order, on which the last digits depend: terms as in the query, and the fields of a document as terms are found. */
function scored(boosts, postings) {
  const count = postings.boosts.length, scores = new Float64Array(count)
  const products = FIELDS.map(function () { return new Float64Array(count) })
  const length = Math.sqrt(boosts.reduce(function (sum, [, boost]) { return sum + boost * boost }, 0))
  for (const [term, boost] of boosts)
    postings.weighed(term).fields.forEach(function ({ numbers, weights }, f) { multiply(products[f], numbers, weights, boost) })
  for (const [term] of boosts)
    postings.weighed(term).fields.forEach(function ({ numbers }, f) { collect(scores, products[f], numbers, length) })
  return scores.map(function (score) { return score * length })
}

function multiply(products, numbers, weights, boost) {
  for (let n = 0; n < numbers.length; n++) products[numbers[n]] += boost * weights[n]
}

/* Add the products of a field to the scores; what is added is taken out, so that it is added once. */
function collect(scores, products, numbers, length) {
  for (let n = 0; n < numbers.length; n++) {
    scores[numbers[n]] += products[numbers[n]] / length
    products[numbers[n]] = 0
  }
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
