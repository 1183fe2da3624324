"""What is found by the index is what a person would find who read everything, whatever was done before."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import TODAY, contact, days_ago, interaction
from documents import EVERYTHING, Json
from netgive.domain.conversations import Event, EventKind
from netgive.domain.exchange import Give, GiveKind, GiveState, Introduction, IntroductionState, Need, Received
from netgive.domain.text import fold
from netgive.errors import RefusedError
from netgive.importers.source import Source
from netgive.services import forgetting, history, merging, people, recall
from netgive.services.intake import IntakeWish, import_files
from netgive.store import exchange, search_index
from netgive.store.connection import Store, open_store
from netgive.store.conversations import EVENTS, INTERACTIONS
from netgive.store.people import contacts
from networks import network

WORDS = (
    *(
        "sailing",
        "Sail",
        "assailed",
        "Straße",
        "STRASSE",
        "Łukasz",
        "café",
        "cafe\u0301",
        "İstanbul",
        "ﬁnance",
        "Νίκος",
    ),
    *(
        "o'neil",
        '"quoted" OR',
        "NEAR(tea",
        "a*b",
        "c++",
        "ai",
        "Li",
        "ß",
        "x",
        "東京都庁",
        "京都",
        "🙂🙂🙂",
        "𝔘nion",
        "한국어",
    ),
)
PEOPLE = ("c0", "c1", "c2", "c3", "e1")
FIELDS = ("name", "nickname", "organization", "title", "location", "memory", "note")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)

Step = Callable[[Store, Path], None]


def written(store: Store) -> dict[str, list[tuple[str, str | None, str]]]:
    """Everything that is noted of each contact, read record by record."""
    found: dict[str, list[tuple[str, str | None, str]]] = {}
    connection = store.connection
    for one in contacts(connection):
        texts = [(field, getattr(one, field)) for field in FIELDS]
        texts += [("skill", skill) for skill in one.skills] + [("interest", interest) for interest in one.interests]
        texts += [("email", value) for value in one.emails] + [("phone", value) for value in one.phones]
        texts += [("url", value) for value in one.urls] + [("circle", circle) for circle in one.circles]
        found[one.id] = [(kind, None, text) for kind, text in texts if text is not None]
    dated: list[tuple[str, str, date | None, str | None]] = [
        *((one.contact, "conversation", one.on, one.note) for one in INTERACTIONS.all(connection)),
        *(
            (one.contact, "need", one.confirmed_on or one.first_seen, one.text)
            for one in exchange.NEEDS.all(connection)
        ),
        *((one.contact, "event", one.on, one.note) for one in EVENTS.all(connection)),
        *((one.contact, "received", one.on, one.text) for one in exchange.RECEIVED.all(connection)),
        *((one.a, "introduction", one.changed_on, one.reason) for one in exchange.INTRODUCTIONS.all(connection)),
    ]
    for give in exchange.GIVES.all(connection):
        dated.append((give.contact, "gift", give.outcome_on or give.delivered_on or give.promised_on, give.text))
        dated.append((give.contact, "outcome", give.outcome_on, give.outcome))
    for owner, kind, on, text in dated:
        if text is not None:
            found[owner].append((kind, on.isoformat() if on else None, text))
    return found


def scanned(store: Store, words: str) -> dict[str, list[tuple[str, str | None, str]]]:
    """Whom and what one finds who reads everything."""
    wanted = set(fold(words).split())
    found = {}
    for owner, passages in written(store).items():
        here = [passage for passage in passages if any(word in fold(passage[2]) for word in wanted)]
        if all(any(word in fold(text) for _, _, text in here) for word in wanted):
            found[owner] = sorted(here, key=str)
    return found


def found(store: Store, words: str) -> dict[str, list[tuple[str, str | None, str]]]:
    return {
        one.contact.id: sorted(
            ((passage.kind, passage.on.isoformat() if passage.on else None, passage.text) for passage in one.passages),
            key=str,
        )
        for one in recall.find(store, words, TODAY).people
    }


def to_somebody(action: Callable[..., object], *values: st.SearchStrategy[Any]) -> st.SearchStrategy[Step]:
    """Something that is done to a contact, if they are still there."""

    def done(who: str, *said: Any) -> Step:
        def perform(store: Store, _folder: Path) -> None:
            if store.connection.execute("SELECT 1 FROM contact WHERE id = ?", (who,)).fetchone():
                action(store, who, *said)

        return perform

    return st.builds(done, st.sampled_from(PEOPLE), *values)


def note(store: Store, who: str, text: str) -> None:
    """One record of each kind that has a text."""
    with store.change("a test") as changes:
        number = changes.new_id("test")
        INTERACTIONS.insert(changes, interaction(who, 5, note=text))
        EVENTS.insert(changes, Event(contact=who, kind=EventKind.GOOD_NEWS, on=TODAY, note=text))
        exchange.NEEDS.insert(changes, Need(f"tn{number}", who, text, first_seen=days_ago(3)))
        exchange.RECEIVED.insert(changes, Received(f"tr{number}", who, text, TODAY))
        gift = Give(f"tg{number}", who, GiveKind.ADVICE, GiveState.USED, text, outcome_on=TODAY, outcome=text)
        exchange.GIVES.insert(changes, gift)
        for other in contacts(store.connection):
            if other.id != who:
                met = Introduction(f"ti{number}", who, other.id, IntroductionState.IDEA, text)
                exchange.insert_introduction(changes, met)
                break


def reword(store: Store, who: str, text: str) -> None:
    for talk in [*INTERACTIONS.where(store.connection, contact=who)][:2]:
        with store.change("a test") as changes:
            INTERACTIONS.update(changes, talk, talk._replace(note=None if talk.note == text else text))


def drop_talk(store: Store, who: str) -> None:
    for talk in [*INTERACTIONS.where(store.connection, contact=who)][:1]:
        with store.change("a test") as changes:
            changes.delete("interaction", {"id": talk.id})


def merge(store: Store, kept: str, gone: str) -> None:
    by_id = {one.id: one for one in contacts(store.connection)}
    if kept in by_id and gone in by_id and kept != gone:
        merging.merge(store, by_id[kept], by_id[gone])


def take_back(store: Store, _folder: Path) -> None:
    if history.history(store):
        history.undo(store)


def bring_back(store: Store, _folder: Path) -> None:
    try:
        history.redo(store)
    except RefusedError:  # nothing was undone just before
        return


def bring_in(store: Store, folder: Path, document: Json) -> None:
    path = folder / "document.json"
    path.write_text(json.dumps({"netgive": 1, **document}), encoding="utf-8")
    import_files(store, [Source(path)], IntakeWish(), TODAY)


def edit(field: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Step]:
    return to_somebody(lambda store, who, value: people.edit(store, who, {field: value}, []), values)


STEPS = st.one_of(
    *(edit(field, TEXTS) for field in FIELDS),
    *(edit(field, st.lists(TEXTS, max_size=2, unique=True).map(tuple)) for field in ("skills", "interests", "circles")),
    edit("emails", st.sampled_from([(), ("ada.o'neil@sailing.example",), ("a@b.example", "li@tea.example")])),
    to_somebody(note, TEXTS),
    to_somebody(reword, TEXTS),
    to_somebody(drop_talk),
    to_somebody(merge, st.sampled_from(PEOPLE)),
    to_somebody(forgetting.forget),
    st.just(take_back),
    st.just(bring_back),
    st.integers(0, 2).map(lambda seed: lambda store, folder: bring_in(store, folder, network(seed, 4))),
)
QUERIES = st.one_of(
    TEXTS,
    st.sampled_from(["sail", "a", "o", "pe", "person c", "boat tea", "京", "都庁", "is", "@", '"', "c0", "zzz"]),
    st.text(min_size=1, max_size=5).filter(lambda text: fold(text).split() != []),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=2, max_size=8), st.lists(QUERIES, min_size=3, max_size=6))
def test_the_index_finds_what_reading_everything_finds(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Step], queries: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("recall")
    with open_store(folder / "netgive.db") as store:
        bring_in(store, folder, network(1, 4))
        people.add(store, contact("Eda Straße", id="e1", note="sails in İstanbul"))
        for step in steps:
            step(store, folder)
            for query in queries:
                assert found(store, query) == scanned(store, query), query
        assert search_index.sound(store.connection)


@pytest.mark.parametrize("briefly", [False, True])
def test_the_newest_passage_decides_who_comes_first(store: Store, briefly: bool) -> None:
    for name, ago in (("Bo", 9), ("Ada", 9), ("Cy", 2)):
        who = people.add(store, contact(name, memory="once sailed"))
        with store.change("a test") as changes:
            INTERACTIONS.insert(changes, interaction(who.id, ago, note="sailing"))

    search = recall.find_briefly if briefly else recall.find
    assert [one.contact.name for one in search(store, "sail", TODAY).people] == ["Cy", "Ada", "Bo"]


def test_everything_of_a_record_is_found(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, EVERYTHING)
    words = {
        "c1": ["ada", "addie", "acme", "engineer", "bremen", "choir", "data eng", "sailing", "rye", "home@", "boat"],
        "c2": ["both sail", "a data", "the book", "twice"],
        "c3": ["whole team", "bike", "call"],
    }

    for owner, several in words.items():
        for one in several:
            assert owner in found(store, one), one


@pytest.mark.parametrize(
    "words",
    [
        *(
            '"',
            '""',
            "'",
            "*",
            "a*",
            "sail*",
            "^sail",
            "-sail",
            "text:sail",
            "NEAR(a b)",
            "a AND",
            "(",
            "{text}: x",
            "%",
        ),
        *(
            "\0",
            "a\0b",
            "abc\0",
            "ab\0cd\0ef",
            "\udcff",
            "sail\ud800",
            "🙂",
            "東京",
            "e\u0301",
            "search MATCH",
            "x" * 3000,
        ),
        " ".join(f"word{n}" for n in range(300)),
    ],
)
def test_whatever_is_asked_for_is_only_ever_words(store: Store, words: str) -> None:
    people.add(store, contact("Ada Example", note='she said "sail*" twice: text:sail (東京) 🙂 % ^sail'))
    people.add(store, contact("Bo Sample"))

    assert found(store, words) == scanned(store, words)


def test_nothing_of_a_person_who_was_forgotten_is_left_in_the_index(store: Store) -> None:
    for name in ("Ada Example", "Qzxjy Vwkpq"):
        who = people.add(store, contact(name, memory=f"the word of {name}"))
        note(store, who.id, f"a secret of {name}")
    people.edit(store, "Qzxjy Vwkpq", {"name": "Renamed", "note": "wqfjxk"}, [])

    forgetting.forget(store, "Renamed")

    assert search_index.sound(store.connection)
    connection = store.connection
    connection.execute("CREATE VIRTUAL TABLE temp.left USING fts5vocab(main, search, row)")
    parts = {row[0] for row in connection.execute("SELECT term FROM temp.left")}
    assert "ada" in parts
    gone = {text[at : at + 3] for text in ("qzxjy", "vwkpq", "wqfjxk") for at in range(len(text) - 2)}
    assert not parts & gone
    for table in ("record_text", "unread_record", "unread_note"):
        rows = str(connection.execute(f"SELECT * FROM {table}").fetchall()).casefold()  # noqa: S608  names of ours
        assert "qzxjy" not in rows, table
        assert "renamed" not in rows, table
    left = kept_of_texts(store)
    with store.change(None) as changes:
        search_index.rebuild(changes.connection)
        search_index.wipe(changes.connection)
    assert left == kept_of_texts(store)


def kept_of_texts(store: Store) -> list[bytes]:
    """What FTS5 has in the file, but for its own bookkeeping: what was removed stays there until parts are merged."""
    return [row[0] for row in store.connection.execute("SELECT block FROM search_data WHERE id > 10 ORDER BY id")]


def test_a_rehearsal_leaves_the_index_as_it_was(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "rehearsed.json"
    path.write_text(json.dumps({"netgive": 1, **EVERYTHING}), encoding="utf-8")

    import_files(store, [Source(path)], IntakeWish(dry_run=True), TODAY)

    assert found(store, "boat") == {}
    assert search_index.sound(store.connection)
