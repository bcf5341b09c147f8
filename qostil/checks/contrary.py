"""Find a block that says the contrary in the other language, in words without a figure, such as free and paid."""

from collections.abc import Iterator

from qostil.corpus.corpus import ItemPair, Pair
from qostil.model.finding import Finding

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
        (first, _), (second, _) = item.sides
        if first.claims and second.claims and item.is_parallel:
            for number in range(len(first.blocks)):
                yield from _of_block(item, number)


def _of_block(item: ItemPair, number: int) -> Iterator[Finding]:
    first, second = ({claim.value for claim in side.claims if claim.block == number} for side, _ in item.sides)
    for one, other in (*_CONTRARY, *((other, one) for one, other in _CONTRARY)):
        # A block that says both tells of two things.
        if one in first and other in second and other not in first and one not in second:
            here, there = (page.at(side.blocks[number].lines[0].number) for side, page in item.sides)
            fields = {"ours": one, "theirs": other, "there": str(there)}
            yield Finding(here, MESSAGE, REMEDY, fields, also=there, consequence_of=item.roots)
