/* The Snowball stemmer of Russian with the endings of stem.yml; a test compares it with Snowball's own. */
STEMMERS.ru = (function (table) {
  const vowel = "[" + table.vowels + "]"
  const firstVowel = new RegExp("^.*?" + vowel)
  const firstPair = new RegExp("^.*?" + vowel + "[^" + table.vowels + "]")
  const known = new Map()
  const gerund = endings("gerund"), reflexive = endings("reflexive"), adjective = endings("adjective")
  const participle = endings("participle"), verb = endings("verb"), noun = endings("noun")
  const derivation = endings("derivation"), superlative = endings("superlative")

  function endings(name) {
    const group = table[name], conditional = new Set((group.afterwards || "").split(" ").filter(Boolean))
    const all = new Set([...group.any.trim().split(/\s+/), ...conditional])
    return { after: group.after || [], conditional, all, longest: Math.max(...Array.from(all, (form) => form.length)) }
  }

  /* Remove the longest ending after `start`, if its condition holds. */
  function strip(set, word, start) {
    for (let size = Math.min(set.longest, word.length - start); size > 0; size--) {
      const form = word.slice(-size)
      if (!set.all.has(form)) continue
      const before = word.slice(start, -size)
      const isFree = !set.conditional.has(form) || set.after.some(function (letter) { return before.endsWith(letter) })
      return isFree ? word.slice(0, -size) : word
    }
    return word
  }

  function inflection(word, start) {
    const withoutGerund = strip(gerund, word, start)
    if (withoutGerund !== word) return withoutGerund
    word = strip(reflexive, word, start)
    const withoutAdjective = strip(adjective, word, start)
    if (withoutAdjective !== word) return strip(participle, withoutAdjective, start)
    const withoutVerb = strip(verb, word, start)
    return withoutVerb !== word ? withoutVerb : strip(noun, word, start)
  }

  function lastLetters(word, start) {
    const rest = strip(superlative, word, start)
    if (rest.slice(start).endsWith("нн")) return rest.slice(0, -1)
    return rest === word && word.slice(start).endsWith("ь") ? rest.slice(0, -1) : rest
  }

  /* Return the start of the region after the second pair of vowel and consonant (R2). */
  function secondRegion(word) {
    const first = firstPair.exec(word), second = first && firstPair.exec(word.slice(first[0].length))
    return second ? first[0].length + second[0].length : word.length
  }

  function work(word) {
    word = word.replaceAll("ё", "е")
    const found = firstVowel.exec(word)
    if (!found) return word
    const start = found[0].length, second = secondRegion(word)
    word = inflection(word, start)
    if (word.slice(start).endsWith("и")) word = word.slice(0, -1)
    return lastLetters(strip(derivation, word, Math.max(second, start)), start)
  }

  return function stem(word) {
    if (!known.has(word)) known.set(word, work(word))
    return known.get(word)
  }
})(TABLES.languages.ru.stem)

ENDINGS.ru = Object.values(TABLES.languages.ru.stem).flatMap(function (group) {
  return group.any ? (group.any + " " + (group.afterwards || "")).trim().split(/\s+/) : []
})
