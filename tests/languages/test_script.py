"""The script of the search outside a browser."""

from __future__ import annotations

import pytest

from qostil.languages.script import Script


@pytest.mark.parametrize("source", ["() => { throw new Error('жоқ') }", "() => new Promise(() => {})", "nothing"])
def test_what_goes_wrong_in_it_is_an_error_here(source: str) -> None:
    with pytest.raises(RuntimeError):
        Script("").call(source)


def test_it_waits_for_what_is_promised() -> None:
    assert Script("").call("async word => word + (await Promise.resolve('!'))", "сәлем") == "сәлем!"
