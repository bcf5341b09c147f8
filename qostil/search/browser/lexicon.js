/* The lexicon of one language's index: the lookups of a typed word. Every lookup returns stems in alphabetical order,
   and an empty list if there is no match. */
class Lexicon {
  constructor(locale, words, stems) {
    const known = new Map(words.map((word, n) => [word, stems[n]]))
    this.locale = locale
    this.stem = (word) => known.has(word) ? known.get(word) : STEMMERS[locale](word)
    this.own = new Set(words)
    this.terms = new Set(stems)
    this.words = Array.from(new Set([...words, ...SYNONYM_WORDS])).sort()
    this.stems = new Set(this.words.map(this.stem))
    this.made = new Map()
  }

  /* Find a word by exact match, by stem, or by the letters of a Russian keyboard; return the tier and the stems. */
  direct(word) {
    const stem = this.stem(word)
    if (this.stems.has(stem)) return [this.own.has(word) ? "exact" : "stem", [stem]]
    const index = this.index("keyboard")
    return ["keyboard", index.get(folding.keyboard(word)) || index.get(folding.keyboard(stem)) || []]
  }

  /* Find the words with the typed prefix, the shortest first. */
  beginning(word) {
    const key = folding.keyboard(word), options = TABLES.ranking.prefix, found = []
    if (key.length < options.letters) return []
    const keys = this.keys()
    for (let n = firstFrom(keys, key, (pair) => pair[0]); n < keys.length && keys[n][0].startsWith(key); n++)
      found.push(keys[n][1])
    return found.sort(function (a, b) { return a.length - b.length || (a < b ? -1 : 1) }).slice(0, options.words)
  }

  /* Find the longest stem left after removing endings; Kazakh typed without Kazakh letters needs it. */
  ending(word) {
    return TABLES.letters["typed without"].includes(this.locale) ? this.withoutEndings(folding.keyboard(word), "keyboard") : []
  }

  /* Find the words that sound like a word in Latin letters. */
  sounding(word) {
    const key = folding.sound(word)
    return this.index("sound").get(key) || this.withoutEndings(key, "sound")
  }

  /* Find the words with the smallest edit distance. */
  mistyped(word) {
    const fold = folding.isLatin(word) ? "sound" : "keyboard", index = this.index(fold)
    const key = folding[fold](word), most = typos.allowed(key), bits = typos.signature(key)
    let nearest = most, near = []
    for (let length = key.length - most; most && length <= key.length + most; length++) {
      const { words, signatures } = this.ofLength(fold, length)
      for (let n = 0; n < words.length; n++) {
        if (!typos.areNear(bits, signatures[n], nearest) || !typos.beginAlike(key, words[n])) continue
        const steps = typos.distance(key, words[n], nearest)
        if (steps < nearest) { nearest = steps; near = [] }
        if (steps === nearest) near.push(words[n])
      }
    }
    const stems = near.sort().slice(0, TABLES.ranking["typo words"]).flatMap(function (other) { return index.get(other) })
    return Array.from(new Set(stems)).sort()
  }

  /* Return the shortest word with a stem, for display. */
  spelling(stem) {
    const shortest = this.once("spellings", () => {
      const found = new Map()
      for (const word of this.words) {
        const known = found.get(this.stem(word))
        if (!known || word.length < known.length) found.set(this.stem(word), word)
      }
      return found
    })
    return shortest.get(stem) || stem
  }

  /* Build the tables that a query may need, while the reader is still typing. */
  prepare() {
    this.keys()
    for (const fold of ["keyboard", "sound"]) this.ofLength(fold, 0)
  }

  withoutEndings(key, fold) {
    const index = this.index(fold), least = TABLES.ranking["ending letters"], left = [key]
    const endings = this.once("endings " + fold, () => new Set(ENDINGS[this.locale].map(folding[fold])))
    for (const rest of left)
      for (let size = 1; size <= rest.length - least; size++) {
        const shorter = rest.slice(0, -size)
        if (endings.has(rest.slice(-size)) && !left.includes(shorter)) left.push(shorter)
      }
    let longest = ""
    for (const rest of left) if (index.has(rest) && rest.length > longest.length) longest = rest
    return longest ? index.get(longest) : []
  }

  index(fold) {
    return this.once(fold, () => {
      const found = new Map()
      const keep = function (key, stem) { found.has(key) ? found.get(key).add(stem) : found.set(key, new Set([stem])) }
      for (const word of this.words) {
        keep(folding[fold](word), this.stem(word))
        keep(folding[fold](this.stem(word)), this.stem(word))
      }
      return new Map(Array.from(found.keys()).sort().map((key) => [key, Array.from(found.get(key)).sort()]))
    })
  }

  keys() {
    return this.once("keys", () => {
      const pairs = this.words.map((word) => [folding.keyboard(word), word])
      return pairs.sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1)
    })
  }

  /* Return the words of one length with their signatures. */
  ofLength(fold, length) {
    const all = this.once("lengths " + fold, () => {
      const found = []
      for (const key of this.index(fold).keys()) (found[key.length] || (found[key.length] = [])).push(key)
      return found.map((words) => ({ words, signatures: Int32Array.from(words, typos.signature) }))
    })
    return all[length] || { words: [], signatures: [] }
  }

  once(name, make) {
    if (!this.made.has(name)) this.made.set(name, make())
    return this.made.get(name)
  }
}

/* Find the start of the sought key in a sorted list by binary search. */
function firstFrom(sorted, sought, key) {
  let low = 0, high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(sorted[middle]) < sought) low = middle + 1
    else high = middle
  }
  return low
}
