"""The outside of every message: greeting, closing, and the choice of words by day and person."""

from collections.abc import Sequence
from datetime import date
from zlib import crc32

from netgive.domain.people import Contact
from netgive.domain.suggest import Draft
from netgive.engine.language import language
from netgive.engine.quoting import first_name, mention
from netgive.engine.settings import Settings


class Letter:
    """A message to one person, in the user's language; the same words for the same day and person."""

    def __init__(self, contact: Contact, today: date, settings: Settings) -> None:
        self.words = language(settings.language)
        self.first = mention(contact.nickname or "") or first_name(contact.name)
        self._settings = settings
        self._seed = crc32(f"{contact.id}|{today.isoformat()}".encode())

    def pick(self, variants: Sequence[str]) -> str:
        return variants[self._seed % len(variants)]

    def written(
        self, subject: Sequence[str], *parts: str, to: str | None = None, closing: Sequence[str] | None = None
    ) -> Draft:
        own = self._settings.greeting.replace("{first}", to or self.first)
        greeting = own or self.pick(self.words.greeting).format(first=to or self.first)
        text = " ".join(map(_capital, filter(None, parts)))
        ending = self._ending(self.pick(closing or self.words.closing))
        return Draft(self.pick(subject), f"{greeting}\n\n{text}\n\n{ending}")

    def _ending(self, closing: str) -> str:
        """The closing with one's own last line and name, where they are set."""
        kind_words, _, last_line = closing.rpartition("\n\n")
        lines = [self._settings.closing or last_line, self._settings.signature]
        return "\n\n".join(filter(None, [kind_words, "\n".join(filter(None, lines))]))


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
