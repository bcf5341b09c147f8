"""An address as a string, before anything is asked of the network."""
