"""Check links: those of the built site, and addresses of other sites over the network."""
