"""Hermit CRM: a folder of Markdown files in git, by company."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

from costs.commands import Command
from costs.peers.peer import Peer
from costs.peers.people import Json, People
from costs.process import Call, piped

DATA = "crm"
CHANNELS = {"email": "email", "message": "whatsapp", "call": "call", "meeting": "meeting", "other": "meeting"}
COMPANY = """---
name: {name}
slug: {slug}
website:
linkedin:
country:
source: network
stage: won
stage_changed: 2026-01-01
tags: []
created: 2026-01-01T09:00
updated: 2026-01-01T09:00
---
"""
CONTACT = """---
first_name: {first}
last_name: {last}
slug: {slug}
title:
linkedin:
email: {email}
phone:
role:
created: 2026-01-01T09:00
updated: 2026-01-01T09:00
---
"""
INTERACTION = """---
date: {on}T{time}
channel: {channel}
direction: {direction}
contact: {contact}
subject:
outcome:
result:
source: manual
message_id:
---

{note}
"""


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def slugs(person: Json) -> Mapping[str, str]:
    """A company of their own for everybody: then a company is shown as a person is."""
    own = f"{slug(person['name'])}-{slug(person['id'])}"
    return {"COMPANY": own, "PERSON": own}


def set_up(run: Callable[..., Call], folder: Path, people: People) -> None:
    piped(run("init", "--no-setup", DATA))
    talks = defaultdict(list)
    for one in people.interactions:
        talks[one["contact"]].append(one)
    for person in people.contacts:
        _person(folder / DATA / "companies", person, talks[person["id"]])
    for line in (("add", "--all"), ("commit", "--quiet", "--message", "people")):
        piped(run()._replace(line=("git", "-C", DATA, *line)))
    piped(run("--data", DATA, "rebuild"))


def _person(companies: Path, person: Json, talks: list[Json]) -> None:
    own = slugs(person)["PERSON"]
    first, _, last = person["name"].partition(" ")
    home = companies / own
    for name in ("contacts", "interactions"):
        (home / name).mkdir(parents=True)
    (home / "company.md").write_text(COMPANY.format(name=person["name"], slug=own), encoding="utf-8")
    card = CONTACT.format(first=first, last=last, slug=own, email=next(iter(person["emails"]), ""))
    (home / "contacts" / f"{own}.md").write_text(card, encoding="utf-8")
    for number, talk in enumerate(talks):
        time = f"{number // 60 % 24:02}:{number % 60:02}"
        channel, direction = CHANNELS[talk["channel"]], "in" if talk["direction"] == "in" else "out"
        text = INTERACTION.format(
            on=talk["on"], time=time, channel=channel, direction=direction, contact=own, note=talk["note"] or ""
        )
        path = home / "interactions" / f"{talk['on']}T{time.replace(':', '')}-{channel}-{direction}-{own}.md"
        path.write_text(text, encoding="utf-8")


HERMITCRM = Peer(
    "hermitcrm",
    "a company with one contact for everybody, and a Markdown file for each conversation, in one commit",
    "it keeps companies and deals, and commits each change to git; its `keep-in-touch` only looks at the last day",
    {
        "suggest": Command("keep-in-touch", ("--data", DATA, "keep-in-touch")),
        "show NAME": Command("show COMPANY", ("--data", DATA, "show", "COMPANY")),
        "log TEXT": Command(
            "add interaction",
            (
                *("--data", DATA, "add", "interaction", "COMPANY", "--contact", "PERSON"),
                *("--channel", "meeting", "--direction", "out", "--body", "They told me about the bees"),
            ),
        ),
    },
    set_up,
    slugs,
)
