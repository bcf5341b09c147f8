/* Compute the edit distance of two words. */
const typos = {
  allowed: function (word) {
    return Math.max(0, ...TABLES.ranking.typos.filter(function (rule) { return word.length >= rule[0] })
      .map(function (rule) { return rule[1] }))
  },

  /* Return a bit mask of the letters of a word: one typo changes at most two bits. */
  signature: function (word) {
    let bits = 0
    for (let n = 0; n < word.length; n++) bits |= 1 << word.charCodeAt(n) % 31
    return bits
  },

  areNear: function (a, b, most) {
    let bits = a ^ b, count = 0
    while (bits && count <= 2 * most) { bits &= bits - 1; count++ }
    return count <= 2 * most
  },

  /* Return whether the beginnings are alike: the first letter may be missing or swapped, but rarely replaced. */
  beginAlike: function (a, b) {
    return a[0] === b[0] || a[0] === b[1] || a[1] === b[0]
  },

  distance: function (a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1
    let [last, before, row] = rowsOf(b.length)
    for (let m = 0; m <= b.length; m++) row[m] = m
    for (let n = 1; n <= a.length; n++) {
      [last, before, row] = [before, row, last]
      let least = row[0] = n
      for (let m = 1; m <= b.length; m++) {
        let best = Math.min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (a[n - 1] !== b[m - 1]))
        if (n > 1 && m > 1 && a[n - 1] === b[m - 2] && a[n - 2] === b[m - 1]) best = Math.min(best, last[m - 2] + 1)
        row[m] = best
        least = Math.min(least, best)
      }
      if (least > most) return most + 1
    }
    return Math.min(row[b.length], most + 1)
  }
}

/* Three buffers shared by all comparisons, so that thousands of comparisons allocate no memory. */
const rowsOf = (function () {
  let rows = []
  return function (length) {
    if (!rows.length || rows[0].length <= length) rows = [0, 1, 2].map(function () { return new Uint16Array(length + 32) })
    return rows
  }
})()
