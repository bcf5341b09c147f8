from __future__ import annotations

from pathlib import Path

import pytest

from qostil.links.changed import added_lines
from tests.links.project import git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("бір\nекі\nүш\n", "utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-m", "before")
    return tmp_path


def test_changed_and_new_lines_are_added_ones(repository: Path) -> None:
    (repository / "docs/a.md").write_text("бір\nЕКІ\nүш\nтөрт\nбес\n", "utf-8")
    assert added_lines(repository, "HEAD") == {"docs/a.md": {2, 4, 5}}


def test_lines_taken_away_add_nothing(repository: Path) -> None:
    (repository / "docs/a.md").write_text("бір\n", "utf-8")
    assert added_lines(repository, "HEAD") == {"docs/a.md": set()}


def test_files_that_git_does_not_know_are_new_as_a_whole(repository: Path) -> None:
    (repository / "docs/жаңа бет.md").write_text("бір\nекі\n", "utf-8")
    assert added_lines(repository, "HEAD")["docs/жаңа бет.md"] >= {1, 2}


def test_content_that_looks_like_a_diff_is_content(repository: Path) -> None:
    (repository / "docs/a.md").write_text("++ b/docs/x.md\n@@ -1 +1,9 @@\nбір\nекі\nүш\n", "utf-8")
    assert added_lines(repository, "HEAD") == {"docs/a.md": {1, 2}}


def test_a_file_without_a_last_line_break_is_read(repository: Path) -> None:
    (repository / "docs/a.md").write_text("бір\nекі\nүш!", "utf-8")
    (repository / "docs/b.md").write_text("бір", "utf-8")
    git(repository, "add", "-A")
    assert added_lines(repository, "HEAD") == {"docs/a.md": {3}, "docs/b.md": {1}}


def test_what_the_branch_did_not_add_itself_is_left_out(repository: Path) -> None:
    git(repository, "branch", "main-line")
    (repository / "docs/b.md").write_text("өз бетіміз\n", "utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-m", "ours")
    git(repository, "checkout", "main-line")
    (repository / "docs/a.md").write_text("бір\nбасқа\nүш\n", "utf-8")
    git(repository, "commit", "-am", "theirs")
    git(repository, "checkout", "-")
    assert added_lines(repository, "main-line") == {"docs/b.md": {1}}


def test_a_project_below_the_root_of_its_repository_names_its_own_paths(repository: Path) -> None:
    (repository / "docs/a.md").write_text("бір\nЕКІ\nүш\n", "utf-8")
    assert added_lines(repository / "docs", "HEAD") == {"a.md": {2}}


def test_no_program_that_the_repository_names_is_run(repository: Path) -> None:
    git(repository, "config", "diff.external", "touch ran")
    git(repository, "config", "diff.words.textconv", "touch ran; cat")
    (repository / ".gitattributes").write_text("*.md diff=words\n", "utf-8")
    (repository / "docs/a.md").write_text("бір\nЕКІ\nүш\n", "utf-8")
    assert added_lines(repository, "HEAD")["docs/a.md"] == {2}
    assert not (repository / "ran").exists()
