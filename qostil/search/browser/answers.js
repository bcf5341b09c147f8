/* Format answers for Material's list of results: a question, its location, and a teaser of the text around the
   matched words. */
const TEASER = 180
// The longest statement that is shown whole.
const WHOLE = 480
// The most words to highlight on the page of an answer.
const MARKED = 6
// From this statement on, it may be out of sight when its item opens; the length of a text fragment in words.
const FAR = 3
const WORDS_OF_FRAGMENT = 6

class Answers {
  /* `read` returns a promise of the text file of an answer in the reader's language; `hasFragments`: whether the
     browser supports text fragments in addresses; `operator`: the id of the operator that the reader has chosen. */
  constructor(locale, engine, read, hasFragments, operator) {
    Object.assign(this, { locale, engine, read, hasFragments, operator })
  }

  async to(typed) {
    if (!typed.trim()) return { items: [], suggest: [] }
    const found = await this.engine.search(this.locale, typed, this.operator), { operators } = found.languages[0]
    const items = await Promise.all(found.hits.map((hit) => this.item(hit, found.question, operators)))
    const help = { ...helpOf(found), asked: [] }
    if (!items.length) help.asked = await Promise.all(mostAsked(found).map((place) => this.link(place)))
    return { items, suggest: suggestions(typed, found.languages[0].lexicon), help }
  }

  /* Material shows the last entry of a group as its heading, with only a link, and the others below with their text. */
  async item(hit, question, operators) {
    const { title, statements, page } = await this.read(textFile(hit)), stems = ownStems(hit, this.locale)
    const stem = STEMMERS[this.locale], number = bestStatement(statements, stems, stem)
    const text = excerpt(statements.slice(number), stems, stem)
    const head = marked(title, stems, stem), body = marked(text, stems, stem)
    const terms = termsOf(hit, question, `${title} ${statements.join(" ")}`, stems, this.locale)
    const shared = { location: locationOf(hit) + this.fragment(hit, statements, number), score: hit.score, terms }
    const label = labelOf(page, operators, hit.number)
    if (!hit.id) return [{ ...shared, title: escaped(label) + head, text: body }]
    return [{ ...shared, title: escaped(label + page), text: body }, { ...shared, title: head, text: "" }]
  }

  /* Return the text fragment of the matched statement. */
  fragment({ id }, statements, number) {
    if (!this.hasFragments || !id || number < FAR) return ""
    const words = statements[number].split(" ").slice(0, WORDS_OF_FRAGMENT).join(" ")
    return ":~:text=" + encodeURIComponent(words).replace(/-/g, "%2D")
  }

  async link(place) {
    const { title } = await this.read(textFile(place))
    return { location: locationOf(place), title }
  }
}

function textFile({ page, id }) {
  return `${page}${id || "_"}.json`
}

function locationOf({ page, id }) {
  return page + (id && "#" + id)
}

/* Return what stands before the title of a page: whose answer it is, where the title does not say so itself. */
function labelOf(title, operators, number) {
  const owner = operators.ownerOf(number)
  return owner && !operators.named(wordsOf(title).map(folding.sound)).named.includes(owner) ? `${owner.name} · ` : ""
}

/* Return the places of the most asked questions, without those of operators that are not meant. */
function mostAsked({ question, languages }) {
  const { operators, places, "most asked": asked } = languages[0], { meant } = operators.meant(question)
  const others = new Set(places.filter(function (_, number) { return operators.isOthers(number, meant) }).map(locationOf))
  return asked.filter(function (place) { return !others.has(locationOf(place)) })
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

/* Return the first matched words of a text, to be highlighted, and the words of the query that the answer lacks. */
function termsOf(hit, question, text, stems, locale) {
  const terms = {}
  let left = MARKED
  for (const word of wordsOf(text)) {
    if (!left) break
    if (word in terms || !stems.has(STEMMERS[locale](word)) || stopWords.has(word)) continue
    terms[word] = true
    left--
  }
  for (const word of question.words) if (word.means && !isMet(needsOf(word), hit.terms)) terms[word.typed] = false
  return terms
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
    return isFound(piece, stems, stem) ? `<mark data-md-highlight>${piece}</mark>` : piece
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

/* Return completions of the word being typed; a complete stop word has none. */
function suggestions(typed, lexicon) {
  const last = /\S+$/.exec(typed.toLowerCase())
  const completion = last && !stopWords.has(last[0]) && lexicon.completion(last[0])
  return completion ? [completion] : []
}
