/* A folded section opens when an address leads into it, and all of them for print. */
(function () {
  // Browsers that open what an address leads into do it alone; the others stay where the page begins.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    var section = target && target.closest("details.qostil-topic")
    if (!section || section.open) return
    section.open = true
    target.scrollIntoView()
  }

  function unfold() {
    document.querySelectorAll("details.qostil-topic:not([open])").forEach(function (section) {
      section.open = true
      addEventListener("afterprint", function () { section.open = false }, { once: true })
    })
  }

  reveal()
  addEventListener("hashchange", reveal)
  addEventListener("beforeprint", unfold)
})()
