"""The search's script without a browser: QuickJS runs what the reader's browser runs, so that there is one search."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from threading import local
from typing import Any, cast

from qostil.search.worker import worker_script
from qostil.system.data_files import kept

# Answers come as text; a promise is waited for.
_CALL = """
var self = globalThis
function callFromPython(source, told) {
  const answer = {}
  Promise.resolve().then(() => (0, eval)(source)(...JSON.parse(told))).then(
    function (value) { answer.value = JSON.stringify(value === undefined ? null : value) },
    function (error) { answer.error = `${error}\\n${error && error.stack}` }
  )
  return () => JSON.stringify(answer)
}
"""


class Script:
    """A script that has been run once, with functions of Python that it may call by name.

    It belongs to the thread that made it.
    """

    def __init__(self, text: str, functions: Mapping[str, Callable[..., Any]] | None = None) -> None:
        # Here, because known pages are checked without a script.
        import quickjs

        self._context = quickjs.Context()
        for name, function in (functions or {}).items():
            self._context.add_callable(name, function)
        self._context.eval(_CALL + text)

    def call(self, source: str, *arguments: Any) -> Any:
        """Call what an expression stands for; arguments and answer are values of JSON.

        >>> Script("const twice = text => text + text").call("twice", "сәлем ")
        'сәлем сәлем '
        """
        answer = self._context.get("callFromPython")(source, json.dumps(arguments))
        while self._context.execute_pending_job():
            pass
        told = json.loads(answer())
        if "value" not in told:
            raise RuntimeError(told.get("error", f"{source}: the promise was never kept"))
        return json.loads(told["value"])


_of_thread = local()


@kept
def _tables() -> object:
    """Return what is another thing whenever the tables were read anew."""
    return object()


def language_script() -> Script:
    """Return the script for what needs no index: words, stems, letters."""
    if getattr(_of_thread, "tables", None) is not _tables():
        _of_thread.script, _of_thread.tables = Script(worker_script("")), _tables()
    return cast("Script", _of_thread.script)
