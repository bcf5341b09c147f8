"""Read the settings of a project: `[tool.qostil]` in pyproject.toml, and mkdocs.yml."""
