/* The large search field of the home page opens the search of the header, by touch and by keyboard. */
document.querySelector("[data-search-open]").addEventListener("click", function () {
  // Material opens its search when its field gets the focus; phones show their keyboard only if that happens now.
  document.querySelector("[data-md-component=search-query]").focus()
})
