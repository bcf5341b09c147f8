"""What a company says of itself is shown exactly in both languages, or refused before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.init.running import init
from tests.project import qostil

ADDRESS = {"kk": "Алматы қ., «Самал» к-сі, 52/1 & 3-кеңсе", "ru": "г. Алматы, ул. «Самал», 52/1 & офис 3"}
NAMES = [
    ("Су «арнасы» & Ко", 'ТОО "Водо_канал" <Алматы>'),
    ("C:\\new\\\\#1 *жаңа* __екі__\\", "🏢 it's: «Дом» - `№ 1` # {{ page }} ${x} {% if %}"),
    ("null", "1055"),
    ("Qostil Help [a](b)" + "x" * 102, "!!! note | 100% ~ &amp; @{phone}"),
]


def texts(site: Path, locale: str) -> tuple[str, str, str, str]:
    """The title, header, footer and content of a built page."""
    page = LexborHTMLParser((site / "site" / locale / "contacts/index.html").read_text("utf-8"))
    found = [page.css_first(place) for place in ("title", ".qostil-brand", "footer", "main")]
    title, header, footer, content = (" ".join(one.text().split()) for one in found if one)
    return title, header, footer, content


@pytest.mark.parametrize(("kk", "ru"), NAMES)
def test_the_built_pages_show_the_values_exactly(tmp_path: Path, kk: str, ru: str) -> None:
    words = ["--kk", kk, "--ru", ru, "--address-kk", ADDRESS["kk"], "--address-ru", ADDRESS["ru"]]
    done = qostil("init", "help", *words, "--phone", "8 (727) 123-45-67", "--url", "https://help.example", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "example" not in done.stdout
    done = qostil("publish", cwd=tmp_path / "help")
    remembered, published = done.stderr.splitlines()
    assert (done.returncode, remembered[:24], published[:11]) == (0, "knowledge/published.txt:", "published: ")
    for locale, name, suffix in (("kk", kk, "көмек"), ("ru", ru, "помощь")):
        title, header, footer, content = texts(tmp_path / "help", locale)
        assert title.endswith(f"| {name} — {suffix}")
        assert f"{name} — {suffix}" in header
        assert name in footer
        assert (ADDRESS[locale] in footer, f": {ADDRESS[locale]}." in content) == (True, True)
    assert "tel:+77271234567" in (tmp_path / "help/site/kk/contacts/index.html").read_text("utf-8")
    assert "<loc>https://help.example/kk/</loc>" in (tmp_path / "help/site/sitemap.xml").read_text("utf-8")


def test_spaces_and_letters_are_tidied(tmp_path: Path) -> None:
    done = qostil("init", "help", "--kk", " Су\u00a0арнасы ", "--ru", "Рои\u0306", "--phone", " 1055 ", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    written = (tmp_path / "help/mkdocs.yml").read_text("utf-8")
    assert 'legal: {kk: "Су арнасы", ru: "Рой"}' in written
    assert '{number: "1055"}' in written


RUSSIAN = "если ехать на автобусе, то рядом с рынком"
REFUSED = {
    "an empty name": (["--kk", ""], "--kk has 0 letters"),
    "a name of spaces": (["--ru", "   "], "--ru has 0 letters"),
    "a long name": (["--ru", "я" * 121], "--ru has 121 letters"),
    "two lines": (["--kk", "Су\nарнасы"], "--kk «'\\u0421"),
    "a letter that nobody sees": (["--kk", "Су\u200bарнасы"], "holds what no page can show"),
    "a terminal's control": (["--ru", "\x1b[2J"], "holds what no page can show"),
    "HTML": (["--ru", "<b>Су</b>"], "--ru «<b>Су</b>» holds what looks like HTML"),
    "a phone of words": (["--phone", "call us"], "--phone «call us» is no telephone number"),
    "a phone without digits": (["--phone", "--"], "is no telephone number"),
    "a phone in other digits": (["--phone", "٠١٢٣"], "is no telephone number"),
    "a phone too short": (["--phone", "12 34 56"], "is no telephone number"),
    "two phones": (["--phone", "123-45-67, 123-45-68"], "is no telephone number"),
    "an address without scheme": (["--url", "help.example.kz"], "--url «help.example.kz» is no address of a site"),
    "an address with a query": (["--url", "https://a.example/?x=1"], "is no address of a site"),
    "an address that goes up": (["--url", "https://a.example/../"], "is no address of a site"),
    "an address with a bracket": (["--url", "https://[x/"], "is no address of a site"),
    "an address with a password": (["--url", "https://u:p@a.example/"], "is no address of a site"),
    "one postal address": (["--address-ru", "ул. Абая, 52"], "--address-kk and --address-ru name one place"),
    "two places": (["--address-kk", "Абай к-сі, 1", "--address-ru", "ул. Абая, 2"], "«1» in Kazakh is «2» in Russian"),
    "Russian in Kazakh": (
        ["--address-kk", RUSSIAN, "--address-ru", RUSSIAN],
        f"--address-kk «{RUSSIAN}» cannot stand in a page",
    ),
    "something to be written": (["--address-kk", "TODO", "--address-ru", "TODO"], "«TODO» is a placeholder"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_work_is_refused_in_one_line(tmp_path: Path, words: list[str], told: str) -> None:
    done = init(tmp_path, "help", *words)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("qostil: --")
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []
