/* Format answers for the list of results: a question, its address, and a teaser of the text around the matched words. */
const TEASER = 180
// The longest statement that is shown whole.
const WHOLE = 480

class Answers {
  /* `read` returns a promise of the text file of an answer in the reader's language; `operator`: the id of the operator
     that the reader has chosen. */
  constructor(locale, engine, read, operator) {
    Object.assign(this, { locale, engine, read, operator })
  }

  /* Return the answers as the index knows them, and the promise of what each of them says. */
  async to(typed) {
    if (!typed.trim()) return { items: [], texts: Promise.resolve([]) }
    const found = await this.engine.search(this.locale, typed, this.operator), { operators } = found.languages[0]
    const items = found.hits.map((hit) => this.item(hit, operators))
    const help = { ...helpOf(found), asked: items.length ? [] : await mostAsked(found) }
    return { items, help, texts: Promise.all(found.hits.map((hit) => this.text(hit))) }
  }

  /* Return the address of an answer, and as HTML its question and the page that it stands on. */
  item(hit, operators) {
    const { address, title, about } = hit, label = escaped(labelOf(about, operators, hit.number))
    const shown = marked(title, ownStems(hit, this.locale), STEMMERS[this.locale])
    return hit.id ? { address, title: shown, page: label + escaped(about) } : { address, title: label + shown, page: "" }
  }

  /* Return as HTML what an answer says around the matched words. */
  async text(hit) {
    const { statements } = await this.read(textFile(hit)), stems = ownStems(hit, this.locale)
    const stem = STEMMERS[this.locale]
    return marked(excerpt(statements.slice(bestStatement(statements, stems, stem)), stems, stem), stems, stem)
  }
}

function textFile({ page, id }) {
  return `${page}${id || "_"}.json`
}

/* Return what stands before the title of a page: whose answer it is, where the title does not say so itself. */
function labelOf(title, operators, number) {
  const owner = operators.ownerOf(number)
  return owner && !operators.named(wordsOf(title).map(folding.sound)).named.includes(owner) ? `${owner.name} · ` : ""
}

/* Return the most asked questions, without those of operators that are not meant. */
function mostAsked({ question, languages }) {
  const { operators, shown, "most asked": asked } = languages[0], { meant } = operators.meant(question)
  return shown.all(asked.filter(function (number) { return !operators.isOthers(number, meant) }))
}

/* Return the number of the statement with the most matched words, or of the first one if none has any. */
function bestStatement(statements, stems, stem) {
  const held = statements.map(function (text) {
    return new Set(wordsOf(text).map(stem).filter((stemmed) => stems.has(stemmed))).size
  })
  return Math.max(0, held.indexOf(Math.max(...held)))
}

/* Return the corrections and unknown words of a query; if there is probably no answer, also how to reach the operators
   that are meant. */
function helpOf({ question, languages, probablyNone }) {
  const meant = languages[0].operators.meant(question).meant.map(function ({ id, name, phones, contacts }) {
    return { id, name, phones, contacts }
  })
  return {
    corrected: [...question.corrected],
    unknown: unknownWords(question, languages),
    none: probablyNone,
    operators: probablyNone ? meant : []
  }
}

/* Return the stems in the reader's language that an answer contains. */
function ownStems(hit, locale) {
  const start = locale + " "
  const own = Array.from(hit.terms).filter(function (term) { return term.startsWith(start) && term[start.length] !== EXACT })
  return new Set(own.map(function (term) { return term.slice(start.length) }))
}

/* Return the words that occur in no answer and no asked question, and that do not name an operator. */
function unknownWords(question, languages) {
  const { operators } = languages[0]
  const isUnknown = function (word) {
    return !word.means && !isUsed(word.typed, languages) && !operators.known(folding.sound(word.typed)).length
  }
  return question.words.filter(isUnknown).map(function (word) { return word.typed })
}

const PIECES = /[\p{L}\p{N}]+(?:-(?=[A-Za-z])[A-Za-z]+)*/gu

function isFound(piece, stems, stem) {
  return wordsOf(piece).some(function (word) { return stems.has(stem(word)) && !stopWords.has(word) })
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
}

function marked(text, stems, stem) {
  return escaped(text).replace(PIECES, function (piece) {
    return isFound(piece, stems, stem) ? `<mark>${piece}</mark>` : piece
  })
}

function firstFound(text, stems, stem) {
  for (const found of text.matchAll(PIECES)) if (isFound(found[0], stems, stem)) return found.index
  return 0
}

/* Return an excerpt of statements, of which the first has the matched words. Each is shown whole, unless the first is
   very long: a figure would be cut off from its condition. */
function excerpt([first, ...rest], stems, stem) {
  if (first.length > WHOLE) return teaser([first, ...rest].join(" "), stems, stem)
  let shown = first
  for (const next of rest) {
    if (shown.length + next.length >= TEASER) return `${shown} …`
    shown += ` ${next}`
  }
  return shown
}

/* Return an excerpt of a text of the length that a result shows, starting shortly before the first matched word. */
function teaser(text, stems, stem) {
  const first = firstFound(text, stems, stem)
  const from = first > TEASER / 2 ? text.lastIndexOf(" ", first - TEASER / 4) + 1 : 0
  const to = text.length - from > TEASER ? text.lastIndexOf(" ", from + TEASER) : text.length
  return (from ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "")
}
