"""Detect Kazakh typed on a Russian keyboard, with the nine Kazakh letters replaced by Russian ones.

Correct Kazakh may have none of the nine letters («Балаларды алып барады»), so their absence proves nothing.
Single words prove it: by an ending with a replaced letter that no Kazakh, loaned or Russian word has
(төледім, толедим; барлығы, барлыгы), or as a common word with replaced letters (қызмет, кызмет).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from qostil.languages.letters import has_kazakh, letter_words
from qostil.languages.stems import stems
from qostil.languages.tables import language_table
from qostil.model.locale import LOCALES

# Checked against a dictionary of Russian: endings of its nouns in any case are excluded («услуга», «логотип», «двери»).
_ENDING = re.compile(
    r""".{2,}(?:
    [дтрнкмсч]агы|ыгы|[дт]еги|[лтс]иги|[дтрнкмсч]агын|ыгын|[дт]егин|игин            # -ғы, -гі, -ығын
    |[лмнрз]ди|[кпш]ти|ейди|[нтмк]еди                                                # -ді, -ті
    |[йеа]дин|[кпш]тин|[рлмстнзкпй]етин|йтин|[еи]нин                                 # -дің, -тін, -нің
    |етуге|[лтркмпш]сиз                                                              # -етуге, -сіз
    |[ктпсш]тын|[мзй]дын|(?<!ко)(?<!иа)(?<!ья)рдын|сынын                              # -тың, -дың, -сының
    |[аеы]ныз|[еи]низ|[еа]миз|[еи]сиз|[ндлр]дим|[кпшт]тим                            # -ңыз, -ңіз, -міз, -сіз, -дім
    |[ыа]лган|[аыу]нган|[аыу]зган|[ы]рган|[аыу]йган|[лнмтсш]уган|ыган|[ыу]пкан|ыскан # -ған, -қан
    |[аы]лга|ы[нр]га|[дтл]арга|ауга|[аы]мга|[аоу]кка                                 # -ға, -қа
    |[еи][лрнзс]ип|[лдмн]ери|[кп]тери|[лдн]ерин|[лдт]ерине|[лрткм]еси|[еи]сине       # -іп, -лері, -сі
    |[еи]нши|илген|инген|ирген|(?<!шаш)(?<!яр)(?<!ба)[аырнуй]лык|[лртнм]елик         # -інші, -ілген, -лық, -лік
    )""",
    re.VERBOSE,
)
# қы, ғы at the beginning; ық before another consonant, except after Russian вы-.
_INSIDE = re.compile(r"[кг]ы[^ш]..|.*[^в]ык[тпсшбд]")
# Typed forms that are also correct words of Kazakh or Russian, or loan words.
_OTHER_WORDS = frozenset(
    """жана айдын бага карау кабил казак кала калу кара килт корсет корсету кору кошу куны куту ерик озим туру узил бузу
    тенге менин салем парак турак хинди бренди денди эфенди пектин аденин аргинин протеин гренадин паладин""".split()
)
# Common words, in addition to those in the tables of the search.
_EVERYWHERE = """арқылы мүмкін бөлім жағдай жүйе дұрыс тиісті құқылы қаласы көшесі қолыңыз өзіңіз өзгеше өзгеру бөлек
    жөні болмайтын үшін кейінгі бірнеше шешім келісім міндетті түрде негіз пайдаланушы қадам төмен жоғары қабат
    көмек дүкен желі қуат тұрақты қашықтан басқару береді көрсетпейді кесілген үзілген үзілу үзіле үзіледі өшіп"""
_CYRILLIC = re.compile(r"[а-яё]+")
_SHORT = frozenset("оте муны биз сизге бизге озин озимиз кундиз алсиз".split())
_BEGINNING = 5  # letters
_KEYBOARD = str.maketrans(language_table("letters")["keyboard"])


class RussianKeyboard:
    """A detector of Kazakh words typed on a Russian keyboard, by common words and given words."""

    def __init__(self, more_words: Iterable[str] = ()) -> None:
        """Create a detector; `more_words` are texts with further known words."""
        self._more_words = more_words
        self._known: dict[str, bool] = {}

    def typed_word(self, sentence: str, is_heading: bool = False) -> str:
        """Return the first word that shows that a sentence was typed on a Russian keyboard; "" if there is none.

        A single word with a capital may be a name; in a heading only if it is not a common word.

        >>> typed = RussianKeyboard().typed_word
        >>> typed("Роутерди оширип, еки минут кутиниз"), typed("Кате логинге толедим")
        ('Роутерди', 'Кате')
        >>> typed("Балаларды алып барады"), typed("роутер, пульт, патчкорд"), typed("Beeline Казахстан")
        ('', '', '')
        """
        if has_kazakh(sentence):
            return ""
        found = [word for word in letter_words(sentence) if _CYRILLIC.fullmatch(word.lower())]
        if len(found) == 1 and not found[0].islower():
            return found[0] if self._is_no_name(found[0].lower(), is_heading) else ""
        return next((word for word in _no_names(found) if self.is_typed(word.lower())), "")

    def is_typed(self, word: str) -> bool:
        """Return whether a lower-case word can only be Kazakh with a replaced letter.

        >>> [RussianKeyboard().is_typed(word) for word in ("барлыгы", "кызмет", "болады", "услуга", "термин")]
        [True, True, False, False, False]
        """
        if word not in self._known:
            self._known[word] = word not in _OTHER_WORDS and bool(
                _ENDING.fullmatch(word) or _INSIDE.match(word) or self._is_common(word)
            )
        return self._known[word]

    def _is_no_name(self, word: str, is_heading: bool) -> bool:
        return self.is_typed(word) and ((is_heading and self._is_common(word)) or word.endswith(("аныз", "ыныз")))

    def _is_common(self, word: str) -> bool:
        whole, beginnings = self._common_words
        return word in _SHORT or word in whole or word.startswith(beginnings)

    @cached_property
    def _common_words(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """The common Kazakh words as typed: words of four letters and more, and beginnings of five and more."""
        known = {word for text in (*_common_texts(), *self._more_words) for word in letter_words(text.lower())}
        kazakh = {word for word in known if has_kazakh(word)}
        typed = {word.translate(_KEYBOARD) for word in {*kazakh, *stems("kk", kazakh).values()} if has_kazakh(word)}
        typed -= {word.translate(_KEYBOARD) for word in known - kazakh} | _OTHER_WORDS
        return frozenset(w for w in typed if len(w) > 3), tuple(w for w in typed if len(w) >= _BEGINNING)


def _no_names(found: list[str]) -> Iterator[str]:
    """Yield the words that are no names; a capital means a name, except in the first word or if all are capitals."""
    if not found:
        return
    small = [word for word in found if word[0].islower()]
    if small or all(word.isupper() for word in found):
        yield found[0]
        yield from (word for word in found[1:] if word[0].islower() or not small)


def _common_texts() -> Iterator[str]:
    yield _EVERYWHERE
    yield from (language_table(f"{locale}/stop_words") for locale in LOCALES)
    yield from language_table("synonyms")
