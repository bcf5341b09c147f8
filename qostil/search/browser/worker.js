/* The worker's side of the protocol: 0 setup, 1 ready, 2 query, 3 results; "operator", the id of the operator that the
   reader has chosen, or null; "texts", what the results say, which is fetched once they are known; and "failed", what a
   query ended with where a file could not be fetched. */
if (typeof importScripts === "function") {
  let answers, asked = 0, before = Promise.resolve()

  const json = async function (address) {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return response.json()
  }

  /* `index` is the file of the reader's language, which the page has fetched while this script was on its way. */
  const setUp = async function ({ locale, homes, operator, index }) {
    const texts = {}
    const read = function (name) {
      return keep(texts, name, () => json(`${homes[locale]}search/text/${name}`))
    }
    let own = index && JSON.parse(new TextDecoder().decode(index))
    const engine = new Engine(async function (wanted) {
      const given = wanted === locale && own
      own = null
      return given || json(`${homes[wanted]}search/index.json`)
    }, function (wanted, name) { return json(`${homes[wanted]}search/parts/${name}`) })
    answers = new Answers(locale, engine, read, operator)
    const { lexicon } = await engine.language(locale)
    postMessage({ type: 1 })
    setTimeout(function () { lexicon.prepare() })
  }

  const answer = async function (question) {
    const number = ++asked
    // One after the other: a phone need not fetch what a question needs that is outdated when its turn comes.
    const found = before.then(() => number === asked && answers.to(question))
    before = found.catch(function () {})
    const { texts, ...data } = await found
    // Drop outdated results: the reader may have typed on.
    if (number === asked) postMessage({ type: 3, data: { ...data, question } })
    const said = await texts
    if (number === asked) postMessage({ type: "texts", data: said })
  }

  addEventListener("message", async function ({ data: message }) {
    try {
      if (message.type === 0) await setUp(message.data)
      else if (message.type === "operator") answers.operator = message.data
      else await answer(message.data)
    } catch (error) {
      postMessage({ type: "failed", data: String(error) })
    }
  })
}
