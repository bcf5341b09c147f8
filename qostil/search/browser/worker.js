/* The worker's side of Material's protocol of four messages: 0 setup, 1 ready, 2 query, 3 results; and of one of the
   theme: "operator", the id of the operator that the reader has chosen, or null. */
if (typeof importScripts === "function") {
  let answers, asked = 0

  const json = async function (address) {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return response.json()
  }

  const setUp = async function ({ locale, homes, hasFragments, operator }) {
    const texts = {}
    const read = function (name) {
      return keep(texts, name, () => json(`${homes[locale]}search/text/${name}`))
    }
    const engine = new Engine(function (wanted) { return json(`${homes[wanted]}search/index.json`) })
    answers = new Answers(locale, engine, read, hasFragments, operator)
    const { lexicon } = await engine.language(locale)
    postMessage({ type: 1 })
    setTimeout(function () { lexicon.prepare() })
  }

  addEventListener("message", async function ({ data: message }) {
    if (message.type === 0) return setUp(message.data)
    if (message.type === "operator") {
      answers.operator = message.data
      return
    }
    const number = ++asked
    const data = await answers.to(message.data)
    // Drop outdated results: the reader may have typed on.
    if (number === asked) postMessage({ type: 3, data })
  })
}
