"""An invented network as a netgive document, written as a stream: the same for the same seed and day.

Skewed as real networks are. A few people hold most of the conversations and many hold one or none; those one talks
with often one has talked with lately. What is looked for can often be met, from the shelf or by somebody's skills.
Duties are few, as in a network that is looked after: they leave room in the plan for somebody who is chosen by score,
which is the dearest part of a morning.
"""

import argparse
import json
import sys
import tomllib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any, NamedTuple, TextIO

Json = dict[str, Any]

WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
DIRECTIONS = ("in", "out", "both")
LONGEST_SILENCE = 3650
MORNINGS = 60
# Dunbar's 5, 15, 50 and 150 of a thousand, each with those before it.
LAYERS = (("support", 0.005), ("sympathy", 0.02), ("close", 0.07), ("active", 0.22), ("acquaintance", 1.0))
# What became of a gift, with how often.
OUTCOMES = {"delivered": 10, "thanked": 6, "used": 3, "changed_outcome": 1, "declined": 1, "no_response": 4}
MINUTES = {"attention": 3, "recommendation": 4, "advice": 12, "introduction": 5}


class Chance(Random):
    """Chance as this network needs it."""

    def happens(self, share: float) -> bool:
        return self.random() < share

    def maybe(self, share: float, value: object) -> object:
        return value if self.happens(share) else None

    def some(self, values: Sequence[str], shares: Sequence[float]) -> list[str]:
        """None, one, two ... of the values, as often as the shares say."""
        return self.sample(values, self.choices(range(len(shares)), shares)[0])

    def days(self, mean: float) -> int:
        """Small numbers of days more often than large ones."""
        return int(self.expovariate(1 / mean))

    def text(self, patterns: Sequence[str]) -> str:
        words = {name: self.choice(WORDS[name]) for name in ("topic", "job", "place")}
        return self.choice(patterns).format_map(words)


class Tie(NamedTuple):
    """How often one has talked with somebody; first and last are counted in days back from today."""

    conversations: int
    first: int
    last: int


