"""A contact made of fields that come from anywhere: the rules of vCard decide what each may hold."""

import re

from netgive.domain.people import Contact
from netgive.importers.cards import vcard_fields
from netgive.importers.cards.vcard_fields import Fields, Value

_ESCAPED = re.compile(r"[\\;,\n]")


class Gathered:
    """Fields of one person as they are found, under the names that vCard has for them (``EMAIL``, ``BDAY``)."""

    def __init__(self) -> None:
        self._fields = Fields({})

    def add(self, name: str, *components: str) -> None:
        """A value, in several components where it is structured; each is taken as it is."""
        if any(map(str.strip, components)):
            text = ";".join(map(_escape, components))
            self._fields.values.setdefault(name, []).append(Value(text))

    def add_place(self, city: str, country: str = "") -> None:
        """Where they live. Without a city the country is the place."""
        parts = [""] * (vcard_fields.COUNTRY + 1)
        parts[vcard_fields.LOCALITY], parts[vcard_fields.COUNTRY] = (city, country) if city.strip() else (country, "")
        self.add("ADR", *parts)

    def line(self, what: str, text: str) -> str:
        """``text`` as one clean line of at most 200 characters."""
        return self._fields.line(what, text)

    @property
    def repairs(self) -> list[str]:
        """What had to be left out or mended so far."""
        return self._fields.repairs

    def contact(self, name: str) -> Contact:
        """The person of this name with all fields; what cannot be read is left out and listed among the repairs."""
        fields = self._fields
        nickname = fields.first_line("nickname", vcard_fields.nicknames(fields))
        return Contact(
            id="",
            name=name,
            nickname=nickname if nickname != name else None,
            emails=vcard_fields.emails(fields),
            phones=vcard_fields.phones(fields),
            urls=vcard_fields.urls(fields),
            organization=vcard_fields.organization(fields),
            title=vcard_fields.title(fields),
            location=vcard_fields.location(fields),
            birthday=vcard_fields.birthday(fields),
            circles=vcard_fields.circles(fields),
            skills=vcard_fields.skills(fields),
            interests=vcard_fields.interests(fields),
            note=vcard_fields.note(fields),
        )


def _escape(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\\n" if found[0] == "\n" else f"\\{found[0]}", text)
