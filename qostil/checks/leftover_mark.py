"""Report leftover Markdown and merge marks that readers see as text, or that remove part of the text."""

from collections.abc import Iterator

from qostil.model.finding import Finding
from qostil.model.page import Page
from qostil.reading import conflict_marks

_LONGEST = 60
_LEFT = "«{text}» is left in the text as it is: "
_NO_EXTENSION = "this site's Markdown does not know the mark"
# What was read, and why it is wrong; what to do.
_WORDS = {
    "merge": (conflict_marks.MESSAGE, conflict_marks.REMEDY),
    "eaten": (
        "«{text}» loses signs that Markdown takes for its own",
        "put it in backticks: `{text}`",
    ),
    "blank": (
        "«{text}» loses lines to write on, which Markdown takes for emphasis",
        "write each of their underscores as \\_",
    ),
    "list": (
        "«{text}» begins a list, but its lines run together into one paragraph",
        "leave a line empty before the list, and begin each line with «- » or «1. »",
    ),
    "nested": (
        "«{text}» is set in by too little: readers see it as one more line of the list above, not as a list inside it",
        "set it in by four spaces more than the line that it belongs to, or by as many as that line",
    ),
    "unbroken": (
        "«{text}» begins a line of a list, but the space behind its sign is a no-break space, which makes no list",
        "write an ordinary space behind the sign, and leave a line empty before the list",
    ),
    "indent": (
        "«{text}» is set in by no-break spaces, which Markdown takes for letters",
        "set it in by four ordinary spaces for each list or note that it stands in, or by none",
    ),
    "table": (
        "«{text}» belongs to a table, but its lines run together into one paragraph",
        "leave a line empty before the table, and write a line such as | --- | --- | below its head",
    ),
    "bullet": (
        "the line begins with «{text}», which makes no list",
        "begin it with «- », and leave a line empty before the list",
    ),
    "spaces": (
        "no-break spaces stand in a row, which readers see as a gap",
        "write one space; for something below another use a list or a table",
    ),
    "fence": (
        "«{text}» begins or ends code, but its counterpart is missing",
        "write «{text}» alone on a line, at its very start, both before and after the code",
    ),
    "inner": (
        "«{text}» is set in, and makes no block of code: its lines run together",
        "take these signs away, leave a line empty, and set the code in by four spaces more than the text around it",
    ),
    "bold": (
        _LEFT + "the bold text that it begins or ends has no other end",
        "write the same sign on both sides of the words, without a space inside; write a sign that is meant as \\*",
    ),
    "emphasis": (
        _LEFT + "the emphasis that it begins or ends has no other end",
        "write the same sign on both sides of the words, or take it away; write a sign that is meant as \\* or \\_",
    ),
    "link": (
        _LEFT + "it makes no link",
        "write [text](address) without a space between the brackets; name a file or an address that exists",
    ),
    "heading": (
        "«{text}» is made a heading, though no space stands behind the sign",
        "write a space behind the signs of a heading; where the sign itself is meant, write \\# at the start",
    ),
    "attributes": (
        _LEFT + "Markdown reads attributes at the end of a heading, or right behind a link or an image",
        "move it there, and write it as {{ #id }}; else delete it",
    ),
    "admonition": (
        _LEFT + "it begins no note",
        'write !!! note "Title" on a line of its own, and the text below it, four spaces in',
    ),
    "note": (
        "«{text}» makes an empty note, and what was meant to stand in it stands outside",
        "set the text below it in by four ordinary spaces, not by no-break spaces; delete a note without text",
    ),
    "foreign": (_LEFT + _NO_EXTENSION, "write it as a heading, a list or plain words"),
    "code": (
        _LEFT + "the code that it begins or ends has no other end",
        "write the same sign on both sides of the code",
    ),
    "footnote": (_LEFT + _NO_EXTENSION, "write the note in brackets, or in a paragraph of its own"),
    "struck": (_LEFT + _NO_EXTENSION, "delete what is no longer true"),
    "highlighted": (_LEFT + _NO_EXTENSION, "write **bold** instead"),
    "icon": (_LEFT + _NO_EXTENSION, "write the word, or the emoji itself"),
    "task": (_LEFT + _NO_EXTENSION, "delete it: «- » alone begins a line of a list"),
    "tag": (
        _LEFT + "readers see the tag, not what it does",
        "write it in Markdown; where the tag itself is meant, put it in backticks",
    ),
    "entity": (
        _LEFT + "readers see the name of a sign, not the sign",
        "write the sign itself; where its name is meant, put it in backticks",
    ),
    "front": (
        "«{text}» belongs in the head of the page, and stands in its text",
        "move it between the two lines --- at the very start of the file, or delete it",
    ),
    "number": (
        "«{text}» begins a line and is read as the number of a step, which readers see as 1",
        "begin the line with a word, or write the full stop as \\.",
    ),
    "comparison": (
        "«{text}» loses its sign: > at the start of a line begins a quotation",
        "write it on the line before, or say it in words",
    ),
    "dropped": (
        "the line holds {text}, which is dropped without a word",
        "delete it, or write the sign that was meant",
    ),
    "plain": (
        _LEFT + "in the head of a page Markdown is not read",
        "write the words alone",
    ),
}


def leftover_mark(page: Page) -> Iterator[Finding]:
    """No mark of Markdown or of a merge is left in the text, and none removes a part of the text.

    Bad: Теріңіз: *111*2#
    Good: Теріңіз: `*111*2#`
    """
    for leftover in page.leftovers:
        message, remedy = _WORDS[leftover.kind]
        fields = {"text": _short(leftover.text), "where": conflict_marks.where(leftover.lines)}
        yield Finding(page.at(leftover.line), message, remedy, fields)


def _short(text: str) -> str:
    """Return as much of a line as is needed to find it."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
