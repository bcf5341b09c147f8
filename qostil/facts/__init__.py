"""Extract facts from a text (amounts, dates, phone numbers, addresses) as normalized values, equal in any language."""
