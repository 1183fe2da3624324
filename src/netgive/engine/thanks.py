"""What to answer when somebody thanks you (ENGINE C.7): glad, never small, and nothing to be paid back."""

from datetime import date
from zlib import crc32

from netgive.domain.exchange import Give
from netgive.engine.quoting import quote

AMONG_FRIENDS = (
    "So glad, {first}. And how did it go on with {gift}? I would love to hear.",
    "That makes me happy, {first}. Tell me when you like: what became of {gift}?",
    "I am so glad it was right for you, {first}. Where has {gift} taken you since?",
)
AMONG_COLLEAGUES = (
    "I am glad that it helped, {first}. I am sure that you will do the same for somebody else one day.",
    "Good to hear, {first}. Pass it on when you meet somebody who is where you were: that is the best of it.",
    "Thank you for telling me, {first}. I know that you would do as much for the next person who asks.",
)


def thanks_reply(first: str, gift: Give | None, today: date, *, communal: bool) -> str:
    """A sentence or two, the same for the same gift on the same day.

    Among friends it asks how things went on; with others it says that such help may be passed on.
    """
    variants = AMONG_FRIENDS if communal else AMONG_COLLEAGUES
    seed = crc32(f"{gift.id if gift is not None else first}|{today.isoformat()}".encode())
    told = quote(gift.text) if gift is not None else "it"
    return variants[seed % len(variants)].format(first=first, gift=told)
