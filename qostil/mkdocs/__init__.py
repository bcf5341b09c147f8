"""The MkDocs hook, the only package that imports MkDocs: convert its events to calls of the rules, and log findings."""
