/* Compute the features of each document of a language, and last of «no answer». */
function gather(question, language) {
  const tallies = tallied(question, language), { meant, words } = language.operators.meant(question)
  const near = language.asked.compare(words), nearest = most(near.mean)
  const total = sumOf(question.words, language) || 1
  const weight = most(Array.from(tallies.values(), (tally) => tally.score))
  const signs = language.boosts.map(function (boost, number) {
    const tally = tallies.get(number), isOthers = language.operators.isOthers(number, meant)
    return {
      ...nearness(near, nearest, number),
      words: tally ? Math.sqrt(tally.score / weight) : 0,
      information: tally ? tally.information / total : 0,
      operator: meant.length && !isOthers ? 1 : 0,
      "other operator": isOthers ? 1 : 0,
      boost: Math.log(boost * (!meant.length && language.situations.has(number) ? TABLES.ranking.situation : 1))
    }
  })
  // An operator that is meant is evidence for its answers and those of all, and for «no answer».
  signs.push({ ...nearness(near, nearest, language.boosts.length), operator: meant.length ? 1 : 0, nothing: 1 })
  return { signs, tallies }
}

/* Return the similarity of a query to the questions asked for an answer, also relative to the nearest answer. */
function nearness({ best, mean, pieces, pairs }, nearest, number) {
  return {
    pieces: pieces[number],
    pairs: pairs[number],
    nearest: best[number],
    "nearest three": mean[number],
    "nearest three of all": mean[number] / (nearest || 1)
  }
}

function most(values) {
  return values.reduce(function (a, b) { return Math.max(a, b) }, 0)
}
