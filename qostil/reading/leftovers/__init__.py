"""Find leftover markup: markup that Markdown did not parse, or parsed where the author meant plain text.

Readers see unparsed markup as signs in the text; markup parsed by mistake removes a part of the text. Only during
the conversion is it known what Markdown does with a text. So lines are checked as they reach the block parser, without
code and comments (`source`), and text as it leaves the inline parser, where escaped signs are still distinguished
(`blocks`, `inline`, `emphasis`).
"""
