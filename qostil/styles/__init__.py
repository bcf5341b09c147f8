"""Find the rules of a style sheet that a page can use, so that they can stand inside the page."""
