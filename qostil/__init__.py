"""Two languages, one answer: pairing, checks and search of a help site in Kazakh and Russian."""
