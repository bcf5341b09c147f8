"""Write the links of a page into its lines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

from qostil.importer.formats.office import linked
from qostil.importer.formats.pdf.lines import Line


def write_links(lines: Sequence[Line], pdf: Any, page: Any, words: Any) -> Iterator[str]:
    """Write each link whose words are found in a line as Markdown; yield the addresses of the others, if not shown."""
    shown = " ".join(line.text for line in lines)
    told = set[str]()
    for address, (left, bottom, right, top) in _links(pdf, page):
        text = words.get_text_bounded(left, bottom, right, top).strip()
        line = next((line for line in lines if text and text in line.text and bottom < line.middle < top), None)
        if address in shown or f"]({address})" in (line.text if line else ""):
            continue
        if line and "\n" not in text:
            line.text = line.text.replace(text, linked(text, address), 1)
            told.add(address)
        elif address not in told:
            told.add(address)
            yield address


def _links(pdf: Any, page: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Yield the address and the box of each link: left, bottom, right, top."""
    from pypdfium2 import raw

    at, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(at), ctypes.byref(link)):
        action = raw.FPDFLink_GetAction(link)
        size = raw.FPDFAction_GetURIPath(pdf.raw, action, None, 0) if action else 0
        box = raw.FS_RECTF()
        if size > 1 and raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(pdf.raw, action, buffer, size)
            edges = sorted((box.bottom, box.top))
            yield buffer.value.decode("utf-8", "replace"), (box.left, edges[0], box.right, edges[1])
