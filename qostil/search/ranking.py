"""How much each kind of match weighs: the values of ranking.yml, for the script of the search and for Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

RANKING: dict[str, Any] = msgspec.yaml.decode(Path(__file__).with_suffix(".yml").read_bytes())
