"""All that Qostil knows of a language, and nowhere else.

`language.py` says what a language must offer; the files beside it say what each of its tables holds; the folders `kk/`
and `ru/` hold them, in files of the same names. `known.py` names the languages.
"""
