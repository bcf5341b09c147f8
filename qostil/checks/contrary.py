"""Find a block that says the contrary in the other language, in words without a figure, such as free and paid."""

from collections.abc import Iterator, Sequence

from qostil.corpus.corpus import ItemPair, Pair
from qostil.model.finding import Finding
from qostil.model.item import Block
from qostil.model.locale import LOCALES, Locale
from qostil.review.signs import values_of

MESSAGE = "this text means «{ours}», and the one at {there} means «{theirs}»"
REMEDY = "look into the source, and say the same in both languages"

# Values of signs of which one excludes the other.
_CONTRARY = (("free", "paid"), ("daily", "workdays"), ("daily", "weekend"), ("workdays", "weekend"))


def contrary(pair: Pair) -> Iterator[Finding]:
    """A block does not say «free» in one language and «paid» in the other, nor «daily» and «on workdays».

    Bad: «Кеңес тегін» and «Консультация платная»
    Good: «Кеңес тегін» and «Консультация бесплатная»
    """
    for item in pair.items:
        if item.is_parallel:
            for blocks in zip(*(side.blocks for side, _ in item.sides), strict=True):
                yield from _of_blocks(item, blocks)


def _of_blocks(item: ItemPair, blocks: Sequence[Block]) -> Iterator[Finding]:
    first, second = (_said(block, locale) for block, locale in zip(blocks, LOCALES, strict=True))
    for one, other in (*_CONTRARY, *((other, one) for one, other in _CONTRARY)):
        # A block that says both tells of two things.
        if one in first and other in second and other not in first and one not in second:
            here, there = (page.at(b.lines[0].number) for (_, page), b in zip(item.sides, blocks, strict=True))
            fields = {"ours": one, "theirs": other, "there": str(there)}
            yield Finding(here, MESSAGE, REMEDY, fields, also=there, consequence_of=item.roots)


def _said(block: Block, locale: Locale) -> frozenset[str]:
    return values_of(block.text, locale, ("money", "term"))
