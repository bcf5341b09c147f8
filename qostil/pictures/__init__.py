"""Draw the pictures of a site: the card that a messenger shows beside an address, and the icon of a telephone."""
