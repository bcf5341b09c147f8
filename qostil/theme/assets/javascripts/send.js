/* Sending somebody one answer: by what the phone offers, or by a copied link. */
(function () {
  async function send(control) {
    var address = control.href, isHeld = matchMedia("(pointer: coarse)").matches
    try {
      if (isHeld && navigator.share) return await navigator.share({ title: document.title, url: address })
      await navigator.clipboard.writeText(address)
      tell(control)
    } catch (refused) {
      // Whoever closes the phone's list wants nothing more; where copying is forbidden, the address can be copied by hand.
      if (refused.name !== "AbortError") showAddress(control, address)
    }
  }

  // The heading, which a screen reader reads as one, is left as it is.
  function place(control, note) {
    var after = control.closest("h2") || control
    if (after.nextElementSibling && after.nextElementSibling.classList.contains("qostil-done")) after.nextElementSibling.remove()
    note.className = "qostil-done"
    after.after(note)
    return note
  }

  function tell(control) {
    var note = place(control, document.createElement("span"))
    note.setAttribute("role", "status")
    note.textContent = control.dataset.send
    setTimeout(function () { note.remove() }, 4000)
  }

  function showAddress(control, address) {
    var field = place(control, document.createElement("input"))
    field.readOnly = true
    field.value = address
    field.setAttribute("aria-label", control.title || control.textContent)
    field.select()
  }

  document.addEventListener("click", function (event) {
    var control = event.target.closest("[data-send]")
    if (!control) return
    event.preventDefault()
    send(control)
  })
})()
