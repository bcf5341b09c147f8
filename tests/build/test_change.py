"""`qostil check --changed` in real repositories: what a change concerns, what it does not, and what git cannot tell."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.links.project import Done, git, run
from tests.project import lay_out

HEAD = {
    "kk": "---\ntitle: Төлемдер\ndescription: Төлем туралы.\nkind: faq\n---\n",
    "ru": "---\ntitle: Платежи\ndescription: Об оплате.\nkind: faq\n---\n",
}
ITEMS = {
    "kk": {"receipt": "Чек қайда? Қосымшада.", "when": "Қашан төлеймін? Айдың соңында."},
    "ru": {"receipt": "Где чек? В приложении.", "when": "Когда платить? В конце месяца."},
}


def item(item_id: str, text: str) -> str:
    question, _, answer = text.partition("? ")
    return f"\n## {question}? {{ #{item_id} }}\n\n{answer}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose reviewed pages `a` and `b` say the same, committed on main; the work stands on a branch."""
    pages = {
        f"{locale}/{name}.md": HEAD[locale] + "".join(item(f"{name}-{key}", text) for key, text in items.items())
        for locale, items in ITEMS.items()
        for name in "ab"
    }
    lay_out(tmp_path / "site", pages, nav=["a.md", "b.md"])
    site = tmp_path / "site"
    assert run(site, "review", "--adopt").returncode == 0
    (site / ".gitignore").write_text("/.cache/\n", "utf-8")
    git(site, "init")
    commit(site)
    git(site, "switch", "--create", "work")
    return site


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-m", "work")


def edit(root: Path, path: str, before: str, now: str) -> None:
    text = (root / path).read_text("utf-8")
    assert before in text
    (root / path).write_text(text.replace(before, now), "utf-8")


def check(root: Path, *words: str, changed: str = "main") -> Done:
    return run(root, "check", "--changed", changed, *words)


def places(done: Done) -> list[tuple[str, str]]:
    """The checks and the places of the findings of a run with `--json`."""
    return [(found["check"], f"{found['path']}:{found['line']}") for found in json.loads(done.stdout)]


def test_nothing_is_told_of_no_change(root: Path) -> None:
    edit(root, "docs/kk/b.md", "Айдың соңында", "Айдың 25-нде")
    commit(root)
    assert check(root, changed="HEAD") == Done(0, "", "")
    assert check(root).returncode == 1


def test_a_finding_stands_in_the_language_that_was_not_touched(root: Path) -> None:
    edit(root, "docs/ru/a.md", "В конце месяца", "Не в конце месяца")
    done = check(root, "--json")
    assert places(done) == [("out-of-step", "docs/kk/a.md:13")]
    assert done.returncode == 1


def test_the_annotation_stands_on_the_line_that_must_follow(root: Path) -> None:
    edit(root, "docs/ru/a.md", "В конце месяца", "Не в конце месяца")
    assert "::error file=docs/kk/a.md,line=13,title=out-of-step::" in check(root, "--format", "github").stdout


def test_what_was_wrong_before_elsewhere_is_not_told(root: Path) -> None:
    git(root, "switch", "main")
    edit(root, "docs/kk/b.md", "Айдың соңында", "Айдың 25-нде")
    commit(root)
    git(root, "switch", "--create", "later")
    edit(root, "docs/kk/a.md", "Қосымшада", "Қосымшада. Қараңыз")
    assert {place.partition(":")[0] for _, place in places(check(root, "--json"))} == {"docs/ru/a.md"}
    assert "docs/kk/b.md" in run(root, "check").stdout


@pytest.mark.parametrize("kind", ["committed", "staged", "unstaged"])
def test_every_kind_of_change_counts(root: Path, kind: str) -> None:
    edit(root, "docs/ru/a.md", "В конце месяца", "25 числа")
    if kind != "unstaged":
        git(root, "add", "-A")
    if kind == "committed":
        git(root, "commit", "-m", "work")
    assert check(root).returncode == 1


