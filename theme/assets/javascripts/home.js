/* The large search field of the home page opens the search of the header, by touch and by keyboard. */
document.querySelector("[data-search-open]").addEventListener("click", function () {
  document.getElementById("__search").click()
})
