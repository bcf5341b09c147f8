"""One object a build: what was read once, what the checks found in it, and what editors see of it in the preview."""
