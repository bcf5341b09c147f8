/* The menu: it closes when a place on the page is chosen, and marks the one that is in view. */
(function () {
  var menu = document.getElementById("qostil-menu")
  var links = Array.from(menu.querySelectorAll(".qostil-contents a"))

  function close() {
    if (!menu.hidePopover) menu.hidden = true
    else if (menu.matches(":popover-open")) menu.hidePopover()
  }

  menu.addEventListener("click", function (event) {
    if (event.target.closest("a")) close()
  })

  // A browser that knows no popover would show the menu, and do nothing for its button.
  if (!menu.hidePopover) {
    close()
    document.querySelector("[popovertarget]").addEventListener("click", function () { menu.hidden = !menu.hidden })
  }

  function mark(entries) {
    entries.filter(function (entry) { return entry.isIntersecting }).forEach(function (entry) {
      links.forEach(function (link) {
        if (link.hash === "#" + entry.target.id) link.setAttribute("aria-current", "location")
        else link.removeAttribute("aria-current")
      })
    })
  }

  // What an address leads to, and what has the focus, stands below the header, however many lines it takes.
  new ResizeObserver(function (sizes) {
    document.documentElement.style.setProperty("--qostil-bar-height", sizes[0].target.offsetHeight + "px")
  }).observe(document.querySelector(".qostil-bar"))

  var watched = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" })
  links.forEach(function (link) {
    var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (heading) watched.observe(heading)
  })
})()
