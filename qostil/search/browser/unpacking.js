/* Decode the packed index, and compute the weights of the terms of a query.

   For speed, counts are decoded when they arrive, and a weight is computed when its term is first queried. It
   is BM25, with the weights and the rarity of lunr.js. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
const EXACT = "="
const FIELDS = Object.keys(TABLES.ranking.fields)
const TITLE = FIELDS.indexOf("title")
const VALUES = new Uint8Array(128)
for (let n = 0; n < DIGITS.length; n++) VALUES[DIGITS.charCodeAt(n)] = n

function unpackWords(written) {
  let before = ""
  return written ? written.split("\n").map(function (line) {
    before = before.slice(0, VALUES[line.charCodeAt(0)]) + line.slice(1)
    return before
  }) : []
}

/* Return the stem of each word: a code holds the number of letters to cut from its end and the letters to append. */
function unpackStems(packed, words) {
  const cuts = packed.stems.match(/[\x00-\x7f][^\x00-\x7f]*/g) || []
  return words.map(function (word, n) { return word.slice(0, word.length - VALUES[cuts[n].charCodeAt(0)]) + cuts[n].slice(1) })
}

function unpackBoosts([known, written]) {
  return allOf(written).map(function (number) { return known[number] })
}

function unpackGroups(written) {
  const groups = [], next = numbersOf(written)
  for (let left = next(); left !== undefined; left = next()) {
    const group = new Set()
    for (let number = -1; left > 0; left--) group.add(number += next() + 1)
    groups.push(group)
  }
  return groups
}

/* Return the key of each document, by which the languages know that it is the same. */
function unpackKeys(runs) {
  return runs.flatMap(function ([first, count]) { return Array.from({ length: count }, function (_, n) { return first + n }) })
}

class Postings {
  constructor(packed, words, stems, boosts, fetchPart) {
    this.boosts = boosts
    this.known = new Map()
    this.numbers = new Map()
    // The sums of one count; they are put back to 0 after it, for a new array for each term would cost more.
    this.sums = new Int32Array(boosts.length)
    words.forEach((word, n) => this.numbers.set(EXACT + word, [n]))
    stems.forEach((stem, n) => {
      if (this.numbers.has(stem)) this.numbers.get(stem).push(n)
      else this.numbers.set(stem, [n])
    })
    this.shards = new Shards(packed.counts, words.length, readCounts, fetchPart)
    this.lengths = packed.lengths.map(allOf)
    this.norms = this.lengths.map(norms)
  }

  /* Fetch the counts of terms. */
  load(terms) {
    const words = Array.from(terms).filter((term) => this.has(term)).flatMap((term) => this.numbers.get(term))
    return this.shards.load(words)
  }

  has(term) {
    return this.numbers.has(term)
  }

  /* Return the information content of a term, and for each field the documents that have it, with its weight in each. */
  weighed(term) {
    if (!this.known.has(term)) this.known.set(term, this.weigh(term))
    return this.known.get(term)
  }

  weigh(term) {
    const found = FIELDS.map((_, field) => this.counts(term, field)), rarity = this.rarity(found)
    const fields = found.map(({ numbers, times }, f) => {
      const norms = this.norms[f], boost = TABLES.ranking.fields[FIELDS[f]]
      const weights = Float64Array.from(numbers, (number, n) => {
        return rarity * 2.2 * times[n] / (norms[number] + times[n]) * boost * this.boosts[number]
      })
      return { numbers, weights }
    })
    return { rarity, fields }
  }

  /* Return the documents that have a term in a field, and how often each: as a word, or as the stem of several words. */
  counts(term, field) {
    const { sums } = this, numbers = []
    for (const word of this.numbers.get(term)) {
      const { from, fields } = this.shards.of(word), { starts, counts } = fields[field]
      for (let n = starts[word - from]; n < starts[word - from + 1]; n += 2) {
        if (!sums[counts[n]]) numbers.push(counts[n])
        sums[counts[n]] += counts[n + 1]
      }
    }
    const times = Int32Array.from(numbers, function (number) { return sums[number] })
    for (const number of numbers) sums[number] = 0
    return { numbers: Int32Array.from(numbers), times }
  }

  /* Return the documents whose titles have just these words, each as often. */
  async titled(words) {
    const met = new Map(), own = new Set(words), terms = words.map(function (word) { return EXACT + word })
    if (!terms.every((term) => this.has(term))) return []
    await this.load(terms)
    for (const word of own) {
      const { numbers, times } = this.counts(EXACT + word, TITLE)
      const wanted = words.filter(function (other) { return other === word }).length
      numbers.forEach(function (number, n) { if (times[n] === wanted) met.set(number, (met.get(number) || 0) + 1) })
    }
    const isAll = (number) => met.get(number) === own.size && this.lengths[TITLE][number] === words.length
    return Array.from(met.keys()).filter(isAll)
  }

  /* Return whether a document has a term in any field. */
  holds(term, number) {
    return this.weighed(term).fields.some(function ({ numbers }) { return numbers.includes(number) })
  }

  /* Return the information content of a term; a term without occurrences has the most. */
  tells(term) {
    return this.has(term) ? this.weighed(term).rarity : this.rarity([])
  }

  rarity(found) {
    const holding = found.reduce(function (sum, counts) { return sum + counts.numbers.length }, 0), all = this.boosts.length
    return Math.log(1 + Math.abs((all - holding + 0.5) / (holding + 0.5)))
  }
}

/* Return a function that decodes one number per call: five bits per character; a value over 31 has a continuation. At
   the end it returns undefined. */
function numbersOf(written) {
  let at = 0
  return function () {
    if (at === written.length) return undefined
    let number = 0, shift = 0, digit
    do {
      digit = VALUES[written.charCodeAt(at++)]
      number += (digit & 31) << shift
      shift += 5
    } while (digit > 31)
    return number
  }
}

function allOf(written) {
  const found = [], next = numbersOf(written)
  for (let number = next(); number !== undefined; number = next()) found.push(number)
  return found
}

function readCounts(part, from, end) {
  return { from, fields: part.map(function (written) { return readField(written, end - from) }) }
}

/* Decode the counts of some words: the start of each word's counts, and pairs of a document and a frequency. */
function readField(written, words) {
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

/* Return the length normalization of each document's field, with lunr's default settings: 1.2 and 0.75. */
function norms(lengths) {
  const mean = lengths.reduce(function (sum, length) { return sum + length }, 0) / lengths.length
  return lengths.map(function (length) { return 1.2 * (1 - 0.75 + 0.75 * (mean ? length / mean : 0)) })
}
