"""robots.txt, and the manifest of each language; a site's own files stand before these."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from tests.exports.conftest import odd_site, published


def png(width: int) -> bytes:
    """Return a black square."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head, rows = struct.pack(">IIBBBBB", width, width, 8, 0, 0, 0, 0), zlib.compress(bytes(width * (width + 1)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def read_manifest(site: Path, locale: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((site / locale / "manifest.webmanifest").read_text("utf-8"))
    return found


def test_robots_may_read_everything_and_find_the_site_map(odd: Path, nowhere: Path) -> None:
    robots = RobotFileParser()
    robots.parse((odd / "robots.txt").read_text("utf-8").splitlines())
    assert robots.can_fetch("anybody", "https://qostil.example/kk/pay/")
    assert robots.site_maps() == ["https://qostil.example/sitemap.xml"]
    assert "Sitemap" not in (nowhere / "robots.txt").read_text("utf-8")


def test_each_language_has_its_manifest(books: Path) -> None:
    for locale, name in (("kk", "Қалалық кітапхана"), ("ru", "Городская библиотека")):
        found = read_manifest(books, locale)
        assert (found["lang"], found["short_name"]) == (locale, name)
        at = f"https://qostil.example/{locale}/manifest.webmanifest"
        assert urljoin(at, str(found["start_url"])) == f"https://qostil.example/{locale}/"
        assert urljoin(at, str(found["scope"])) == "https://qostil.example/"
        (icon,) = found["icons"]  # type: ignore[misc]
        assert (books / locale / icon["src"]).resolve().is_file()  # type: ignore[has-type]


def test_the_colours_and_the_icon_are_those_of_the_site(tmp_path: Path) -> None:
    root = odd_site(tmp_path)
    (root / "docs/images").mkdir()
    (root / "docs/images/белгі.png").write_bytes(png(192))
    settings = root / "mkdocs.yml"
    own = '  qostil:\n    favicon: images/белгі.png\n    colours: {bar: "#123456"}\n'
    settings.write_text(settings.read_text("utf-8").replace("  qostil:\n", own), "utf-8")
    found = read_manifest(published(root), "kk")
    assert found["theme_color"] == "#123456"
    assert found["background_color"] == "#ffffff"
    path = "../images/%D0%B1%D0%B5%D0%BB%D0%B3%D1%96.png"
    assert found["icons"] == [{"src": path, "sizes": "192x192", "type": "image/png"}]


def test_a_file_of_the_site_itself_stays(tmp_path: Path) -> None:
    root = odd_site(tmp_path)
    (root / "own").mkdir()
    (root / "own/robots.txt").write_text("User-agent: *\nDisallow: /\n", "utf-8")
    settings = root / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("{name: qostil}", "{name: qostil, custom_dir: own}"), "utf-8"
    )
    assert "Disallow" in (published(root) / "robots.txt").read_text("utf-8")
