/* Answer queries in both languages. The worker uses it in the browser, and qostil/search/engine.py elsewhere. */
class Engine {
  /* `fetch` returns a promise of the index of a language, when first needed; `fetchPart` of a part of it, by its name. */
  constructor(fetch, fetchPart) {
    Object.assign(this, { fetch, fetchPart })
    this.ready = {}
    this.translations = {}
  }

  language(locale) {
    const fetchPart = (name) => this.fetchPart(locale, name)
    return keep(this.ready, locale, () => this.fetch(locale).then(function (packed) { return loadLanguage(packed, fetchPart) }))
  }

  translation(languages) {
    const [own, other] = languages.map(function (language) { return language.lexicon.locale })
    if (!other) return {}
    return this.translations[own] || (this.translations[own] = translate(languages))
  }

  /* `chosen` is the id of the operator that the reader has chosen, if any. */
  async search(locale, typed, chosen) {
    const { question, languages } = await this.read(locale, typed, chosen)
    if (!isUnderstood(question, languages)) return { question, languages, probablyNone: true, hits: [] }
    const { hits, probablyNone } = rank(question, languages, this.translation(languages))
    dropUnusedCorrections(question, hits[0])
    const shown = await languages[0].shown.all(hits.map(function ({ number }) { return number }))
    return { question, languages, probablyNone, hits: hits.map(function (hit, n) { return { ...shown[n], ...hit } }) }
  }

  /* Parse a query with the reader's language and, if that is not enough, with the other language too; and fetch what is
     needed to rank its answers. */
  async read(locale, typed, chosen) {
    const languages = [await this.language(locale)]
    let question = readQuestion(typed, languages, false)
    if (!question.isAnswered) {
      for (const other of Object.keys(STEMMERS))
        if (other !== locale) languages.push(await this.language(other))
      question = readQuestion(typed, languages, true)
    }
    const loads = languages.map(function ({ lexicon, postings }) {
      return postings.load(boostsOf(question.words, lexicon.locale).keys())
    })
    const [titled] = await Promise.all([titledBy(typed, languages[0]), ...loads])
    return { question: { ...question, chosen, titled }, languages }
  }
}

/* Drop the correction of a typo unless the first answer contains the corrected word. */
function dropUnusedCorrections(question, first) {
  for (const word of question.words)
    if (word.tier === "typo" && !(first && isMet(needsOf(word), first.terms))) question.corrected.delete(word.typed)
}

/* Return the documents whose title a text is, word for word. Which words a title has is in the index, their order is not. */
async function titledBy(typed, { postings, shown }) {
  const alike = await postings.titled(tellingWords(typed)), text = wordsOf(typed).join(" ")
  const documents = await shown.all(alike)
  return new Set(alike.filter(function (_, n) { return wordsOf(documents[n].title).join(" ") === text }))
}

function loadLanguage(packed, fetchPart) {
  const words = unpackWords(packed.words), stems = unpackStems(packed, words), boosts = unpackBoosts(packed.boosts)
  const asked = new Asked(packed.asked, boosts.length)
  const share = Math.min(1, asked.answers.length / boosts.length / TABLES.ranking.many)
  const between = function ([none, many]) { return none + share * (many - none) }
  return {
    lexicon: new Lexicon(packed.locale, words, stems),
    boosts,
    keys: packed.keys,
    shown: new Shown(packed.documents, boosts.length, fetchPart),
    "most asked": packed["most asked"],
    asked,
    weights: Object.fromEntries(Object.entries(TABLES.ranking.weights).map(([name, range]) => [name, between(range)])),
    silence: between(TABLES.ranking.silence),
    situations: new Set(packed.situations),
    general: new Set(packed.general),
    groups: unpackGroups(packed.groups),
    operators: new Operators(packed.operators),
    postings: new Postings(packed, words, stems, boosts, fetchPart)
  }
}

/* Map, for each other language, its document numbers to the reader's documents with the same id. */
function translate(languages) {
  const own = new Map(unpackKeys(languages[0].keys).map(function (key, number) { return [key, number] }))
  return Object.fromEntries(languages.slice(1).map(function (language) {
    const pairs = unpackKeys(language.keys).map(function (key, number) { return [number, own.get(key)] })
    return [language.lexicon.locale, new Map(pairs.filter(function (pair) { return pair[1] !== undefined }))]
  }))
}
