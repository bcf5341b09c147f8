/* The worker's side of Material's four messages: 0 set up, 1 ready, 2 a question, 3 its answers. */
if (typeof importScripts === "function") {
  let answers, asked = 0

  const json = async function (address) {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return response.json()
  }

  const setUp = async function ({ locale, homes, hasFragments }) {
    const texts = {}
    const read = function (name) {
      return keep(texts, name, () => json(`${homes[locale]}search/text/${name}`))
    }
    const engine = new Engine(function (wanted) { return json(`${homes[wanted]}search/index.json`) })
    answers = new Answers(locale, engine, read, hasFragments)
    const { lexicon } = await engine.language(locale)
    postMessage({ type: 1 })
    setTimeout(function () { lexicon.prepare() })
  }

  addEventListener("message", async function ({ data: message }) {
    if (message.type === 0) return setUp(message.data)
    const number = ++asked
    const data = await answers.to(message.data)
    // While an answer was on its way the reader may have typed on: then it is no longer wanted.
    if (number === asked) postMessage({ type: 3, data })
  })
}
