/* A folded section opens when an address leads into it, and all of them for print. */
(function () {
  var FOLDED = "details.qostil-topics:not([open]), details.qostil-topic:not([open])"

  function open(section) {
    section.open = true
  }

  // Some browsers open what an address leads into; the others would stay where the page begins.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1))), around = []
    for (var section = target && target.closest(FOLDED); section; section = section.parentElement.closest(FOLDED))
      around.push(section)
    around.forEach(open)
    if (around.length) target.scrollIntoView()
  }

  function unfold() {
    var folded = Array.from(document.querySelectorAll(FOLDED))
    folded.forEach(open)
    addEventListener("afterprint", function () {
      folded.forEach(function (section) { section.open = false })
    }, { once: true })
  }

  reveal()
  addEventListener("hashchange", reveal)
  addEventListener("beforeprint", unfold)
})()
