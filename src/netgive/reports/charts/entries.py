"""What the page of a report says about each gift, and about each thing of the days to come."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netgive.engine.report_words import ONE_GIFT
from netgive.reports.charts.words import counted, shown
from netgive.reports.report import Ahead, Gift

GROUPS = {
    "promise": "Promises due",
    "follow_up": "To follow up",
    "give": "People you could give to",
}


class GiftLine(NamedTuple):
    day: str
    name: str
    text: str
    about: tuple[str, ...]


class AheadLine(NamedTuple):
    name: str
    text: str
    day: str


class AheadGroup(NamedTuple):
    title: str
    lines: tuple[AheadLine, ...]

    @property
    def dated(self) -> bool:
        return any(line.day for line in self.lines)


def gift_lines(gifts: Sequence[Gift]) -> list[GiftLine]:
    return [
        GiftLine(f"{gift.on.day} {gift.on:%b}", shown(gift.person.name), shown(gift.text), tuple(_about(gift)))
        for gift in gifts
    ]


def _about(gift: Gift) -> Iterable[str]:
    yield ONE_GIFT[gift.kind]
    yield counted(gift.minutes, "minute")
    if gift.circle:
        yield shown(gift.circle)
    if gift.outcome:
        yield shown(gift.outcome.replace("_", " "))


def ahead_groups(ahead: Sequence[Ahead]) -> list[AheadGroup]:
    """What is to come, in the order of its groups."""
    kinds = list(dict.fromkeys([*GROUPS, *(item.kind for item in ahead)]))
    groups = [
        AheadGroup(
            GROUPS.get(kind, shown(kind.replace("_", " ").capitalize())),
            tuple(
                AheadLine(shown(item.person.name), shown(item.text), f"{item.on.day} {item.on:%b}" if item.on else "")
                for item in ahead
                if item.kind == kind
            ),
        )
        for kind in kinds
    ]
    return [group for group in groups if group.lines]
