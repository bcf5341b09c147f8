"""A small site in which every state occurs: reviews of two kinds, changes, gaps, a draft, remarks and addresses."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner, Result

from qostil.commands.cli import main
from tests.project import HOMES, lay_out

# A name as nobody has one: what would be markup on a page of HTML.
EDITOR = "А. <b>Редактор</b> & Ко"
HEAD = {
    "kk": "---\ntitle: Төлемдер\ndescription: Төлем туралы.\nkind: faq\n---\n",
    "ru": "---\ntitle: Платежи\ndescription: Об оплате.\nkind: faq\n---\n",
}
ITEMS = {
    "kk": {
        "receipt": "Чек қайда? Қосымшада.",
        "when": "Қашан төлеймін? Айдың соңында.",
        "who": "Кім төлейді? Абонент.",
        "where": "Қайда төлеймін? [Кеңседе](https://a.example/office) немесе [картамен](https://a.example/card).",
    },
    "ru": {
        "receipt": "Где чек? В приложении.",
        "when": "Когда платить? В конце месяца.",
        "who": "Кто платит? Абонент.",
        "where": "Где платить? [В офисе](https://a.example/office) или [картой](https://a.example/card).",
    },
}
NEW = (
    "\n## Что ещё? { #more }\n\nНичего.\n\n## Скоро? { #soon draft=true }\n\nДа.\n"
    "\n<!-- qostil-question: <script>верно ли это?</script> -->\n"
    "\n<!-- qostil-allow structure: потому & <i>так</i> -->\n\nТак.\n"
)
REGISTRY = """\
- both: https://a.example/office
- both: https://a.example/card
"""
LEDGER = """\
"https://a.example/office":
  checked: 2026-11-20
  failing: 2026-11-18
  answer: {status: 404, tries: 2}
"https://a.example/card": never
"""


def item(item_id: str, text: str) -> str:
    question, _, answer = text.partition("? ")
    return f"\n## {question}? {{ #{item_id} }}\n\n{answer}\n"


def run(root: Path, *words: str) -> Result:
    with chdir(root):
        return CliRunner().invoke(main, words)


def edit(root: Path, locale: str, before: str, now: str) -> None:
    page = root / f"docs/{locale}/services/pay.md"
    assert before in page.read_text("utf-8")
    page.write_text(page.read_text("utf-8").replace(before, now), "utf-8")


def aligned(root: Path) -> Path:
    """Write the site as it is before anything changes: without reviews, and in both languages."""
    pages = {
        f"{locale}/services/pay.md": HEAD[locale] + "".join(item(*one) for one in items.items())
        for locale, items in ITEMS.items()
    }
    lay_out(root, {**HOMES, **pages})
    (root / "knowledge").mkdir()
    (root / "knowledge/links.yml").write_text(REGISTRY, "utf-8")
    (root / "knowledge/links-ledger.yml").write_text(LEDGER, "utf-8")
    return root


def changed(root: Path) -> Path:
    """Write the site with its reviews, and what has changed since."""
    aligned(root)
    assert run(root, "review", "--adopt").exit_code == 0
    for locale, words in {"kk": ("Қосымшада", "Поштада"), "ru": ("В приложении", "На почте")}.items():
        edit(root, locale, *words)
    assert run(root, "review", "receipt", "--by", EDITOR).exit_code == 0
    edit(root, "ru", "На почте", "В письме")
    edit(root, "kk", "Айдың соңында", "Айдың басында")
    edit(root, "ru", "В конце", "В начале")
    edit(root, "ru", "Абонент.", "Абонент не платит.")
    with (root / "docs/ru/services/pay.md").open("a", encoding="utf-8") as page:
        page.write(NEW)
    (root / "knowledge/lagging.txt").write_text("services/pay#receipt 2026-11-20\nservices/pay#. 2026-11-20\n", "utf-8")
    return root
