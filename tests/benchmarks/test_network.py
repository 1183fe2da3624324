"""The invented network of the benchmarks: the same for the same seed, and as netgive itself would have written it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from builders import TODAY
from conftest import Netgive

GENERATOR = Path(__file__).parents[2] / "benchmarks" / "network.py"


def generated(*options: str, contacts: int = 50, interactions: int = 300) -> str:
    """What the generator writes to standard output."""
    command = [sys.executable, GENERATOR, f"--contacts={contacts}", f"--interactions={interactions}", *options]
    process = subprocess.run([*command, f"--today={TODAY}"], capture_output=True, check=True, encoding="utf-8")
    return process.stdout


def test_the_seed_decides_the_network() -> None:
    assert generated("--seed=1") == generated("--seed=1")
    assert generated("--seed=1") != generated("--seed=2")


def test_a_file_holds_what_standard_output_does(tmp_path: Path) -> None:
    generated("-o", str(tmp_path / "network.json"))
    assert (tmp_path / "network.json").read_text(encoding="utf-8") == generated()


@pytest.mark.thorough
@pytest.mark.parametrize(("contacts", "interactions"), [(50, 300), (2, 1)])
def test_the_document_comes_in_whole(netgive: Netgive, contacts: int, interactions: int) -> None:
    document = json.loads(generated(contacts=contacts, interactions=interactions))
    assert all(document.values())
    assert len(document["contacts"]) == contacts
    assert len(document["interactions"]) == interactions

    (report,) = netgive.load(document)["files"]
    assert (report["skipped"], report["repaired"]) == ([], [])
    del document["netgive"]
    assert {name: report[name]["added"] for name in document} == {name: len(document[name]) for name in document}


def test_the_plan_has_room_for_somebody_chosen_by_score(netgive: Netgive) -> None:
    netgive.load(json.loads(generated()))
    lanes = [suggestion["lane"] for suggestion in netgive.ok("suggest")["suggestions"]]
    assert lanes == ["promise", "reply", "reconnect"]


def test_what_is_looked_for_is_met(netgive: Netgive) -> None:
    netgive.load(json.loads(generated(contacts=400, interactions=1200)))
    offers = [suggestion["offer"] for suggestion in netgive.ok("suggest", "--all")["suggestions"]]
    assert {"recommendation", "introduction"} <= {offer["kind"] for offer in offers if offer is not None}
