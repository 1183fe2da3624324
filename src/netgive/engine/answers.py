"""Short messages outside of the plan: what to answer to thanks, and how a promise is taken back."""

from datetime import date
from zlib import crc32

from netgive.domain.exchange import Give
from netgive.domain.people import Contact
from netgive.domain.suggest import Draft
from netgive.engine.language import language
from netgive.engine.letter import Letter
from netgive.engine.quoting import first_name, quote
from netgive.engine.settings import Settings


def thanks_reply(
    contact: Contact,
    gift: Give | None,
    today: date,
    settings: Settings,
    *,
    communal: bool,
    hard_times: bool = False,
) -> str:
    """What to answer when somebody thanks you (ENGINE C.7): glad, never small, and nothing to be paid back.

    Among friends it asks how things went on, with others it says that such help may be passed on, and in
    ``hard_times`` it asks for nothing. The same for the same gift on the same day.
    """
    words = language(settings.language)
    first = first_name(contact.nickname or contact.name)
    variants = words.glad_among_friends if communal else words.glad_among_colleagues
    if hard_times:
        variants = words.glad_in_hard_times
    seed = crc32(f"{gift.id if gift is not None else first}|{today.isoformat()}".encode())
    return variants[seed % len(variants)].format(first=first, gift=quote(gift.text) if gift is not None else words.it)


def release_message(contact: Contact, promise: Give, today: date, settings: Settings) -> Draft:
    """What to write when a promise is taken back: honest, without an excuse and without a burden."""
    letter = Letter(contact, today, settings)
    words = letter.words
    when = words.promised_on.format(date=words.spoken_date(promise.promised_on, today)) if promise.promised_on else ""
    said = letter.pick(words.release).format(when=when, quote=quote(promise.text))
    return letter.written(words.release_subject, said, closing=words.release_closing)
