"""The data types of all packages: item, page, fact, finding, locale. No module here reads a file."""
