"""Hundreds of commands by chance, against a simple model of what a store should hold: with undo, redo and restarts.

Each command is a process of its own, so that everything between two of them is in the file.
"""

import json
import tempfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from conftest import Ran
from netgive.cli.catalogue import COMMANDS
from warm import Server, WarmNetgive
from wholeness import agrees_with_itself, content

Model = dict[str, Any]

MOST_PROMISES = 5
AFTER = 15  # texts: once somebody was forgotten, less is known of what can be taken back
REFUSED, UNKNOWN = 5, 3
some = st.integers(0, 10_000)
backed_up = "backup" in COMMANDS and "restore" in COMMANDS


def empty() -> Model:
    return {"contacts": {}, "needs": {}, "gives": {}, "talks": [], "shelf": {}}


def held(document: dict[str, Any]) -> Model:
    """What an export says, as the model has it."""
    return {
        "contacts": {
            one["id"]: {"name": one["name"], "emails": one["emails"], "interests": one["interests"]}
            for one in document["contacts"]
        },
        "needs": {
            one["id"]: {"contact": one["contact"], "text": one["text"], "closed": one["closed_on"] is not None}
            for one in document["needs"]
        },
        "gives": {
            one["id"]: {"contact": one["contact"], "text": one["text"], "state": one["state"]}
            for one in document["gives"]
        },
        "talks": sorted([one["contact"], one["note"]] for one in document["interactions"]),
        "shelf": {one["id"]: one["title"] for one in document["shelf"]},
    }