class Network:
    """The lists of the document, each a stream; they are to be read once, in the order of `lists`."""

    def __init__(self, contacts: int, interactions: int, today: date, seed: int) -> None:
        self._size = contacts
        self._today = today
        self._chance = Chance(seed)
        self._ties = self._make_ties(interactions - 1)  # one is left for the question that waits
        self._often = [1 + tie.conversations for tie in self._ties]
        self._shelf_length = 10 + min(contacts // 100, 140)

    def lists(self) -> Iterator[tuple[str, Iterable[Json]]]:
        yield "circles", ({"name": name, "every_days": days or None} for name, days in WORDS["circles"].items())
        yield "contacts", self._contacts()
        yield "shelf", self._shelf()
        yield "needs", self._needs()
        yield "interactions", self._conversations()
        yield "events", self._events()
        yield "gives", self._gives()
        yield "received", self._received()
        yield "introductions", self._introductions()
        yield "suggestions", self._suggestions()

    def _make_ties(self, conversations: int) -> list[Tie]:
        """Whom one talks with often one has talked with lately, and for long."""
        people = range(self._size)
        weights = [self._chance.lognormvariate(0, 2.2) for _ in people]
        counts = Counter(self._chance.choices(people, weights, k=conversations))
        return [self._tie(counts[contact]) for contact in people]

    def _tie(self, conversations: int) -> Tie:
        often = sqrt(max(conversations, 1))
        last = 1 + min(self._chance.days(1500 / often), LONGEST_SILENCE)
        length = max(self._chance.days(40 * often), conversations // len(DIRECTIONS))
        return Tie(conversations, last + length, last)

    def _contacts(self) -> Iterator[Json]:
        chance, closeness = self._chance, self._closeness()
        for contact, tie in enumerate(self._ties):
            yield {
                "id": _id(contact),
                "name": f"{chance.choice(WORDS['first_names'])} {self._surname()}",
                **self._addresses(contact),
                **self._work(),
                **self._ratings(closeness[contact]),
                "location": chance.maybe(0.3, chance.choice(WORDS["place"])),
                "birthday": chance.maybe(0.1, f"--{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"),
                "circles": chance.some(tuple(WORDS["circles"]), (0.35, 0.55, 0.1)),
                "closeness": closeness[contact],
                "every_days": chance.maybe(0.02, chance.choice((30, 60, 90, 180))),
                "known_since": self._day(tie.first + chance.days(500)),
                "interests": chance.some(WORDS["topic"], (0.65, 0.15, 0.15, 0.05)),
                "memory": chance.maybe(0.25, chance.text(WORDS["memories"])),
                "do_not_contact": chance.happens(0.005),
                "paused_until": chance.maybe(0.003, self._day(-60)),
            }

    def _closeness(self) -> list[str]:
        """The more conversations, the closer."""
        found = [""] * self._size
        ranked = sorted(range(self._size), key=lambda contact: -self._often[contact])
        for rank, contact in enumerate(ranked):
            found[contact] = next(name for name, share in LAYERS if rank < share * self._size)
        return found

    def _surname(self) -> str:
        return f"{self._chance.choice(WORDS['beginnings'])}{self._chance.choice(WORDS['endings'])}"

    def _addresses(self, contact: int) -> Json:
        return {
            "emails": [f"p{contact}@example.org"] if self._chance.happens(0.6) else [],
            "phones": [f"+999 {contact:09}"] if self._chance.happens(0.3) else [],
            "urls": [f"https://people.example.org/p{contact}"] if self._chance.happens(0.6) else [],
        }

    def _work(self) -> Json:
        """What the export of a professional network says of most people, and the skills of a few."""
        if not self._chance.happens(0.75):
            return {}
        return {
            "organization": f"{self._surname()} {self._chance.choice(WORDS['firm'])}",
            "title": self._chance.text(WORDS["titles"]),
            "skills": self._chance.some(WORDS["topic"], (0.8, 0.1, 0.1)),
        }

    def _ratings(self, closeness: str) -> Json:
        if closeness == "acquaintance" or self._chance.happens(0.3):
            return {}
        rating = self._chance.randint
        return {
            "trust": rating(2, 5),
            "willing": rating(2, 5),
            "shared_time": rating(1, 5),
            "status": rating(-1, 1),
            "mutuals": rating(0, 60),
            "kin": self._chance.happens(0.05),
        }

    def _shelf(self) -> Iterator[Json]:
        kinds = tuple(WORDS["shelf"])
        for number in range(self._shelf_length):
            volume, place = divmod(number, len(WORDS["topic"]))
            kind, topic = kinds[number % len(kinds)], WORDS["topic"][place]
            title = self._chance.choice(WORDS["shelf"][kind]).format(topic=topic)
            # The same title twice would be the same thing.
            title = f"{title}, part {volume + 1}" if volume else title
            yield {"id": f"s{number}", "kind": kind, "title": title, "topics": [topic], "url": None}

    def _needs(self) -> Iterator[Json]:
        for number, contact in enumerate(self._friends(0.06)):
            kind = self._chance.choice(tuple(WORDS["needs"]))
            seen = 1 + self._chance.days(150)
            yield {
                "id": f"n{number}",
                "contact": _id(contact),
                "text": self._chance.text(WORDS["needs"][kind]),
                "kind": kind,
                "asked": self._chance.happens(0.3),
                "first_seen": self._day(seen),
                "deadline": self._chance.maybe(0.1, self._day(-self._chance.randint(5, 90))),
                "closed_on": self._chance.maybe(0.25, self._day(seen // 2)),
            }

    def _conversations(self) -> Iterator[Json]:
        """Oldest first, as they were logged; packed into numbers until then, so that many need little memory."""
        packed = array("Q")
        talked = [0] * self._size
        for contact, tie in enumerate(self._ties):
            for slot in self._slots(tie):
                packed.append(slot * self._size + contact)
                if DIRECTIONS[slot % len(DIRECTIONS)] == "both":
                    talked[contact] = max(talked[contact], slot)
        for slot, contact in (divmod(number, self._size) for number in sorted(packed)):
            yield self._conversation(contact, slot, answered=slot < talked[contact])
        yield self._waiting_question()

    def _slots(self, tie: Tie) -> list[int]:
        """A day has one slot for each direction: two equal conversations would be taken for the same one."""
        first = self._today.toordinal() - tie.first
        days = tie.first - tie.last + 1
        slots = range(first * len(DIRECTIONS), (first + days) * len(DIRECTIONS))
        return self._chance.sample(slots, tie.conversations)

    def _conversation(self, contact: int, slot: int, *, answered: bool) -> Json:
        day, number = divmod(slot, len(DIRECTIONS))
        direction = DIRECTIONS[number]
        # Of their questions only answered ones: duties are few.
        asks = (direction == "out" or (direction == "in" and answered)) and self._chance.happens(0.2)
        return {
            "contact": _id(contact),
            "on": date.fromordinal(day).isoformat(),
            "direction": direction,
            "channel": self._chance.choice(("meeting", "call") if direction == "both" else ("email", "message")),
            "note": self._note(asks=asks) if self._chance.happens(0.3) else None,
            "expects_reply": asks,
            "broadcast": direction == "out" and not asks and self._chance.happens(0.1),
        }

    def _waiting_question(self) -> Json:
        """Of somebody one hardly knows, so that no later conversation answers it."""
        stranger = min(range(self._size), key=self._often.__getitem__)
        return {
            "contact": _id(stranger),
            "on": self._day(4),
            "direction": "in",
            "channel": "message",
            "note": self._chance.text(WORDS["questions"]),
            "expects_reply": True,
            "broadcast": False,
        }

    def _note(self, *, asks: bool) -> str:
        """A sentence or a few, now and then a whole letter."""
        sentences = [self._chance.text(WORDS["sentences"]) for _ in range(1 + self._chance.days(1.8))]
        return " ".join([*sentences, self._chance.text(WORDS["questions"])] if asks else sentences)

    def _events(self) -> Iterator[Json]:
        kinds = ("good_news", "good_news", "good_news", "illness", "grief", "layoff", "conflict")
        for contact in self._chance.sample(range(self._size), _share(self._size, 0.02)):
            age = self._chance.randint(1, 300)
            yield {
                "contact": _id(contact),
                "kind": self._chance.choice(kinds),
                "on": self._day(age),
                "note": self._chance.text(WORDS["sentences"]),
                "cleared_on": self._chance.maybe(0.4, self._day(age // 2)),
            }

    def _gives(self) -> Iterator[Json]:
        """One every other day, well within a week's minutes, and one short promise."""
        promised, *receivers = self._friends(0.08)
        promise = self._gift(0, promised, "attention", "promised")
        yield {**promise, "promised_on": self._day(9), "due": self._day(2)}
        for number, contact in enumerate(receivers, start=1):
            kind = self._chance.choices(tuple(MINUTES), (5, 3, 2, 1))[0]
            state = self._chance.choices(tuple(OUTCOMES), tuple(OUTCOMES.values()))[0]
            told_on = None if state == "delivered" else self._day(2 * number - 1)
            gift = self._gift(number, contact, kind, state)
            yield {**gift, "delivered_on": self._day(2 * number), "outcome_on": told_on}

    def _gift(self, number: int, contact: int, kind: str, state: str) -> Json:
        other = (contact + self._chance.randrange(1, self._size)) % self._size
        return {
            "id": f"g{number}",
            "contact": _id(contact),
            "kind": kind,
            "state": state,
            "text": self._chance.text(WORDS["gifts"]),
            "shelf": f"s{self._chance.randrange(self._shelf_length)}" if kind == "recommendation" else None,
            "introduced": _id(other) if kind == "introduction" else None,
            "minutes": MINUTES[kind],
        }

    def _received(self) -> Iterator[Json]:
        for number, contact in enumerate(self._friends(0.03)):
            age = self._chance.randint(3, 1500)
            yield {
                "id": f"r{number}",
                "contact": _id(contact),
                "text": self._chance.text(WORDS["stories"]),
                "on": self._day(age),
                "thanked_on": self._day(age - 1),
                "outcome_told_on": self._day(age - 2),
            }

    def _introductions(self) -> Iterator[Json]:
        """Some wait for an answer of theirs, the others are closed."""
        people = self._chance.sample(range(self._size), 2 * _share(self._size, 0.004))
        for number, (one, other) in enumerate(zip(people[::2], people[1::2], strict=True)):
            waits = number % 5 == 0
            asked = self._chance.randint(1, 9) if waits else 30 + 9 * number
            yield {
                "id": f"i{number}",
                "a": _id(one),
                "b": _id(other),
                "state": "asked_a" if waits else "closed",
                "reason": self._chance.text(WORDS["reasons"]),
                "changed_on": self._day(asked if waits else asked - 20),
                "outcome": None if waits else self._chance.choice(("useful", "not_useful")),
                "steps": [{"state": "asked_a", "on": self._day(asked)}],
            }

    def _suggestions(self) -> Iterator[Json]:
        """What became of those of the last mornings."""
        for age in range(MORNINGS, 0, -1):
            for contact in self._chance.sample(range(self._size), min(3, self._size)):
                state = self._chance.choices(("shown", "done", "skipped", "snoozed"), (4, 4, 2, 1))[0]
                yield {
                    "contact": _id(contact),
                    "on": self._day(age),
                    "state": state,
                    "reason": self._chance.choice(("awkward", "not_now", "no")) if state == "skipped" else None,
                    "until": self._day(age - 30) if state == "snoozed" else None,
                }

    def _friends(self, share: float) -> list[int]:
        """As many people as a share of the network, most of them people one talks with often."""
        return self._chance.choices(range(self._size), self._often, k=_share(self._size, share))

    def _day(self, age: int) -> str:
        return (self._today - timedelta(days=age)).isoformat()


def _id(contact: int) -> str:
    return f"c{contact}"


def _share(size: int, share: float) -> int:
    """At least one: every list is filled in the smallest network too."""
    return max(1, round(size * share))


def write(network: Network, stream: TextIO) -> None:
    """Write the document, one record a line."""
    stream.write('{"netgive": 1')
    for name, records in network.lists():
        stream.write(f',\n"{name}": [')
        for number, record in enumerate(records):
            stream.write(",\n" if number else "\n")
            stream.write(json.dumps(record, ensure_ascii=False))
        stream.write("]")
    stream.write("}\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    today = datetime.now().astimezone().date()
    parser.add_argument("--contacts", type=int, default=10_000, metavar="N", help="how many people (10000)")
    parser.add_argument("--interactions", type=int, default=200_000, metavar="N", help="conversations (200000)")
    parser.add_argument("--today", type=date.fromisoformat, default=today, metavar="DAY", help="its last day (today)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed, another network (1)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file (standard output)")
    arguments = parser.parse_args()
    if arguments.contacts < 2 or arguments.interactions < 1:  # noqa: PLR2004  an introduction takes two people
        parser.error("a network has at least 2 contacts and 1 interaction")
    return arguments


def main() -> None:
    """Write the network that the command line asks for."""
    said = _arguments()
    network = Network(said.contacts, said.interactions, said.today, said.seed)
    if said.output is not None:
        with said.output.open("w", encoding="utf-8") as stream:
            write(network, stream)
        return
    with open(sys.stdout.fileno(), "w", encoding="utf-8", closefd=False) as stream:
        write(network, stream)


if __name__ == "__main__":
    main()
