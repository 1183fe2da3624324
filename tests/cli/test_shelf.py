"""The shelf: what one has to give, and how it meets what people look for."""

import pytest

from conftest import Netgive
from documents import contact, talked

KINDS = ["skill", "book", "podcast", "article", "tool", "other"]


@pytest.mark.parametrize("kind", KINDS)
def test_something_of_each_kind_goes_on_the_shelf(netgive: Netgive, kind: str) -> None:
    options = ["--topic", "systems", "--topic", "complexity", "--url", "https://example.org"]
    item = netgive.ok("shelf", "add", kind, "Thinking in Systems", *options)["item"]
    assert item == {
        "id": "1",
        "kind": kind,
        "title": "Thinking in Systems",
        "topics": ["systems", "complexity"],
        "url": "https://example.org",
    }
    assert netgive.ok("shelf", "list")["shelf"] == [item]
    assert "Thinking in Systems" in netgive("shelf", "list").out


def test_an_empty_shelf_says_how_to_begin(netgive: Netgive) -> None:
    assert netgive.ok("shelf", "list")["shelf"] == []
    assert "netgive shelf add" in netgive("shelf", "list").out


def test_the_same_thing_stands_there_once(netgive: Netgive) -> None:
    netgive.ok("shelf", "add", "book", "Thinking in Systems")
    refused = netgive("shelf", "add", "book", " thinking in  SYSTEMS")
    assert refused.code == 5
    assert "as 1" in refused.err
    netgive.ok("shelf", "add", "podcast", "Thinking in Systems")
    assert len(netgive.ok("shelf", "list")["shelf"]) == 2


@pytest.mark.parametrize("arguments", [["book", ""], ["book", "t" * 501], ["sculpture", "David"], ["book"]])
def test_a_thing_needs_a_kind_and_a_title(netgive: Netgive, arguments: list[str]) -> None:
    ran = netgive("shelf", "add", *arguments)
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize("said", ["1", "Thinking in Systems", "thinking"])
def test_a_thing_is_taken_off_by_id_title_or_its_beginning(netgive: Netgive, said: str) -> None:
    netgive.ok("shelf", "add", "book", "Thinking in Systems")
    netgive.ok("shelf", "add", "book", "Sailing Alone")
    assert netgive.ok("shelf", "remove", said)["item"]["title"] == "Thinking in Systems"
    assert [item["title"] for item in netgive.ok("shelf", "list")["shelf"]] == ["Sailing Alone"]


def test_a_gift_keeps_its_words_when_the_thing_leaves_the_shelf(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("shelf", "add", "book", "Thinking in Systems")
    assert (
        netgive.ok("give", "Ada", "recommendation", "the systems book", "--shelf", "thinking")["give"]["shelf"] == "1"
    )
    netgive.ok("shelf", "remove", "1")
    given = netgive("export").json["gives"][0]
    assert (given["text"], given["shelf"]) == ("the systems book", None)


def test_what_is_put_on_the_shelf_is_offered_until_it_leaves(netgive: Netgive) -> None:
    netgive.load(
        {
            "contacts": [contact("c1", "Nia Needing", closeness="active")],
            "interactions": [talked("c1", 500, "her new team")],
        }
    )

    def offered() -> str | None:
        shelf = netgive.ok("suggest", "--all")["suggestions"][0]["offer"]["shelf"]
        assert shelf is None or isinstance(shelf, str)
        return shelf

    netgive.ok("need", "Nia", "how to think about complexity in large systems", "--asked")
    assert offered() is None
    netgive.ok("shelf", "add", "book", "Thinking in Systems", "--topic", "complexity")
    assert offered() == "1"
    netgive.ok("shelf", "remove", "1")
    assert offered() is None
