"""The words in Russian link texts and on the pages that links lead to."""

from __future__ import annotations

from qostil.languages.link_words import LinkWords

LINKS = LinkWords(
    vague=frozenset(
        """здесь тут сюда там отсюда по этой этому эта этот данной ссылка ссылке ссылку ссылки прямо подробнее подробно
        далее дальше читать читайте узнать узнайте больше ещё еще нажмите жмите кликните перейти перейдите смотрите
        см""".split()
    ),
    pointing=r"здесь|тут|сюда|по|этой|ссылк\w+|подробнее",
    answers_at_number="центр|справочная|поддержка|линия",
    zones="рф",
    not_found="не найден|не существует|удал[её]на",
)
