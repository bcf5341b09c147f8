"""The preview sees what editors change beside the pages, and says in one line why it cannot begin."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from qostil.search.writing import WORKER
from tests.mkdocs.test_preview import Preview, previewing
from tests.project import CLEAN, KK, PATIENCE, whole_site

GLOSSARY = "knowledge/glossary.yml"
REGISTRY = "knowledge/links.yml"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """A preview of a site whose data files are changed."""
    pages = {**CLEAN, "kk/payments.md": KK.replace("керек.", "керек: [форма](https://bee.gg/form).")}
    root = whole_site(tmp_path, pages)
    (root / "knowledge/asked/ru").mkdir(parents=True)
    with previewing(root) as running:
        yield running


def logged(root: Path, words: str) -> bool:
    """Wait until words are in the log."""
    end = time.monotonic() + PATIENCE
    while words not in (root / "log").read_text("utf-8"):
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def worker(preview: Preview) -> str:
    """The search's script that the preview serves; none while the site is built anew."""
    try:
        with urlopen(f"{preview.url}{WORKER}", timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())
    except URLError:
        return ""


def test_a_change_of_the_registry_is_seen(preview: Preview) -> None:
    words = "the address «https://bee.gg/form» is not in the registry"
    assert preview.soon("kk/payments/", words, there=True)
    registry = preview.root / REGISTRY
    registry.write_text("- both: https://bee.gg/form\n", "utf-8")
    assert preview.soon("kk/payments/", words, there=False)


def test_a_change_of_the_glossary_is_seen(preview: Preview) -> None:
    words = "«нужен»"
    assert preview.soon("ru/payments/", words, there=False)
    glossary = preview.root / GLOSSARY
    entry = "- {kk: керек, ru: требуется, avoid: {ru: [нужен]}}\n"
    glossary.write_text(entry, "utf-8")
    assert preview.soon("ru/payments/", words, there=True)


def test_a_change_of_what_people_ask_is_seen(preview: Preview) -> None:
    (preview.root / "knowledge/asked/ru/first.tsv").write_text("receipts\tplain\tнужен ли чек\n", "utf-8")
    assert logged(preview.root, "knowledge/asked/ru/first.tsv:1: «receipts» answers 1 line")


def test_a_change_of_the_synonyms_is_seen(preview: Preview) -> None:
    assert "қымыз" not in worker(preview)
    (preview.root / "knowledge/synonyms.yml").write_text("- қымыз, кумыс\n", "utf-8")
    end = time.monotonic() + PATIENCE
    while "қымыз" not in worker(preview):
        assert time.monotonic() < end
        time.sleep(0.3)


def test_a_wrong_glossary_is_one_line_until_it_is_mended(preview: Preview) -> None:
    glossary = preview.root / GLOSSARY
    glossary.write_text("- {kk: [\n", "utf-8")
    assert logged(preview.root, "knowledge/glossary.yml: ")
    glossary.write_text("- {kk: керек, ru: требуется, avoid: {ru: [нужен]}}\n", "utf-8")
    assert preview.soon("ru/payments/", "«нужен»", there=True)
    assert "Traceback" not in (preview.root / "log").read_text("utf-8")


def test_a_port_that_is_none_is_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", "127.0.0.1:99999"]
    root = whole_site(tmp_path, CLEAN)
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 1
    assert "127.0.0.1:99999: cannot be listened at" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_taken_port_is_one_line(tmp_path: Path) -> None:
    root = whole_site(tmp_path, CLEAN)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 1
    (line,) = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    assert line.strip().startswith(f"{address}: cannot be listened at")
    assert "Traceback" not in done.stdout + done.stderr
