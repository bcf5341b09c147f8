"""What a project says of itself: `[tool.qostil]` of pyproject.toml, and mkdocs.yml."""
