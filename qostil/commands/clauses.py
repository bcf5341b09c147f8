"""`qostil clauses`: index the clauses of a contract, or of its new edition."""

from __future__ import annotations

from pathlib import Path

import click

from qostil.build.build import read_build
from qostil.contracts.cards import CONTRACTS_FOLDER, page_of
from qostil.contracts.indexing import index_yaml, make
from qostil.contracts.statement import statements
from qostil.corpus.corpus import Corpus
from qostil.knowledge.files import index_path
from qostil.model.locale import LOCALES, Locale
from qostil.settings.project import find_root
from qostil.system.aside import write_aside
from qostil.system.errors import CannotRunError


@click.command("clauses")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--contract", required=True, help="The name of its page, such as supply.")
@click.option("--lang", "locale", type=click.Choice(LOCALES), required=True, help="The language of the contract.")
def command(source: Path, contract: str, locale: Locale) -> None:
    """Index the contract in SOURCE (text, UTF-8) into knowledge/contracts/.

    Run it again for a new edition: the file's diff shows what has changed, `qostil check` what no longer holds.
    """
    root = find_root(Path.cwd())
    index = make(_read(source), locale, _topics(read_build(root).with_drafts, contract))
    target = root / index_path(contract)
    write_aside(target, index_yaml(index).encode())
    gaps = f"; its numbering leaves out {', '.join(index.missing)}" if index.missing else ""
    click.echo(f"{target.relative_to(root)}: {len(index.clauses)} clauses{gaps}")


def _read(source: Path) -> str:
    try:
        return source.read_text("utf-8-sig")
    except OSError as error:
        raise CannotRunError(f"{source}: {error.strerror}; name the text of a contract") from error
    except UnicodeDecodeError as error:
        raise CannotRunError(f"{source}: is not UTF-8 (byte {error.start}); save it as UTF-8") from error


def _topics(corpus: Corpus, contract: str) -> dict[str, tuple[str, ...]]:
    """Map each clause that the contract's pages cite to the topics that cite it."""
    topics: dict[str, tuple[str, ...]] = {}
    for locale in LOCALES:
        page = page_of(corpus, contract, locale)
        if page is None:
            raise CannotRunError(
                f"{corpus.docs}/{locale}/{CONTRACTS_FOLDER}/{contract}.md: no such page; write it first"
            )
        situations = corpus.knowledge.situations.ids
        for item in (item for item in page.items if item.id not in situations):
            for statement in statements(item):
                for clause in statement.clauses:
                    topics[clause.value] = tuple(dict.fromkeys([*topics.get(clause.value, ()), item.id]))
    return topics
