/* Compute the features of each document of a language, and last of «no answer»: an array for each feature, in the order
   in which they are summed up. */
function gather(question, language) {
  const { boosts, operators, situations, asked } = language, { meant, words } = operators.meant(question)
  const tally = tallied(question, language), isOthers = operators.others(meant, boosts.length)
  const total = sumOf(question.words, language) || 1, weight = most(tally.scores) || 1, isMeant = meant.length > 0
  const each = function (value, ofNone = 0) { return columnOf(boosts.length, value, ofNone) }
  const signs = {
    ...nearness(asked.compare(words)),
    words: each(function (number) { return Math.sqrt(tally.scores[number] / weight) }),
    information: each(function (number) { return tally.information[number] / total }),
    // An operator that is meant is evidence for its answers and those of all, and for «no answer».
    operator: each(function (number) { return isMeant && !isOthers[number] ? 1 : 0 }, isMeant ? 1 : 0),
    "other operator": each(function (number) { return isOthers[number] }),
    boost: each(function (number) {
      return Math.log(boosts[number] * (!isMeant && situations.has(number) ? TABLES.ranking.situation : 1))
    }),
    nothing: each(function () { return 0 }, 1)
  }
  return { signs, tally }
}

function columnOf(count, value, ofNone) {
  const column = new Float64Array(count + 1)
  for (let number = 0; number < count; number++) column[number] = value(number)
  column[count] = ofNone
  return column
}

/* Return the similarity of a query to the questions asked for each answer, also relative to the nearest answer. */
function nearness({ best, mean, pieces, pairs }) {
  const nearest = most(mean) || 1
  const relative = mean.map(function (value) { return value / nearest })
  return { pieces, pairs, nearest: best, "nearest three": mean, "nearest three of all": relative }
}

/* Return the features of one document, or of «no answer». */
function signsOf(signs, number) {
  return Object.fromEntries(Object.entries(signs).map(function ([name, values]) { return [name, values[number]] }))
}

function most(values) {
  let greatest = 0
  for (let n = 0; n < values.length; n++) if (values[n] > greatest) greatest = values[n]
  return greatest
}
