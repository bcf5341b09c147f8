"""Plain text: numbers, labels, marks, blank lines and lines below questions."""

from __future__ import annotations

import textwrap

from tests.importer.layouts.lines import WINDOWS, Form, in_lines


def _underlined(mark: str) -> Form:
    return Form(ask=lambda question: f"{question}\n{mark * len(question)}", head="{h}\n" + "=" * 40, within=1)


def _wrapped(text: str) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, 60)) for line in text.split("\n"))


def _old_windows(text: str) -> str:
    return text.replace("→", ">").replace("\n", "\r\n")


def _untidy(text: str) -> str:
    """Return the text with spaces at line ends, double and hard spaces, and blank lines anywhere."""
    return "\ufeff" + text.replace(". ", ".  ").replace(" — ", "\u00a0— ").replace("\n", " \n").replace(
        "? \n", "? \n\n"
    )


LAYOUTS = (
    in_lines("text: 1.", Form("{n}. {q}")),
    in_lines("text: 1), lines of 60", Form("{n}) {q}", spoil=_wrapped)),
    in_lines("text: № 1, no blank lines", Form("№ {n} {q}", between=0)),
    in_lines("text: 1-сұрақ., no blank lines", Form({"kk": "{n}-сұрақ. {q}", "ru": "Вопрос {n}. {q}"}, between=0)),
    in_lines("text: С:/Ж:", Form({"kk": "С: {q}", "ru": "В: {q}"}, {"kk": "Ж: {a}", "ru": "О: {a}"}, between=0)),
    in_lines("text: Сұрақ:/Жауап:", Form("{question}: {q}", "{answer}: {a}", spoil=_wrapped)),
    in_lines("text: 1-сұрақ:/1-жауап:", Form({"kk": "{n}-сұрақ: {q}", "ru": "Вопрос №{n}: {q}"}, "{answer} – {a}")),
    in_lines("text: labels alone", Form("{question} {n}\n{q}", "{answer}\n{a}", within=1)),
    in_lines("text: capitals", Form(ask=str.upper, encoding=WINDOWS, spoil=_old_windows)),
    in_lines("text: emoji", Form("❓ {q}", "✅ {a}", group="📌 {g}")),
    in_lines("text: dashes", Form("— {q}", "— {a}")),
    in_lines("text: indents", Form(first="    {a}", rest="    {a}", between=0)),
    in_lines("text: blank lines only", Form()),
    in_lines("text: blank lines everywhere", Form(within=1, between=2)),
    in_lines("text: blank lines, untidy", Form(within=1, between=2, spoil=_untidy)),
    in_lines("text: ==== below", _underlined("=")),
    in_lines("text: ---- below", _underlined("-")),
    in_lines("text: ---- between", Form(end="\n" + "-" * 30, within=1)),
    in_lines("text: groups", Form("{n}. {q}", group="{g}", within=1)),
    in_lines("text: 1.1 in groups, tabs", Form("1.{n}\t{q}", "\t{a}", "\t{a}", group="1. {g}")),
    in_lines("text: Q and A", Form("Q{n}: {q}", "A: {a}", between=0)),
)
