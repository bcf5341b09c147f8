/* Split the consonant skeletons of words into grams of two to four letters; spelling variants, endings and typos of a
   word share most of them. */
const SHORTEST = 2
const LONGEST = 4
// A word of at most this many letters is kept whole; of a longer one, this many letters of its skeleton are kept.
const SHORT_WORD = 3
const CONSONANTS = 5
const NEGATED = "-"
const NEGATIONS = Object.fromEntries(Object.entries(TABLES.ranking.negations).map(function ([place, words]) {
  return [place, new Set(words.map(folding.sound))]
}))

/* Return the first letter and the consonants of a word in phonetic form; "" for a single letter. */
function skeletonOf(sound) {
  if (sound.length <= SHORT_WORD) return sound.length > 1 ? sound : ""
  return (sound[0] + sound.slice(1).replace(/[aeiou]/g, "")).slice(0, CONSONANTS)
}

/* Return the skeletons of the words of a question; a word next to a negation is marked, since it means the opposite. */
function skeletonsOf(sounds) {
  const marked = sounds.map(function (sound, n) {
    const isNegated = NEGATIONS.before.has(sounds[n - 1]) || NEGATIONS.after.has(sounds[n + 1])
    return (isNegated ? NEGATED : "") + skeletonOf(sound)
  })
  return marked.filter(function (skeleton) { return plainOf(skeleton).length > 1 })
}

/* Remove the negation mark from a skeleton. */
function plainOf(skeleton) {
  return skeleton.replace(NEGATED, "")
}

/* Return the grams of a skeleton; a blank marks its beginning and its end. */
function gramsOf(skeleton) {
  const padded = ` ${skeleton} `, found = []
  for (let size = SHORTEST; size <= LONGEST; size++) {
    for (let n = 0; n + size <= padded.length; n++) found.push(padded.slice(n, n + size))
    if (size >= padded.length) break
  }
  return found
}
