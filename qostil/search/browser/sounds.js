/* Normalize asked questions for the index: as skeletons, in the intended keyboard layout, without operator names. */
function soundOf(text) {
  return wordsOf(text).map(folding.sound).join(" ")
}

/* Normalize each group of questions; `known` are the words of the site and their stems. */
function skeletonLines(groups, known, locale, operators) {
  const names = new Operators(operators), asked = new Set(), commonness = commonnessOf(groups.flat(), known, locale, asked)
  const sounds = remembered(function (chunk) { return readingOf(chunk, commonness).map(folding.sound) })
  const found = groups.map(function (lines) {
    const written = lines.map(function (line) {
      return skeletonsOf(names.named(chunksOf(line).flatMap(sounds)).words).join(" ")
    })
    return written.filter(Boolean)
  })
  return { lines: found, asked: [...asked] }
}

/* Return the words of a chunk in the keyboard layout in which they are most frequent. Each word as typed occurs at
   least once; so in a tie, the Cyrillic reading wins. */
function readingOf(chunk, commonness) {
  const rate = function (words) { return words.length ? Math.min(...words.map(commonness)) : 0 }
  const least = folding.isLatin(chunk) ? 0 : 1
  return folding.relayouts(chunk).map(wordsOf).reduce(function (best, words) {
    return rate(words) && rate(words) >= rate(best) + least ? words : best
  }, wordsOf(chunk))
}

/* Return how often a word was typed; a word of the site is always more frequent than any other. */
function commonnessOf(lines, known, locale, asked) {
  const stem = STEMMERS[locale], site = new Set(known), counts = new Map()
  for (const line of lines) for (const word of wordsOf(line)) counts.set(word, (counts.get(word) || 0) + 1)
  return remembered(function (word) {
    const stemmed = stem(word)
    asked.add(word).add(stemmed)
    return site.has(word) || site.has(stemmed) ? Infinity : counts.get(word) || 0
  })
}
