"""The patterns of Russian citations: п. 33 пп. 6; п. 17; прил. 5, п. 15; разд. 8; подпункт 6 пункта 33."""

from __future__ import annotations

from qostil.languages.citations import Citations

_POINT = r"(?:п\.|пункт\w*)"
_SUB = r"(?:\s+(?:пп\.|подпункт\w*)\s*(?P<sub>[0-9]+))?"

CITATIONS = Citations(
    patterns=(
        ("прил", rf"\bприл(?:\.|ожени\w+)\s*№?\s*{{annex}}(?:,?\s+{_POINT}\s*{{behind}}{_SUB})?"),
        ("подпункт", rf"\bподпункт\w*\s*(?P<sub>[0-9]+)\)?\s+{_POINT}\s*{{behind}}"),
        ("пп.", rf"\bпп\.\s*(?P<sub>[0-9]+)\)?\s+{_POINT}\s*{{behind}}"),
        ("п.", rf"\bп\.\s*{{behind}}{_SUB}"),
        ("пункт", rf"\bпункт(?:а|у|ом|е)?\s*{{behind}}{_SUB}"),
        ("разд", r"\bразд(?:\.|ел\w*)\s*{section}"),
        ("ст.", r"\bст\.\s*{article}"),
        ("стат", r"\bстат(?:ь|ей)\w*\s*{article}"),
    ),
    annex="прил. {}",
    clause="п. {}",
    sub="пп. {}",
)
