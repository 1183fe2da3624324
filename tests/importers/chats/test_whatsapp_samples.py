"""The chats that other projects keep as samples."""

from collections import Counter
from dataclasses import replace

import pytest

from conftest import SHARED
from netgive.domain.intake import InteractionDraft
from netgive.errors import UnusableInputError
from netgive.importers.chats import whatsapp
from netgive.importers.source import Source

SAMPLES = SHARED / "samples" / "whatsapp"


def sample(name, *me):
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is not beside this checkout")
    source = replace(Source(path), me=me)
    assert whatsapp.recognise(source.head())
    return list(whatsapp.read(source))


@pytest.mark.parametrize(
    ("name", "me", "talks", "skipped"),
    [
        (
            "chatminer_test_ddmmyy_24hrs.txt",
            "John Doe",
            {"Jahn Doe": 1, "John-John Doe": 1, "John Doe 🤓": 1, "🤓": 1},
            5,
        ),
        (
            "chatminer_test_mmddyyyy_12hrs.txt",
            "John Doe",
            {"Jahn Doe": 1, "John-John Doe": 1, "John Doe 🤓": 1, "🤓": 1},
            5,
        ),
        ("kawsay_android_chat.txt", "John", {"Jane": 1}, 1),
        ("kawsay_more_chat.txt", "Grandma", {"Grandpa": 2}, 0),
        ("whatstk_lorem1.txt", "John", {"Mary": 35, "+1 123 456 789": 31, "Giuseppe": 34}, 0),
        (
            "whatstk_pokemon.txt",
            "Ash Ketchum",
            {
                "Brock": 2,
                "Misty": 3,
                "Prof. Oak": 2,
                "Jessie & James": 1,
                "Raichu": 1,
                "Meowth": 1,
                "Wobbuffet": 1,
            },
            2,
        ),
    ],
)
def test_samples(name, me, talks, skipped):
    items = sample(name, me)
    drafts = [item for item in items if isinstance(item, InteractionDraft)]
    assert Counter(draft.person.name for draft in drafts) == talks
    assert len(items) - len(drafts) == skipped


def test_samples_that_do_not_show_who_the_user_is():
    with pytest.raises(UnusableInputError, match="which of these people you are: John, Jane; say so with --me NAME"):
        sample("kawsay_android_chat.txt")


def test_both_orders_of_dates_give_the_same_days():
    first, second = (
        [item.on for item in sample(name, "John Doe") if isinstance(item, InteractionDraft)]
        for name in ("chatminer_test_ddmmyy_24hrs.txt", "chatminer_test_mmddyyyy_12hrs.txt")
    )
    assert first == second
