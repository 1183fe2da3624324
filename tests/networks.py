"""Random networks as netgive documents: the same for the same seed, with something of everything that counts."""

from random import Random
from typing import Any

from documents import Json, contact, day

TOPICS = ("sailing", "data engineering", "public speaking", "beekeeping", "typography", "pricing", "chess", "pottery")
CIRCLES = ("work", "choir", "university", None)
CLOSENESS = ("support", "sympathy", "close", "active", "acquaintance")


def network(seed: int, people: int, *, duties: bool = True, silence: int = 400) -> Json:
    """A network of so many people, silent for so many days on average.

    Without ``duties`` nobody waits for an answer, a promise or thanks.
    """
    random = Random(seed)
    ids = [f"c{number}" for number in range(people)]
    return {
        "circles": [{"name": name, "every_days": random.choice([None, 60])} for name in CIRCLES if name],
        "contacts": [_person(random, identity) for identity in ids],
        "interactions": [talk for identity in ids for talk in _talks(random, identity, silence, duties=duties)],
        "needs": [_need(random, f"n{number}", random.choice(ids)) for number in range(people // 4)],
        "events": [_event(random, random.choice(ids)) for _ in range(people // 15)],
        "shelf": [
            {"id": f"s{n}", "kind": random.choice(["book", "podcast", "skill", "tool"]), "title": f"About {topic}"}
            for n, topic in enumerate(TOPICS)
            if random.random() < 0.7
        ],
        "gives": [_gift(random, f"g{n}", random.choice(ids), duties=duties) for n in range(people // 6)],
        "received": [
            {"id": f"r{n}", "contact": random.choice(ids), "text": "lent me a bike", "on": day(random.randint(1, 300))}
            | ({} if duties else {"thanked_on": day(1), "outcome_told_on": day(1)})
            for n in range(people // 20)
        ],
        "suggestions": [
            {"contact": identity, "on": day(random.randint(1, 40)), "state": random.choice(["shown", "skipped"])}
            for identity in random.sample(ids, people // 10)
        ],
    }


def _person(random: Random, identity: str) -> Json:
    circle = random.choice(CIRCLES)
    values: dict[str, Any] = {
        "circles": [circle] if circle else [],
        "closeness": random.choice(CLOSENESS),
        "organization": random.choice([None, "Acme", "Initech", "Globex"]),
    }
    if random.random() < 0.3:
        values |= {"trust": random.randint(1, 5), "willing": random.randint(1, 5), "mutuals": random.randint(0, 40)}
    if random.random() < 0.2:
        values["interests"] = [random.choice(TOPICS)]
    if random.random() < 0.2:
        values["skills"] = [random.choice(TOPICS)]
    if random.random() < 0.3:
        values |= {"memory": "met on the night train", "known_since": day(random.randint(100, 5000))}
    values |= {"kin": random.random() < 0.1, "do_not_contact": random.random() < 0.05}
    return contact(identity, f"Person {identity}", **values)


def _talks(random: Random, identity: str, silence: int, *, duties: bool) -> list[Json]:
    last = int(random.expovariate(1 / silence)) + 1
    return [
        {
            "contact": identity,
            "on": day(last + int(random.expovariate(1 / 90))),
            "direction": random.choice(["in", "out", "both"]),
            "note": random.choice([None, None, f"spoke of {random.choice(TOPICS)}"]),
            "expects_reply": duties and random.random() < 0.1,
            "broadcast": random.random() < 0.05,
        }
        for _ in range(random.choice([0, 0, 1, 2, 5, 12]))
    ]


def _need(random: Random, identity: str, owner: str) -> Json:
    seen = random.randint(1, 260)
    return {
        "id": identity,
        "contact": owner,
        "text": f"wants to learn {random.choice(TOPICS)}",
        "kind": random.choice(["problem", "person", "resource"]),
        "asked": random.random() < 0.3,
        "first_seen": day(seen),
        "deadline": random.choice([None, None, day(-10)]),
        "closed_on": random.choice([None, None, None, day(1)]),
    }


def _event(random: Random, owner: str) -> Json:
    kind = random.choice(["good_news", "grief", "illness", "layoff", "conflict"])
    return {"contact": owner, "kind": kind, "on": day(random.randint(0, 60))}


def _gift(random: Random, identity: str, owner: str, *, duties: bool) -> Json:
    kind = random.choice(["advice", "recommendation", "introduction", "attention"])
    gift = {"id": identity, "contact": owner, "kind": kind, "text": "something good", "minutes": random.randint(2, 9)}
    if duties and random.random() < 0.1:
        return gift | {"state": "promised", "promised_on": day(9), "due": day(random.randint(-9, 9))}
    return gift | {"state": random.choice(["delivered", "used"]), "delivered_on": day(random.randint(8, 500))}
