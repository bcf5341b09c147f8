"""The patterns of units in Kazakh: теңгеден, күнге, Мбит/с, текше метр."""

from __future__ import annotations

from qostil.languages.kk.endings import ENDING
from qostil.languages.units import Data, Units

UNITS = Units(
    percent={"percent": r"пайыз\w*|процент\w*"},
    money={
        "KZT": rf"теңге{ENDING}|тг",
        "tiyn": rf"тиын{ENDING}",
        "MCI": rf"аек|айлық есептік көрсеткіш{ENDING}",
        "USD": r"доллар\w*",
        "EUR": r"еуро\w*",
        "RUB": r"рубл\w+",
    },
    data=Data(
        prefixes={"k": ("к", "кило"), "M": ("м", "мега"), "G": ("г", "гига"), "T": ("т", "тера")},
        bit="бит",
        byte=("б", "байт"),
        second=r"с|сек|секунд\w*",
    ),
    duration={
        "second": r"секунд\w*|сек",
        "minute": r"минут\w*|мин",
        "hour": rf"сағат{ENDING}|сағ",
        "round": rf"тәулі[кг]{ENDING}",
        "day": rf"күн{ENDING}",
        "week": rf"апта{ENDING}",
        "month": rf"ай{ENDING}",
        "quarter": rf"тоқсан{ENDING}",
        "year": rf"жыл{ENDING}|жас(?:ар)?{ENDING}",
    },
    quantity={
        "mm": r"мм|миллиметр\w*",
        "cm": r"см|сантиметр\w*",
        "km": rf"км|километр\w*|шақырым{ENDING}",
        "m2": r"м²|м2|шаршы ?м(?:етр\w*)?",
        "m3": rf"м³|м3|текше(?: ?м(?:етр\w*)?|{ENDING})|куб{ENDING}",
        "m": r"м|метр\w*",
        "kWh": r"квт[·*]?(?:сағ|сағат\w*)",
        "kW": r"квт|киловатт\w*",
        "MW": r"мвт|мегаватт\w*",
        "W": r"вт|ватт\w*",
        "V": r"вольт\w*",
        "GHz": r"ггц|гигагерц\w*",
        "MHz": r"мгц|мегагерц\w*",
        "Gcal": r"гкал|гигакалори\w*",
        "kg": r"кг|килограмм\w*",
        "l": r"л|литр\w*",
    },
    kinds_of_day={"calendar": r"күнтізбелік", "working": r"жұмыс", "banking": r"банк(?:тік)?"},
    turn=r"рет|мәрте",
    calendar_before="күнтізбелік",
    phrases=r"айлық есептік көрсеткіш|(?:шаршы|текше) ?м",
    phrase_heads=frozenset({"айл", "шар", "тек"}),
    adjectives=r"толық|соңғы|келесі|алғашқы",
)
