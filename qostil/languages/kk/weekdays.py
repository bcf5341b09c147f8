"""The names of the days of the week in Kazakh."""

from __future__ import annotations

from qostil.languages.kk.endings import ENDING
from qostil.languages.weekdays import Weekdays

WEEKDAYS = Weekdays(
    names=(
        rf"дүйсенбі{ENDING}",
        rf"сейсенбі{ENDING}",
        rf"сәрсенбі{ENDING}",
        rf"бейсенбі{ENDING}",
        # «Екі жұма» is two weeks, «жұма намаз» a prayer, «жұмалық» of a week.
        r"(?<!бір )(?<!екі )(?<!үш )жұма(?:лар)?(?:сы)?(?:да|дан|ға|ны|ның|мен|дағы|н|на|нда|нан)?(?! намаз)",
        rf"сенбі{ENDING}",
        rf"жексенбі{ENDING}",
    ),
    short=("дс|дүй", "сс|сей", "ср|сәр", "бс|бей", "жм|жұм", "сб|сн|сен", "жс|жк|жек"),
    to="бастап",
    conjunctions="мен|бен|және",
    span_behind=r"\s+аралығ",
    before_time="сағат",
    needles=("сенб", "жұма"),
)