class StoreMachine(RuleBasedStateMachine):
    """A store and its model; a number picks one of the records there are."""

    def __init__(self, server: Server) -> None:
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        self.netgive = WarmNetgive(Path(self.home.name), server).fenced()
        self.model = empty()
        self.before: list[Model] = []  # what each change that stands began from
        self.undone: list[Model] = []  # what each change that was taken back had led to
        self.known_history = True  # not any more when somebody was forgotten
        self.backups: list[tuple[Path, Model, set[tuple[str, str]]]] = []
        self.ids: set[tuple[str, str]] = set()
        self.number = 0

    def teardown(self) -> None:
        assert content(self.netgive.db) if self.netgive.db.exists() else True
        assert not self.netgive.db.exists() or agrees_with_itself(self.netgive.db)
        self.home.cleanup()

    @invariant()
    def it_holds_what_the_model_holds(self) -> None:
        assert held(self.netgive("export").json) == self.model

    def pick(self, kind: str, number: int, fits: Callable[[Any], bool] = lambda _: True) -> str | None:
        those = sorted(key for key, value in self.model[kind].items() if fits(value))
        return those[number % len(those)] if those else None

    def text(self, what: str) -> str:
        self.number += 1
        return f"{what} {self.number}"

    def changed(self, change: Callable[[Model], object]) -> None:
        """A change was made: it can be taken back, and nothing that was taken back before can be brought back."""
        self.before.append(deepcopy(self.model))
        self.undone.clear()
        change(self.model)

    def new(self, kind: str, identity: str) -> str:
        """An id that was given out; none ever is twice."""
        assert (kind, identity) not in self.ids
        self.ids.add((kind, identity))
        return identity

    @rule()
    def add(self) -> None:
        name = self.text("Person Number")
        mail = f"p{self.number}@example.org"
        identity = self.new("contact", self.netgive.ok("add", name, "--email", mail)["contact"]["id"])
        self.changed(lambda m: m["contacts"].update({identity: {"name": name, "emails": [mail], "interests": []}}))

    @rule(number=some)
    def edit(self, number: int) -> None:
        if who := self.pick("contacts", number):
            interest = self.text("kites")
            self.netgive.ok("edit", who, "--interest", interest)
            self.changed(lambda m: m["contacts"][who]["interests"].append(interest))

    @rule(number=some)
    def log(self, number: int) -> None:
        if who := self.pick("contacts", number):
            note = self.text("we spoke of boats")
            self.netgive.ok("log", note, "--with", who)
            self.changed(lambda m: m.update(talks=sorted([*m["talks"], [who, note]])))

    @rule(number=some)
    def need(self, number: int) -> None:
        if who := self.pick("contacts", number):
            text = self.text("a lawyer for case")
            identity = self.new("need", self.netgive.ok("need", who, text)["need"]["id"])
            self.changed(lambda m: m["needs"].update({identity: {"contact": who, "text": text, "closed": False}}))

    @rule(number=some)
    def close(self, number: int) -> None:
        if need := self.pick("needs", number, lambda one: not one["closed"]):
            self.netgive.ok("need", "--close", need)
            self.changed(lambda m: m["needs"][need].update(closed=True))

    @rule(number=some, promise=st.booleans())
    def give(self, number: int, promise: bool) -> None:
        if who := self.pick("contacts", number):
            text = self.text("how to sail")
            ran = self.netgive("give", who, "advice", text, "--json", *(["--promise"] if promise else []))
            promised = sum(one["state"] == "promised" for one in self.model["gives"].values())
            if promise and promised >= MOST_PROMISES:
                assert ran.code == REFUSED
                return
            identity = self.new("give", ran.json["give"]["id"])
            state = "promised" if promise else "delivered"
            self.changed(lambda m: m["gives"].update({identity: {"contact": who, "text": text, "state": state}}))

    @rule(number=some)
    def done(self, number: int) -> None:
        if give := self.pick("gives", number, lambda one: one["state"] == "promised"):
            self.netgive.ok("done", give)
            self.changed(lambda m: m["gives"][give].update(state="delivered"))

    @rule(number=some, state=st.sampled_from(["thanked", "used", "declined"]))
    def outcome(self, number: int, state: str) -> None:
        if give := self.pick("gives", number, lambda one: one["state"] == "delivered"):
            self.netgive.ok("outcome", give, state)
            self.changed(lambda m: m["gives"][give].update(state=state))

    @rule()
    def shelve(self) -> None:
        title = self.text("Thinking in Kites")
        identity = self.new("shelf", self.netgive.ok("shelf", "add", "book", title)["item"]["id"])
        self.changed(lambda m: m["shelf"].update({identity: title}))

    @rule(number=some)
    def unshelve(self, number: int) -> None:
        if item := self.pick("shelf", number):
            self.netgive.ok("shelf", "remove", item)
            self.changed(lambda m: m["shelf"].pop(item))

    @rule(number=some, other=some)
    def merge(self, number: int, other: int) -> None:
        kept, gone = self.pick("contacts", number), self.pick("contacts", other)
        if kept is None or gone is None or kept == gone:
            return
        self.netgive.ok("merge", kept, gone, "--yes")

        def joined(m: Model) -> None:
            one, two = m["contacts"][kept], m["contacts"].pop(gone)
            for field in ("emails", "interests"):
                one[field] += [value for value in two[field] if value not in one[field]]
            for record in (*m["needs"].values(), *m["gives"].values()):
                record["contact"] = kept if record["contact"] == gone else record["contact"]
            m["talks"] = sorted([kept if who == gone else who, note] for who, note in m["talks"])

        self.changed(joined)

    @rule()
    def bring_in(self) -> None:
        """Two people by a document, with ids of their own."""
        ids = [self.new("contact", f"d{self.number}-{place}") for place in range(2)]
        note = self.text("a talk by the sea")
        document = {
            "netgive": 1,
            "contacts": [{"id": one, "name": f"Guest {one}", "emails": [f"{one}@example.org"]} for one in ids],
            "interactions": [{"contact": ids[0], "on": "2026-10-01", "channel": "meeting", "note": note}],
        }
        path = self.netgive.folder / "document.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        self.netgive.ok("import", path, "--dry-run")
        self.netgive.ok("import", path)

        def came(m: Model) -> None:
            guests = {one: {"name": f"Guest {one}", "emails": [f"{one}@example.org"], "interests": []} for one in ids}
            m["contacts"].update(guests)
            m["talks"] = sorted([*m["talks"], [ids[0], note]])

        self.changed(came)
        again = self.netgive.ok("import", path)["totals"]
        assert again["contacts"]["added"] == again["interactions"]["added"] == 0

    @rule()
    def look(self) -> None:
        """What shows changes nothing, and stands in the way of no undo or redo."""
        self.netgive.ok("suggest")
        self.netgive.ok("report")
        assert self.netgive("show", "Nobody Here").code == UNKNOWN
        assert self.netgive("done", "nosuch").code == UNKNOWN

    @rule()
    def undo(self) -> None:
        ran = self.netgive("undo", "--json")
        if not self.known_history:
            self.follow(ran)
        elif self.before:
            assert ran.code == 0
            self.undone.append(self.model)
            self.model = self.before.pop()
        else:
            assert ran.code == REFUSED

    @rule()
    def redo(self) -> None:
        ran = self.netgive("redo", "--json")
        if not self.known_history:
            self.follow(ran)
        elif self.undone:
            assert ran.code == 0
            self.before.append(self.model)
            self.model = self.undone.pop()
        else:
            assert ran.code == REFUSED

    def follow(self, ran: Ran) -> None:
        """When somebody was forgotten, only parts of what was done before can be taken back: that is taken as it is."""
        assert ran.code in {0, REFUSED}
        self.model = held(self.netgive("export").json)
        self.before.clear()
        self.undone.clear()

    @precondition(lambda self: len(self.model["contacts"]) > 2 and self.number > AFTER)
    @rule(number=some)
    def forget(self, number: int) -> None:
        who = self.pick("contacts", number)
        assert who is not None
        name = self.model["contacts"][who]["name"]
        self.netgive.ok("forget", who, "--yes")
        self.model["contacts"].pop(who)
        for kind in ("needs", "gives"):
            self.model[kind] = {key: one for key, one in self.model[kind].items() if one["contact"] != who}
        self.model["talks"] = [one for one in self.model["talks"] if one[0] != who]
        self.known_history = False
        assert f'"{name}"' not in self.netgive("export").out

    @precondition(lambda _: backed_up)
    @rule()
    def back_up(self) -> None:
        path = self.netgive.home / f"backup{len(self.backups)}.db"
        self.netgive.ok("backup", path)
        self.backups.append((path, deepcopy(self.model), {*self.ids}))

    @precondition(lambda self: backed_up and self.backups)
    @rule(number=some)
    def restore(self, number: int) -> None:
        path, then, given_out = self.backups[number % len(self.backups)]
        self.ids = {*given_out}  # what was given out later is known to the replaced file alone
        self.netgive.ok("restore", path, "--yes")
        self.model = deepcopy(then)
        self.before.clear()
        self.undone.clear()
        self.known_history = False


@pytest.mark.parametrize(
    ("runs", "steps"),
    [pytest.param(25, 40, marks=pytest.mark.thorough, id="1000 commands"), pytest.param(2, 30, id="60 commands")],
)
def test_the_store_holds_what_a_simple_model_holds(server: Server, runs: int, steps: int) -> None:
    run_state_machine_as_test(
        lambda: StoreMachine(server),
        settings=settings(
            max_examples=runs, stateful_step_count=steps, derandomize=True, suppress_health_check=[*HealthCheck]
        ),
    )
