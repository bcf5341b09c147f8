/* Split texts into words, and convert a word to other letters: two foldings that unify different spellings, and
   keyboard layouts. */
const folding = (function (table, twins) {
  const cyrillicSounds = sounds("cyrillic sounds"), latinSounds = sounds("latin sounds")
  const keyboardLetters = new RegExp("[" + Object.keys(table.keyboard).join("") + "]", "g")
  const hasLatin = /[a-z]/, hasCyrillic = /[а-яёәғқңөұүһі]/
  const toCyrillic = [table["latin keys"], table["cyrillic keys"]]
  const digits = [table["digit keys"], table["kazakh keys"]]
  const toKazakh = [toCyrillic[0] + digits[0], toCyrillic[1] + digits[1]]
  const toLatin = [toCyrillic[1], toCyrillic[0]]

  function sounds(name) {
    const replacements = table[name], letters = Object.keys(replacements)
    letters.sort(function (a, b) { return b.length - a.length || (a < b ? -1 : 1) })
    return { replacements, pattern: new RegExp(letters.join("|"), "g") }
  }

  function moved(text, from, to) {
    return Array.from(text, function (letter) {
      const n = from.lastIndexOf(letter)
      return n < 0 ? letter : to[n]
    }).join("")
  }

  const folding = {
    twins: function (word) { return Array.from(word, function (letter) { return twins[letter] || letter }).join("") },
    keyboard: function (word) {
      return word.replace(keyboardLetters, function (letter) { return table.keyboard[letter] })
    },
    sound: function (word) {
      for (const { replacements, pattern } of [cyrillicSounds, latinSounds])
        word = word.replace(pattern, function (letters) { return replacements[letters] })
      return word.replace(/(.)\1+/gu, "$1")
    },
    isLatin: function (word) { return hasLatin.test(word) && !hasCyrillic.test(word) },
    relayouts: function (typed) {
      if (!hasLatin.test(typed) && !hasCyrillic.test(typed)) return []
      const first = hasCyrillic.test(typed) ? [digits] : [toCyrillic, toKazakh]
      const readings = [...first, toLatin].map(function (keys) { return moved(typed, ...keys) })
      return readings.filter(function (reading, n) { return reading !== typed && readings.indexOf(reading) === n })
    }
  }
  return folding
})(TABLES.letters, TABLES.twins)

const stopWords = (function (table) {
  const all = Object.values(table).flatMap(function (language) { return language["stop words"].trim().split(/\s+/) })
  const plain = new Set(all), sounds = new Set(all.map(folding.sound)), keys = new Set(all.map(folding.keyboard))
  return {
    has: function (word) { return plain.has(word) },
    soundsLike: function (word) {
      return folding.isLatin(word) ? sounds.has(folding.sound(word)) : keys.has(folding.keyboard(word))
    }
  }
})(TABLES.languages)

/* Split a text at white space. */
function chunksOf(text) {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}

function wordsOf(text) {
  const plain = text.normalize("NFC").toLowerCase()
    .replace(/(?<=[a-z])-(?=[a-z])/g, "").replace(/(?<=[\p{L}\p{N}_])['’ʼ`‘](?=[\p{L}\p{N}_])/gu, "")
  const found = plain.match(/[\p{L}\p{N}]+/gu) || []
  return found.map(function (word) { return /[Ѐ-ӿ]/.test(word) ? folding.twins(word) : word })
}

/* Return the words of a text without stop words. */
function tellingWords(text) {
  return wordsOf(text).filter(function (word) { return !stopWords.has(word) })
}

/* Return a function that caches the results of another function. */
function remembered(answer) {
  const known = new Map()
  return function (asked) {
    if (!known.has(asked)) known.set(asked, answer(asked))
    return known.get(asked)
  }
}

/* For each locale, a function that returns the stem of a word, and the list of endings. */
const STEMMERS = {}, ENDINGS = {}
