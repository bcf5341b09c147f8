"""Parse, normalize and classify addresses (URLs) as strings, without the network."""
