"""Read a source into text: one module per format; the format is detected from the content."""
