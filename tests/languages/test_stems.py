"""A text is split chunk by chunk, which gives what the script gives for the whole."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from qostil.languages.script import language_script
from qostil.languages.stems import split_texts

# Letters, signs between letters, a sign that joins the letter before it, and all kinds of white space.
TEXTS = st.text(
    st.sampled_from("aWi-ФәқІ’'`_7ё.!и\u0306Σς") | st.sampled_from(" \n\t\x1c\x85\xa0\u2000\u2028\ufeff\u200b")
)


@given(st.lists(TEXTS | st.text()))
@example(["Wi-Fi Wi- Fi Wi -Fi", "ΑΣ ΑΣ", "и \u0306 и\u0306", "роутер қалай", ""])
def test_no_word_depends_on_what_is_behind_a_white_space(texts: list[str]) -> None:
    asked = "texts => texts.map(text => [wordsOf(text), tellingWords(text)])"
    whole = [tuple(found) for found in language_script().call(asked, texts)]
    assert split_texts(texts) == whole
