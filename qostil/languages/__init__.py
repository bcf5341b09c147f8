"""The language data of Kazakh and Russian, and its interface; no other package has data of a language.

`language.py` defines the interface of a language; the other modules here define the type of each of its tables; the
packages `kk` and `ru` contain the tables, in modules of the same names. `known.py` lists the languages.
What concerns both alphabets together is here: `letters.py`, `letters.yml`, `guess.py`, `synonyms.yml`, `meanings.yml`.
"""
