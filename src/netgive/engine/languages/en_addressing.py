"""A note about somebody, turned to them: “she told me about her team” becomes “you told me about your team”.

Notes are written for oneself, and drafts quote them to the very person. Where a note speaks of both a him and a her,
nobody can tell who is meant, and it stays as it is.
"""

import re

HER = frozenset({"she", "her", "hers", "herself"})
HIM = frozenset({"he", "him", "his", "himself"})
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
SUBJECT = {"she": "you", "he": "you", "she'd": "you'd", "he'd": "you'd", "she'll": "you'll", "he'll": "you'll"}
CONTRACTED = frozenset({"she's", "he's"})  # is, or has
PERFECT = frozenset({"been", "got", "had", "become", "gone", "done", "made", "found", "moved", "started", "taken"})
OTHERS = {"hers": "yours", "herself": "yourself", "him": "you", "himself": "yourself"}
VERBS = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
BETWEEN = frozenset({"always", "also", "just", "never", "now", "often", "only", "really", "still", "then", "already"})
# After “her” these begin something new; any other word is what is hers.
NEW = frozenset(
    {
        *("a", "about", "again", "all", "and", "any", "at", "because", "but", "by", "for", "from", "how", "if", "in"),
        *("last", "next", "of", "on", "or", "out", "over", "so", "some", "that", "the", "this", "to", "today", "up"),
        *("what", "when", "where", "whether", "while", "who", "why", "with", "yesterday"),
    }
)
LONG_ENDINGS = ("sses", "shes", "ches", "xes", "zes", "oes")
SHORTEST_VERB = 3


def to_you(text: str) -> str:
    """The text as one would say it to whom it is about; unchanged where that cannot be told."""
    words = {_plain(match[0]) for match in WORD.finditer(text)}
    stems = {word.split("'")[0] for word in words}
    if bool(stems & HER) == bool(stems & HIM):
        return text
    return _Turn(text).turned()


class _Turn:
    """One pass over the words of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.matches = list(WORD.finditer(text))
        self.verb_follows = False

    def turned(self) -> str:
        pieces, end = [], 0
        for place, match in enumerate(self.matches):
            pieces += [self.text[end : match.start()], self._word(place, match[0])]
            end = match.end()
        return "".join([*pieces, self.text[end:]])

    def _word(self, place: int, word: str) -> str:
        plain = _plain(word)
        said = self._pronoun(place, plain)
        if said is not None:
            self.verb_follows = plain in {"she", "he"}
        elif self.verb_follows and plain not in BETWEEN:
            self.verb_follows = False
            said = _verb(plain)
        return word if said is None or said == plain else _like(word, said)

    def _pronoun(self, place: int, plain: str) -> str | None:
        """What is said to them instead; None for any other word."""
        following = self._following(place)
        if plain in CONTRACTED:
            return "you've" if following in PERFECT else "you're"
        if plain == "her":
            return "you" if following in {None, *NEW} else "your"
        if plain == "his":
            return "yours" if following is None else "your"
        return SUBJECT.get(plain) or OTHERS.get(plain)

    def _following(self, place: int) -> str | None:
        """The next word, None where a mark stands between or nothing follows."""
        if place + 1 == len(self.matches):
            return None
        between = self.text[self.matches[place].end() : self.matches[place + 1].start()]
        return None if between.strip() else _plain(self.matches[place + 1][0])


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _verb(word: str) -> str:
    """The form that goes with “you”."""
    if word in VERBS:
        return VERBS[word]
    if word.endswith("ies") and len(word) > SHORTEST_VERB + 1:
        return f"{word[:-3]}y"
    if word.endswith(LONG_ENDINGS):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) > SHORTEST_VERB:
        return word[:-1]
    return word


def _like(word: str, other: str) -> str:
    return other.capitalize() if word[0].isupper() else other
