"""A build: the input read once, the findings of the checks, and their display in the preview."""
