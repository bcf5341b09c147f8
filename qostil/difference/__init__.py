"""Tell in what two versions of a site differ: items, facts, outside addresses, reviews, redirects."""
