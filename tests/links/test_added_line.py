"""The line that a finding says to add to the registry may be pasted as it stands, and nothing new comes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qostil.build.build import read_build
from tests.links.project import make

ENTRY = re.compile(r"add this line to knowledge/links\.yml: «(.*?)»(?:$|;)")


@pytest.mark.parametrize(
    "address",
    [
        "https://tariffs.kz/kk/a",
        "https://tariffs.kz/ru/a?b=1&c=[2]",
        "https://tariffs.kz",
        "https://tariffs.kz/a:",
        "https://tariffs.kz/%D2%AF?a='b'&c={d}",
        "//tariffs.kz/a",
        "https://tariffs.kz/kk/a#price",
    ],
)
def test_a_pasted_line_is_the_end_of_it(tmp_path: Path, address: str) -> None:
    make(tmp_path, "- both: https://bee.gg/settings\n", f"[форма](<{address}>)")
    before = read_build(tmp_path).findings
    told = [finding for finding in before if finding.check == "unregistered-link"]
    lines = dict.fromkeys(found[1] for finding in told if (found := ENTRY.search(finding.remedy)))
    assert len(lines) == 1
    with (tmp_path / "knowledge/links.yml").open("a", encoding="utf-8") as registry:
        registry.writelines(f"{line}\n" for line in lines)
    assert [str(f) for f in read_build(tmp_path).findings] == [str(f) for f in before if f not in told]


@pytest.mark.parametrize("address", ["http://192.168.0.1/login", "https://router/a", "https://a.kz:8080/b"])
def test_what_the_registry_would_refuse_is_not_offered(tmp_path: Path, address: str) -> None:
    make(tmp_path, "", f"[форма]({address})")
    told = [finding for finding in read_build(tmp_path).findings if finding.check == "unregistered-link"]
    assert told
    assert all(finding.remedy.startswith("it may not stand there: ") for finding in told)