def test_an_untracked_page_counts(root: Path) -> None:
    (root / "docs/kk/c.md").write_text(HEAD["kk"] + item("new", "Жаңа ма? Иә."), "utf-8")
    assert ("page-counterpart", "docs/kk/c.md:1") in places(check(root, "--json"))


def test_what_others_did_meanwhile_does_not_count(root: Path) -> None:
    git(root, "switch", "main")
    edit(root, "docs/ru/b.md", "В конце месяца", "25 числа")
    commit(root)
    git(root, "switch", "work")
    assert check(root).returncode == 0
    assert "No item, fact, outside address, review or redirect" in check(root, "--format", "markdown").stdout


def test_what_was_wrong_before_on_a_touched_page_is_told(root: Path) -> None:
    edit(root, "docs/ru/b.md", "В конце месяца", "25 числа")
    commit(root)
    git(root, "branch", "--force", "main")
    edit(root, "docs/ru/b.md", "---\n\n##", "---\n\n\n\n##")
    assert ("out-of-step", "docs/kk/b.md:13") in places(check(root, "--json"))


def test_what_was_wrong_before_in_the_other_language_of_a_changed_item_is_told(root: Path) -> None:
    edit(root, "docs/kk/b.md", "Айдың соңында", "Айдың cоңында")  # a Latin letter
    edit(root, "docs/kk/b.md", "Қосымшада", "Қоcымшада")
    commit(root)
    git(root, "branch", "--force", "main")
    edit(root, "docs/ru/b.md", "В конце месяца", "В самом конце месяца")
    assert places(check(root, "--only", "letters", "--json")) == [("letters", "docs/kk/b.md:13")]


def test_pages_that_both_versions_have_are_parsed_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert check(root).returncode == 0
    monkeypatch.setattr("qostil.reading.reader.read_all", None)
    assert check(root).returncode == 0


def test_lines_that_only_moved_bring_no_finding(root: Path) -> None:
    edit(root, "docs/ru/b.md", "В конце месяца", "25 числа")
    commit(root)
    git(root, "branch", "--force", "main")
    for locale in ("kk", "ru"):
        edit(root, f"docs/{locale}/a.md", "---\n\n##", "---\n\n\n\n##")
    assert check(root).returncode == 0


def test_a_link_of_another_page_that_the_change_breaks_is_told(root: Path) -> None:
    for locale, word in (("kk", "Қосымшада"), ("ru", "В приложении")):
        edit(root, f"docs/{locale}/b.md", word, f"{word} [чек](a.md#a-receipt)")
    commit(root)
    git(root, "branch", "--force", "main")
    for locale in ("kk", "ru"):
        edit(root, f"docs/{locale}/a.md", item("a-receipt", ITEMS[locale]["receipt"]), "")
    told = places(check(root, "--only", "internal-link", "--json"))
    assert [place.partition(":")[0] for _, place in told] == ["docs/kk/b.md", "docs/ru/b.md"]


def test_a_picture_that_the_change_deletes_is_missed_on_its_page(root: Path) -> None:
    (root / "docs/plan.png").write_bytes(b"large" * 1_000_000)
    for locale in ("kk", "ru"):
        edit(root, f"docs/{locale}/a.md", ITEMS[locale]["receipt"].partition("? ")[2], "![Жоспар](../plan.png)")
    commit(root)
    git(root, "branch", "--force", "main")
    assert check(root).returncode == 0
    (root / "docs/plan.png").unlink()
    assert check(root, "--only", "internal-link").stdout.count("plan.png") >= 2


def test_a_data_file_that_was_changed_is_told_of(root: Path) -> None:
    (root / "knowledge/redirects.yml").write_text("a#gone: a#nowhere\n", "utf-8")
    assert places(check(root, "--json")) == [("redirect", "knowledge/redirects.yml:1")]
    commit(root)
    assert check(root, changed="HEAD").returncode == 0


def test_notes_on_weakened_settings_stay(root: Path) -> None:
    (root / "pyproject.toml").write_text('[tool.qostil.severity]\n"structure" = "warning"\n', "utf-8")
    commit(root)
    assert "weaker-gate" in check(root, changed="HEAD").stdout


