/* Words as their consonants sound, in pieces of two to four: the spellings, the endings and the slips of one word share
   most of them. */
const SHORTEST = 2
const LONGEST = 4
// A word of so few letters stands whole; of a longer one so many consonants are kept.
const SHORT_WORD = 3
const CONSONANTS = 5
const NEGATED = "-"
const NEGATIONS = Object.fromEntries(Object.entries(TABLES.ranking.negations).map(function ([place, words]) {
  return [place, new Set(words.map(folding.sound))]
}))

/* The first letter and the consonants of a word that is written as it sounds; nothing of a single letter. */
function skeletonOf(sound) {
  if (sound.length <= SHORT_WORD) return sound.length > 1 ? sound : ""
  return (sound[0] + sound.slice(1).replace(/[aeiou]/g, "")).slice(0, CONSONANTS)
}

/* The skeletons of a question's words; one that a negation stands beside is marked, for it says the contrary. */
function skeletonsOf(sounds) {
  const marked = sounds.map(function (sound, n) {
    const isNegated = NEGATIONS.before.has(sounds[n - 1]) || NEGATIONS.after.has(sounds[n + 1])
    return (isNegated ? NEGATED : "") + skeletonOf(sound)
  })
  return marked.filter(function (skeleton) { return plainOf(skeleton).length > 1 })
}

/* A skeleton without its mark. */
function plainOf(skeleton) {
  return skeleton.replace(NEGATED, "")
}

/* The pieces of a skeleton; a blank is its beginning and its end. */
function gramsOf(skeleton) {
  const padded = ` ${skeleton} `, found = []
  for (let size = SHORTEST; size <= LONGEST; size++) {
    for (let n = 0; n + size <= padded.length; n++) found.push(padded.slice(n, n + size))
    if (size >= padded.length) break
  }
  return found
}
