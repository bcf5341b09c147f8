/* Rank the answers. The features are the scores of the words and the similarity to asked questions; their weights
   are learned (benchmarks/search_weights.py). Softmax converts the sums to probabilities: one for each answer, and one
   for «the site has no answer». */

/* Rank the documents of the reader's language, which comes first; `translate` maps documents of the other language to
   the reader's documents with the same id. Returns the numbers of those that are shown, their scores and their terms. */
function rank(question, languages, translate) {
  const { operators, boosts } = languages[0], { meant } = operators.meant(question)
  const judged = judge(question, languages, translate)
  const found = { ...judged, meant, chances: softmax(judged.sums), isOthers: operators.others(meant, boosts.length) }
  const keys = keysOf(question, languages[0], found), [first] = greatest(keys, 1)
  const probablyNone = !(keys[first] >= ASKED) && isNone(first, keys, found, languages[0])
  const shown = greatest(keys, TABLES.ranking[probablyNone ? "weak answers" : "answers"])
  return { hits: shown.map(function (number) { return hitOf(number, languages, found, translate) }), probablyNone }
}

// A key is a chance in billionths, and one of these or both more where an answer comes before those that are more likely.
const BILLION = 1e9
const OWN = 2 * BILLION
const ASKED = 4 * BILLION

/* Return what the documents are ordered by: whoever types the title of an answer word for word wants that one; then
   come likely ones of the operator that is meant and of all. A document without evidence is not shown, and has -1. */
function keysOf(question, language, { chances, isSeen, isOthers, meant }) {
  const keys = new Float64Array(language.boosts.length).fill(-1)
  for (let number = 0; number < keys.length; number++) {
    if (!isSeen[number]) continue
    keys[number] = Math.floor(chances[number] * BILLION + 0.5)
    if (isOthers[number]) continue
    if (chances[number] >= TABLES.ranking.own) keys[number] += OWN
    // Of a situation, an answer outside of all contracts may tell too: that one is wanted where no operator is meant.
    if (question.titled.has(number) && (meant.length || !language.general.has(number))) keys[number] += ASKED
  }
  return keys
}

/* Return the numbers of the greatest keys, the greatest first; of equal ones, the first. */
function greatest(keys, count) {
  const found = []
  for (let number = 0; number < keys.length; number++) {
    if (keys[number] < 0 || (found.length === count && keys[number] <= keys[found[count - 1]])) continue
    let at = found.length
    while (at && keys[number] > keys[found[at - 1]]) at--
    found.splice(at, 0, number)
    if (found.length > count) found.pop()
  }
  return found
}

function hitOf(number, languages, { gathered, chances }, translate) {
  return { number, score: chances[number], terms: termsOf(number, languages, gathered, translate) }
}

/* Return the terms of the query that a document has, with their language. */
function termsOf(place, languages, gathered, translate) {
  return new Set(languages.flatMap(function ({ lexicon: { locale }, postings }, n) {
    const numbers = n ? Array.from(translate[locale]).filter(function (pair) { return pair[1] === place }) : [[place]]
    const isHeld = function (term) { return numbers.some(function ([number]) { return postings.holds(term, number) }) }
    return gathered[n].tally.terms.filter(isHeld).map(function (term) { return locale + " " + term })
  }))
}

/* Return whether the site has probably no answer: only other operators have one, or none is likely, and the first is not
   how to reach the operator. */
function isNone(first, keys, found, language) {
  const isWithoutOwn = keys.every(function (key, number) { return key < 0 || found.isOthers[number] })
  return isWithoutOwn || (isMissing(found, language) && !isContacts(first, found.chances[first], found.meant))
}

/* Return whether there is probably no answer for a reader to whom those of other operators are none: «no answer», the
   last of the chances, is too likely without them, or one of theirs is nearly as likely as the best of the rest, and this
   reader has none of its id or of its matter. */
function isMissing({ chances, isOthers, meant }, { silence, boosts, groups }) {
  const nothing = chances[boosts.length]
  let all = nothing, best = 0
  for (let number = 0; number < boosts.length; number++) {
    if (isOthers[number]) continue
    all += chances[number]
    best = Math.max(best, chances[number])
  }
  const limit = meant.length ? Math.max(silence, TABLES.ranking["silence of an operator"]) : silence
  const isOutdone = function (isOther, number) {
    return isOther && best < TABLES.ranking.outdone * chances[number] && !hasOwn(number, isOthers, groups)
  }
  return nothing / all > limit || isOthers.some(isOutdone)
}

/* Return whether a reader has an answer of the id of another operator's, or of its matter. */
function hasOwn(number, isOthers, groups) {
  const isOwn = function (other) { return !isOthers[other] }
  return groups.some(function (group) { return group.has(number) && Array.from(group).some(isOwn) })
}

/* Return whether a likely answer tells how to reach the operator, which is all that could be offered instead of it. */
function isContacts(number, score, meant) {
  return score >= TABLES.ranking.contacts && meant.some(function ({ answer }) { return answer === number })
}

/* Return the sum of the features of each document of the reader, and last of «no answer»; the language with the higher
   sum counts: `chosen` is its position, and `numbers` the number of the document in it. `isSeen` tells whether a document
   has any evidence besides its boost; `gathered` are the features in each language. */
function judge(question, languages, translate) {
  const count = languages[0].boosts.length + 1
  const gathered = languages.map(function (language) { return gather(question, language) })
  const judged = {
    gathered,
    sums: new Float64Array(count).fill(-Infinity),
    isSeen: new Uint8Array(count),
    chosen: new Uint8Array(count),
    numbers: new Int32Array(count)
  }
  languages.forEach(function (language, n) {
    addJudged(judged, n, summed(gathered[n].signs, language.weights), placesOf(language, n, count, translate))
  })
  addNear(judged)
  return judged
}

/* Return a function from the documents of a language, and «no answer», to those of the reader. */
function placesOf({ lexicon, boosts }, n, count, translate) {
  if (!n) return function (number) { return number }
  const places = translate[lexicon.locale]
  return function (number) { return number === boosts.length ? count - 1 : places.get(number) }
}

function addJudged({ gathered, sums, isSeen, chosen, numbers }, n, own, placeOf) {
  const { scores } = gathered[n].tally
  for (let number = 0; number < own.length; number++) {
    const place = placeOf(number)
    if (place === undefined) continue
    if (scores[number] > 0) isSeen[place] = 1
    // In a language without documents, a sum is not a number.
    if (!(own[number] > sums[place])) continue
    sums[place] = own[number]
    chosen[place] = n
    numbers[place] = number
  }
}

/* Mark as seen what is near to an asked question in the language that counts. */
function addNear({ gathered, isSeen, chosen, numbers }) {
  for (let place = 0; place < isSeen.length; place++) {
    const near = gathered[chosen[place]].signs.nearest[numbers[place]]
    if (near >= TABLES.ranking["least likeness"]) isSeen[place] = 1
  }
}

function summed(signs, weights) {
  const sums = new Float64Array(signs.nothing.length)
  for (const name in signs) {
    const own = signs[name], weight = weights[name]
    for (let number = 0; number < sums.length; number++) sums[number] += weight * own[number]
  }
  return sums
}

function softmax(sums) {
  const highest = sums.reduce(function (a, b) { return Math.max(a, b) })
  const powers = sums.map(function (sum) { return Math.exp(sum - highest) })
  const all = powers.reduce(function (a, b) { return a + b })
  return powers.map(function (power) { return power / all })
}
