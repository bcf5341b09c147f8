"""Questions and answers: split a document into items, merge their parts, and define the item."""
