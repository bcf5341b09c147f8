/* Before anything is shown: that scripts run, and which colours the reader has chosen. */
(function (root) {
  root.className = "js"
  try {
    var scheme = localStorage.getItem("qostil.scheme")
    if (scheme) root.dataset.scheme = scheme
  } catch (forbidden) { /* the colours of the system */ }
})(document.documentElement)
