"""Give items of a draft other ids than those proposed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from qostil.importer.writing.draft import PageDraft
from qostil.model.item import KEBAB
from qostil.model.nearest import did_you_mean
from qostil.system.errors import CannotRunError


def renames_of(written: Sequence[str]) -> dict[str, str]:
    """Parse the new ids by the old ones.

    >>> renames_of(["pay-kassu=pay-cash-desk"])
    {'pay-kassu': 'pay-cash-desk'}
    >>> renames_of(["чек"])
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: --id чек: is no pair of ids; write OLD=NEW, as in pay-kassu=pay-cash-desk
    """
    found: dict[str, str] = {}
    for pair in written:
        old, sign, new = pair.partition("=")
        if not (old and sign):
            raise CannotRunError(f"--id {pair}: is no pair of ids; write OLD=NEW, as in pay-kassu=pay-cash-desk")
        if not KEBAB.fullmatch(new):
            raise CannotRunError(
                f"--id {pair}: «{new}» is no id of an item; write small Latin letters, digits and single hyphens"
            )
        if found.get(old, new) != new:
            raise CannotRunError(f"--id {pair}: «{old}» is already to be «{found[old]}»; name one new id")
        found[old] = new
    return found


def rename(draft: PageDraft, renames: Mapping[str, str], taken: Collection[str]) -> None:
    """Rename items of a draft in both languages; raise CannotRunError for ids that it has not or that are taken."""
    proposed = [section.id for section in draft.sections]
    if renames and draft.kind != "faq":
        raise CannotRunError("--id: the ids of a contract are its topics; they stand in knowledge/topics.yml")
    for old, new in renames.items():
        if old not in proposed:
            guess = did_you_mean(old, proposed) or "; see the ids that the import prints"
            raise CannotRunError(f"--id {old}={new}: no item of the draft has the id «{old}»{guess}")
    names = [renames.get(name, name) for name in proposed]
    for old, new in renames.items():
        if new in taken or names.count(new) > 1:
            raise CannotRunError(f"--id {old}={new}: another item has the id «{new}»; choose one that is free")
    for section, name in zip(draft.sections, names, strict=True):
        section.id = name
