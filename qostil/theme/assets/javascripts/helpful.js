/* Whether an answer has helped: thanks, or the way on. Nothing is sent unless the site names an address for it. */
document.addEventListener("click", function (event) {
  var control = event.target.closest("[data-helpful]")
  if (!control) return
  var section = control.closest("section"), said = control.dataset.helpful
  if (control.dataset.tell && !section.dataset.said) {
    var report = new URLSearchParams({ page: location.pathname, helpful: said })
    navigator.sendBeacon(control.dataset.tell, report)
  }
  section.dataset.said = said
  if (said === "yes") {
    section.querySelector("details").remove()
    control.remove()
    var thanks = section.querySelector("[role=status]")
    thanks.hidden = false
    thanks.focus()
  }
})
