"""The words that number and name the parts of Russian contracts: «Глава 1», «пункт 5», «Приложение № 2»."""

from __future__ import annotations

from qostil.languages.contract_words import CHAPTER_NUMBER, ContractWords

CONTRACTS = ContractWords(
    annex=r"приложение\s*(?:№|N)?\s*(\d{1,2})",
    chapter=rf"(?:глава|раздел)\s+{CHAPTER_NUMBER}",
    annex_to="к",
    above_annex="",
    clause_before="статья|пункт",
    clause_behind="",
    cited_behind="подпункт|пункт",
    currency="тенге",
    signs="договор|соглашен|правил|сторон|обяза|вправе|исполнител|заказчик|оферт",
)
