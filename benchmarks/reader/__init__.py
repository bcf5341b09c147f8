"""What a reader's browser does with a site: ours beside stock Material and Starlight with the same pages.

    .venv/bin/python -m benchmarks.reader [SITE_DIR ...]

Prints one Markdown table. SITE_DIR is a built site of this content, `site/` unless named; `make site` builds it. Each
visit is a new one of a phone with nothing in its cache, in Chromium with the page's own thread four times slower
(workers keep their speed), on a line of 1.6 Mbit/s with 150 ms, and then 562 ms, a request; figures are the median of
five. All of it takes about a quarter of an hour.

- Transferred: all that the server sent for a page, heads and workers too, texts in gzip 9.
- Largest contentful paint, total blocking time (what tasks take beyond 50 ms each), cumulative layout shift.
- First answer: from the first key of a question, typed at once into the search of the home page, until the first result
  can be seen with the whole question in the field; and what was sent from opening the search on. Stock Material sends
  its index with every page.
- Barriers: rules of axe that are broken, and the elements that break them, over all pages of a site.

What speaks for the others: stock Material without the font that it takes from another host, and both with the Kazakh
pages alone, where ours has both languages. Starlight comes by npm; where it cannot be had, a line says so.
"""
