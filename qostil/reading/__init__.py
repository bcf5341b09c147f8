"""From the bytes of a Markdown file to a page of items, each with its line."""
