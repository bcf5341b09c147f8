"""Turn exceptions of the HTTP client into the kinds of trouble that a judgement needs."""

from __future__ import annotations

import socket
import ssl

from aiohttp import ClientConnectorDNSError, ClientError, ClientSSLError, InvalidURL

from qostil.knowledge.answer import Trouble
from qostil.links.online.host import ClosedError
from qostil.links.online.resolver import RefusedError

# The first that fits is the nearest to the cause: a time-out and TLS are errors of the system too.
_TROUBLES: tuple[tuple[tuple[type[BaseException], ...], Trouble], ...] = (
    ((ClosedError,), "asked-to-wait"),
    ((InvalidURL,), "refused"),
    ((TimeoutError,), "time-out"),
    ((ClientSSLError, ssl.SSLError), "tls"),
    ((ClientConnectorDNSError,), "dns"),
    ((OSError,), "connection"),
    ((ClientError, ValueError), "protocol"),
)


class StoppedError(Exception):
    """The request was stopped for a reason that is not a network error."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(detail)
        self.trouble = trouble


def answer_to_trouble(error: Exception) -> tuple[Trouble, str]:
    """Return the answer for an exception, with the text of the exception. Raises the exception if it is not known."""
    if isinstance(error, StoppedError):
        return error.trouble, str(error)
    causes = [error, getattr(error, "os_error", None), error.__cause__]
    for refused in causes:
        if isinstance(refused, RefusedError):
            return "refused", str(refused)
    if isinstance(error, ClientConnectorDNSError) and error.os_error.errno == socket.EAI_NONAME:
        return "no-such-host", _words(error)
    for kinds, trouble in _TROUBLES:
        if isinstance(error, kinds):
            return trouble, _words(error)
    raise error


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
