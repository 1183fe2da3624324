"""Mails become conversations: one for each message and person on the other side.

A mailbox is gone through twice, message by message: once for what it tells as a whole (`mail_survey`), once for the
messages themselves. Nothing is kept of a message but what is handed on.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import IntakeItem, InteractionDraft, PersonRef, Repaired, Skipped
from netgive.domain.text import clean_line
from netgive.errors import UnusableInputError
from netgive.importers.identity import fingerprint
from netgive.importers.mail.addresses import Address
from netgive.importers.mail.body import own_text
from netgive.importers.mail.dates import Dated, day_of
from netgive.importers.mail.exchange import Exchange, exchange_of, is_list
from netgive.importers.mail.labels import Label
from netgive.importers.mail.letter import Letter, RawMessage
from netgive.importers.mail.names import display_name, name_from_address
from netgive.importers.mail.people import LIST, ROLE, doubt_of_address
from netgive.importers.mail.subjects import subject
from netgive.importers.mail.survey import Survey, survey
from netgive.importers.questions import asks
from netgive.importers.source import Source

LONGEST_TEXT = 2_000

_LONGEST_ID = 200

Found = RawMessage | Skipped


def read_mails(label: str, like: Source, messages: Callable[[], Iterable[Found]]) -> Iterator[IntakeItem]:
    """What a mailbox holds; ``messages`` is called for each of the two times it is gone through.

    Raises UnusableInputError where no message is in it, or it does not show who the user is.
    """
    letters = (Letter.of(found) for found in messages() if isinstance(found, RawMessage))
    known = survey(label, like.me, letters)
    if not known.messages:
        raise UnusableInputError(label, "no message is in it")
    for found in messages():
        if isinstance(found, Skipped):
            yield found
        else:
            yield from _items(Letter.of(found), known, like)


def _items(letter: Letter, known: Survey, like: Source) -> Iterator[IntakeItem]:
    """The conversations that a message is part of, and what is wrong with it."""
    where = letter.raw.where
    exchange = exchange_of(letter, known)
    if isinstance(exchange, str):
        yield Skipped(where, exchange)
        return
    dated = day_of(letter.headers, letter.raw.from_line, letter.raw.delivered, like.today)
    if dated.day is None:
        yield Skipped(where, dated.flaw)
        return
    yield from _repairs(letter, dated)
    yield from _interactions(letter, exchange, dated.day, known, bodies=like.bodies)


def _repairs(letter: Letter, dated: Dated) -> Iterator[Repaired]:
    if dated.flaw:
        yield Repaired(letter.raw.where, f"{dated.flaw}; that of its delivery was taken, {dated.day}")
    if letter.sender is not None and letter.sender.instead:
        header, address = letter.sender.instead.title(), letter.sender.address.address
        yield Repaired(letter.raw.where, f"it does not say who it is from; {address} stands in {header}")


def _interactions(
    letter: Letter, exchange: Exchange, day: date, known: Survey, *, bodies: bool
) -> Iterator[InteractionDraft | Skipped]:
    note, question = _note(letter, exchange, bodies=bodies)
    message = _identity(letter)
    for address in exchange.people:
        if not address.address:
            yield Skipped(letter.raw.where, f"“{display_name(address.name)}” has no e-mail address")
            continue
        person = _person(address, exchange, known)
        yield InteractionDraft(
            where=letter.raw.where,
            source=f"mail:{message}:{address.address}",
            person=person,
            on=day,
            direction=exchange.direction,
            channel=Channel.MESSAGE if Label.CHAT in letter.labels else Channel.EMAIL,
            note=note,
            expects_reply=question and (exchange.direction is Direction.OUT or person.doubt in {None, ROLE}),
            broadcast=exchange.broadcast,
        )


def _person(person: Address, exchange: Exchange, known: Survey) -> PersonRef:
    address = person.address
    name = known.names.get(address) or display_name(person.name) or name_from_address(address)
    doubt = exchange.doubt or (LIST if is_list(address, known) else doubt_of_address(address))
    return PersonRef(name, f"mail:address:{address}", emails=(address,), doubt=doubt)


def _note(letter: Letter, exchange: Exchange, *, bodies: bool) -> tuple[str | None, bool]:
    """The note of a message, and whether it asks something; the subject of an answer asks nothing new."""
    about, is_answer = subject(letter.headers["subject"])
    text = own_text(letter.headers, letter.body) if exchange.personal or bodies else ""
    question = exchange.personal and (asks(text) or (not is_answer and asks(about)))
    kept = text[:LONGEST_TEXT].rstrip() if bodies else ""
    return "\n\n".join(filter(None, (about, kept))) or None, question


def _identity(letter: Letter) -> str:
    """The Message-ID, or what stands for it where there is none."""
    written = letter.headers["message-id"]
    message_id = "".join(clean_line(written).split()).strip("<>")
    if message_id and len(message_id) <= _LONGEST_ID:
        return message_id
    sender = letter.sender.address.address if letter.sender else ""
    recipients = sorted(found.address or found.name for found in letter.recipients)
    return fingerprint(written, letter.headers["date"], sender, *recipients, letter.headers["subject"])
