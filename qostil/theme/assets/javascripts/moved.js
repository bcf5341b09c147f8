/* An address that a reader has saved leads on: one of an item that has moved, and any other one of a page that has. */
(function () {
  function noteOf(hash) {
    var id = hash.slice(1)
    try { id = decodeURIComponent(id) } catch (broken) { /* as it is written */ }
    var note = id && document.getElementById(id)
    return note && note.classList.contains("qostil-moved") ? note.querySelector("a").href : ""
  }

  function leadOn() {
    var page = document.querySelector("a[data-moved]")
    var there = noteOf(location.hash)
    if (page && !there) there = page.hash ? page.href : page.href + location.search + location.hash
    if (there) location.replace(there)
  }

  leadOn()
  addEventListener("hashchange", leadOn)
})()
