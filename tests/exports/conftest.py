"""Sites whose exports the tests read: the library with two operators, and one with drafts, marks and hostile words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.project import library, qostil, whole_site

# Words of drafts and notes between editors, none of which may stand in a file for programs.
HIDDEN = ("ҚҰПИЯ", "ТАЙНА", "secret")
_LINKS = "- {name: form, kk: https://form.example/kk, ru: https://form.example/ru}\n"
_HEAD = "---\ntitle: {title}\ndescription: {about}\nkind: faq\nupdated: 2026-11-20\n---\n\n"
_PAY = {
    "kk": """\
## `</script>` деген не? { #odd }

Код `</script><script>alert(1)</script>` &amp; *жұлдыз*. Қосымша: [Форма](link:form), [Мерзім](#steps).

<!-- qostil-question: secret: is it so? -->

## Қалай төлеймін? { #steps }

1. [Форманы](link:form) ашыңыз:
    - логин;
    - телефон.
2. 10 000 теңгеден аз болса, 25 шілдеге дейін төлеңіз.

!!! note "Назар аударыңыз"
    Чекті сақтаңыз.

## ҚҰПИЯ бонус { #soon draft=true }

ҚҰПИЯ шарт: 5 000 теңге.

## Тарифтер { #prices }

| Тариф | Бағасы |
| --- | --- |
| Кең a\\|b | 7 000 теңге |
""",
    "ru": """\
## Что такое `</script>`? { #odd }

Код `</script><script>alert(1)</script>` &amp; *звезда*. Ещё: [Форма](link:form), [Срок](#steps).

<!-- qostil-question: secret: is it so? -->

## Как заплатить? { #steps }

1. Откройте [форму](link:form):
    - логин;
    - телефон.
2. Если меньше 10 000 тенге, заплатите до 25 июля.

!!! note "Обратите внимание"
    Сохраните чек.

## ТАЙНА бонус { #soon }

ТАЙНА условия: 5 000 тенге.

## Тарифы { #prices }

| Тариф | Цена |
| --- | --- |
| Широкий a\\|b | 7 000 тенге |
""",
}
_DRAFT = {
    "kk": _HEAD.format(title="ҚҰПИЯ бет", about="ҚҰПИЯ").replace("kind", "draft: true\nkind")
    + "## ҚҰПИЯ сұрақ { #hidden }\n\nҚҰПИЯ жауап.\n",
    "ru": _HEAD.format(title="ТАЙНА страница", about="ТАЙНА") + "## ТАЙНА вопрос { #hidden }\n\nТАЙНА ответ.\n",
}
_HEADS = {
    "kk": _HEAD.format(title="Төлем & чек", about="Төлем туралы"),
    "ru": _HEAD.format(title="Оплата & чек", about="Об оплате"),
}


def odd_pages() -> Mapping[str, str | bytes]:
    pages: dict[str, str | bytes] = {}
    for locale, item in (("kk", "Бәрі"), ("ru", "Всё")):
        pages[f"{locale}/pay.md"] = _HEADS[locale] + _PAY[locale]
        pages[f"{locale}/soon.md"] = _DRAFT[locale]
        pages[f"{locale}/all.md"] = _HEADS[locale] + f"## {item} {{ #all }}\n\n<!-- qostil-items: pay -->\n"
    return pages


def odd_site(root: Path) -> Path:
    whole_site(root, odd_pages())
    folder = root / "knowledge"
    folder.mkdir(exist_ok=True)
    (folder / "links.yml").write_text(_LINKS, "utf-8")
    return root


def published(root: Path, *items: str, **env: str) -> Path:
    """Publish a site, some items of which somebody has read in both languages."""
    if items:
        (root / "pyproject.toml").write_text('[tool.qostil.severity]\nout-of-step = "warning"\n', "utf-8")
        done = qostil("review", *items, "--by", "Айша", cwd=root)
        assert done.returncode == 0, done.stdout + done.stderr
    done = qostil("publish", cwd=root, **env)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(library(tmp_path_factory.mktemp("books")), "readers/loans#renew")


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(odd_site(tmp_path_factory.mktemp("odd")))


@pytest.fixture(scope="session")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site without an address of its own."""
    return published(odd_site(tmp_path_factory.mktemp("nowhere")), QOSTIL_SITE_URL="")
