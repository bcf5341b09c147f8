/* A light stemmer of Kazakh without a lexicon, which removes the endings of stem.yml layer by layer. */
STEMMERS.kk = (function (table) {
  const vowels = new Set(table.back + table.front + "уию")
  const unharmonic = new Set(table.unharmonic.split(" "))
  const layers = table.layers.map(layer)
  const known = new Map()

  function layer(entry) {
    const rules = new Map()
    for (const line of entry.forms)
      for (const [forms, before] of Object.entries(line)) add(rules, forms.split(" "), before.split(" "), entry.least)
    return {
      rules,
      marks: entry.marks || "",
      only: entry.if ? entry.if.split(" ") : null,
      unless: entry.unless || "",
      longest: Math.max(...Array.from(rules.keys(), function (form) { return form.length }))
    }
  }

  function add(rules, forms, before, least) {
    if (/^\d/.test(before[0])) least = Number(before.shift())
    const ends = before.flatMap(function (name) { return name in table.letters ? [...table.letters[name]] : [name] })
    for (const form of forms) rules.set(form, [...(rules.get(form) || []), { least, ends }])
  }

  function isFor(layer, mark) {
    return layer.only ? layer.only.includes(mark) : !(mark && mark === layer.unless)
  }

  function strip(layer, word) {
    for (let size = Math.min(layer.longest, word.length - 1); size > 0; size--) {
      const form = word.slice(-size), rest = word.slice(0, -size), rules = layer.rules.get(form)
      if (rules && fits(form, rest, rules)) return rest
    }
    return word
  }

  /* Return whether the form may follow the rest, by the rest's last letters and length and by vowel harmony. */
  function fits(form, rest, rules) {
    const may = rules.some(function (rule) {
      return rest.length >= rule.least && rule.ends.some(function (end) { return rest.endsWith(end) })
    })
    if (!may || ![...rest].some(function (letter) { return vowels.has(letter) })) return false
    const kinds = harmony(form) + harmony(rest)
    return unharmonic.has(form) || !(kinds === "backfront" || kinds === "frontback")
  }

  /* Return the kind of the last vowel, "back" or "front"; "" for и, у, ю. */
  function harmony(word) {
    for (let n = word.length - 1; n >= 0; n--)
      if (vowels.has(word[n])) return table.back.includes(word[n]) ? "back" : table.front.includes(word[n]) ? "front" : ""
    return ""
  }

  function finish(word) {
    if (word.length > table.shortest && table["final vowel"].includes(word.slice(-1))) word = word.slice(0, -1)
    if (word.length <= table.shortest) return word
    return word.slice(0, -1) + (table.devoice[word.slice(-1)] || word.slice(-1))
  }

  function work(word) {
    let mark = ""
    for (const layer of layers) {
      if (!isFor(layer, mark)) continue
      const rest = strip(layer, word)
      if (rest !== word && layer.marks) mark = layer.marks
      word = rest
    }
    return finish(word)
  }

  return function stem(word) {
    if (!known.has(word)) known.set(word, work(word))
    return known.get(word)
  }
})(TABLES.languages.kk.stem)

ENDINGS.kk = TABLES.languages.kk.stem.layers.flatMap(function (layer) {
  return layer.forms.flatMap(function (line) { return Object.keys(line).flatMap((forms) => forms.split(" ")) })
})
