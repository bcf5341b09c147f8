"""The Kazakh words and endings that carry the meaning of a sentence.

The negation of a verb is a suffix (-ма, -ме, -ба, -бе, -па, -пе) before the ending; the lack of a thing is the ending
-сыз, -сіз. Source for the endings: «Қазақ грамматикасы» (Astana, 2002), the chapters on negation and on mood.
Tuned on changes of one word on the pages of a help site.
"""

from __future__ import annotations

from qostil.languages.signs import Sign, SignKind, Signs

_NOT: tuple[SignKind, ...] = ("negation",)
# Words that only look negated: «немесе» (or), «дербес» (own), «көбейеді» (grows).
_NO_VERBS = r"немесе|дербес\w*|қарапайым\w*|жаппай|\w*байт\w*|себе[пб]\w*|көбе[йю]\w*|шапа[йю]\w*|таба[йн]\w*"
_NEGATED = rf"(?!(?:{_NO_VERBS})(?!\w))\w{{2,}}[мбп][ае]"
# The endings of a verb behind the suffix of negation; nouns such as «сома», «бағдарлама» have others.
_ENDINGS = (
    r"(?:й(?:ды|ді|мын|мін|сың|сің|мыз|міз|сыз|сіз|тын|тін|тындай|тіндей|ақ|ек|ынша|інше)?(?:\w{1,4})?"
    r"|ған\w*|ген\w*|с(?:а|е)(?:ңыз|ңіз|м|ң|қ|к)?|стан|стен|с|ңыз(?:дар)?|ңіз(?:дер)?|ды|ді|дым|дім|у\w{0,4}|п)"
)

