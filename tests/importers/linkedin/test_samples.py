"""LinkedIn messages in the exports that other projects keep as samples."""

from collections import Counter

import pytest

from conftest import SHARED
from netgive.domain.intake import InteractionDraft, PersonRef, Skipped
from netgive.importers.linkedin import messages
from netgive.importers.source import Source

SAMPLES = SHARED / "samples" / "linkedin"


def sample(name):
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is not beside this checkout")
    assert messages.recognise(Source(path).head())
    return list(messages.read(Source(path)))


def counted(items):
    drafts = (item for item in items if isinstance(item, InteractionDraft))
    return Counter((draft.person.name, draft.direction) for draft in drafts)


def test_sample_with_a_group_and_a_bad_date():
    items = sample("bdrolet/messages.csv")
    assert counted(items) == {
        ("Alice Example", "in"): 2,
        ("Alice Example", "out"): 2,
        ("Bob Sample", "in"): 1,
        ("Bob Sample", "out"): 1,
        ("Rita Recruiter", "in"): 1,
        ("Carol Test", "in"): 1,
    }
    assert items[-1] == Skipped("line 9", "its date “not-a-date” cannot be read")
    assert items[-2].person == PersonRef("Carol Test", "linkedin:name:carol test", unique_name=True)
    assert [item.where for item in items[:-1] if item.expects_reply] == ["line 4", "line 7"]


def test_sample_without_addresses_of_recipients():
    items = sample("labeldekho/Messages.csv")
    assert counted(items) == {
        ("Alice Johnson", "in"): 2,
        ("Alice Johnson", "out"): 2,
        ("Bob Williams", "in"): 1,
        ("Bob Williams", "out"): 1,
        ("Carol Davis", "in"): 2,
        ("Carol Davis", "out"): 1,
        ("Eve Wilson", "in"): 1,
        ("Eve Wilson", "out"): 1,
    }
    assert len(items) == 11
    assert all(item.person.urls for item in items)


def test_sample_with_groups_drafts_and_long_letters():
    items = sample("silky/messages.csv")
    received_and_sent = {
        "Annie Curie": (14, 15),
        "Augustus De Morgan": (6, 21),
        "Charles Babbage": (16, 29),
        "Charles Dickens": (2, 1),
        "Dorothy Pembrook": (6, 9),
        "Florence Nightingale": (2, 2),
        "John Herschel": (11, 35),
        "Mary Shelley": (1, 1),
        "Mary Somerville": (6, 10),
        "Michael Faraday": (16, 6),
        "Orin Gamgee": (10, 7),
        "Trinity Hopper": (1, 20),
        "William Whewell": (13, 16),
    }
    found = counted(items)
    assert {name: (found[name, "in"], found[name, "out"]) for name, _ in found} == received_and_sent
    assert [item.why for item in items if not isinstance(item, InteractionDraft)] == ["a draft", "a draft"]
