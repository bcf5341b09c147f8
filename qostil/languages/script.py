"""Run the JavaScript of the readers' search (words, stems) in QuickJS, so that each rule is written only once."""

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

# Results are returned as JSON; promises are awaited.
_CALL = """
var self = globalThis
function callFromPython(source, args) {
  const answer = {}
  Promise.resolve().then(() => (0, eval)(source)(...JSON.parse(args))).then(
    function (value) { answer.value = JSON.stringify(value === undefined ? null : value) },
    function (error) { answer.error = `${error}\\n${error && error.stack}` }
  )
  return () => JSON.stringify(answer)
}
"""


# Each part depends on the parts before it.
_PARTS = ("words", *(f"{locale}/stem" for locale in LOCALES))


def script_tables() -> dict[str, Any]:
    """Return the data tables of the script: the tables of each language, and the letters of all."""
    languages = {
        at: {"stem": language_table(f"{at}/stem"), "stop words": language_table(f"{at}/stop_words")} for at in LOCALES
    }
    twins = {latin: cyrillic for latin, cyrillic in LATIN_TWINS.items() if latin.islower()}
    return {"languages": languages, "letters": language_table("letters"), "twins": twins}


def source(more_tables: Mapping[str, Any] = MappingProxyType({})) -> str:
    """Return the script of all languages; `more_tables` are data for scripts that are appended to it.

    >>> "STEMMERS.kk" in source()
    True
    """
    tables = json.dumps(script_tables() | dict(more_tables), ensure_ascii=False, separators=(",", ":"))
    here = Path(__file__).parent
    return "\n".join([f"const TABLES = {tables}", *(here.joinpath(f"{part}.js").read_text("utf-8") for part in _PARTS)])


class Script:
    """A script in a QuickJS context, with Python functions that it may call by name.

    It may be used only in the thread that created it.
    """

    def __init__(self, text: str, functions: Mapping[str, Callable[..., Any]] | None = None) -> None:
        # Imported here: stored pages are checked without a script.
        import quickjs

        self._context = quickjs.Context()
        for name, function in (functions or {}).items():
            self._context.add_callable(name, function)
        self._context.eval(_CALL + text)

    def call(self, source: str, *arguments: Any) -> Any:
        """Call the function that an expression evaluates to; arguments and result are JSON values.

        Raises RuntimeError if the script raises an error.

        >>> Script("const twice = text => text + text").call("twice", "сәлем ")
        'сәлем сәлем '
        """
        answer = self._context.get("callFromPython")(source, json.dumps(arguments))
        while self._context.execute_pending_job():
            pass
        result = json.loads(answer())
        if "value" not in result:
            raise RuntimeError(result.get("error", f"{source}: the promise was never kept"))
        return json.loads(result["value"])


_of_thread = local()


def thread_script(text: Callable[[], str]) -> Script:
    """Return the script whose text a function returns, cached per thread."""
    scripts: dict[Callable[[], str], Script] = _of_thread.__dict__.setdefault("scripts", {})
    if text not in scripts:
        scripts[text] = Script(text())
    return scripts[text]


def language_script() -> Script:
    """Return the script for words, stems and letters."""
    return thread_script(source)