def test_a_severity_that_the_change_raises_is_told(root: Path) -> None:
    (root / "pyproject.toml").write_text('[tool.qostil.severity]\n"fact-mismatch" = "warning"\n', "utf-8")
    edit(root, "docs/kk/b.md", "Айдың соңында", "Айдың соңында 500 ₸")
    commit(root)
    git(root, "branch", "--force", "main")
    (root / "pyproject.toml").unlink()
    assert ("fact-mismatch", "docs/kk/b.md:13") in places(check(root, "--json"))


def test_other_settings_of_the_site_concern_every_page_and_a_line_of_the_navigation_does_not(root: Path) -> None:
    edit(root, "docs/ru/b.md", "В конце месяца", "25 числа")
    commit(root)
    git(root, "branch", "--force", "main")
    lay_out(root, {}, nav=["b.md", "a.md"])
    assert check(root).returncode == 0
    lay_out(root, {}, nav=["a.md", "b.md"], markdown_extensions=["def_list"])
    assert check(root).returncode == 1


def test_a_path_narrows_it_further(root: Path) -> None:
    for name in "ab":
        edit(root, f"docs/ru/{name}.md", "В конце месяца", "25 числа")
    assert {place for _, place in places(check(root, "--json", "docs/kk/b.md"))} <= {
        "docs/kk/b.md:13",
        "docs/ru/b.md:13",
    }


def test_a_project_below_the_root_of_its_repository(tmp_path: Path, root: Path) -> None:
    root.rename(tmp_path / "moved")
    (tmp_path / "whole").mkdir()
    whole = (tmp_path / "moved").rename(tmp_path / "whole/site")
    subprocess.run(["rm", "-r", str(whole / ".git")], check=True)
    git(whole.parent, "init")
    commit(whole.parent)
    assert check(whole) == Done(0, "", "")
    edit(whole, "docs/ru/a.md", "В конце месяца", "Не в конце месяца")
    assert places(check(whole, "--json")) == [("out-of-step", "docs/kk/a.md:13")]
    commit(whole.parent)
    edit(whole, "docs/kk/a.md", "---\n\n##", "---\n\n\n\n##")
    assert places(check(whole, "--json", changed="HEAD")) == [("out-of-step", "docs/kk/a.md:15")]


def test_an_older_project_without_reviews_or_data_is_read(root: Path) -> None:
    git(root, "switch", "--orphan", "old")
    lay_out(
        root, {"kk/a.md": HEAD["kk"] + item("one", "Бір ме? Иә."), "ru/a.md": HEAD["ru"] + item("one", "Один? Да.")}
    )
    commit(root)
    for locale in ("kk", "ru"):
        edit(root, f"docs/{locale}/a.md", "#one", "#two")
    done = check(root, "--format", "markdown", changed="HEAD")
    assert done.returncode == 0
    assert "| `a#two` | renamed, was `a#one` |  |  |" in done.stdout


def test_a_project_of_then_that_cannot_be_read_hides_nothing(root: Path) -> None:
    lock = root / "knowledge/reviews/a.lock"
    good = lock.read_text("utf-8")
    lock.write_text(f"<<<<<<< ours\n{good}", "utf-8")
    edit(root, "docs/ru/b.md", "В конце месяца", "25 числа")
    commit(root)
    lock.write_text(good, "utf-8")
    done = check(root, "--json", changed="HEAD")
    assert ("out-of-step", "docs/kk/b.md:13") in places(done)
    assert done.stderr.startswith("the site as it was at HEAD cannot be read, so all findings are told: ")
    summary = check(root, "--format", "markdown", changed="HEAD").stdout
    assert summary.startswith("the site as it was at HEAD cannot be read, so all findings are told: ")


def git_object(root: Path, *words: str, content: bytes = b"") -> str:
    done = subprocess.run(["git", *words], cwd=root, input=content, capture_output=True, check=True)
    return done.stdout.decode().strip()


