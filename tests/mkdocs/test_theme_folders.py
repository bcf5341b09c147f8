"""A theme without its hidden folders: MkDocs takes the same files of it, and templates find what is hidden."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from qostil.mkdocs.theme_folders import skip_hidden

HIDDEN = ("own/.icons/pay.svg", "own/.note", "own/assets/.draft/plan.png")


def test_mkdocs_takes_the_same_files_of_a_theme(tmp_path: Path) -> None:
    for name in (*HIDDEN, "own/assets/logo.png", "own/fonts/a/b.woff2"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Төлем", "utf-8")
    theme = Theme(name="qostil", custom_dir=str(tmp_path / "own"))
    plain = taken(theme)
    skip_hidden(theme)
    assert taken(theme) == plain
    assert "assets/logo.png" in plain
    listed = theme.get_env().list_templates()
    assert {"assets/logo.png", "fonts/a/b.woff2"} <= set(listed)
    assert not [name for name in listed if name.startswith(".") or "/." in name]


def test_a_template_includes_a_hidden_file(tmp_path: Path) -> None:
    (tmp_path / ".icons").mkdir()
    (tmp_path / ".icons/pay.svg").write_text("<svg/>", "utf-8")
    theme = Theme(name="qostil", custom_dir=str(tmp_path))
    skip_hidden(theme)
    assert theme.get_env().get_template(".icons/pay.svg").render() == "<svg/>"


def taken(theme: Theme) -> list[str]:
    files = Files([])
    config = MkDocsConfig()
    config.load_dict({"site_name": "Көмек"})
    config.theme = theme
    config.site_dir, config.use_directory_urls = "site", True
    files.add_files_from_theme(theme.get_env(), config)
    return [file.src_uri for file in files]
