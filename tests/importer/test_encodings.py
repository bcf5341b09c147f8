"""Texts in the encodings that editors' files have."""

from __future__ import annotations

import pytest

from qostil.importer.formats.encoding import decode_text

KK = "Төлем логинге түспеді, өтініш қалдырдық. Әр кеңес ұтымды: ғимарат, һәм үй, жаңа құрылғы."
RU = "Платёж не поступил на логин: «Интернет дома», объясните ещё раз, пожалуйста — срок 3 дня."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "kz1048", "ptcp154"])
def test_kazakh(encoding: str) -> None:
    assert decode_text(KK.encode(encoding), "a.txt") == KK


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1251", "koi8-r", "cp866"])
def test_russian(encoding: str) -> None:
    text = (
        RU
        if encoding in ("utf-8", "utf-16", "utf-16-le", "cp1251")
        else RU.replace("«", "").replace("»", "").replace("—", "-")
    )
    assert decode_text(text.encode(encoding), "a.txt") == text
