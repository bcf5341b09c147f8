/* Sending somebody one answer: by what the phone offers, or by a copied link. */
(function () {
  async function send(control) {
    var address = control.href, isHeld = matchMedia("(pointer: coarse)").matches
    try {
      if (isHeld && navigator.share) return await navigator.share({ title: document.title, url: address })
      await navigator.clipboard.writeText(address)
      tell(control)
    } catch (refused) {
      // Whoever closes the phone's list wants nothing more; where copying is forbidden, the address can be opened.
      if (refused.name !== "AbortError") location.href = address
    }
  }

  function tell(control) {
    var note = document.createElement("span")
    note.className = "qostil-done"
    note.setAttribute("role", "status")
    control.after(note)
    note.textContent = control.dataset.send
    setTimeout(function () { note.remove() }, 4000)
  }

  document.addEventListener("click", function (event) {
    var control = event.target.closest("[data-send]")
    if (!control) return
    event.preventDefault()
    send(control)
  })
})()
