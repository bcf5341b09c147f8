/* From an index in few bytes back to what lunr loads: the twin of qostil/search/unpacking.py. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
const EXACT = "="
const FIELDS = Object.keys(TABLES.ranking.fields)
const VALUES = new Uint8Array(128)
for (let n = 0; n < DIGITS.length; n++) VALUES[DIGITS.charCodeAt(n)] = n

function unpackWords(packed) {
  let before = ""
  return packed.words ? packed.words.split("\n").map(function (line) {
    before = before.slice(0, VALUES[line.charCodeAt(0)]) + line.slice(1)
    return before
  }) : []
}

function unpack(packed, words) {
  const boosts = packed.pages.flatMap(function (page) { return page[1].map(function (item) { return item[1] }) })
  const postings = readPostings(packed, words, boosts.length), terms = Array.from(postings.keys()).sort()
  const norms = FIELDS.map(function (_, f) { return normsOf(postings, f, boosts.length) })
  const vectors = FIELDS.map(function () { return boosts.map(function () { return [] }) })
  const inverted = terms.map(function (term, index) {
    const found = postings.get(term), posting = { _index: index }, rarity = rarityOf(found, boosts.length)
    FIELDS.forEach(function (field, f) {
      const documents = posting[field] = {}, weight = rarity * 2.2, boost = TABLES.ranking.fields[field]
      for (let n = 0; n < found[f].length; n += 2) {
        const number = found[f][n], times = found[f][n + 1]
        documents[number] = NOTHING
        vectors[f][number].push(index, weight * times / (norms[f][number] + times) * boost * boosts[number])
      }
    })
    return [term, posting]
  })
  const fieldVectors = boosts.flatMap(function (_, number) {
    return FIELDS.map(function (field, f) { return [field + "/" + number, vectors[f][number]] })
  })
  return { version: lunr.version, fields: FIELDS, fieldVectors, invertedIndex: inverted, pipeline: [] }
}

const NOTHING = Object.freeze({})

/* Where each word stands, and each stem: by field, numbers of documents, each followed by how often. */
function readPostings(packed, words, count) {
  const stem = STEMMERS[packed.locale], terms = new Map()
  const fresh = function () { return FIELDS.map(function () { return [] }) }
  for (const word of words) {
    terms.set(EXACT + word, fresh())
    if (!terms.has(stem(word))) terms.set(stem(word), fresh())
  }
  packed.counts.forEach(function (written, f) {
    const next = reader(written)
    for (const word of words) {
      const exact = terms.get(EXACT + word)[f]
      for (let left = next(), number = -1; left > 0; left--) {
        const step = next()
        number += step >> 1
        exact.push(number, step % 2 ? next() : 1)
      }
      merge(terms.get(stem(word)), f, exact)
    }
  })
  return terms
}

/* Add the counts of a word to those of its stem; both are in the order of the documents. */
function merge(found, f, more) {
  if (!more.length) return
  const old = found[f], all = []
  let a = 0, b = 0
  while (a < old.length || b < more.length)
    if (b >= more.length || old[a] < more[b]) all.push(old[a++], old[a++])
    else if (a >= old.length || old[a] > more[b]) all.push(more[b++], more[b++])
    else { all.push(old[a], old[a + 1] + more[b + 1]); a += 2; b += 2 }
  found[f] = all
}

function reader(written) {
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

/* How much the length of each document's field dampens what is found in it, by lunr's own settings. */
function normsOf(postings, f, count) {
  const lengths = new Array(count).fill(0)
  for (const found of postings.values())
    for (let n = 0; n < found[f].length; n += 2) lengths[found[f][n]] += found[f][n + 1]
  const mean = lengths.reduce(function (sum, length) { return sum + length }, 0) / count
  return lengths.map(function (length) { return 1.2 * (1 - 0.75 + 0.75 * (mean ? length / mean : 0)) })
}

function rarityOf(found, count) {
  const holding = found.reduce(function (sum, counts) { return sum + counts.length / 2 }, 0)
  return Math.log(1 + Math.abs((count - holding + 0.5) / (holding + 0.5)))
}
