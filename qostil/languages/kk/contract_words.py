"""The words that number and name the parts of Kazakh contracts: «1-тарау», «5-тармақ», «2-қосымша»."""

from __future__ import annotations

from qostil.languages.contract_words import CHAPTER_NUMBER, ContractWords

CONTRACTS = ContractWords(
    annex=r"(?:\w+\s+){0,6}(\d{1,2})\s*-\s*қосымша|қосымша\s*(?:№|N)?\s*(\d{1,2})",
    chapter=rf"(\d{{1,2}})\s*-\s*(?:тарау|бөлім)|(?:тарау|бөлім)\s+{CHAPTER_NUMBER}",
    annex_to="",
    above_annex="[қкғг][ае]|н[ае]",
    clause_before="",
    clause_behind="бап|тармақ",
    cited_behind="тарма[қғ]",
    currency="теңге",
    signs="шарт|келісім|ереже|қағида|тарап|міндет|құқылы|абонент|оператор|тапсырыс беруші|орындаушы",
)
