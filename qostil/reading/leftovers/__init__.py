"""Marks that Markdown has not understood, or has understood where none was meant.

Readers see the first as signs in the text; the second take a part of the text with them. What Markdown makes of a
text is known only while it is made: lines are looked at as they come to the parser of blocks, without code and
comments (`source`), and text as it leaves the parser of inline marks, with what is escaped still told apart
(`blocks`, `inline`, `emphasis`).
"""
