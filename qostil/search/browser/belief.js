/* Naive Bayes: the likelihood of the features of a question for each answer, relative to their overall frequency. */
class Belief {
  /* `questions` are lists of features, `answersOf` lists of the numbers of answers, `count` is the number of answers;
     `before` is the smoothing count of every feature for every answer. */
  constructor(questions, answersOf, count, before) {
    this.likelihoods = new Map()
    const times = countByAnswer(questions, answersOf, count), all = new Map()
    const totals = times.map(function (own) { return Array.from(own.values()).reduce((a, b) => a + b, 0) })
    times.forEach((own, answer) => {
      for (const [sign, seen] of own) {
        all.set(sign, (all.get(sign) || 0) + seen)
        if (!this.likelihoods.has(sign)) this.likelihoods.set(sign, [])
        this.likelihoods.get(sign).push(answer, Math.log((seen + before) / before))
      }
    })
    const sum = totals.reduce(function (a, b) { return a + b }, 0) + all.size / 2
    this.commonness = new Map(Array.from(all, function ([sign, seen]) { return [sign, Math.log((seen + 0.5) / sum)] }))
    this.base = Float64Array.from(totals, function (total) { return Math.log(before) - Math.log(total + before * all.size) })
  }

  /* Return the score of each answer; unseen features are ignored. */
  of(signs) {
    const known = signs.filter((sign) => this.likelihoods.has(sign)), scale = 10 * Math.sqrt(known.length || 1)
    const common = known.reduce((sum, sign) => sum + this.commonness.get(sign), 0)
    const sums = this.base.map(function (base) { return base * known.length - common })
    for (const sign of known) {
      const own = this.likelihoods.get(sign)
      for (let n = 0; n < own.length; n += 2) sums[own[n]] += own[n + 1]
    }
    return sums.map(function (sum) { return sum / scale })
  }
}

function countByAnswer(questions, answersOf, count) {
  const times = Array.from({ length: count }, function () { return new Map() })
  questions.forEach(function (signs, question) {
    for (const answer of answersOf[question])
      for (const sign of signs) times[answer].set(sign, (times[answer].get(sign) || 0) + 1)
  })
  return times
}
