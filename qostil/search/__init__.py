"""Search: the index, what a reader's words stand for, and the order of answers."""
