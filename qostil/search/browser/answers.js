/* Answers as Material's list of results shows them: a question, where it stands, and what it says around the words that
   were found. */
const TEASER = 180
// So many words are marked on the page of an answer.
const MARKED = 6
// A statement from this one on may be out of sight where its item begins; so many of its words name it in an address.
const FAR = 3
const WORDS_OF_FRAGMENT = 6

class Answers {
  /* `read` promises a file of what an answer says in the reader's language; `hasFragments` says whether an address may
     name a text on its page. */
  constructor(locale, engine, read, hasFragments) {
    Object.assign(this, { locale, engine, read, hasFragments })
  }

  async to(typed) {
    if (!typed.trim()) return { items: [], suggest: [] }
    const found = await this.engine.search(this.locale, typed)
    const items = await Promise.all(found.hits.map((hit) => this.item(hit, found.question)))
    const help = { ...helpOf(found), asked: [] }
    if (!items.length) help.asked = await Promise.all(found.languages[0]["most asked"].map((place) => this.link(place)))
    return { items, suggest: suggestions(typed, found.languages[0].lexicon), help }
  }

  /* Material shows the last entry of a group as its head, with a link alone, and the others with their text below. */
  async item(hit, question) {
    const { title, statements, page } = await this.read(textFile(hit)), stems = ownStems(hit, this.locale)
    const stem = STEMMERS[this.locale], number = tellingStatement(statements, stems, stem)
    const text = teaser(statements.slice(number).join(" "), stems, stem)
    const head = marked(title, stems, stem), body = marked(text, stems, stem)
    const terms = termsOf(hit, question, `${title} ${statements.join(" ")}`, stems, this.locale)
    const shared = { location: locationOf(hit) + this.fragment(hit, statements, number), score: hit.score, terms }
    if (!hit.id) return [{ ...shared, title: head, text: body }]
    return [{ ...shared, title: page, text: body }, { ...shared, title: head, text: "" }]
  }

  /* Leads to the very statement of a long answer. */
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

/* The number of the statement that holds most of the words found; the first where none does. */
function tellingStatement(statements, stems, stem) {
  const held = statements.map(function (text) {
    return new Set(wordsOf(text).map(stem).filter((one) => stems.has(one))).size
  })
  return Math.max(0, held.indexOf(Math.max(...held)))
}

/* How a question was read; whether there is probably no answer, and then where the operator is reached that was
   named. */
function helpOf({ question, languages, probablyNone }) {
  const named = languages[0].operators.named(question.sounds).named.map(function ({ name, phone, contacts }) {
    return { name, phone, contacts }
  })
  return {
    corrected: [...question.corrected],
    unknown: unknownWords(question, languages),
    none: probablyNone,
    operators: probablyNone ? named : []
  }
}

/* The stems of the reader's language that an answer holds. */
function ownStems(hit, locale) {
  const start = locale + " "
  const own = Array.from(hit.terms).filter(function (term) { return term.startsWith(start) && term[start.length] !== EXACT })
  return new Set(own.map(function (term) { return term.slice(start.length) }))
}

/* The first words of a text that were found, to be marked on the page, and what was asked but is not in the answer. */
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

/* The words that neither an answer nor anybody who asked has, and that name no operator. */
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

/* As much of a text as a result shows, from a little before the first word found. */
function teaser(text, stems, stem) {
  const first = firstFound(text, stems, stem)
  const from = first > TEASER / 2 ? text.lastIndexOf(" ", first - TEASER / 4) + 1 : 0
  const to = text.length - from > TEASER ? text.lastIndexOf(" ", from + TEASER) : text.length
  return (from ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "")
}

/* How the word that is being typed may go on; one that tells nothing is whole as it stands. */
function suggestions(typed, lexicon) {
  const last = /\S+$/.exec(typed.toLowerCase())
  const completion = last && !stopWords.has(last[0]) && lexicon.completion(last[0])
  return completion ? [completion] : []
}
