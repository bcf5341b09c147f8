/* How the index writes down what was asked: as skeletons, in the layout that was meant, without the names of operators. */
function soundOf(text) {
  return wordsOf(text).map(folding.sound).join(" ")
}

/* Write each group of questions so; `known` are words of the site. */
function skeletonLines(groups, known, locale, operators) {
  const certain = certainWords(groups.flat(), known, locale), names = new Operators(operators), stem = STEMMERS[locale]
  const isCertain = remembered(function (word) { return certain.has(word) || certain.has(stem(word)) })
  const meant = function (chunk) {
    const isMeant = function (reading) { return reading.length && reading.every(isCertain) }, words = wordsOf(chunk)
    return isMeant(words) ? words : folding.relayouts(chunk).map(wordsOf).find(isMeant) || words
  }
  const written = remembered(function (chunk) {
    return skeletonsOf(names.named(meant(chunk).map(folding.sound)).words).join(" ")
  })
  return groups.map(function (lines) {
    return lines.map(function (line) { return chunksOf(line).map(written).filter(Boolean).join(" ") }).filter(Boolean)
  })
}

/* Words that are meant as they stand: those of the site, and those that were typed more than once. */
function certainWords(lines, known, locale) {
  const counts = new Map(), certain = new Set(known)
  for (const line of lines) for (const word of wordsOf(line)) counts.set(word, (counts.get(word) || 0) + 1)
  for (const [word, times] of counts) if (times > 1) certain.add(word)
  for (const word of Array.from(certain)) certain.add(STEMMERS[locale](word))
  return certain
}

/* A function that answers the same question only once. */
function remembered(answer) {
  const known = new Map()
  return function (asked) {
    if (!known.has(asked)) known.set(asked, answer(asked))
    return known.get(asked)
  }
}
