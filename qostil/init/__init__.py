"""Write a new site: its files are in `site/`, with @{placeholders} for what its owner says."""
