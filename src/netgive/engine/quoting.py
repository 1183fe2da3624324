"""How texts of the user are quoted in sentences: short, on one line, and without a question of their own."""

from datetime import date

QUOTE_WORDS = 18
TITLE_WORDS = 12
EVIDENCE_WORDS = 30
SAID_OF_SOMEBODY = frozenset(
    {
        *("is", "was", "has", "wants", "needs", "looks", "seeks", "would", "thinks", "plans", "hopes", "tries"),
        *("struggles", "wonders", "considers", "asks", "can't", "cannot", "learns", "hires", "moves", "starts"),
    }
)


def quote(text: str, most_words: int = QUOTE_WORDS) -> str:
    """The first words of a text in quotation marks, up to its first question: that would be one of the draft's own."""
    before, _, after = text.partition("?")
    if not before.strip():
        return cite(text.replace("?", " "), most_words)
    cited = cite(before, most_words)
    return f"{cited[:-1]} …”" if after.strip() and not cited.endswith("…”") else cited


def cite(text: str, most_words: int = EVIDENCE_WORDS) -> str:
    """The first words of a text in quotation marks, as evidence."""
    words = text.replace("“", "'").replace("”", "'").split()
    cut = " ".join(words[:most_words]).rstrip(".,;: ")
    return f"“{cut} …”" if len(words) > most_words else f"“{cut}”"


def mention(text: str, most_words: int = TITLE_WORDS) -> str:
    """The first words of a text as part of a sentence: without a question, and without its end."""
    words = text.replace("?", " ").split()
    return " ".join(words[:most_words]).rstrip(".,;:! ")


def need_quote(text: str) -> str:
    """A need as the person would hear it: “is looking for a cook” becomes “looking for a cook”."""
    first, _, rest = text.strip().partition(" ")
    return quote(rest if rest and first.casefold() in {"is", "was", "she's", "he's", "they're"} else text)


def told_of(first: str, text: str) -> str:
    """A need as others would hear it: “is looking for a cook” becomes “Ada is looking for a cook”."""
    return f"{first} {text}" if text.strip().partition(" ")[0].casefold() in SAID_OF_SOMEBODY else text


def first_name(name: str) -> str:
    """The name to greet with."""
    words = name.replace("?", " ").split() or ["friend"]
    if len(words) > 1 and words[0].rstrip(".").casefold() in {"dr", "prof", "mr", "mrs", "ms"}:
        return words[-1] if len(words) == 2 else words[1]  # noqa: PLR2004  a title and one name, or more names
    return words[0]


def spoken_date(on: date, today: date) -> str:
    """``12 March``, with the year if it is another one."""
    return f"{on.day} {on:%B}" if on.year == today.year else f"{on.day} {on:%B} {on.year}"


def silence(days: int | None) -> str:
    """A gap as people say it: ``3 weeks``, ``14 months``, ``5 years``."""
    if days is None:
        return "never in touch yet"
    for unit, length in (("year", 365), ("month", 30), ("week", 7)):
        if days >= 2 * length:
            return f"{days // length} {unit}s"
    return "today" if days == 0 else f"{days} day{'s' if days != 1 else ''}"
