"""The pictures of a whole site: one for each page and answer, none of a draft, and drawn once."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.project import qostil, whole_site

PAGE = """\
---
title: {title}
description: Қысқаша.
kind: faq
---

## {first} {{ #receipt }}

31

## {second} {{ #soon draft=true }}

32
"""
PAGES = {
    "kk/pay.md": PAGE.format(title="Төлемдер", first="Чек керек пе?", second="Жаңа тәсіл қандай?"),
    "ru/pay.md": PAGE.format(title="Платежи", first="Нужен ли чек?", second="Какой есть новый способ?"),
    "kk/plan.md": PAGE.format(title="Жоспар", first="Не күтіледі?", second="Тағы не?").replace(
        "faq", "faq\ndraft: true"
    ),
    "ru/plan.md": PAGE.format(title="План", first="Чего ждать?", second="Что ещё?").replace("faq", "faq\ndraft: true"),
}
CARDS = [f"{locale}/{path}card.png" for locale in ("kk", "ru") for path in ("", "pay/", "q/receipt/")]


def test_a_published_site_has_its_pictures_and_none_of_a_draft(tmp_path: Path) -> None:
    root = whole_site(tmp_path, PAGES, nav=["index.md", "pay.md"])
    assert qostil("publish", cwd=root).returncode == 0
    site = root / "site"
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("card.png")) == CARDS
    for name, size in (("touch-icon", 180), ("icon-512", 512)):
        with Image.open(site / f"assets/images/{name}.png") as icon:
            assert icon.size == (size, size)


def test_pictures_are_drawn_once_and_forgotten_with_their_questions(tmp_path: Path) -> None:
    root = whole_site(tmp_path, PAGES, nav=["index.md", "pay.md"])
    qostil("publish", cwd=root)
    kept = {file.name: file.stat().st_mtime_ns for file in (root / ".cache/qostil/pictures").iterdir()}
    assert len(kept) == len(CARDS) + 2
    page = root / "docs/kk/pay.md"
    page.write_text(page.read_text("utf-8").replace("Чек керек пе", "Чек қажет пе"), "utf-8")
    assert qostil("publish", cwd=root).returncode == 0
    now = {file.name: file.stat().st_mtime_ns for file in (root / ".cache/qostil/pictures").iterdir()}
    assert len(now) == len(kept)
    assert len(now.items() & kept.items()) == len(kept) - 1


def test_a_file_of_the_site_itself_stays(tmp_path: Path) -> None:
    own = b"\x89PNG own"
    pages: dict[str, str | bytes] = {**PAGES, "kk/pay/card.png": own, "ru/pay/card.png": own}
    root = whole_site(tmp_path, pages, nav=["index.md", "pay.md"])
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout
    assert (root / "site/kk/pay/card.png").read_bytes() == own
