"""Whether two names may be those of one person."""

from enum import IntEnum
from functools import cache

from netgive.domain.text import fold

TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "herr", "frau", "jr", "sr", "phd", "md", "mba"})
LEAST_LETTERS_FOR_A_SLIP = 5
LEFT_OUT_OF_A_SHORT_FORM = 3  # letters at least
# Short forms that are more than the beginning of the name they stand for.
_PAIRS = """
    abby=abigail alex=alexander andy=andrew becky=rebecca ben=benjamin beth=elizabeth betty=elizabeth
    bill=william bob=robert bobby=robert cathy=catherine charlie=charles chuck=charles dave=david dick=richard
    ed=edward hank=henry harry=henry jack=john jim=james jimmy=james joe=joseph kate=katherine katie=katherine
    larry=lawrence liz=elizabeth lizzie=elizabeth maggie=margaret mandy=amanda mike=michael mick=michael
    molly=mary nancy=anne ned=edward nick=nicholas peggy=margaret polly=mary rick=richard rob=robert sally=sarah
    sandy=alexandra sepp=josef steve=stephen sue=susan ted=edward tony=anthony toni=anton uli=ulrich will=william
    willy=wilhelm xaver=franz
"""
SHORT_FORMS = dict(pair.split("=") for pair in _PAIRS.split())


class Likeness(IntEnum):
    """How well two names go together."""

    DIFFERENT = 0
    NEAR = 1
    AGREE = 2
    SAME = 3


def likeness(one: str, other: str) -> Likeness:
    """Same words in any order; or given and family name agree (a middle name, an initial, a short form); or a slip."""
    a, b = words(one), words(other)
    if not a or not b:
        return Likeness.DIFFERENT
    if sorted(a) == sorted(b):
        return Likeness.SAME
    if min(len(a), len(b)) == 1:
        return Likeness.DIFFERENT
    if any(x[-1] == y[-1] and _given_agree(x[0], y[0]) for x, y in ((a, b), (a[::-1], b), (a, b[::-1]))):
        return Likeness.AGREE
    family = a[-1] == b[-1]
    if (family and _slip(a[0], b[0])) or (a[0] == b[0] and _slip(a[-1], b[-1])):
        return Likeness.NEAR
    return Likeness.DIFFERENT


def go_together(one: str, other: str) -> bool:
    """Whether two names of one number may be one person's: they agree, or one says less than the other."""
    a, b = set(words(one)), set(words(other))
    return likeness(one, other) >= Likeness.AGREE or (bool(a and b) and (a <= b or b <= a))


def _given_agree(one: str, other: str) -> bool:
    """The same, an initial, or a short form: Sam of Samuel; but Martin and Martina are two."""
    if one == other or SHORT_FORMS.get(one, one) == SHORT_FORMS.get(other, other):
        return True
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) == 1 or len(long) - len(short) >= LEFT_OUT_OF_A_SHORT_FORM)


def _slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  only where duplicates are looked for

    return min(len(one), len(other)) >= LEAST_LETTERS_FOR_A_SLIP and OSA.distance(one, other, score_cutoff=1) <= 1


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a name, without titles: “Dr. Ada-Lou Example” is ada, lou, example, and so is “Example, Ada Lou”."""
    family, comma, given = name.partition(",")
    name = f"{given} {family}" if comma else name
    plain = "".join(letter if letter.isalnum() else " " for letter in fold(name))
    return tuple(word for word in plain.split() if word not in TITLES)
