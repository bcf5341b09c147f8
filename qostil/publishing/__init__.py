"""Publish a site: freeze the project, check it, build it in a temporary folder, and switch to it atomically."""
