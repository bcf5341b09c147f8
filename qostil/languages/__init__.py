"""What the checks know of the two languages: letters, and words that belong to one of them alone."""
