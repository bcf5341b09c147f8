/* What people have asked, and how near a new question comes to it: to single questions (cosine of tf-idf), and to all that
   was asked for an answer (naive Bayes); both by the pieces of words. What the site cannot answer is one answer more. */
const BELIEF = TABLES.ranking.belief
const NEAREST = 3

class Asked {
  /* Each group: the numbers of the documents that answer, none where nothing does, and the skeletons of questions, one a
     line. */
  constructor(groups, documents) {
    this.nothing = documents
    this.numbers = new Map()
    this.pieces = new Map()
    this.answers = []
    const counted = []
    for (const [found, lines] of groups)
      for (const line of lines.split("\n")) {
        this.answers.push(found.length ? found : [documents])
        counted.push(countGrams(line.split(" "), (word) => this.learn(word)).counts)
      }
    this.weigh(counted)
    this.believe(counted)
  }

  /* Whether people use a word, which is written as it sounds. */
  uses(sound) {
    const skeleton = skeletonOf(sound)
    return skeleton.length > 1 && this.pieces.has(skeleton)
  }

  learn(word) {
    if (!this.pieces.has(word)) this.pieces.set(word, gramsOf(word).map((gram) => {
      if (!this.numbers.has(gram)) this.numbers.set(gram, this.numbers.size)
      return this.numbers.get(gram)
    }))
    return this.pieces.get(word)
  }

  /* For each piece, the questions that have it, and what it weighs in each. */
  weigh(counted) {
    const holding = new Int32Array(this.numbers.size)
    for (const counts of counted) for (const number of counts.keys()) holding[number]++
    this.rarity = Float64Array.from(holding, (count) => Math.log((counted.length + 1) / (count + 1)) + 1)
    this.holders = Array.from(holding, () => ({ questions: [], weights: [] }))
    counted.forEach((counts, question) => {
      for (const [number, weight] of this.vector(counts)) {
        this.holders[number].questions.push(question)
        this.holders[number].weights.push(weight)
      }
    })
  }

  vector(counts) {
    const weights = Array.from(counts, ([number, times]) => [number, Math.log1p(times) * this.rarity[number]])
    const length = Math.sqrt(weights.reduce(function (sum, [, weight]) { return sum + weight * weight }, 0)) || 1
    return weights.map(function ([number, weight]) { return [number, weight / length] })
  }

  /* For each piece, how much more likely it is in a question for each answer than in one that never had it. */
  believe(counted) {
    const times = this.timesByAnswer(counted), all = new Float64Array(this.numbers.size)
    let sum = 0
    this.likelihoods = Array.from(all, () => [])
    this.base = times.map((own, answer) => {
      let total = 0
      for (const [number, count] of own) {
        total += count
        all[number] += count
        this.likelihoods[number].push(answer, Math.log((count + BELIEF) / BELIEF))
      }
      sum += total
      return Math.log(BELIEF) - Math.log(total + BELIEF * this.numbers.size)
    })
    this.commonness = all.map((count) => Math.log((count + 0.5) / (sum + all.length / 2)))
  }

  timesByAnswer(counted) {
    const times = Array.from({ length: this.nothing + 1 }, function () { return new Map() })
    counted.forEach((counts, question) => {
      for (const answer of this.answers[question])
        for (const [number, count] of counts) times[answer].set(number, (times[answer].get(number) || 0) + count)
    })
    return times
  }

  /* For each document, and last for nothing: the nearest question, the mean of the nearest three, the belief. */
  compare(sounds) {
    const numbersOf = (word) => this.pieces.get(word) || gramsOf(word).map((gram) => this.numbers.get(gram))
    const { counts, unknown } = countGrams(skeletonsOf(sounds), numbersOf)
    const [best, mean] = this.nearest(counts)
    return { best, mean, belief: this.belief(Array.from(counts.keys())), unknown }
  }

  nearest(counts) {
    const similar = new Float64Array(this.answers.length)
    for (const [number, weight] of this.vector(counts)) {
      const { questions, weights } = this.holders[number]
      for (let n = 0; n < questions.length; n++) similar[questions[n]] += weight * weights[n]
    }
    const top = Array.from({ length: this.nothing + 1 }, function () { return new Float64Array(NEAREST) })
    similar.forEach((value, question) => {
      if (value) for (const answer of this.answers[question]) insert(top[answer], value)
    })
    return [
      top.map(function (values) { return values[0] }),
      top.map(function (values) { return values.reduce(function (sum, value) { return sum + value }) / NEAREST })
    ]
  }

  belief(numbers) {
    const sums = this.base.map((base) => base * numbers.length)
    let common = 0
    for (const number of numbers) {
      const own = this.likelihoods[number]
      common += this.commonness[number]
      for (let n = 0; n < own.length; n += 2) sums[own[n]] += own[n + 1]
    }
    const scale = 10 * Math.sqrt(numbers.length || 1)
    return sums.map(function (sum) { return (sum - common) / scale })
  }
}

/* Keep a value among the greatest, which stand in falling order. */
function insert(values, value) {
  for (let n = 0; n < values.length; n++)
    if (value > values[n]) [values[n], value] = [value, values[n]]
}
