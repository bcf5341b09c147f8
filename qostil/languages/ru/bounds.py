"""The Russian words that make a figure a limit: «не более 10 000 тенге», «до 25 июля», «3 месяца и более»."""

from __future__ import annotations

from qostil.languages.bounds import Bounds, Limits

BOUNDS = Bounds(
    before=Limits(
        at_most=(
            r"не (?:более|больше|выше|свыше|позднее|позже|дольше)(?: чем)?(?: за| на| в| через)?"
            r"|не (?:\w+ )?превы\w+|до|максимум|в пределах|в течение"
        ),
        less=r"менее|меньше|ниже|младше",
        at_least=r"не (?:менее|меньше|ниже|ранее|раньше)(?: чем)?(?: за| на| через)?|от|с|начиная с|минимум",
        more=r"более|больше|свыше|выше|старше|после|спустя|превы\w+",
    ),
    behind=Limits(
        at_most=r"и (?:менее|меньше|ниже)",
        less="(?!)",
        at_least=r"(?:и|или) (?:более|больше|выше|старше)",
        more="(?!)",
    ),
    negation="не",
)
