"""Load the ranking weights of ranking.yml, for the search script and for Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

RANKING: dict[str, Any] = msgspec.yaml.decode(Path(__file__).with_suffix(".yml").read_bytes())
