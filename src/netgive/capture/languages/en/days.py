"""Days, as they are written in English."""

from netgive.capture.language import Days

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b"
_SHORT = r"(?:(?:last|next|this|on)\s)?(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)"
_PART = r"(?:morning|afternoon|evening|night|lunchtime|noon|arvo|eve|am|pm|a\.m\.|p\.m\.)"
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?:day|night|week|fortnight|month|year)s?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_FEAST_THINGS = (
    r"market|part(?:y|ies)|cards?|presents?|dinner|lunch|tree|do|drinks|shopping|jumper"
    r"|gifts?|fair|concert|cake|holidays?|break|songs?|cookies|bash|carols?|eve"
)
_NTH_THINGS = (
    r"birthday|anniversary|floor|century|grade|street|st|ave|avenue|time|year|place|edition|week|day|in|arrondissement|of(?!\s+"
    + _MONTH
    + ")"
)

_PATTERN = rf"""(?x)(?<![\w.])(?:
    (?:{_WEEKDAY}[.,]?\s+(?:the\s+)?)?(?:
        \d{{4}}([-/.])\d{{1,2}}\1\d{{1,2}}\b
        | \d{{1,2}}\.\ ?\d{{1,2}}\.\ ?\d{{2}}(?:\d\d)?\b
        | \d{{1,2}}\.\ ?\d{{1,2}}(?=\.(?:\s|$))
        | (?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])(?=[),;\]]|\s*(?:\n|$))
        | \d{{1,2}}([-/])\d{{1,2}}\2\d{{2}}(?:\d\d)?(?![\d/])
        | \d{{1,2}}/\d{{1,2}}(?![\d/])(?!\s*(?:hours|price|of|cup|done|complete))
        | (?:the\ )?\d{{1,2}}(?:st|nd|rd|th)?\.?(?:\ of)?[ ]{_MONTH}(?:\.?,?\ \d{{4}}\b)?
        | {_MONTH}\.?\ (?:the\ )?\d{{1,2}}(?:st|nd|rd|th)?\b(?![:.]\d)(?:,?\ \d{{4}}\b)?
        | (?:the\ )?{_NTH}\b(?!\s+(?:{_NTH_THINGS})\b)
    )
    | {_MONTH},?\s(?:on\s)?the\ {_NTH}\b
    | (?:the\ )?day\ (?:before\ yesterday|after\ tomorrow)
    | (?:the\ )?night\ before\ last\b
    | (?:(?:earlier|late)\s)?(?:yesterday|tomorrow|today)(?:['’]s(?=\ {_PART}))?(?:\ {_PART})?(?!\w)
    | tonight\b | last\ (?:night|evening)\b | this\ (?:very\ )?{_PART}(?!\w)
    | {_WEEKDAY}\ (?:of\ )?(?:last|this)\ week\b | (?:last|this)\ week(?:\ on)?\ {_WEEKDAY}
    | (?:{_WEEKDAY}|tomorrow|today)\ (?:week|fortnight)\b | a\ week\ (?:on|from)\ (?:{_WEEKDAY}|tomorrow|today)
    | (?:(?:last|next|this|coming|past)\ (?:week['’]s\ )?)?{_WEEKDAY}(?:\ {_PART}(?!\w))?(?:\ gone\b)?
    | (?:earlier\ )?(?:last|next|this)\ (?:week|weekend|month|year)\b
    | (?:at|on|over|during)\ the\ weekend\b
    | {_NUMBER}\ {_UNIT}\ (?:ago|back|from\ now)(?:\ (?:today|yesterday))?\b
    | a\ fortnight\ ago(?:\ today)?\b | before\ {_NUMBER}\ {_UNIT}\b
    | (?:in|within)\ {_NUMBER}\ {_UNIT}\b
    | (?:eod|cob|(?:the\ )?end\ of\ (?:the\ )?day|close\ of\ (?:play|business)|end\ of\ play)\b
        (?!\s+(?:on\s+)?(?:{_WEEKDAY}|{_MONTH}|today|tomorrow|tonight|\d))
    | (?:eow|(?<=before\ )(?:the\ )?weekend|(?:the\ )?end\ of\ (?:the\ )?week)\b
    | (?:the\ |a\ )?(?:other|few|couple\ of|some)\ (?:day|night|evening|week|day|week|month)s?(?:\ (?:ago|back))?\b
    | (?:the\ )?end\ of\ (?:the\ |this\ |next\ )?(?:week|month|year)\b
    | (?:christmas(?:\ (?:eve|day))?|boxing\ day|new\ year(?:['’]s\ (?:eve|day))?|nye|halloween|valentine['’]?s\ day
        |veterans['’]?\ day|remembrance\ day|bonfire\ night|guy\ fawkes\ night|independence\ day|may\ day
        |st\.?\ patrick['’]?s\ day|labou?r\ day)\b
        (?!\s+(?:{_FEAST_THINGS})\b)
)"""

