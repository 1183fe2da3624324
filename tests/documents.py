"""Netgive documents for tests of the built program: a network with one person for each lane, and one of everything."""

from datetime import timedelta
from typing import Any

from builders import TODAY, days_ago

Json = dict[str, Any]


def day(ago: int) -> str:
    """The day that lies ``ago`` days back, or ahead where it is negative."""
    return (TODAY - timedelta(days=ago)).isoformat()


def contact(identity: str, name: str, **values: Any) -> Json:
    return {"id": identity, "name": name, **values}


def talked(contact_id: str, ago: int, note: str | None = None, **values: Any) -> Json:
    return {"contact": contact_id, "on": days_ago(ago).isoformat(), "channel": "meeting", "note": note, **values}


LANES: dict[str, Json] = {
    "promise": {
        "contacts": [contact("c1", "Pia Promised")],
        "gives": [
            {"id": "g1", "contact": "c1", "kind": "recommendation", "state": "promised", "text": "the systems book"}
            | {"minutes": 5, "promised_on": day(10), "due": day(3)}
        ],
    },
    "reply": {
        "contacts": [contact("c1", "Rae Replied")],
        "interactions": [
            talked("c1", 5, "Can you tell me how the talk went?", direction="in", channel="email", expects_reply=True)
        ],
    },
    "thanks": {
        "contacts": [contact("c1", "Tom Thanked")],
        "interactions": [talked("c1", 400, "talked about gardens")],
        "received": [{"id": "r1", "contact": "c1", "text": "read my application", "on": day(30)}],
    },
    "introduction": {
        "contacts": [contact("c1", "Ina First", trust=4), contact("c2", "Jo Second", trust=4)],
        "interactions": [talked("c1", 3, "the choir"), talked("c2", 3, "the orchestra")],
        "introductions": [
            {"id": "i1", "a": "c1", "b": "c2", "state": "yes_b", "reason": "both love Bach", "changed_on": day(2)}
        ],
    },
    "reconnect": {
        "contacts": [contact("c1", "Rex Reconnect", closeness="active", trust=4)],
        "interactions": [talked("c1", 500, "she is learning to sail a small boat")],
    },
    "recall": {"contacts": [contact("c1", "Lea Recalled", known_since="2015-03-01")]},
}

# One record of each kind, with a value in each field.
EVERYTHING: Json = {
    "circles": [{"name": "choir", "every_days": 45}, {"name": "work", "every_days": None}],
    "contacts": [
        contact(
            "c1",
            "Ada Example",
            nickname="Addie",
            emails=["ada@example.org", "home@example.org"],
            phones=["+49 30 1234567"],
            urls=["https://www.linkedin.com/in/ada-example"],
            organization="Acme",
            title="Engineer",
            location="Bremen",
            birthday="--12-10",
            circles=["work", "choir"],
            closeness="close",
            every_days=90,
            norm="exchange",
            kin=True,
            trust=4,
            willing=5,
            shared_time=2,
            status=-1,
            mutuals=7,
            known_since="2012-05-06",
            skills=["data engineering"],
            interests=["sailing"],
            memory="met at the choir",
            note="likes tea\nand rye bread",
            do_not_contact=True,
            paused_until="2027-01-01",
        ),
        contact("c2", "Bo Sample", emails=["home@example.org"]),  # they share an address, and are two people
        contact("c3", "Bo Sample"),
    ],
    "interactions": [
        talked("c1", 30, "told me about her boat", direction="in", channel="email", expects_reply=True),
        talked("c2", 20, None, direction="out", channel="message", broadcast=True),
    ],
    "needs": [
        {"id": "n1", "contact": "c2", "text": "a data engineer", "kind": "person", "asked": True}
        | {"first_seen": day(700), "confirmed_on": day(690), "deadline": day(600), "closed_on": day(610)},
        {"id": "n2", "contact": "c2", "text": "a data engineer", "kind": "person", "first_seen": day(9)},
    ],
    "events": [{"contact": "c3", "kind": "layoff", "on": day(40), "note": "the whole team", "cleared_on": day(1)}],
    "shelf": [
        {"id": "s1", "kind": "book", "title": "Thinking in Systems", "topics": ["systems"], "url": "https://x.org"}
    ],
    "gives": [
        {"id": "g1", "contact": "c2", "kind": "recommendation", "state": "used", "text": "the book", "minutes": 9}
        | {"shelf": "s1", "need": "n1", "introduced": "c3", "promised_on": day(9), "due": day(8)}
        | {"delivered_on": day(7), "outcome_on": day(6), "outcome": "she read it twice"},
        {
            "id": "g2",
            "contact": "c3",
            "kind": "attention",
            "state": "delivered",
            "text": "a call",
            "delivered_on": day(5),
        },
        {
            "id": "g3",
            "contact": "c3",
            "kind": "attention",
            "state": "delivered",
            "text": "a call",
            "delivered_on": day(5),
        },
    ],
    "received": [
        {"id": "r1", "contact": "c3", "text": "lent me a bike", "on": day(50), "thanked_on": day(49)}
        | {"outcome_told_on": day(40)}
    ],
    "introductions": [
        {"id": "i1", "a": "c2", "b": "c3", "state": "closed", "reason": "both sail", "changed_on": day(60)}
        | {"outcome": "useful", "note": "they met", "steps": [{"state": "asked_a", "on": day(90)}]}
    ],
    "suggestions": [
        {"contact": "c2", "on": day(3), "state": "snoozed", "reason": None, "until": day(-9)},
        {"contact": "c3", "on": day(3), "state": "skipped", "reason": "awkward", "until": None},
    ],
}


def many(count: int) -> Json:
    """People with whom one has lost touch, each with a note to build on."""
    numbers = [str(number) for number in range(1, count + 1)]
    return {
        "contacts": [contact(f"m{n}", f"Person Number{n.zfill(3)}", closeness="active") for n in numbers],
        "interactions": [talked(f"m{n}", 400 + int(n), f"planting a garden, bed {n}") for n in numbers],
    }
