"""What a site offers to programs: its answers as data, as structured data of its pages, and as plain Markdown."""
