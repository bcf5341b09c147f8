/* The operators that a query may name or a reader choose: their names in phonetic form, and the numbers of their
   documents. */
const NAME = 4 // letters; a shorter name must match the whole word, a longer one may have an ending
const ENDING = 6
const LONG_NAME = 7 // may have a typo; one letter makes other words of a shorter name

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

  /* Return the operators that a query means, and its words that name none: what is typed goes before what is chosen. */
  meant({ sounds, chosen }) {
    const { named, words } = this.named(sounds)
    return { meant: named.length ? named : this.operators.filter(function ({ id }) { return id === chosen }), words }
  }

  /* Return the operator of a document; undefined if it is everybody's. */
  ownerOf(number) {
    return this.operators.find(function ({ documents }) { return documents.has(number) })
  }

  /* Return for each of so many documents 1 if it is of an operator that is not meant, and otherwise 0. */
  others(meant, count) {
    const found = new Uint8Array(count)
    for (const { documents } of meant.length ? this.operators : [])
      for (const number of documents) found[number] = this.isOthers(number, meant) ? 1 : 0
    return found
  }

  /* Return whether a document is of an operator that is not meant; no operator meant means all. */
  isOthers(number, meant) {
    const owner = meant.length ? this.ownerOf(number) : undefined
    return owner !== undefined && !meant.includes(owner)
  }
}

function isNamed(word, name) {
  if (name.length < NAME) return word === name
  if (word.length > name.length + ENDING) return false
  return word.startsWith(name) || (name.length >= LONG_NAME && typos.distance(word.slice(0, name.length), name, 1) < 2)
}
