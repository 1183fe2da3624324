"""Whatever is said in whatever order, nobody is brought together before both said yes (ENGINE C.5)."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import TODAY
from documents import contact, day, talked
from netgive.errors import NetgiveError, RefusedError
from netgive.importers.source import Source
from netgive.services import introductions, sending
from netgive.services.intake import IntakeWish, import_files
from netgive.store import exchange
from netgive.store.connection import Store, open_store

NETWORK = {
    "contacts": [contact("c1", "Zora Quill", trust=4), contact("c2", "Vex Ümit", nickname="Vee", trust=4)],
    "interactions": [talked("c1", 40, "tea"), talked("c2", 40, "tea")],
}
STEPS = st.sampled_from(["asked", "yes", "no", "made", "text", "question", "sent", "a day", "a week"])
WALKS = st.lists(STEPS, max_size=14) | st.tuples(
    st.just(["asked", "yes"]), st.lists(STEPS, max_size=4), st.just(["asked", "yes"]), st.lists(STEPS, max_size=4)
).map(lambda parts: [step for part in parts for step in part])


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which the two might meet."""
    folder = tmp_path_factory.mktemp("walks")
    (folder / "network.json").write_text(json.dumps({"netgive": 1, **NETWORK}), encoding="utf-8")
    with open_store(folder / "netgive.db") as store:
        import_files(store, [Source(folder / "network.json")], IntakeWish(), TODAY)
        introductions.propose(store, "Zora", "Vex", "Vee knows what VEX Umit knows", TODAY)
    return folder / "netgive.db"


@contextmanager
def copied(template: Path) -> Iterator[Store]:
    place = template.with_name("walk.db")
    for leftover in template.parent.glob("walk.db*"):
        leftover.unlink()
    shutil.copy(template, place)
    with open_store(place) as store:
        yield store


class Walk:
    """One introduction, and what each side has said as far as a bystander could tell."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.today = TODAY
        self.asked = 0
        self.agreed = 0

    def step(self, name: str) -> None:
        before = self._stored()
        try:
            self._take(name)
        except NetgiveError:
            assert self._stored() == before, "what is refused changes nothing"
        view = introductions.every(self.store, self.today)[0]
        if view.draft is not None:
            self._check_words(view.draft.body)

    def _take(self, name: str) -> None:
        match name:
            case "a day" | "a week":
                self.today += timedelta(days=1 if name == "a day" else 7)
            case "asked":
                introductions.asked(self.store, "1", self.today)
                self.asked += 1
            case "yes":
                introductions.yes(self.store, "1", self.today)
                self.agreed += 1
            case "no":
                introductions.no(self.store, "1", self.today)
                self.agreed = -9
            case "made":
                introductions.made(self.store, "1", self.today)
                assert self.agreed == 2
            case "text":
                introductions.joint_text(self.store, "1", self.today)
                assert self.agreed == 2
            case "question":
                view = introductions.question(self.store, "1", self.today, named=False)
                assert view.draft is not None
                self._check_words(view.draft.body)
            case "sent":
                self._send()
        assert self.agreed <= self.asked

    def _send(self) -> None:
        """The message of the morning's page went out, whichever step it is."""
        view = introductions.every(self.store, self.today)[0]
        if view.turn is None:
            raise RefusedError("nobody's turn")
        item = sending.sent(self.store, view.turn.id, None, self.today).suggestion
        if item.lane == "introduction" and item.draft is not None:
            self._check_words(item.draft.body)
            self.asked += self.agreed < 2

    def _check_words(self, body: str) -> None:
        if self.agreed < 2:
            assert "Zora and Vee" not in body
            assert "Zora and Vex" not in body
        if self.agreed < 1:
            for name in ("Vex", "VEX", "Ümit", "Umit", "Vee"):
                assert name not in body

    def _stored(self) -> list[object]:
        return [*exchange.introductions(self.store.connection), *exchange.GIVES.all(self.store.connection)]


@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(walk=WALKS)
def test_nobody_is_brought_together_before_both_said_yes(proposed: Path, walk: list[str]) -> None:
    with copied(proposed) as store:
        walker = Walk(store)
        for name in walk:
            walker.step(name)


def test_a_straight_walk_arrives(proposed: Path) -> None:
    with copied(proposed) as store:
        walker = Walk(store)
        for name in ("sent", "yes", "sent", "yes", "text", "made"):
            walker.step(name)
        assert (walker.asked, walker.agreed) == (2, 2)
        assert introductions.every(store, walker.today)[0].introduction.state == "introduced"
        assert day(0) == walker.today.isoformat()
