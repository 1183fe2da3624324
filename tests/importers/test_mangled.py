"""Files with mangled bytes: each reader reads what is left or says why not, and a store is changed whole or not."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from small_files import SMALL, zipped
from warm import WarmNetgive
from wholeness import agrees_with_itself, content

pytestmark = pytest.mark.thorough

CODES = {0, 2, 6}  # 2: it asks who “me” is, or which column is the name
BITS = [
    b"\x00",
    b"\xff\xfe",
    b"\x1b[2J",
    b"\r",
    b"\n\n",
    b'"',
    b",",
    b":",
    b"=",
    b"\xe2\x80\xae",
    b"9" * 40,
    b"\xed\xa0\x80",
]
BITS += [
    b"A" * 70_000,
    b"BEGIN:VCARD\r\n",
    b"{",
    b"]",
    b"<",
    b"&#0;",
    b"From ",
    b"T24:99",
    b"0000-00-00",
    b"%00",
    b"=?utf-8?b?////?=",
]
LARGEST = 60_000  # bytes of a real sample that is mangled
MANY, FEW = 25, 3


def mangled(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to four things done to them."""
    whole = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(whole) + 1)
        length = chance.choice([1, 1, 4, 40, 400])
        match chance.randrange(6):
            case 0:
                whole[at : at + 1] = chance.randbytes(1)
            case 1:
                whole[at:at] = chance.choice(BITS)
            case 2:
                del whole[at : at + length]
            case 3:
                whole[at:at] = whole[at : at + length] * chance.choice([1, 3])
            case 4:
                del whole[at:]
            case _:
                other = chance.randrange(len(whole) + 1)
                whole[at : at + length] = whole[other : other + length]
    return bytes(whole)


def brought_in(netgive: WarmNetgive, name: str, data: bytes) -> None:
    """Import it twice: what did not come in changed nothing, and what came in does not come in again."""
    path = netgive.folder / name
    path.write_bytes(data)
    before = content(netgive.db)
    arguments = ["import", str(path), "--me", "me@example.org", "--me", "Me", "--json"]
    ran = netgive(*arguments)
    assert ran.code in CODES, (data[:3000], netgive(*arguments, NETGIVE_DEBUG="1").err[-2000:])
    assert ran.err == ""
    if ran.code:
        assert ran.json["ok"] is False
        assert content(netgive.db) == before
        return
    again = netgive(*arguments)
    assert again.code == 0, (data[:3000], again)
    added = {kind: counts["added"] for kind, counts in again.json["totals"].items()}
    assert not any(added.values()), (data[:3000], again.json)


@pytest.fixture
def store(netgive: WarmNetgive) -> WarmNetgive:
    netgive.fenced().ok("add", "Ada Example", "--email", "ada@example.org")
    return netgive


MUCH = [pytest.param(MANY, marks=pytest.mark.thorough, id="much"), pytest.param(FEW, id="little")]


@pytest.mark.parametrize("much", MUCH)
@pytest.mark.parametrize("name", SMALL)
def test_a_mangled_file_of_each_format_is_no_accident(store: WarmNetgive, name: str, much: int) -> None:
    chance = random.Random(f"{name} {much}")
    file, data = SMALL[name]
    brought_in(store, file, data)
    assert len(store.ok("list")["contacts"]) >= 1
    for _ in range(much):
        brought_in(store, file, mangled(data, chance))
    assert agrees_with_itself(store.db)


@pytest.mark.parametrize("much", MUCH)
def test_a_mangled_zip_file_is_no_accident(store: WarmNetgive, much: int) -> None:
    chance = random.Random(much)
    data = zipped("vcard", "linkedin-connections", "linkedin-messages", "ics")
    for _ in range(much):
        brought_in(store, "archive.zip", mangled(data, chance))
    assert agrees_with_itself(store.db)


@pytest.mark.parametrize("name", SMALL)
def test_random_bytes_under_the_name_of_a_format_are_no_accident(store: WarmNetgive, name: str) -> None:
    """Taken for what they are not."""
    chance = random.Random(name)
    for data in (chance.randbytes(2_000), b"\x00" * 500, SMALL[name][1].decode().encode("utf-16"), b"\n" * 50):
        path = store.folder / SMALL[name][0]
        path.write_bytes(data)
        ran = store("import", path, "--from", name, "--me", "me@example.org", "--json")
        assert ran.code in CODES, ran
        assert ran.err == ""


def samples(shared: Path) -> Iterator[Path]:
    for path in sorted((shared / "samples").rglob("*")):
        if path.is_file() and path.suffix != ".md" and 0 < path.stat().st_size < LARGEST:
            yield path


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(4))
def test_mangled_real_files_are_no_accident(store: WarmNetgive, shared: Path, part: int) -> None:
    for path in [*samples(shared)][part::4]:
        chance = random.Random(path.name)
        for _ in range(3):
            brought_in(store, path.name, mangled(path.read_bytes(), chance))
    assert agrees_with_itself(store.db)