DAYS = Days(
    pattern=_PATTERN,
    signs=(
        *("mon", "tue", "wed", "thu", "fri", "sat", "sun", "day", "tomorrow", "night", "eve", "week", "month", "year"),
        *("this", "eod", "cob", "eow", "close of", "end of", "christmas", "nye", "halloween"),
    ),
    abbreviations=_SHORT,
    no_day_before=r"\b(?:the|we|I|and|he|she|they|to|a|in the)",
    no_day_after=(
        r"\s+(?:next to|down|beside|opposite|together|in the|in a|by the|through|around|for (?:an?|two|ages))\b"
        r"|\s+(?:is|was|shone)\b"
    ),
    words={
        **dict.fromkeys(("eod", "cob", "close of play", "close of business", "end of play"), "today"),
        **dict.fromkeys(("end of day", "end of the day", "the end of the day", "the end of day"), "today"),
        **dict.fromkeys(("eow", "weekend", "the weekend"), "end of this week"),
        "tonight": "today",
        "last night": "yesterday",
        "last evening": "yesterday",
        "night before last": "day before yesterday",
        "the night before last": "day before yesterday",
        "this week": "end of this week",
        "this weekend": "this sunday",
        "last weekend": "last saturday",
        "next weekend": "next saturday",
        **{f"{word} the weekend": "this sunday" for word in ("at", "on", "over", "during")},
    },
    rewrites=(
        (r"^(?:earlier|late) ", ""),
        (rf"^(?:{_WEEKDAY})[.,]? (?:the )?(?=\d|{_MONTH})", ""),
        (rf"^({_WEEKDAY}) (?:of )?((?:last|this) week)$", r"\2 \1"),
        (rf"^(yesterday|today|tomorrow)(?:['’]s)? {_PART}$", r"\1"),
        (rf"^this (?:very )?{_PART}$", "today"),
        (rf"^((?:last |next |this |past )?{_WEEKDAY}) (?:{_PART}|gone)$", r"\1"),
        (r"\b(?:past|coming) ", ""),
        (r"weds\b", "wed"),
        (r"^before (.+)$", r"\1 ago"),
        (r" back\b", " ago"),
        (r" ago (?:today)$", " ago"),
        (r"\ba fortnight\b", "2 weeks"),
        (r"(?<=\d) fortnights", " weeks"),
        (r"\bnights?(?= ago)", "days"),
        (rf"^({_MONTH}),? (?:on )?the (\d+)\w\w$", r"\2 \1"),
        (r"^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d\d)$", r"\1\g<2>\3\g<2>20\4"),
    ),
    feasts={
        "christmas": (12, 25),
        "christmas day": (12, 25),
        "christmas eve": (12, 24),
        "boxing day": (12, 26),
        "new year": (1, 1),
        "new year's day": (1, 1),
        "new year's eve": (12, 31),
        "nye": (12, 31),
        "halloween": (10, 31),
        "valentine's day": (2, 14),
        "valentines day": (2, 14),
        "veterans day": (11, 11),
        "veterans' day": (11, 11),
        "remembrance day": (11, 11),
        "bonfire night": (11, 5),
        "guy fawkes night": (11, 5),
        "independence day": (7, 4),
        "may day": (5, 1),
        "labour day": (5, 1),
        "st patrick's day": (3, 17),
    },
    vague=r"(?:the |a )?(?:other|few|couple of|some) .+",
    wide=r".*\b(?:week|weekend|month|year)",
)
