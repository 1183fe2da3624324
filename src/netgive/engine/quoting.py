"""How texts of the user are quoted in sentences: short, on one line, and without a question of their own."""

QUOTE_WORDS = 18
TITLE_WORDS = 12
EVIDENCE_WORDS = 30


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


def first_name(name: str) -> str:
    """The name to greet with."""
    words = name.replace("?", " ").split() or ["friend"]
    if len(words) > 1 and words[0].rstrip(".").casefold() in {"dr", "prof", "mr", "mrs", "ms"}:
        return words[-1] if len(words) == 2 else words[1]  # noqa: PLR2004  a title and one name, or more names
    return words[0]


def silence(days: int | None) -> str:
    """A gap as people say it: ``3 weeks``, ``14 months``, ``5 years``."""
    if days is None:
        return "never in touch yet"
    for unit, length in (("year", 365), ("month", 30), ("week", 7)):
        if days >= 2 * length:
            return f"{days // length} {unit}s"
    return "today" if days == 0 else f"{days} day{'s' if days != 1 else ''}"
