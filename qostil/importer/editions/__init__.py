"""Hold a newer edition of a document against what the last import brought and what the page says now."""
