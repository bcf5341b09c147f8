"""What is told of real answers, by the command, with a registry as people write it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from aiohttp import web

from tests.links.conftest import Serve
from tests.links.online.servers import Handler, page, redirect, status
from tests.links.online.test_sight import KAZAKH, RUSSIAN
from tests.links.project import make, run

HOST = "--test-host=kb.test=127.0.0.1"
SETTINGS = """[tool.qostil]
severity = {{link-registry = 'off'}}
links = {{seconds_between_tries = 0.05, seconds_per_request = {seconds}}}
"""


async def archive(_: web.Request) -> web.Response:
    return web.Response(body=b"PK", content_type="application/zip")


async def silent(_: web.Request) -> web.Response:
    await asyncio.sleep(60)
    return web.Response()


LOGIN = page("<form><input type=password></form>", title="Кіру")
CASES: dict[str, tuple[dict[str, Handler], str, str]] = {
    "as-it-should-be": ({"/a": page(KAZAKH)}, "- both: {u}/a", ""),
    "short-link-that-leads-where-it-should": (
        {"/a": redirect("/b"), "/b": page()},
        "- both: {u}/a\n  final: {u}/b",
        "",
    ),
    "short-link-re-pointed": (
        {"/a": redirect("/c"), "/c": page()},
        "- both: {u}/a\n  final: {u}/b",
        "moved-link error",
    ),
    "short-link-nobody-has-followed": (
        {"/a": redirect("/b"), "/b": page()},
        "- both: {u}/a\n  final: unknown",
        "unknown-final warning",
    ),
    "loop": ({"/a": redirect("/a")}, "- both: {u}/a", "dead-link error"),
    "gone": ({}, "- both: {u}/a", "dead-link error"),
    "sent-to-sign-in": ({"/a": redirect("/in"), "/in": LOGIN}, "- both: {u}/a", "wrong-page error"),
    "meant-to-sign-in": ({"/a": LOGIN}, "- both: {u}/a\n  login: true", ""),
    "error-that-says-it-is-none": ({"/a": page(title="Страница не найдена")}, "- both: {u}/a", "wrong-page error"),
    "russian-page-under-kk": ({"/a": page(RUSSIAN)}, "- kk: {u}/a\n  note: N.", "wrong-language error"),
    "russian-page-under-ru": ({"/a": page(RUSSIAN)}, "- ru: {u}/a\n  note: N.", ""),
    "russian-page-for-both": ({"/a": page(RUSSIAN)}, "- both: {u}/a", "one-language warning"),
    "archive-for-a-page": ({"/a": archive}, "- both: {u}/a", "wrong-type error"),
    "page-for-a-document": ({"/a.pdf": page()}, "- both: {u}/a.pdf", "wrong-type error"),
    "guarded": ({"/a": status(403)}, "- both: {u}/a", "unverified-link warning"),
    "too-many-requests": ({"/a": status(429)}, "- both: {u}/a", "unverified-link warning"),
    "out-of-order": ({"/a": status(500)}, "- both: {u}/a", "unverified-link warning"),
    "silent": ({"/a": silent}, "- both: {u}/a", "unverified-link warning"),
    "led-inside": ({"/a": redirect("http://169.254.169.254/")}, "- both: {u}/a", "refused-link error"),
}


@pytest.mark.parametrize(("handlers", "entry", "told"), CASES.values(), ids=CASES)
def test_an_answer_is_told_as_what_it_is(
    tmp_path: Path, serve: Serve, handlers: dict[str, Handler], entry: str, told: str
) -> None:
    server = serve(handlers)
    seconds = 1 if silent in handlers.values() else 30
    (tmp_path / "pyproject.toml").write_text(SETTINGS.format(seconds=seconds), "utf-8")
    make(tmp_path, entry.format(u=server.url("")) + "\n")
    done = run(tmp_path, "links", "--online", HOST, "--format", "json")
    assert [f"{found['check']} {found['severity']}" for found in json.loads(done.stdout)] == ([told] if told else [])
    assert done.returncode == told.endswith("error")
