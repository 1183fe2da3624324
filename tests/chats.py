"""WhatsApp chats as tests write and read them."""

from dataclasses import replace
from datetime import date

from netgive.domain.intake import InteractionDraft
from netgive.importers.chats import whatsapp
from netgive.importers.source import Source

ADA, BO, ME = "Ada Example", "Bo Sample", "Me Test"
NOTICE = "a notice of WhatsApp, not a message"
ENCRYPTED = "Messages and calls are end-to-end encrypted. No one outside of this chat can read or listen to them."
FILE = f"WhatsApp Chat with {ADA}.txt"
TODAY = date(2026, 1, 31)
TEMPLATE = "{day:%d/%m/%Y}, 10:{minute:02} - {name}: {text}\n"


def chat(*messages, template=TEMPLATE):
    """(day of January 2026 or a date, name, text) each, as Android writes it."""
    return "".join(
        template.format(day=day if isinstance(day, date) else date(2026, 1, day), minute=minute, name=name, text=text)
        for minute, (day, name, text) in enumerate(messages)
    )


def read(text, name="_chat.txt", **options):
    source = Source.of(text if isinstance(text, bytes) else text.encode(), name)
    assert whatsapp.recognise(source.head())
    return list(whatsapp.read(replace(source, **{"today": TODAY, **options})))


def talks(items):
    """(name, day, direction) of each conversation."""
    return [
        (item.person.name, item.on.day, str(item.direction)) for item in items if isinstance(item, InteractionDraft)
    ]
