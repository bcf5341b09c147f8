"""The patterns of Kazakh citations: 33-т. 6; 17-т.; 5-қосымша, 15-т.; 8-бөлім; 33-тармақтың 6-тармақшасы."""

from __future__ import annotations

from qostil.languages.citations import Citations

_SUB = r"(?:\s+(?P<sub>[0-9]+)(?=[,;)]|\s*$|\s*\)))?"

CITATIONS = Citations(
    patterns=(
        ("қосымша", rf"{{annex}}\s?-\s?қосымша\w*(?:,?\s+{{behind}}-\s?т(?:\.|армақ\w*){_SUB})?"),
        ("қосымша", r"№\s?{annex}[\s-]қосымша\w*"),
        ("тармақша", r"{clause}\s?-?\s?тарма[қғ](?!ша)\w*\s+(?P<sub>[0-9]+)\)?\s?-?\s?тармақша\w*"),
        ("т.", rf"{{clause}}-\s?т\.{_SUB}"),
        ("тарма", r"{clause}\s?-?\s?тарма[қғ](?!ша)\w*"),
        ("-бөлім", r"{section}-бөлім\w*"),
        ("-ба", r"{article}-ба[пб]\w*"),
    ),
    annex="{}-қосымша",
    clause="{}-т.",
    sub="{}",
)
