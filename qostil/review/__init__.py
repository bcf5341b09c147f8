"""Remember what each item said when both languages were last read together, and tell what has changed since."""
