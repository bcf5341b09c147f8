/* Answers questions in both languages. In the reader's browser the worker asks; elsewhere, qostil/search/engine.py. */
class Engine {
  /* `fetch` promises the index of a language when it is needed first. */
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

  async search(locale, typed) {
    const { question, languages } = await this.read(locale, typed)
    if (!isUnderstood(question, languages)) return { question, languages, probablyNone: true, hits: [] }
    const { hits, nothing } = rank(question, languages, this.translation(languages))
    withoutIdleGuesses(question, hits[0])
    const probablyNone = nothing > languages[0].silence || !hits.length
    const shown = hits.slice(0, TABLES.ranking[probablyNone ? "weak answers" : "answers"])
    const placed = shown.map(function (hit) { return { ...hit, ...languages[0].places[hit.number] } })
    return { question, languages, probablyNone, hits: placed }
  }

  /* Read a question by the reader's language and, where that is not enough, by the other one too. */
  async read(locale, typed) {
    const languages = [await this.language(locale)]
    let question = readQuestion(typed, languages, false)
    if (!question.isAnswered) {
      for (const other of Object.keys(STEMMERS))
        if (other !== locale) languages.push(await this.language(other))
      question = readQuestion(typed, languages, true)
    }
    return { question, languages }
  }
}

/* That a word is a slip is told only where the first answer holds the word that it was taken for. */
function withoutIdleGuesses(question, first) {
  for (const word of question.words)
    if (word.tier === "typo" && !(first && isMet(needsOf(word), first.terms))) question.corrected.delete(word.typed)
}

/* What was promised under a name; a promise that was broken is made again when it is asked for again. */
function keep(promises, name, make) {
  if (!promises[name]) promises[name] = make().catch(function (error) {
    delete promises[name]
    throw error
  })
  return promises[name]
}

function loadLanguage(packed) {
  const words = unpackWords(packed.words), stems = unpackStems(packed, words), places = [], boosts = []
  for (const [page, items] of packed.pages)
    for (const [id, boost] of items) { places.push({ page, id }); boosts.push(boost) }
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
    weights: Object.fromEntries(Object.entries(TABLES.ranking.weights).map(([name, told]) => [name, between(told)])),
    silence: between(TABLES.ranking.silence),
    operators: new Operators(packed.operators),
    postings: new Postings(packed, words, stems, boosts)
  }
}

/* For each other language, the reader's document that has the same id. */
function translate(languages) {
  const key = function (place) { return place.page + "#" + place.id }
  const own = new Map(languages[0].places.map(function (place, number) { return [key(place), number] }))
  return Object.fromEntries(languages.slice(1).map(function (language) {
    const pairs = language.places.map(function (place, number) { return [number, own.get(key(place))] })
    return [language.lexicon.locale, new Map(pairs.filter(function (pair) { return pair[1] !== undefined }))]
  }))
}
