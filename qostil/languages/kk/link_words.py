"""The words in Kazakh link texts and on the pages that links lead to."""

from __future__ import annotations

from qostil.languages.link_words import LinkWords

LINKS = LinkWords(
    vague=frozenset(
        """осында осы осыдан мұнда мына мынау бұл жер жерде жерден жерге дәл сонда сілтеме сілтемеде сілтемеден
        сілтемеге сілтемені сілтемесі бойынша арқылы толығырақ толық көбірек оқу оқыңыз басыңыз өту өтіңіз қараңыз
        білу""".split()
    ),
    pointing=r"осында|осы|мұнда|мына|жерде\w*|дәл|сілтеме\w*|толығырақ",
    answers_at_number="орталығы|анықтама|қолдау|желісі",
    zones="қаз",
    not_found="табылмады|табылған жоқ|(?:бет|парақша) жоқ",
)