def tree(root: Path, *rows: tuple[str, str, str]) -> bytes:
    return b"".join(f"{mode} {name}".encode() + b"\0" + bytes.fromhex(blob) for mode, name, blob in rows)


def hostile(root: Path) -> str:
    """A commit with a link out of the project, a file behind it, names that climb out, and a name too long."""
    blob = git_object(root, "hash-object", "-w", "--stdin", content=b"evil")
    away = git_object(root, "hash-object", "-w", "--stdin", content=str(root.parent / "outside").encode())

    def write(*rows: tuple[str, str, str]) -> str:
        words = ("hash-object", "-w", "-t", "tree", "--literally", "--stdin")
        return git_object(root, *words, content=tree(root, *rows))

    inner = write(("100644", "evil.md", blob))
    climbing = write(("40000", "..", write(("40000", "..", write(("40000", "..", inner))))))
    names = [("100644", "x" * 300 + ".md", blob), ("40000", "kk", climbing), ("120000", "link", away)]
    names.append(("160000", "sub", blob))
    docs = write(*names, ("40000", "link", inner), ("100644", "/evil.md", blob), ("100644", "nul.md", blob))
    site = write(("40000", "docs", docs), ("120000", "knowledge", away))
    return git_object(root, "-c", "user.name=T", "-c", "user.email=t@e.kz", "commit-tree", site, "-m", "evil")


def test_nothing_is_written_outside_the_folder_of_then(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside, temporary = root.parent / "outside", root.parent / "tmp"
    outside.mkdir()
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    revision = hostile(root)
    before = sorted(path for path in root.parent.rglob("*") if ".git" not in path.parts)
    done = check(root, changed=revision)
    assert done.returncode == 0, done.stderr
    assert sorted(path for path in root.parent.rglob("*") if ".git" not in path.parts) == before


def test_no_program_that_the_repository_names_is_run(root: Path) -> None:
    git(root, "config", "diff.external", "touch ran")
    git(root, "config", "filter.words.smudge", "touch ran; cat")
    (root / ".gitattributes").write_text("*.md filter=words diff=words export-ignore\n", "utf-8")
    edit(root, "docs/ru/a.md", "В конце месяца", "25 числа")
    git(root, "config", "--remove-section", "filter.words")
    commit(root)
    git(root, "config", "filter.words.smudge", "touch ran; cat")
    assert "No item" in check(root, "--format", "markdown", changed="HEAD").stdout
    assert not (root / "ran").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["no-such-branch"], "--changed no-such-branch: unknown to git; name a commit or a branch that is fetched"),
        (["--output=x"], "name a commit or a branch that is fetched"),
        ([""], "name a commit or a branch that is fetched"),
    ],
)
def test_an_unknown_revision_is_told_in_one_line(root: Path, words: Sequence[str], message: str) -> None:
    done = run(root, "check", "--changed", *words)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (root / "x").exists()


def test_a_shallow_clone_without_the_common_commit_is_told_what_to_do(root: Path, tmp_path: Path) -> None:
    edit(root, "docs/ru/a.md", "Об оплате", "Всё об оплате")
    commit(root)
    git(tmp_path, "clone", "--depth", "1", "--no-single-branch", root.as_uri(), "shallow")
    done = check(tmp_path / "shallow", changed="origin/main")
    assert done.returncode == 2
    assert "run «git fetch --unshallow» first" in done.stderr
    git(tmp_path / "shallow", "fetch", "--unshallow")
    assert check(tmp_path / "shallow", changed="origin/main").returncode == 0


def test_a_revision_without_a_common_commit_is_compared_itself(root: Path) -> None:
    git(root, "switch", "--orphan", "other")
    git(root, "checkout", "main", "--", ".")
    commit(root)
    assert check(root) == Done(0, "", "")
    edit(root, "docs/ru/a.md", "В конце месяца", "25 числа")
    assert check(root).returncode == 1


def test_without_a_repository_or_git_one_line_says_so(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git cannot be run" in check(root).stderr
    monkeypatch.undo()
    subprocess.run(["rm", "-r", str(root / ".git")], check=True)
    done = check(root)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "not a git repository" in done.stderr
