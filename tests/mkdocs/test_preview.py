"""The preview as an editor has it: a real server, pages with findings on them, mended without a restart."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.project import LIBRARY, PATIENCE, library

DRAFT_ITEM = {
    "kk": "\n## Кітапты поштамен қайтара аламын ба? {{ #by-post{mark} }}\n\nӘзірше жоқ.\n",
    "ru": "\n## Можно вернуть книгу по почте? {{ #by-post{mark} }}\n\nПока нет.\n",
}


class Preview(NamedTuple):
    """A running preview and the project that it shows."""

    root: Path
    url: str

    def page(self, path: str) -> LexborHTMLParser:
        with urlopen(f"{self.url}{path}", timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return LexborHTMLParser(answer.read().decode())

    def article(self, path: str) -> LexborHTMLParser:
        article = self.page(path).css_first("main")
        assert article is not None
        return LexborHTMLParser(article.html or "")

    def notes(self, path: str) -> list[str]:
        return [" ".join(node.text(separator=" ").split()) for node in self.page(path).css(".qostil-notes li")]

    def soon(self, path: str, words: str, there: bool) -> bool:
        """Wait until words are on a page, or are there no more."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if any(words in note for note in self.notes(path)) == there:
                return True
            time.sleep(0.3)
        return False


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = library(tmp_path_factory.mktemp("preview"))
    (root / "docs/ru/contacts.md").unlink()
    (root / "docs/kk/readers/loans.md").write_bytes("Кітап алу туралы".encode("utf-16"))
    index = root / "docs/kk/index.md"
    index.write_text(index.read_text("utf-8").replace("](contacts.md)", "](contact.md)"), "utf-8")
    for locale, mark in (("kk", ""), ("ru", " draft=true")):
        with (root / f"docs/{locale}/readers/returns.md").open("a", encoding="utf-8") as page:
            page.write(DRAFT_ITEM[locale].format(mark=mark))
    with previewing(root) as running:
        yield running


@contextmanager
def previewing(root: Path) -> Iterator[Preview]:
    """Run the preview of a site on a free port, its log in the file `log`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with (root / "log").open("wb") as log, subprocess.Popen(command, cwd=root, stdout=log, stderr=log) as server:
        try:
            yield Preview(root, wait_for(server, root, f"http://{address}"))
        finally:
            server.terminate()


def wait_for(server: subprocess.Popen[bytes], root: Path, address: str) -> str:
    """Return the address of the site once it answers; the site may stand below the root of the host."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        if serving := re.search(r"Serving on (\S+)", (root / "log").read_text("utf-8", "replace")):
            try:
                urlopen(serving[1], timeout=PATIENCE).close()  # noqa: S310 - our own server
                return serving[1]
            except URLError:
                pass
        time.sleep(0.2)
    raise AssertionError(f"{address} does not answer:\n" + (root / "log").read_text("utf-8", "replace"))


def test_a_missing_page_is_told_in_its_language_and_leads_to_the_other(preview: Preview) -> None:
    page = preview.page("ru/contacts/")
    html = page.css_first("html")
    assert html is not None
    assert html.attributes.get("lang") == "ru"
    article = preview.article("ru/contacts/")
    assert "Этой страницы ещё нет на русском" in article.text()
    assert [a.attributes.get("href") for a in article.css("a") if a.text() == "Читать на казахском"] == [
        "../../kk/contacts/"
    ]


def test_a_missing_page_is_told_on_its_counterpart(preview: Preview) -> None:
    assert any("docs/kk/contacts.md:1: the page has no Russian counterpart" in n for n in preview.notes("kk/contacts/"))


def test_a_page_that_cannot_be_read_says_so_in_its_language(preview: Preview) -> None:
    article = preview.article("kk/readers/loans/")
    assert "Бұл беттің файлы оқылмады" in article.text()
    assert any("the file is not UTF-8" in note for note in preview.notes("kk/readers/loans/"))


def test_a_draft_item_stands_on_its_page_and_is_told_in_both_languages(preview: Preview) -> None:
    for locale, words in (("kk", "Жоба, әлі жарияланбайды: Кітапты"), ("ru", "Черновик, пока не публикуется: Можно")):
        assert any(words in note for note in preview.notes(f"{locale}/readers/returns/"))
        assert preview.article(f"{locale}/readers/returns/").css_first("h2#by-post") is not None


def test_open_questions_stand_on_their_page_for_editors(preview: Preview) -> None:
    source = (LIBRARY / "docs/kk/readers/returns.md").read_text("utf-8")
    line = source[: source.index("<!-- qostil-question")].count("\n") + 1
    place = f"docs/kk/readers/returns.md:{line}: "
    assert any(note.startswith(place) for note in preview.notes("kk/readers/returns/"))
    assert "qostil-question" not in str(preview.page("kk/readers/returns/").html)


def test_a_finding_goes_when_its_page_is_mended_and_comes_when_one_is_broken(preview: Preview) -> None:
    words = "the link «contact.md» leads to no file (internal-link) → did you mean «contacts.md»?"
    assert any(words in note for note in preview.notes("kk/"))
    page = preview.root / "docs/kk/index.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("](contact.md)", "](contacts.md)"), "utf-8")
    assert preview.soon("kk/", words, there=False)
    page.write_text(text, "utf-8")
    assert preview.soon("kk/", words, there=True)
