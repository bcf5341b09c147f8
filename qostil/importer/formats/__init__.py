"""Read a source into text: one file for each format, the format told from the content."""
