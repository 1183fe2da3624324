"""Invented files as other programs export them: a mailbox, connections, address cards."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import NamedTuple

from costs.stores import TODAY

NOW = datetime.fromisoformat(f"{TODAY}T12:00").replace(tzinfo=UTC)
WORDS = ["tea", "garden", "bees", "harbour", "chapter", "lantern", "orchard", "violin", "ferry", "pottery"]
ME = "me@home.example"
THEIRS = 0.6  # of the messages


class Kind(NamedTuple):
    """A file, how its records are written, and how many a second should come in."""

    label: str
    name: str
    records: Callable[[int], Iterator[str]]
    target: float


def connections(number: int) -> Iterator[str]:
    yield "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    for one in range(number):
        on = NOW - timedelta(days=one % 4000)
        yield (
            f"Given{one % 997},Family{one},https://www.linkedin.com/in/person-{one},,"
            f"Company {one % 1500},Position {one % 300},{on:%d %b %Y}\n"
        )


def cards(number: int) -> Iterator[str]:
    for one in range(number):
        yield (
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{one}\r\nFN:Given{one % 997} Relative{one}\r\n"
            f"EMAIL:card{one}@people.example\r\nTEL:+1555{one:07}\r\nORG:Firm {one % 900}\r\nEND:VCARD\r\n"
        )


def mailbox(number: int) -> Iterator[str]:
    """A few write often, most once or twice; one in twenty is a newsletter."""
    chance = random.Random(1)
    for one in range(number):
        person = f"person{int(number**0.7 * chance.random() ** 3)}@people.example"
        at = format_datetime(NOW - timedelta(minutes=37 * (number - one)))
        sender, to = (person, ME) if chance.random() < THEIRS else (ME, person)
        bulk = "List-Unsubscribe: <https://news.example/u>\nPrecedence: bulk\n" if one % 20 == 0 else ""
        text = " ".join(chance.choices(WORDS, k=80))
        yield (
            f"From - {at}\nFrom: {sender.partition('@')[0].title()} <{sender}>\nTo: {to}\nDate: {at}\n"
            f"Message-ID: <{one}@mail.example>\nSubject: The {chance.choice(WORDS)}\n{bulk}"
            f'Content-Type: text/plain; charset="utf-8"\n\n{text}. Shall we?\n\n'
        )


KINDS = (
    Kind("messages", "all.mbox", mailbox, 3000),
    Kind("connections", "Connections.csv", connections, 8000),
    Kind("cards", "people.vcf", cards, 0),
)
