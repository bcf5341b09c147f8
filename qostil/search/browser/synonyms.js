/* Synonyms: groups of phrases of a language with the same meaning, as stems. */
const SYNONYM_WORDS = TABLES.synonyms.flatMap(function (line) {
  return wordsOf(line).filter(function (word) { return !stopWords.has(word) })
})

const synonyms = (function () {
  const made = {}

  function phrases(line, stem) {
    const found = line.split(",").map(function (phrase) {
      return wordsOf(phrase).filter(function (word) { return !stopWords.has(word) }).map(stem)
    })
    const kept = found.filter(function (phrase) { return phrase.length })
    return Array.from(new Map(kept.map(function (phrase) { return [phrase.join(" "), phrase] })).values())
  }

  function read(locale) {
    const groups = TABLES.synonyms.map(function (line) { return phrases(line, STEMMERS[locale]) })
    const beginning = new Map()
    groups.forEach(function (found, group) {
      for (const phrase of found) beginning.set(phrase[0], [...(beginning.get(phrase[0]) || []), [phrase, group]])
    })
    return { groups, beginning }
  }

  return function (locale) { return made[locale] || (made[locale] = read(locale)) }
})()
