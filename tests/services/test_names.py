"""Who is meant is looked for among few, and found as among all."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import contact
from netgive.domain.text import fold
from netgive.errors import AmbiguousNameError, NotFoundError
from netgive.services.names import resolve
from netgive.store import people
from netgive.store.connection import Store, open_store

PEOPLE = [
    contact(name, id=f"x{number}", nickname=nickname)
    for number, (name, nickname) in enumerate(
        (
            *(("Ada Example", None), ("ADA EXAMPLE", None), ("Ádá Examplé", "Dodo"), ("Adam Exeter", None)),
            *(("Bo", "Ada"), ("Bo Straße", None), ("Bo Strasse", "boß"), ("Łukasz Bo", None), ("Lukas", "Łuki")),
            *(("小林 さくら", None), ("Жанна Example", "Zhanna"), ("O'Neil & Sons", None), ("İpek", "ıpek")),
            *(("Kelvin", None), ("Kelvin", None), ("Ann-Marie X", "Ann%"), ("Ann_Marie X", None)),
        )
    )
]
WORDS = ("ada", "ADA", "Ád", "exa", "ex", "bo", "Bo", "stra", "straße", "STRASSE", "luk", "łuk", "小林", "さく", "жан")
MORE = ("o'n", "sons", "ipek", "kel", "ann", "ann-", "ann%", "x", "dod", "e", "%", "_", "&", "mple", "́")


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("names") / "netgive.db") as store:
        with store.change("people") as changes:
            for one in PEOPLE:
                people.insert(changes, one)
        yield store


def meant_by(text: str) -> set[str]:
    """Whom a text means by the rule: those called the same, else those whose words it begins, in order."""
    wanted = fold(text)
    same = {one.id for one in PEOPLE if wanted in map(fold, filter(None, (one.name, one.nickname)))}
    return same or {one.id for one in PEOPLE if any(begins(wanted, fold(n)) for n in (one.name, one.nickname) if n)}


def begins(wanted: str, name: str) -> bool:
    words = iter(name.split())
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


@given(said=st.lists(st.sampled_from((*WORDS, *MORE)), min_size=1, max_size=3).map(" ".join))
def test_nobody_who_is_meant_is_overlooked(known: Store, said: str) -> None:
    expected = meant_by(said)
    if len(expected) > 1:
        with pytest.raises(AmbiguousNameError) as raised:
            resolve(known, said)
        assert sum(f"({one})" in str(raised.value) for one in expected) == min(len(expected), 6)
    elif expected:
        assert {resolve(known, said).id} == expected
    else:  # it is nobody, or nearly the name of somebody
        with suppress(NotFoundError, AmbiguousNameError):
            assert said not in resolve(known, said).name


def test_two_who_are_called_the_same_are_two_however_they_are_written(known: Store) -> None:
    for said in ("Ada Example", "ADA EXAMPLE", "ada example"):
        with pytest.raises(AmbiguousNameError, match=r"x1.*x0.*x2"):
            resolve(known, said)
