"""Parse the bytes of a Markdown file into a page of items, each with its line number."""
