"""Whatever is typed, every command ends by the contract: with its code, its streams, and nothing half done."""

import json
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from command_lines import COMMANDS, command_lines
from conftest import Ran
from documents import EVERYTHING, LANES, contact
from small_files import write_small
from warm import WarmNetgive
from wholeness import agrees_with_itself, content

CODES = {0, 2, 3, 4, 5, 6, 7}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
CALLS = 10  # one after the other on the same store
DAYS = ["2026-11-23"] * 6 + ["0001-01-01", "9999-12-31", "2024-02-29"]
STDIN = [
    None,
    b"",
    b"Coffee with Ada. She needs a lawyer.\n",
    b"\xff\xfe\x00garbage\x1b[2J",
    b"BEGIN:VCARD\nFN:Zoe\nEND:VCARD\n",
]

calls = st.tuples(command_lines(), st.sampled_from(DAYS), st.sampled_from(STDIN))


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory, server: object) -> Path:
    """A store in which there is some of everything."""
    made = WarmNetgive(tmp_path_factory.mktemp("network"), server)
    rex, pia = LANES["reconnect"], {"id": "p1", "contact": "c9", "kind": "advice", "state": "promised", "text": "a map"}
    made.load(
        {
            **EVERYTHING,
            "contacts": [*EVERYTHING["contacts"], rex["contacts"][0] | {"id": "c8"}, contact("c9", "Pia")],
            "interactions": [*EVERYTHING["interactions"], rex["interactions"][0] | {"contact": "c8"}],
            "gives": [*EVERYTHING["gives"], pia],
        }
    )
    made.ok("suggest")
    return made.db


@pytest.fixture
def fenced(netgive: WarmNetgive) -> WarmNetgive:
    return netgive.fenced()


def begun_anew(netgive: WarmNetgive, network: Path) -> None:
    for path in [*netgive.home.iterdir()]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    netgive.folder.mkdir()
    shutil.copy(network, netgive.db)
    write_small(netgive.folder)


def seen(netgive: WarmNetgive) -> dict[str, bytes]:
    """Every file beside the store with what is in it."""
    return {str(one): one.read_bytes() for one in netgive.home.rglob("*") if one.is_file() and one != netgive.db}


def check(line: list[str], ran: Ran) -> None:
    """What holds for each call."""
    assert ran.code in CODES, (line, ran)
    assert "Traceback" not in ran.err
    assert not CONTROL.search(ran.out + ran.err), (line, CONTROL.findall(ran.out + ran.err))
    if "--json" in line and "--help" not in line:
        assert ran.err == ""
        whole = json.loads(ran.out)
        assert whole["netgive"] == 1
        assert whole.get("ok", line[0] == "export") is (ran.code == 0)  # an export is the bare document
    elif ran.code:
        assert ran.out == "", line
        assert ran.err.strip()


@pytest.mark.parametrize(
    "examples", [pytest.param(250, marks=pytest.mark.thorough, id="2500 calls"), pytest.param(15, id="150 calls")]
)
def test_every_call_ends_by_the_contract(fenced: WarmNetgive, network: Path, examples: int) -> None:
    made = 0

    @settings(
        max_examples=examples,
        derandomize=True,
        suppress_health_check=[*HealthCheck],
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
    )
    @given(lines=st.lists(calls, min_size=CALLS, max_size=CALLS))
    def fuzzed(lines: list[tuple[list[str], str, bytes | None]]) -> None:
        nonlocal made
        begun_anew(fenced, network)
        for line, day, stdin in lines:
            before, beside = content(fenced.db), seen(fenced)
            ran = fenced(*line, stdin=stdin, NETGIVE_TODAY=day)
            made += 1
            check(line, ran)
            if ran.code:
                assert content(fenced.db) == before, line
                assert seen(fenced) == beside, line
        assert agrees_with_itself(fenced.db)

    fuzzed()
    assert made >= examples * CALLS
    assert len(COMMANDS) > 40
