"""From a raw document to draft pages: read, normalise, split, align, write."""
