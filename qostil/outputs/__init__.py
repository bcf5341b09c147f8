"""Keep what was built of each topic, so that a later build makes only what a change touches."""
