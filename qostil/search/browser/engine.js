/* Answer queries in both languages. The worker uses it in the browser, and qostil/search/engine.py elsewhere. */
class Engine {
  /* `fetch` returns a promise of the index of a language, when first needed. */
  constructor(fetch) {
    this.fetch = fetch
    this.ready = {}
    this.translations = {}
  }

  language(locale) {
    return keep(this.ready, locale, () => this.fetch(locale).then(loadLanguage))
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
    return { question, languages, probablyNone, hits }
  }

  /* Parse a query with the reader's language and, if that is not enough, with the other language too. */
  async read(locale, typed, chosen) {
    const languages = [await this.language(locale)]
    let question = readQuestion(typed, languages, false)
    if (!question.isAnswered) {
      for (const other of Object.keys(STEMMERS))
        if (other !== locale) languages.push(await this.language(other))
      question = readQuestion(typed, languages, true)
    }
    return { question: { ...question, chosen, text: wordsOf(typed).join(" ") }, languages }
  }
}

/* Drop the correction of a typo unless the first answer contains the corrected word. */
function dropUnusedCorrections(question, first) {
  for (const word of question.words)
    if (word.tier === "typo" && !(first && isMet(needsOf(word), first.terms))) question.corrected.delete(word.typed)
}

/* Cache a promise under a name; if it is rejected, the next call makes it again. */
function keep(promises, name, make) {
  if (!promises[name]) promises[name] = make().catch(function (error) {
    delete promises[name]
    throw error
  })
  return promises[name]
}

function loadLanguage(packed) {
  const words = unpackWords(packed.words), stems = unpackStems(packed, words), places = [], boosts = []
  packed.pages.forEach(function ([page, items], number) {
    const about = packed.abouts[number], own = packed.own[number]
    for (const [id, boost] of items) {
      const address = id && own !== null ? `${own}${id}/` : page + (id && "#" + id)
      const title = packed.titles[places.length]
      places.push({ page, id, address, title, about, asks: wordsOf(title).join(" ") })
      boosts.push(boost)
    }
  })
  const lexicon = new Lexicon(packed.locale, words, stems)
  const asked = new Asked(packed.asked, boosts.length)
  const share = Math.min(1, asked.answers.length / boosts.length / TABLES.ranking.many)
  const between = function ([none, many]) { return none + share * (many - none) }
  return {
    lexicon,
    places,
    boosts,
    "most asked": packed["most asked"],
    asked,
    weights: Object.fromEntries(Object.entries(TABLES.ranking.weights).map(([name, range]) => [name, between(range)])),
    silence: between(TABLES.ranking.silence),
    situations: new Set(packed.situations),
    matters: packed.matters.map(function (numbers) { return new Set(numbers) }),
    operators: new Operators(packed.operators),
    postings: new Postings(packed, words, stems, boosts)
  }
}

/* Map, for each other language, its document numbers to the reader's documents with the same id. */
function translate(languages) {
  const key = function (place) { return place.page + "#" + place.id }
  const own = new Map(languages[0].places.map(function (place, number) { return [key(place), number] }))
  return Object.fromEntries(languages.slice(1).map(function (language) {
    const pairs = language.places.map(function (place, number) { return [number, own.get(key(place))] })
    return [language.lexicon.locale, new Map(pairs.filter(function (pair) { return pair[1] !== undefined }))]
  }))
}
