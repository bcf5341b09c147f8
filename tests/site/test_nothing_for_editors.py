"""What is written for editors is in no file of a published site: drafts, comments, open questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project import KK, RU, qostil, whole_site

HEAD = "---\ntitle: {}\ndescription: {}\nkind: {}\n---\n\n"
SECRETS = {
    "the title of a draft": "Құпиялы тақырып",
    "the text of a draft": "әзірше ешкімге айтылмайды",
    "the other side of a draft": "пока рано рассказывать",
    "the heading of a draft item": "Кейін айтамыз",
    "the answer of a draft item": "ещё согласуем с бухгалтерией",
    "the mark of a draft item": "draft=",
    "the id of a draft item": "not-yet",
    "an open question": "какой из прайсов верен",
    "a comment": "только между нами",
    "the reason of an excuse": "в казахском обращаются иначе",
}
QUESTION = "\n<!-- qostil-question: какой из прайсов верен? -->\n"
EXCUSED = "\n<!-- qostil-allow placeholder: в казахском обращаются иначе -->\nTODO\n"
COMMENT = "\n<!-- только между нами -->\n"
PAGES = {
    "kk/index.md": HEAD.format("Көмек", "Жауаптар осында", "index") + "[Төлемдер](payments.md)\n",
    "ru/index.md": HEAD.format("Помощь", "Ответы здесь", "index") + "[Платежи](payments.md)\n",
    "kk/payments.md": KK + QUESTION + EXCUSED + "\n## Кейін айтамыз { #not-yet draft=true }\n\nЖауабы әлі жоқ.\n",
    "ru/payments.md": RU + COMMENT + EXCUSED + "\n## Потом { #not-yet }\n\nЭто ещё согласуем с бухгалтерией.\n",
    "kk/soon.md": HEAD.format("Құпиялы тақырып", "Әзірше жоба", "faq\ndraft: true")
    + "## Не болады? { #soon }\n\nБұл әзірше ешкімге айтылмайды.\n",
    "ru/soon.md": HEAD.format("Скоро", "Пока черновик", "faq")
    + "## Что будет? { #soon }\n\nОб этом пока рано рассказывать.\n",
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = whole_site(
        tmp_path_factory.mktemp("published"), {**PAGES, "kk/payments.md": PAGES["kk/payments.md"] + "TODO\n"}
    )
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_no_file_holds_what_is_for_editors(published: Path, secret: str) -> None:
    escaped = secret.encode("ascii", "backslashreplace")
    files = [path for path in published.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if secret.encode() in path.read_bytes() or escaped in path.read_bytes()] == []


def test_the_search_finds_what_is_published(published: Path) -> None:
    assert (published / "kk/search/text/payments/_.json").is_file()
    assert not (published / "kk/search/text/soon").exists()
