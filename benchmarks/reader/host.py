"""A host as sites have one: texts in gzip, connections kept, and a meter of what was sent."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any

from qostil.acceptance.server import Handler, serve

_TEXTS = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")


@dataclass
class Meter:
    """The bytes that were sent, counted by all threads of the server."""

    sent: int = 0
    _lock: Lock = field(default_factory=Lock)

    def add(self, count: int) -> None:
        """Count what was sent."""
        with self._lock:
            self.sent += count


class _Metered(io.BufferedIOBase):
    """What is written to a connection, and counted."""

    def __init__(self, connection: io.BufferedIOBase, meter: Meter) -> None:
        self._connection, self._meter = connection, meter

    def write(self, data: Any) -> int:
        self._meter.add(len(data))
        return self._connection.write(data)


class _Host(Handler):
    """Serves a folder as a common host would."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # heads and bodies are sent one after the other

    def __init__(self, meter: Meter, *request: Any, directory: str) -> None:
        self._meter = meter
        super().__init__(*request, directory=directory)

    def setup(self) -> None:
        super().setup()
        self.wfile = _Metered(self.wfile, self._meter)

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            return super().send_head()  # sends the reader on to the folder
        path = path / "index.html" if path.is_dir() else path
        if path.is_file():
            return self._file(HTTPStatus.OK, path)
        return self._file(HTTPStatus.NOT_FOUND, Path(self.directory, "404.html"))

    def _file(self, status: HTTPStatus, path: Path) -> io.BytesIO:
        kind = self.guess_type(path)
        is_text = kind.startswith(_TEXTS)
        body = _packed(path) if is_text else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        if is_text:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


@contextmanager
def host(folder: Path) -> Iterator[tuple[str, Meter]]:
    """Serve a folder, and give its address and its meter."""
    meter = Meter()
    with serve(folder, partial(_Host, meter)) as url:
        yield url, meter
