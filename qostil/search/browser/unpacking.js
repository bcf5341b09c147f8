/* An index in few bytes, and of it what lunr needs for the terms of one question.

   A reader waits: the counts are read when the index comes, a weight is worked out when its term is asked for. It is the
   weight that lunr's builder would have written. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
const EXACT = "="
const FIELDS = Object.keys(TABLES.ranking.fields)
const NOTHING = Object.freeze({})
const VALUES = new Uint8Array(128)
for (let n = 0; n < DIGITS.length; n++) VALUES[DIGITS.charCodeAt(n)] = n

function unpackWords(written) {
  let before = ""
  return written ? written.split("\n").map(function (line) {
    before = before.slice(0, VALUES[line.charCodeAt(0)]) + line.slice(1)
    return before
  }) : []
}

/* The stem of each word: how many letters go from its end, and what comes in their place. */
function unpackStems(packed, words) {
  const cuts = packed.stems.match(/[\x00-\x7f][^\x00-\x7f]*/g) || []
  return words.map(function (word, n) { return word.slice(0, word.length - VALUES[cuts[n].charCodeAt(0)]) + cuts[n].slice(1) })
}

class Postings {
  constructor(packed, words, stems, boosts) {
    this.boosts = boosts
    this.known = new Map()
    this.numbers = new Map()
    words.forEach((word, n) => this.numbers.set(EXACT + word, [n]))
    stems.forEach((stem, n) => {
      if (this.numbers.has(stem)) this.numbers.get(stem).push(n)
      else this.numbers.set(stem, [n])
    })
    this.fields = packed.counts.map((written) => readCounts(written, words.length))
    this.norms = this.fields.map((field) => norms(field, boosts.length))
  }

  has(term) {
    return this.numbers.has(term)
  }

  /* An index of lunr that knows these terms. */
  index(terms) {
    const invertedIndex = Object.create(null), fieldVectors = Object.create(null)
    terms.forEach((term, index) => {
      const { posting, weights } = this.weighed(term)
      posting._index = index
      invertedIndex[term] = posting
      for (const [ref, weight] of weights) {
        if (!(ref in fieldVectors)) fieldVectors[ref] = new lunr.Vector([])
        fieldVectors[ref].elements.push(index, weight)
      }
    })
    // Each clause names one term of the index, so that nothing has to be looked up in a set of tokens.
    const tokenSet = { intersect: function (clause) { return clause } }
    return new lunr.Index({ invertedIndex, fieldVectors, tokenSet, fields: FIELDS, pipeline: new lunr.Pipeline() })
  }

  /* Where a term stands, as lunr has it, and what it weighs in each field of each document. */
  weighed(term) {
    if (this.known.has(term)) return this.known.get(term)
    const found = this.fields.map((field) => this.counts(term, field)), posting = {}, weights = []
    const rarity = this.rarity(found)
    FIELDS.forEach((name, f) => {
      const documents = posting[name] = {}, boost = TABLES.ranking.fields[name]
      for (const [number, times] of found[f]) {
        documents[number] = NOTHING
        const weight = rarity * 2.2 * times / (this.norms[f][number] + times) * boost * this.boosts[number]
        weights.push([name + "/" + number, weight])
      }
    })
    this.known.set(term, { posting, weights })
    return this.known.get(term)
  }

  /* How often a term stands in a field of each document: as a word, or as the stem of several. */
  counts(term, field) {
    const found = new Map()
    for (const word of this.numbers.get(term))
      for (let n = field.starts[word]; n < field.starts[word + 1]; n += 2)
        found.set(field.counts[n], (found.get(field.counts[n]) || 0) + field.counts[n + 1])
    return found
  }

  /* How much a term tells; one that stands nowhere tells most. */
  tells(term) {
    return this.rarity(this.has(term) ? this.fields.map((field) => this.counts(term, field)) : [])
  }

  rarity(found) {
    const holding = found.reduce(function (sum, counts) { return sum + counts.size }, 0), all = this.boosts.length
    return Math.log(1 + Math.abs((all - holding + 0.5) / (holding + 0.5)))
  }
}

/* A function that reads one number after the other: five bits a character; one of the second half says that more follow. */
function numbersOf(written) {
  let at = 0
  return function () {
    let number = 0, shift = 0, digit
    do {
      digit = VALUES[written.charCodeAt(at++)]
      number += (digit & 31) << shift
      shift += 5
    } while (digit > 31)
    return number
  }
}

/* The counts of a field: where those of each word begin, and pairs of a document and how often. */
function readCounts(written, words) {
  const starts = [0], counts = [], next = numbersOf(written)
  for (let word = 0; word < words; word++) {
    for (let left = next(), number = -1; left > 0; left--) {
      const step = next()
      number += step >> 1
      counts.push(number, step % 2 ? next() : 1)
    }
    starts.push(counts.length)
  }
  return { starts, counts }
}

/* How much the length of each document's field dampens what is found in it, by lunr's own settings; lunr has counted
   each word twice, as it stands and as its stem. */
function norms({ counts }, documents) {
  const lengths = new Array(documents).fill(0)
  for (let n = 0; n < counts.length; n += 2) lengths[counts[n]] += 2 * counts[n + 1]
  const mean = lengths.reduce(function (sum, length) { return sum + length }, 0) / documents
  return lengths.map(function (length) { return 1.2 * (1 - 0.75 + 0.75 * (mean ? length / mean : 0)) })
}
