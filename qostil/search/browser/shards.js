/* Parts of an index, each for a range of numbers: given with the index, or fetched when a question first needs one. */
class Shards {
  /* `first` are the numbers with which the parts begin, and `end` is behind the last; `folder` has their files where no
     parts are given. `read` decodes a part, `fetch` returns a promise of the one of a name. */
  constructor({ first, parts = [], folder }, end, read, fetch) {
    Object.assign(this, { first, parts: parts.slice(), folder, end, read, fetch, coming: {}, made: [] })
  }

  /* Fetch the parts of numbers that are not there yet. */
  load(numbers) {
    const wanted = new Set(Array.from(numbers, (number) => this.at(number)))
    return Promise.all(Array.from(wanted).filter((at) => this.parts[at] === undefined).map((at) => {
      return keep(this.coming, at, () => this.fetch(`${this.folder}/${at}.json`).then((part) => { this.parts[at] = part }))
    }))
  }

  /* Return the decoded part that holds a number. */
  of(number) {
    const at = this.at(number), { first, made } = this
    return made[at] || (made[at] = this.read(this.parts[at], first[at], at + 1 < first.length ? first[at + 1] : this.end))
  }

  at(number) {
    return firstFrom(this.first, number + 1, function (first) { return first }) - 1
  }
}

/* What is shown of documents: their addresses and titles, and those of their pages. */
class Shown extends Shards {
  constructor(packed, count, fetch) {
    super(packed, count, readShown, fetch)
  }

  /* Return what is shown of each document of some numbers. */
  async all(numbers) {
    await this.load(numbers)
    return numbers.map((number) => {
      const { from, documents } = this.of(number)
      return documents[number - from]
    })
  }
}

function readShown(pages, from) {
  return { from, documents: pages.flatMap(function ([page, about, own, ids, titles]) {
    return ids.map(function (id, n) {
      const address = id && own !== null ? `${own}${id}/` : page + (id && "#" + id)
      return { page, id, address, title: titles[n], about }
    })
  }) }
}

/* Cache a promise under a name; if it is rejected, the next call makes it again. */
function keep(promises, name, make) {
  if (!promises[name]) promises[name] = make().catch(function (error) {
    delete promises[name]
    throw error
  })
  return promises[name]
}