SIGNS = Signs(
    words=(
        # A limit in two words comes before the negation in it.
        Sign(("direction",), "at least", r"кемінде|кем дегенде|(?:кем|аз|төмен|ерте|қысқа) емес|ең (?:аз|төменгі)"),
        Sign(("direction",), "at most", r"(?:артық|көп|жоғары|кеш|ұзақ|астам) емес|асп(?:ай|ау|ас)\w*|асырм\w+"),
        Sign(("direction",), "at most", r"кешікт[іi]рм\w+|барынша|ең (?:көп|көбі|жоғары)\w*|шегінде"),
        # What need not and must not be done.
        Sign(
            ("obligation", "negation"),
            "need not",
            r"(?:міндетті|керек|қажет|тиіс) емес|қажеті? жоқ|керегі жоқ|міндет(?:тел)?мейді|қажет (?:етпе|болма)\w+",
        ),
        Sign(
            ("obligation", "negation"),
            "must not",
            r"құқылы емес|құқығы(?:ңыз)? жоқ|тыйым\w*|жол берілме\w+|рұқсат (?:етілме|берілме|жоқ)\w*|мүмкін емес"
            r"|\w{2,}(?:[аей]|п) алма(?:й|са|ған|у|с)\w*|\w+(?:уға|уге) болма\w+|болмайды",
        ),
        Sign(("obligation",), "must", r"міндетті|міндеттен\w*|міндеттел\w*|тиіс|тиісті|керек\w*|қажет\w*|талап ет\w+"),
        Sign(
            ("obligation",),
            "may",
            r"құқылы\w*|құқығы\w* бар|мүмкін(?!дік)\w*|\w{2,}(?:[аей]|п) ала(?:ды|сыз|мы|тын|р)\w*"
            r"|\w+(?:уға|уге) бола\w*",
        ),
        Sign(("obligation",), "may", r"рұқсат\w*|жол беріл\w+"),
        Sign(("obligation",), "should", r"ұсын(?:амыз|ылады)|кеңес береміз|жөн"),
        # Conditions.
        Sign(("condition",), "unless", r"қоспағанда|\w+[ндт][ае]н (?:басқа|тыс)|есептемегенде"),
        Sign(("condition",), "only", r"тек|ғана|қана"),
        Sign(("condition",), "if", r"егер|болса|жағдайда?\w*|шартымен|бол[ғс]ан[дк]\w*|келісімімен|рұқсатымен"),
        Sign(("condition",), "regardless", r"қарамастан|тәуелсіз|бәрібір"),
        Sign(("condition",), "when", r"кез(?:де|інде|іңізде|дері)?|тұрғанда"),
        Sign(("condition", "negation"), "if not", rf"{_NEGATED}с[ае](?:ңыз|ңіз|м|ң|қ|к)?"),
        Sign(("condition",), "if", r"\w{2,}[ае]?с[ае](?:ңыз|ңіз|қ|к)|\w{2,}(?:[айеіуылнрт])с[ае]"),
        # Negations.
        Sign(_NOT, "not", r"емес\w*"),
        Sign(_NOT, "none", r"жоқ\w*|еш(?:қандай|кім|қашан|нәрсе|бір|теңе)\w*"),
        Sign(_NOT, "not", rf"{_NEGATED}{_ENDINGS}"),
        Sign(_NOT, "refuse", r"бас тарт\w+"),
        Sign(("actor",), "you", r"\w{2,}[аей]с[ыі]з(?:дар|дер)?"),
        Sign(("money",), "paid", r"(?:тегін|ақысыз) емес\w*"),
        Sign(("money",), "free", r"тегін\w*|ақысыз\w*|өтеусіз|ақылы емес\w*|ақы алынба\w+"),
        Sign(_NOT, "without", r"\w{2,}с[ыі]з"),
        # Directions.
        Sign(("direction",), "before", r"дейін\w*|бұрын\w*|алдында|алдын ала|ерте(?:рек)?|алдын"),
        Sign(("direction",), "after", r"кейін\w*|соң|өткенде|өткеннен"),
        Sign(("direction",), "since", r"бастап|бері"),
        Sign(("direction",), "within", r"ішінде|аралығында"),
        Sign(
            ("direction",), "more", r"артық\w*|астам|көп\w*|жоғары\w*|үлкен\w*|ас(?:са|атын|қан|ады)\w*|қымбат\w*|жиі"
        ),
        Sign(("direction",), "less", r"кем|аз|төмен\w*|кіші\w*|қысқа\w*|арзан\w*|сирек"),
        Sign(("direction",), "up", r"көбе[йю]\w*|арт(?:ады|тыр\w+|уы?)|өс(?:еді|ті|ір\w*|уі?|кен)|ұлға[йю]\w*"),
        Sign(("direction",), "down", r"азай\w*|кемі\w*|төменде\w*|қысқар\w*"),
        Sign(("direction",), "on", r"қос(?!ым)\w*|белсенд\w*|іске қос\w*|жалға[ңйсу]\w*|жаңғырт\w*|қайта баста\w*"),
        Sign(("direction",), "off", r"өшір\w*|ажырат\w*|сөндір\w*|тоқтат\w*|тоқта\w*|үз(?:іл|у)\w*"),
        Sign(("direction",), "open", r"аш(?:ы|у|а|қ|ып)\w*|бұғаттан шығар\w*|орнат\w*"),
        Sign(("direction",), "shut", r"жап\w*|жабы\w*|бұғатта\w*|жой\w*|бұз\w*"),
        Sign(("direction",), "in", r"кіріс\w*|қабылда\w*|қайтар\w*"),
        Sign(("direction",), "out", r"шығыс\w*|жібер\w*|тапсыр\w*"),
        Sign(("direction",), "better", r"жақсар\w*|жақсы\w*|жылдам\w*"),
        Sign(("direction",), "worse", r"нашар\w*|баяу\w*"),
        Sign(("direction",), "old", r"ескі\w*|бұрынғы\w*|алдыңғы\w*"),
        Sign(("direction",), "new", r"жаңа|жаңасы\w*|келесі\w*"),
        Sign(("direction",), "left", r"сол жақ\w*|солға"),
        Sign(("direction",), "right", r"оң жақ\w*|оңға"),
        # Actors.
        Sign(
            ("actor",),
            "subscriber",
            r"абонент\w*|клиент\w*|тұтынушы\w*|тапсырыс беруші\w*|сатып алушы\w*|пайдаланушы\w*",
        ),
        Sign(("actor",), "operator", r"оператор\w*|компания\w*|орындаушы\w*|провайдер\w*|жеткізуші\w*|сатушы\w*"),
        Sign(("actor",), "technician", r"техни[кг]\w*|шебер\w*|монтаж\w*|инженер\w*|маман\w*"),
        Sign(("actor",), "staff", r"қызметкер\w*|менеджер\w*|кеңесші\w*|курьер\w*|өкіл\w*|агент\w*"),
        Sign(("actor",), "office", r"дүкен\w*|кеңсе\w*|бөлім\w*|байланыс орталығы\w*|қызмет көрсету орталығы\w*"),
        Sign(
            ("actor",),
            "owner",
            r"ие(?:с|л)\w*|төлеуші\w*|алушы\w*|жіберуші\w*|борышкер\w*|өндіріп алушы\w*|ата-ана\w*|туыс\w*|мұрагер\w*",
        ),
        Sign(("actor",), "others", r"үшінші (?:тұлға|тарап)\w*|сот\w*|банк\w*|мемлекет\w*|көрші\w*|жалға алушы\w*"),
        Sign(("actor",), "you", r"сіз\w{0,5}|өзіңіз\w{0,4}|\w{2,}(?:ңыз|ңіз)(?:дар|дер)?"),
        Sign(("actor",), "we", r"біз\w{0,5}|\w{2,}[аейп]?м[ыі]з"),
        Sign(("actor",), "he", r"ол|оның|оған|олар\w*|өзі"),
        # Without a figure, and yet a price or a term.
        Sign(("money",), "paid", r"ақылы\w*|ақы алына\w+|өз есебі\w*"),
        Sign(("term",), "daily", r"күн сайын\w*|күнде|тәулік бойы|демалыссыз"),
        Sign(("term",), "monthly", r"ай сайын\w*"),
        Sign(("term",), "yearly", r"жыл сайын\w*"),
        Sign(("term",), "weekly", r"апта сайын\w*"),
        Sign(("term",), "workdays", r"жұмыс күндері\w*"),
        Sign(("term",), "weekend", r"демалыс күндері\w*"),
        Sign(("term",), "at once", r"бірден|дереу|лезде"),
    ),
    negating_after=("сыз", "сіз"),
)
