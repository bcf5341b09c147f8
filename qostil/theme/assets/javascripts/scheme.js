/* The colours: as the system wishes, light, or dark. first.js applies what is kept here before the page is shown. */
(function () {
  var STORE = "qostil.scheme"
  // From the colours of the system a reader goes to the others first.
  var ORDER = matchMedia("(prefers-color-scheme: dark)").matches ? ["auto", "light", "dark"] : ["auto", "dark", "light"]
  var root = document.documentElement
  var button = document.querySelector("[data-scheme-next]")
  if (!button) return
  var name = button.querySelector("span")

  function show() {
    name.textContent = name.dataset[root.dataset.scheme || "auto"]
  }

  button.addEventListener("click", function () {
    var next = ORDER[(ORDER.indexOf(root.dataset.scheme || "auto") + 1) % ORDER.length]
    if (next === "auto") delete root.dataset.scheme
    else root.dataset.scheme = next
    try {
      if (next === "auto") localStorage.removeItem(STORE)
      else localStorage.setItem(STORE, next)
    } catch (forbidden) { /* it lasts for the page */ }
    show()
  })
  show()
  button.hidden = false
})()
