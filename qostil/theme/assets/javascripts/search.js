/* The search: its answers appear below the field while a question is typed. It wakes when a reader is about to ask; until
   then nothing is fetched for it. */
(function () {
  var root = document.documentElement
  var home = new URL(root.dataset.home, location)
  var forms = Array.from(document.querySelectorAll("form[data-search]"))
  var help = document.getElementById("qostil-search-help")
  // The form in use, what is asked, what the answers that are shown are to, and whether the first of them is wanted.
  var active = null, worker = null, question = "", answered = "", isEntered = false, isKey = false

  function wake() {
    if (worker) return
    var own
    try { own = worker = new Worker(new URL("../search/worker.js", home).href) } catch (forbidden) { return fail() }
    worker.onmessage = function (event) { if (own === worker) receive(event.data) }
    worker.onerror = failOwn
    fetch(new URL("search/index.json", home)).then(function (response) {
      if (!response.ok) throw new Error(response.status)
      return response.arrayBuffer()
    }).then(function (index) {
      own.postMessage({
        type: 0,
        data: { locale: root.lang, operator: root.dataset.operator || null, index: index,
          homes: { kk: new URL("../kk/", home).href, ru: new URL("../ru/", home).href } }
      }, [index])
      if (question) own.postMessage({ type: 2, data: question })
      own.isReady = true
    }).catch(failOwn)

    // Another one may have been started since.
    function failOwn() { if (own === worker) fail() }
  }

  // Where something cannot be fetched, the reader is told, and the next question tries again.
  function fail() {
    if (worker) worker.terminate()
    worker = null
    answered = ""
    isEntered = false
    if (question && active) show(active, say("failed"), [])
  }

  function ask(form) {
    active = form
    question = form.elements.q.value.trim()
    if (!question) return hide(form)
    if (!worker || !worker.isReady) show(form, say("waiting"), [])
    wake()
    if (worker && worker.isReady) worker.postMessage({ type: 2, data: question })
  }

  // Somebody types: what was entered before is wanted no more.
  function type(form) {
    isEntered = false
    ask(form)
  }

  function receive(message) {
    if (message.type === "failed") fail()
    if (message.type === "texts" && active) fill(message.data)
    // What was typed since is asked already.
    if (message.type !== 3 || !active || message.data.question !== question) return
    var answers = message.data
    answered = question
    show(active, status(answers), [notes(answers), list(answers.items)])
    if (isEntered && !answers.help.none) enter()
  }

  // How many answers there are, or that there is probably none.
  function status(answers) {
    var count = answers.items.length
    return say(answers.help.none ? "none" : count === 1 ? "one" : "other").replace("#", count)
  }

  function say(name) {
    return help.content.querySelector("[data-say=" + name + "]").textContent
  }

  // How the question was read and, where there is probably no answer, the way on.
  function notes(answers) {
    var told = answers.help, shown = help.content.querySelector(".qostil-search-help").cloneNode(true)
    word(shown, "corrected", told.corrected.map(function (pair) { return pair[0] + " → " + pair[1] }))
    word(shown, "unknown", told.unknown)
    if (told.none) tellNone(shown, told, answers.items.length)
    else shown.querySelector("[data-search=none]").remove()
    return shown
  }

  function tellNone(shown, told, count) {
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
    return rows.length ? rows : [rowOf(linkTo(new URL("./" + operator.contacts, home), operator.name), "")]
  }

  function rowOf(link, purpose) {
    var row = document.createElement("li")
    row.append(link, purpose && " " + purpose)
    return row
  }

  function linkTo(address, text) {
    var link = document.createElement("a")
    link.href = address
    link.textContent = text
    return link
  }

  function word(shown, name, words) {
    var line = shown.querySelector("[data-search=" + name + "]")
    if (words.length) line.querySelector("b").textContent = words.join(", ")
    else line.remove()
  }

  function offer(into, one) {
    into.append(rowOf(linkTo(new URL("./" + one.address, home), one.title), ""))
  }

  // A question and where it stands are one link; the worker has escaped what it hands over as HTML.
  function list(items) {
    var rows = document.createElement("ol")
    rows.className = "qostil-results"
    items.forEach(function (item) {
      var row = document.createElement("li"), link = linkTo(new URL("./" + item.address, home), "")
      link.innerHTML = item.title
      row.append(link)
      add(row, "small", item.page)
      rows.append(row)
    })
    return rows
  }

  // What the answers say comes after their questions, which are known at once.
  function fill(texts) {
    var rows = active.querySelectorAll(".qostil-results > li")
    texts.forEach(function (text, number) { if (rows[number]) add(rows[number], "p", text) })
  }

  function add(row, name, html) {
    var part = document.createElement(name)
    part.innerHTML = html
    if (html) row.append(part)
  }

  // What a screen reader speaks stands beside the panel from the beginning, or it would be silent; with the first answer
  // it differs from question to question.
  function show(form, said, parts) {
    var panel = form.querySelector(".qostil-panel"), line = document.createElement("p")
    line.textContent = said
    panel.replaceChildren.apply(panel, [line].concat(parts))
    panel.hidden = false
    var first = panel.querySelector(".qostil-results a")
    form.querySelector("[role=status]").textContent = said + (first ? ": " + first.textContent : "")
  }

  function hide(form) {
    form.querySelector(".qostil-panel").hidden = true
    question = answered = ""
    isEntered = false
    active = null
    remember("")
  }

  // On a phone the field goes with the answers.
  function close(form) {
    hide(form)
    root.classList.remove("is-searching")
  }

  // The address holds the question while its answers are read, so that Back finds both again.
  function remember(asked) {
    var address = new URL(location)
    if ((address.searchParams.get("q") || "") === asked) return
    if (asked) address.searchParams.set("q", asked)
    else address.searchParams.delete("q")
    history.replaceState(history.state, "", address)
  }

  // Enter opens the first answer, if there is one.
  function enter() {
    var first = active.querySelector(".qostil-results a")
    isEntered = false
    if (first) first.click()
  }

  // Enter opens the first answer, the button shows them all. What is shown may be the answers to what was typed before;
  // those to what is asked now are waited for. Where there is probably no answer, none is opened.
  function submit(form, event) {
    event.preventDefault()
    var isShown = active === form && answered && answered === form.elements.q.value.trim(), byKey = isKey
    isKey = false
    if (isShown && byKey && !form.querySelector("[data-search=none]")) return enter()
    isEntered = byKey && !isShown
    ask(form)
  }

  function links(form) {
    return Array.from(form.querySelectorAll(".qostil-panel:not([hidden]) a"))
  }

  // The arrows go from the field to the answers and back.
  function step(form, event) {
    var stops = [form.elements.q].concat(links(form)), now = stops.indexOf(document.activeElement)
    var next = stops[now + (event.key === "ArrowDown" ? 1 : -1)]
    if (now < 0 || !next) return
    event.preventDefault()
    next.focus()
  }

  function press(form, event) {
    isKey = event.key === "Enter" && event.target === form.elements.q
    if (event.key === "Escape" && active) {
      event.stopPropagation()
      hide(form)
      form.elements.q.focus()
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") step(form, event)
  }

  function leave(form, event) {
    var to = event.relatedTarget
    // A tap beside the answers closes them, unless the form is what the page is about.
    if (to && !form.contains(to)) close(form)
  }

  function follow(event) {
    if (event.target.closest(".qostil-panel a")) remember(question)
  }

  function attach(form) {
    var field = form.elements.q
    field.addEventListener("focus", wake)
    field.addEventListener("click", function () { if (!active) ask(form) })
    field.addEventListener("input", type.bind(null, form))
    form.addEventListener("submit", submit.bind(null, form))
    form.addEventListener("keydown", press.bind(null, form))
    form.addEventListener("focusout", leave.bind(null, form))
    form.addEventListener("click", follow)
  }

  function open(event) {
    event.preventDefault()
    root.classList.add("is-searching")
    forms[0].elements.q.focus()
  }

  // The question goes with the reader to the other language.
  function carry(event) {
    if (question && event.target.closest("a[data-locale]")) remember(question)
  }

  forms.forEach(attach)
  document.addEventListener("pointerdown", carry)
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") forms.forEach(close)
    if (event.key === "Enter") carry(event)
  })
  document.querySelectorAll("[data-search-open]").forEach(function (link) { link.addEventListener("click", open) })
  document.addEventListener("click", function (event) {
    if (active && !active.contains(event.target) && !event.target.closest("a[data-locale]")) close(active)
  })
  document.addEventListener("qostil:operator", function (event) {
    if (!worker || !worker.isReady) return
    worker.postMessage({ type: "operator", data: event.detail })
    if (question) worker.postMessage({ type: 2, data: question })
  })

  // A question in the address is asked at once: that of a form elsewhere, or of a page that the reader comes back to.
  var given = new URLSearchParams(location.search).get("q")
  if (given && forms.length) {
    root.classList.add("is-searching")
    forms[0].elements.q.value = given
    ask(forms[0])
  }
})()
