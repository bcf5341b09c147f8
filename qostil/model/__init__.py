"""The values that all rooms speak in: an item, a page, a fact, a finding, a locale. They read no file."""
