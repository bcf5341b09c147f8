"""Choose what a reader of an answer may want next, and keep it for the next build."""
