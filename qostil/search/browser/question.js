/* Parse a query: find, for each word, the terms that it may match in the index of each language. */
const MOST_WORDS = 40
const ROOT = 4
// Synonyms apply only to words found in these tiers, not to guesses.
const SURE = new Set(["exact", "stem", "keyboard"])

class Word {
  constructor(typed, isLast) {
    Object.assign(this, { typed, isLast, tier: "", found: {}, stems: {}, exact: false })
  }

  get means() {
    return Object.values(this.found).some(function (terms) { return terms.size })
  }

  get isGuess() {
    return isRoot(this.typed, this.tier, Object.values(this.stems).flat())
  }

  /* Store the stems found in a tier; return whether there are any. */
  take(lexicon, tier, stems) {
    for (const stem of stems) this.weigh(lexicon, [stem], TABLES.ranking.tiers[tier])
    if (stems.length) {
      this.tier = this.tier || tier
      this.stems[lexicon.locale] = [...(this.stems[lexicon.locale] || []), ...stems]
    }
    return stems.length > 0
  }

  weigh(lexicon, terms, weight) {
    if (!terms.every(function (term) { return lexicon.terms.has(term) })) return
    const kept = this.found[lexicon.locale] || (this.found[lexicon.locale] = new Map()), key = terms.join(" ")
    kept.set(key, { terms, weight: Math.max(weight, kept.has(key) ? kept.get(key).weight : 0) })
  }
}

/* Parse a query with one language or with both, the reader's first; `mayGuess` allows typo correction. */
function readQuestion(typed, languages, mayGuess) {
  const question = { words: [], sounds: [], corrected: new Map() }
  const chunks = chunksOf(typed).slice(0, MOST_WORDS)
  chunks.forEach(function (chunk, n) {
    const isLast = n === chunks.length - 1 && !/\s$/.test(typed)
    if (isLast && chunk.length < TABLES.ranking.prefix.letters) return // a single typed letter matches nothing yet
    const { words, reading } = readChunk(chunk, isLast, languages, question.corrected, mayGuess)
    question.words.push(...words)
    question.sounds.push(...wordsOf(reading).map(folding.sound))
  })
  const lexicons = lexiconsOf(languages)
  for (const lexicon of lexicons) joinSynonyms(question.words, lexicon, lexicons)
  question.isAnswered = question.words.every(function (word) {
    return (word.means && !word.isGuess) || isUsed(word.typed, languages)
  })
  return question
}

function lexiconsOf(languages) {
  return languages.map(function (language) { return language.lexicon })
}

/* Return whether people who asked have used a word: then it is not a typo, even if no answer contains it. */
function isUsed(word, languages) {
  return languages.some(function ({ asked }) { return asked.uses(folding.sound(word)) })
}

/* Return whether the answers or the asked questions contain any word of a query. */
function isUnderstood({ words }, languages) {
  return words.some(function (word) { return word.means || isUsed(word.typed, languages) })
}

/* Parse the text between two spaces: as typed, in another keyboard layout or, if allowed, by guessing. */
function readChunk(chunk, isLast, languages, corrected, mayGuess) {
  const lexicons = lexiconsOf(languages), found = plainReading(chunk, isLast, languages)
  if (found) {
    if (found.reading !== chunk) corrected.set(chunk, found.reading)
    for (const word of found.words) if (!word.tier) rescue(word, lexicons, false)
    return found
  }
  const words = significant(wordsOf(chunk), lexicons).map((word) => new Word(word, isLast))
  for (const word of mayGuess ? words : []) {
    rescue(word, lexicons, true)
    if (word.tier === "sound" || word.tier === "typo") corrected.set(word.typed, spelling(word, lexicons))
  }
  return { words, reading: chunk }
}

/* Return the first reading whose words are all known to the answers, otherwise to the asked questions; readings are
   the text as typed and in other keyboard layouts. */
function plainReading(chunk, isLast, languages) {
  const readings = [chunk, ...folding.relayouts(chunk)]
  for (const isKnown of [answersKnow, peopleUse])
    for (const mayGoOn of isLast ? [false, true] : [false])
      for (const reading of readings) {
        const all = wordsOf(reading), words = significant(all, lexiconsOf(languages)).map((word) => new Word(word, mayGoOn))
        const tells = all.length && (words.length || reading === chunk)
        if (tells && words.every((word) => isKnown(word, languages))) return { words, reading }
      }
}

function answersKnow(word, languages) {
  return lookUp(word, lexiconsOf(languages))
}

function peopleUse(word, languages) {
  return lookUp(word, lexiconsOf(languages)) || isUsed(word.typed, languages)
}

function significant(words, lexicons) {
  return words.filter(function (word) {
    const known = lexicons.some(function (lexicon) { return lexicon.own.has(word) })
    return !stopWords.has(word) && (known || !stopWords.soundsLike(word))
  })
}

function lookUp(word, lexicons) {
  const found = lexicons.map(function (lexicon) { return [lexicon, ...lexicon.direct(word.typed)] })
  const sure = found.filter(function (entry) { return entry[2].length && !isRoot(word.typed, entry[1], entry[2]) })
  for (const [lexicon, tier, stems] of sure.length ? sure : found)
    word.exact = (word.take(lexicon, tier, stems) && tier === "exact") || word.exact
  if (word.tier === "exact" || word.tier === "stem" || !word.isLast) return Boolean(word.tier)
  for (const lexicon of lexicons)
    word.take(lexicon, "prefix", Array.from(new Set(lexicon.beginning(word.typed).map(lexicon.stem))).sort())
  return Boolean(word.tier)
}

/* Return whether the stem is so short that it may be of another word, as «куп» of «купия». */
function isRoot(typed, tier, stems) {
  return tier === "stem" && stems.every(function (stem) { return stem.length < Math.min(ROOT, typed.length - 1) })
}

/* Match an unknown word in the first tier that has a result; only a guess may treat it as a typo. */
function rescue(word, lexicons, mayGuess) {
  if (lookUp(word, lexicons)) return
  const ways = { sound: "sounding", ending: "ending", typo: "mistyped" }
  for (const tier of [folding.isLatin(word.typed) ? "sound" : "ending", ...(mayGuess ? ["typo"] : [])]) {
    for (const lexicon of lexicons) word.take(lexicon, tier, lexicon[ways[tier]](word.typed))
    if (word.tier) return
  }
}

function spelling(word, lexicons) {
  const lexicon = lexicons.find(function (candidate) { return word.stems[candidate.locale] })
  return lexicon.spelling(word.stems[lexicon.locale][0])
}

/* Add the synonyms of a phrase to its words, in every loaded language. */
function joinSynonyms(asked, lexicon, lexicons) {
  asked.forEach(function (word, n) {
    for (const stem of [...(word.stems[lexicon.locale] || [])])
      for (const [phrase, group] of synonyms(lexicon.locale).beginning.get(stem) || []) {
        if (!SURE.has(word.tier) || !isAsked(phrase, asked.slice(n), lexicon)) continue
        for (const part of asked.slice(n, n + phrase.length))
          for (const other of lexicons)
            for (const terms of synonyms(other.locale).groups[group])
              part.weigh(other, terms, TABLES.ranking.tiers.synonym)
      }
  })
}

function isAsked(phrase, asked, lexicon) {
  return asked.length >= phrase.length && phrase.every(function (stem, n) {
    return (asked[n].stems[lexicon.locale] || []).includes(stem)
  })
}
