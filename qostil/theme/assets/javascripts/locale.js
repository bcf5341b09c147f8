/* The reader's language: chosen at the root and where no page is found, remembered where a reader picks one. */
(function () {
  var STORE = "qostil.locale"
  var root = document.documentElement

  // A browser may forbid the store; the site works without it.
  function remembered() {
    try { return localStorage.getItem(STORE) } catch (forbidden) { return null }
  }

  function remember(locale) {
    try { localStorage.setItem(STORE, locale) } catch (forbidden) { /* asked again next time */ }
  }

  function inAddress() {
    return location.pathname.slice(root.dataset.base.length).split("/")[0]
  }

  function inBrowser() {
    return (navigator.languages || [navigator.language]).map(function (tag) {
      return tag.toLowerCase().split("-")[0]
    })
  }

  function choose(wishes) {
    var offered = root.dataset.locales.split(" ")
    return wishes.concat(offered).find(function (locale) { return offered.includes(locale) })
  }

  var choosers = {
    go: function () {
      var locale = choose([remembered()].concat(inBrowser()))
      location.replace(root.dataset.base + "/" + locale + "/" + root.dataset.address + location.search + location.hash)
    },
    show: function () {
      root.lang = root.dataset.locale = choose([inAddress(), remembered()].concat(inBrowser()))
    }
  }

  // The section in view has the same name in the other language: the one that the address names, while it is seen, or
  // the last one that has reached the upper third of the screen; at the end of the page, the last one.
  function inView() {
    var named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (named && topOf(named) >= 0 && topOf(named) < innerHeight) return location.hash
    var isEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 4
    var reached = isEnd ? innerHeight : innerHeight / 3
    var above = Array.from(document.querySelectorAll("main h2[id]")).filter(function (heading) {
      return heading.getClientRects().length && topOf(heading) < reached
    })
    return scrollY && above.length ? "#" + above.pop().id : location.hash
  }

  function topOf(element) {
    return element.getBoundingClientRect().top
  }

  function keepSection(event) {
    var link = event.target.closest("a[data-locale]")
    if (!link) return
    link.hash = inView()
    // So is the question that is being asked.
    if (new URLSearchParams(location.search).has("q")) link.search = location.search
  }

  function pick(event) {
    var link = event.target.closest("a[data-locale]")
    if (link) remember(link.dataset.locale)
  }

  if (root.dataset.chooser) choosers[root.dataset.chooser]()
  document.addEventListener("pointerdown", keepSection) // also for a new tab, which makes no click
  document.addEventListener("click", keepSection)
  document.addEventListener("click", pick)
})()
