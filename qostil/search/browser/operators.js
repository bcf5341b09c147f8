/* The companies that a question may name: their names as they sound, and the documents that are theirs. */
const NAME = 4 // letters; a shorter name must stand alone, a longer one may have an ending
const ENDING = 6
const LONG_NAME = 6 // may have a slip

class Operators {
  constructor(told) {
    this.known = remembered((word) => this.told.filter(({ names }) => names.some((name) => isNamed(word, name))))
    this.told = told.map(function (one) { return { ...one, documents: new Set(one.documents) } })
  }

  /* Which are named by words that are written as they sound, and the words that name none. */
  named(words) {
    const found = words.map((word) => this.known(word))
    return { named: Array.from(new Set(found.flat())), words: words.filter(function (_, n) { return !found[n].length }) }
  }

  /* 1 for what is of an operator that was named, -1 for what is another's, 0 for what is nobody's. */
  agreement(number, named) {
    if (!named.length || !this.told.some(function ({ documents }) { return documents.has(number) })) return 0
    return named.some(function ({ documents }) { return documents.has(number) }) ? 1 : -1
  }
}

function isNamed(word, name) {
  if (name.length < NAME) return word === name
  if (word.length > name.length + ENDING) return false
  return word.startsWith(name) || (name.length >= LONG_NAME && typos.distance(word.slice(0, name.length), name, 1) < 2)
}
