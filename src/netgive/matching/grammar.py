"""The little grammar that tells what is looked for, and a noun from the small word that is spelt like it."""

from collections.abc import Sequence

_ARTICLES = frozenset(["a", "an", "any", "another", "the"])
_OWNERS = frozenset(["her", "his", "my", "our", "their", "your", "whose"])
# Words that say nothing, but for where they stand after one of the first or before one of the second.
NOUNS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "will": (
        _ARTICLES | _OWNERS | frozenset(["last", "living", "write", "writes", "writing", "wrote"]),
        frozenset(),
    ),
    "back": (
        _OWNERS | frozenset(["aching", "bad", "lower", "sore", "stiff", "upper"]),
        frozenset(["ache", "aches", "hurts", "injury", "pain", "pains", "problem", "problems", "surgery", "trouble"]),
    ),
}
# Verbs of looking for something, of getting and learning it; those that need a preposition, with it.
_SEEKING = frozenset(
    """
    borrow borrowing buy buying find finding get getting hire hiring learn learning need needed needs rent renting seek
    seeking seeks sell selling want wanted wants
    """.split()  # noqa: SIM905  one can read it
)
_SEEKING_FOR = frozenset(
    ["ask", "asks", "asked", "hunting", "look", "looks", "looking", "search", "searches", "searching"]
)
_RELATIVE = frozenset(["that", "which", "who"])  # somebody else seeks: “his mother, who needs care”
# What comes after them is no longer the thing itself.
_ENDS = frozenset(
    """
    about at by for from if in into of off on or out over that to up which who whom with
    """.split()  # noqa: SIM905  one can read it
)


def is_noun(words: Sequence[str], place: int) -> bool:
    """Whether a word that is spelt like a silent one is meant as a noun: “a will”, “back pain”."""
    around = NOUNS.get(words[place])
    if around is None:
        return False
    before, after = around
    return (place > 0 and words[place - 1] in before) or (place + 1 < len(words) and words[place + 1] in after)


def says_which(words: Sequence[str], stems: Sequence[str], place: int) -> bool:
    """Whether a word stands right before another telling one, and is no verb as in “to draw portraits”."""
    verb = place > 0 and words[place - 1] == "to"
    return not verb and place + 1 < len(words) and stems[place + 1] not in {"", stems[place]}


def sought_in(words: Sequence[str], stems: Sequence[str]) -> range:
    """The places of what is said to be looked for; ``stems`` are empty where a word says nothing."""
    for place, word in enumerate(words):
        if words[max(place - 1, 0)] in _RELATIVE:
            continue
        if word in _SEEKING or (word in _SEEKING_FOR and words[place + 1 : place + 2] == ["for"]):
            start = place + 1 if word in _SEEKING else place + 2
            while start < len(words) and not stems[start] and words[start] not in _ENDS:
                start += 1
            end = start
            while end < len(words) and stems[end]:
                end += 1
            if end > start:
                return range(start, end)
    return range(0)
