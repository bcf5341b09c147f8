"""A corpus of any size for the benchmarks: questions of the real site, each pair of pages with figures of its own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from qostil.build.build import read_build
from qostil.settings.code import HOOK

_ROOT = Path(__file__).parents[1]

_HEAD = "---\ntitle: {title} {page}\ndescription: {title}, {page}.\nkind: faq\n---\n\n"
_ITEM = {
    "kk": """## {question} ({page}) {{ #return-{page}-{item} }}

Ақшаны қайтаруға болады: {days} күн ішінде [3131](tel:3131) нөміріне қоңырау шалыңыз.

1. Чекті тауып, төлемнің күнін, уақытын және сомасын тексеріңіз.
2. Форманы толтырыңыз: [bee.gg/e/yourdocks](https://bee.gg/e/yourdocks).
3. Жауапты күтіңіз: әдетте **{hours} сағат** ішінде хабарласамыз.

!!! note "Назар аударыңыз"
    Қате 1–3 цифрда болса және сома {money} теңгеден аз болса, чек керек емес.

""",
    "ru": """## {question} ({page}) {{ #return-{page}-{item} }}

Деньги можно вернуть: позвоните по номеру [3131](tel:3131) в течение {days} дней.

1. Найдите чек, проверьте дату, время и сумму платежа.
2. Заполните форму: [bee.gg/e/yourdocks](https://bee.gg/e/yourdocks).
3. Дождитесь ответа: обычно мы отвечаем в течение **{hours} часов**.

!!! note "Обратите внимание"
    Если ошибка в 1–3 цифрах, а сумма меньше {money} тенге, чек не нужен.

""",
}
_TITLES = {"kk": "Төлемдер", "ru": "Платежи"}
# An index page, and the row of a page below it.
_INDEX = "---\ntitle: {title}\ndescription: {title}.\nkind: index\n---\n\n{rows}"
_ROW = "- [{title} {number}]({path})\n"
_HOMES = {"kk": "Көмек", "ru": "Помощь"}
_SECTION = 100
_HOOK = "hooks/qostil_events.py"
_SETTINGS = f"site_name: Made\nmarkdown_extensions: [admonition, attr_list, tables]\nhooks: [{_HOOK}]\n"


def make(root: Path, pairs: int, items: int = 6) -> None:
    """Write a project of so many page pairs with so many items each, in sections of a hundred."""
    (root / "mkdocs.yml").write_text(_SETTINGS, "utf-8")
    (root / "hooks").mkdir()
    (root / _HOOK).write_text(HOOK, "utf-8")
    (root / "knowledge").mkdir()
    (root / "knowledge/links.yml").write_text("- both: https://bee.gg/e/yourdocks\n", "utf-8")
    for locale in _ITEM:
        sections = range(0, pairs, _SECTION)
        _write(root, locale, "", [f"section-{first // _SECTION}/index.md" for first in sections])
        for first in sections:
            pages = range(first, min(first + _SECTION, pairs))
            _write(root, locale, f"section-{first // _SECTION}", [f"page-{page}.md" for page in pages])
            for page in pages:
                path = root / "docs" / locale / f"section-{first // _SECTION}" / f"page-{page}.md"
                path.write_text(text(locale, page, items), "utf-8")


def _write(root: Path, locale: str, folder: str, below: list[str]) -> None:
    """Write the index page of a folder, with a link to each page below it."""
    rows = (_ROW.format(title=_TITLES[locale], number=number, path=path) for number, path in enumerate(below))
    title = f"{_TITLES[locale]} {folder}" if folder else _HOMES[locale]
    path = root / "docs" / locale / folder / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_INDEX.format(title=title, rows="".join(rows)), "utf-8")


def text(locale: str, page: int, items: int) -> str:
    """Write one page."""
    figures = [{"days": 3 + item, "hours": 2 + (page + item) % 40, "money": 1000 + page} for item in range(items)]
    asked = _questions()[locale]
    body = "".join(
        _ITEM[locale].format(page=page, item=item, question=asked[(page * items + item) % len(asked)], **figures[item])
        for item in range(items)
    )
    return _HEAD.format(title=_TITLES[locale], page=page) + body


@cache
def _questions() -> dict[str, list[str]]:
    """Return the questions of the site's own pairs, in both languages in the same order."""
    pairs = [pair for page in read_build(_ROOT).corpus.pairs for pair in page.items if pair.kk.id]
    return {"kk": [pair.kk.question for pair in pairs], "ru": [pair.ru.question for pair in pairs]}
