/* The reader's operator: chosen on the home page or by an address, remembered, and followed by phones and answers. */
(function () {
  var STORE = "qostil.operator"
  var root = document.documentElement
  var owner = document.querySelector("[data-owner]")

  function all(selector) {
    return Array.from(document.querySelectorAll(selector))
  }

  var known = all("[data-choose-operator], body [data-operator], [data-owner]").map(function (part) {
    return part.dataset.chooseOperator || part.dataset.operator || part.dataset.owner
  })

  // A browser may forbid the store; the choice then lasts for the page.
  function remembered() {
    try { return localStorage.getItem(STORE) } catch (forbidden) { return null }
  }

  function remember(operator) {
    try { localStorage.setItem(STORE, operator) } catch (forbidden) { /* asked again next time */ }
  }

  function isKnown(operator) {
    return operator && known.includes(operator)
  }

  // What belongs to all is always shown; without a choice, so is what belongs to any operator.
  function show(operator) {
    all("body [data-operator]").forEach(function (part) {
      part.hidden = Boolean(operator) && part.dataset.operator !== operator
      part.querySelectorAll("h2[id]").forEach(listed.bind(null, part.hidden))
    })
    all("[data-choose-operator]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.chooseOperator === operator))
    })
    root.dataset.operator = operator
    document.dispatchEvent(new CustomEvent("qostil:operator", { detail: operator || null }))
  }

  // A section that is not shown is left out of the page's table of contents.
  function listed(isHidden, heading) {
    all(".qostil-menu a[href$='#" + heading.id + "']").forEach(function (link) {
      if (link.hash === "#" + heading.id && link.pathname === location.pathname) link.parentElement.hidden = isHidden
    })
  }

  function choose(event) {
    var button = event.target.closest("[data-choose-operator]")
    if (!button) return
    var operator = button.dataset.chooseOperator, address = new URL(location)
    remember(operator)
    show(operator)
    if (operator) address.searchParams.set("operator", operator)
    else address.searchParams.delete("operator")
    history.replaceState(history.state, "", address)
  }

  var named = new URLSearchParams(location.search).get("operator")
  if (isKnown(named)) remember(named)
  var chosen = [named, remembered()].find(isKnown) || ""
  // Who has chosen none, and reads the pages of one operator, is most likely its customer.
  show(chosen || (owner ? owner.dataset.owner : ""))
  if (owner && chosen && chosen !== owner.dataset.owner) owner.querySelector("[hidden]").hidden = false
  document.addEventListener("click", choose)
})()
