/* The operators that a query may name: their names in phonetic form, and the numbers of their documents. */
const NAME = 4 // letters; a shorter name must match the whole word, a longer one may have an ending
const ENDING = 6
const LONG_NAME = 6 // may have a typo

class Operators {
  constructor(operators) {
    this.known = remembered((word) => this.operators.filter(({ names }) => names.some((name) => isNamed(word, name))))
    this.operators = operators.map(function (operator) { return { ...operator, documents: new Set(operator.documents) } })
  }

  /* Return the operators named by words in phonetic form, and the words that name none. */
  named(words) {
    const found = words.map((word) => this.known(word))
    return { named: Array.from(new Set(found.flat())), words: words.filter(function (_, n) { return !found[n].length }) }
  }

  /* Return 1 for a document of a named operator, -1 for one of another operator, 0 for one without operator. */
  agreement(number, named) {
    if (!named.length || !this.operators.some(function ({ documents }) { return documents.has(number) })) return 0
    return named.some(function ({ documents }) { return documents.has(number) }) ? 1 : -1
  }
}

function isNamed(word, name) {
  if (name.length < NAME) return word === name
  if (word.length > name.length + ENDING) return false
  return word.startsWith(name) || (name.length >= LONG_NAME && typos.distance(word.slice(0, name.length), name, 1) < 2)
}
