"""Questions and answers: where each begins, how its parts come together, and what it is made of."""
