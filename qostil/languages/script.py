"""Words and stems by the script of the reader's browser: QuickJS runs it here, so that each rule is written once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import local
from types import MappingProxyType
from typing import Any

from qostil.languages.letters import LATIN_TWINS
from qostil.languages.tables import language_table
from qostil.model.locale import LOCALES

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


# Each uses what stands before it.
_PARTS = ("words", *(f"{locale}/stem" for locale in LOCALES))


def script_tables() -> dict[str, Any]:
    """Return what the script has to know: of each language, and of the letters of all."""
    told = {
        at: {"stem": language_table(f"{at}/stem"), "stop words": language_table(f"{at}/stop_words")} for at in LOCALES
    }
    twins = {latin: cyrillic for latin, cyrillic in LATIN_TWINS.items() if latin.islower()}
    return {"languages": told, "letters": language_table("letters"), "twins": twins}


def source(more_tables: Mapping[str, Any] = MappingProxyType({})) -> str:
    """Return the script of all languages; further tables are for the scripts that are put behind it.

    >>> "STEMMERS.kk" in source()
    True
    """
    told = json.dumps(script_tables() | dict(more_tables), ensure_ascii=False, separators=(",", ":"))
    here = Path(__file__).parent
    return "\n".join([f"const TABLES = {told}", *(here.joinpath(f"{part}.js").read_text("utf-8") for part in _PARTS)])


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


def thread_script(text: Callable[[], str]) -> Script:
    """Return the script whose text a function returns, made once in each thread."""
    made: dict[Callable[[], str], Script] = _of_thread.__dict__.setdefault("made", {})
    if text not in made:
        made[text] = Script(text())
    return made[text]


def language_script() -> Script:
    """Return the script for words, stems and letters."""
    return thread_script(source)
