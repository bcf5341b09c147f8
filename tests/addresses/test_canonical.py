from __future__ import annotations

import pytest

from qostil.addresses.canonical import canonical, fragment_of, same_place
from qostil.addresses.public import refusal

BROKEN = [
    "http://[::1",
    "http://[",
    "//",
    "http://a:b/",
    "http://a.kz:99999/",
    "a\ud800b",
    "http://\ud800.kz/\ud800",
    "\0",
    "",
]


@pytest.mark.parametrize("address", BROKEN)
def test_what_is_no_address_does_no_harm(address: str) -> None:
    assert same_place(address, address)
    assert fragment_of(address + "#a") == "a"
    assert isinstance(canonical(address), str)
    assert refusal(address)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.kz", "https://a.kz/"),
        ("https://a.kz/үй", "https://a.kz/%D2%AF%D0%B9"),
        ("https://A.KZ:443/t#x", "https://a.kz/t"),
        ("http://a.kz:80/t", "http://a.kz/t"),
    ],
)
def test_two_ways_to_write_one_address(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.kz/T", "https://a.kz/t"),
        ("http://a.kz/", "https://a.kz/"),
        ("https://a.kz:8443/", "https://a.kz/"),
        ("https://www.a.kz/", "https://a.kz/"),
        ("https://a.kz/t?b=1", "https://a.kz/t?b=2"),
        ("https://a.kz/t/", "https://a.kz/t"),
    ],
)
def test_two_addresses(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)
