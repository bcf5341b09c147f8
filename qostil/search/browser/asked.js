/* Compare a query with the questions that people have asked: with single questions (cosine of tf-idf of the grams of
   words), and with all questions for an answer (naive Bayes of grams, and of pairs of words). The last class is «the
   site has no answer». */
const NEAREST = 3
const MANY_WORDS = 100000

class Asked {
  /* `words` are the words of all questions; `postings` the questions of each word; `runs` the documents that
     answer each run of questions, and how many these are. */
  constructor({ words, postings, runs }, documents) {
    this.nothing = documents
    this.words = new Map(unpackWords(words).map(function (word, number) { return [word, number] }))
    this.answers = readRuns(runs, documents)
    const questions = readPostings(postings, this.words.size, this.answers.length)
    this.pieces = this.learnPieces()
    const pieces = questions.map((own) => Array.from(new Set(own.flatMap((word) => this.pieces[word]))))
    this.weigh(pieces)
    this.beliefs = {
      pieces: new Belief(pieces, this.answers, documents + 1, TABLES.ranking.before.pieces),
      pairs: new Belief(questions.map(pairsOf), this.answers, documents + 1, TABLES.ranking.before.pairs)
    }
  }

  /* Return whether people use a word, given in phonetic form. */
  uses(sound) {
    const skeleton = skeletonOf(sound)
    return this.words.has(skeleton) || this.words.has(NEGATED + skeleton)
  }

  learnPieces() {
    this.numbers = new Map()
    return Array.from(this.words.keys(), (word) => gramsOf(plainOf(word)).map((gram) => {
      if (!this.numbers.has(gram)) this.numbers.set(gram, this.numbers.size)
      return this.numbers.get(gram)
    }))
  }

  /* Compute the rarity of each gram, and list the questions that contain it with its weight in each. */
  weigh(questions) {
    const holding = new Int32Array(this.numbers.size)
    for (const own of questions) for (const piece of own) holding[piece]++
    this.rarity = Float64Array.from(holding, (count) => Math.log((questions.length + 1) / (count + 1)) + 1)
    this.holders = Array.from(holding, () => ({ questions: [], weights: [] }))
    questions.forEach((own, question) => {
      const length = this.lengthOf(own)
      for (const piece of own) {
        this.holders[piece].questions.push(question)
        this.holders[piece].weights.push(this.rarity[piece] / length)
      }
    })
  }

  lengthOf(pieces) {
    return Math.sqrt(pieces.reduce((sum, piece) => sum + this.rarity[piece] ** 2, 0)) || 1
  }

  /* Return the similarity of a query to the asked questions, for each document; the last entry is «no answer». */
  compare(sounds) {
    const skeletons = Array.from(new Set(skeletonsOf(sounds)))
    const all = Array.from(new Set(skeletons.map(plainOf).flatMap(gramsOf)))
    const known = all.map((gram) => this.numbers.get(gram)).filter((piece) => piece !== undefined)
    const numbered = skeletons.map((word) => this.words.get(word) ?? this.words.get(plainOf(word)))
    const words = numbered.filter(function (word) { return word !== undefined })
    const [best, mean] = this.nearest(known)
    return {
      best,
      mean,
      pieces: this.beliefs.pieces.of(known),
      pairs: this.beliefs.pairs.of(pairsOf(words))
    }
  }

  /* Return the similarity of the nearest question for each answer, and the mean of the nearest three. */
  nearest(pieces) {
    const alike = new Float64Array(this.answers.length), length = this.lengthOf(pieces)
    for (const piece of pieces) {
      const { questions, weights } = this.holders[piece], weight = this.rarity[piece] / length
      for (let n = 0; n < questions.length; n++) alike[questions[n]] += weight * weights[n]
    }
    const top = new Float64Array(NEAREST * (this.nothing + 1))
    for (let question = 0; question < alike.length; question++)
      if (alike[question]) for (const answer of this.answers[question]) insert(top, NEAREST * answer, alike[question])
    const best = new Float64Array(this.nothing + 1)
    return [
      best.map(function (_, answer) { return top[NEAREST * answer] }),
      best.map(function (_, answer) { return meanOf(top, NEAREST * answer) })
    ]
  }
}

/* Decode the words of each question from the questions of each word. */
function readPostings(written, words, questions) {
  const found = Array.from({ length: questions }, function () { return [] }), next = numbersOf(written)
  for (let word = 0; word < words; word++)
    for (let left = next(), question = -1; left > 0; left--) found[question += next() + 1].push(word)
  return found
}

/* Decode the answers of each question; those of one without an answer are `nothing`. The first of a run is counted from
   the first of the run before. */
function readRuns(written, nothing) {
  const answers = [], next = numbersOf(written)
  let first = 0
  for (let left = next(); left !== undefined; left = next()) {
    const found = []
    for (; left > 0; left--) found.push(next() + (found.length ? found[found.length - 1] + 1 : first))
    if (found.length) first = found[0]
    for (let questions = next(); questions > 0; questions--) answers.push(found.length ? found : [nothing])
  }
  return answers
}

/* Return each word, and each unordered pair of words of a question, as numbers. */
function pairsOf(words) {
  const sorted = words.slice().sort(function (a, b) { return a - b })
  return sorted.flatMap(function (word, n) { return sorted.slice(n).map((other) => word * MANY_WORDS + other) })
}

/* Insert a value into the greatest values of an answer, which begin at a place and are in descending order. */
function insert(top, start, value) {
  for (let n = start; n < start + NEAREST; n++) {
    const before = top[n]
    if (value > before) { top[n] = value; value = before }
  }
}

function meanOf(top, start) {
  let sum = 0
  for (let n = start; n < start + NEAREST; n++) sum += top[n]
  return sum / NEAREST
}
