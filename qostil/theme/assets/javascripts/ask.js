/* The search wakes when a reader is about to ask: until then nothing is fetched for it. */
(function () {
  var form = document.forms.namedItem("search")
  if (!form) return
  var config = JSON.parse(document.getElementById("__config").textContent)
  var Real = window.Worker
  var field = form.elements.query

  // Material fetches its index for a form of this name as the page loads. It has use for it only where an answer was
  // opened, to mark the words that were found.
  if (!new URLSearchParams(location.search).has("h")) form.name = "question"

  // Takes the place of the worker that Material starts with the page, and starts it when the field gets the focus.
  class Sleeper extends EventTarget {
    constructor(address) {
      super()
      this.address = address
      field.addEventListener("focus", this.wake.bind(this), { once: true })
      document.addEventListener("qostil:operator", this.choose.bind(this))
      if (document.activeElement === field) this.wake()
    }

    wake() {
      if (this.worker) return
      var here = new URL(config.base + "/", location), page = document.documentElement
      this.worker = new Real(this.address)
      this.worker.onmessage = this.pass.bind(this)
      this.worker.postMessage({
        type: 0,
        data: { locale: page.lang, operator: page.dataset.operator || null, hasFragments: "fragmentDirective" in document,
          homes: { kk: new URL("../kk/", here).href, ru: new URL("../ru/", here).href } }
      })
    }

    pass(event) {
      if (event.data.type === 3) {
        help(event.data.data)
        // The completion lies over the field, and would not move with a question that is longer than it.
        if (field.scrollWidth > field.clientWidth) event.data.data.suggest = []
      }
      this.dispatchEvent(new MessageEvent("message", { data: event.data }))
    }

    // Questions follow when the worker is ready; what Material would set up is not ours.
    postMessage(message) {
      if (message.type !== 2) return
      this.question = message
      this.worker.postMessage(message)
    }

    // The reader has chosen an operator, or none: what was asked is answered anew.
    choose(event) {
      if (!this.worker) return
      this.worker.postMessage({ type: "operator", data: event.detail })
      if (this.question) this.worker.postMessage(this.question)
    }
  }

  // Material looks at the field when a key goes down or up; what is dictated, pasted or picked has none.
  field.addEventListener("input", function () {
    field.dispatchEvent(new KeyboardEvent("keydown"))
    field.dispatchEvent(new KeyboardEvent("keyup"))
  })

  // Enter opens the first result. Material would take any link of the list for one, such as a telephone number that is
  // offered above weak answers.
  field.addEventListener("keydown", function (event) {
    if (event.key !== "Enter") return
    event.preventDefault()
    event.stopPropagation()
    var first = document.querySelector(".md-search-result__link")
    if (first) first.click()
  })

  window.Worker = function (address) {
    window.Worker = Real
    return new Sleeper(address)
  }

  // Says how a question was read and, where nothing was found, offers the way on.
  function help(answers) {
    var told = answers.help || { corrected: [], unknown: [], asked: [], operators: [] }
    var shown = document.getElementById("search-help").content.cloneNode(true)
    say(shown, "corrected", told.corrected.map(function (pair) { return pair[0] + " → " + pair[1] }))
    say(shown, "unknown", told.unknown)
    if (told.none) sayNone(shown, told, answers.items.length)
    else shown.querySelectorAll("[data-search=none], [data-search=probably-none]").forEach(function (part) { part.remove() })
    place().replaceChildren(shown)
  }

  // There is probably no answer: whom to ask, and what may be near.
  function sayNone(shown, told, count) {
    var call = shown.querySelector("[data-search=call]")
    if (told.operators.length) call.replaceChildren.apply(call, told.operators.flatMap(callRows))
    if (!call.children.length) shown.querySelector("[data-search=contact]").remove()
    told.asked.forEach(offer.bind(null, shown.querySelector("[data-search=asked]")))
    if (!told.asked.length) shown.querySelector("[data-search=often]").remove()
    if (count) shown.querySelector("[data-search=nothing]").remove()
    else shown.querySelector("[data-search=weak]").remove()
  }

  // A row for each telephone number of an operator; where it has none, for its contacts.
  function callRows(operator) {
    var rows = operator.phones.map(function (phone) {
      return rowOf(linkTo("tel:" + phone.dialled, operator.name + ": " + phone.number), phone.purpose)
    })
    return rows.length ? rows : [rowOf(linkTo(new URL("./" + operator.contacts, homePage()), operator.name), "")]
  }

  function rowOf(link, purpose) {
    var row = document.createElement("li")
    row.append(link, purpose && " " + purpose)
    return row
  }

  function homePage() {
    return new URL(config.base + "/", location)
  }

  function linkTo(address, text) {
    var link = document.createElement("a")
    link.href = address
    link.append(document.createElement("span"))
    link.firstChild.textContent = text
    return link
  }

  function say(shown, name, words) {
    var line = shown.querySelector("[data-search=" + name + "]")
    if (words.length) line.querySelector("b").textContent = words.join(", ")
    else line.remove()
  }

  function offer(list, question) {
    var row = document.createElement("li")
    row.append(linkTo(new URL(question.location, homePage()), question.title))
    list.append(row)
  }

  function place() {
    var found = document.querySelector(".qostil-search-help")
    if (found) return found
    found = document.createElement("div")
    found.className = "qostil-search-help md-typeset"
    document.querySelector(".md-search-result__meta").after(found)
    return found
  }
})()
