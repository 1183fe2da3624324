"""Where what is printed cannot go: a full disk, a closed stream, a reader who left. Never a traceback."""

import subprocess
from pathlib import Path

import pytest

from conftest import NETGIVE, Netgive
from documents import many

COMMANDS = (["--version"], ["--help"], ["suggest"], ["suggest", "--json"], ["list"], ["config"], ["show", "nobody"])


def in_shell(netgive: Netgive, arguments: list[str], redirected: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", f'"$@" {redirected}', "sh", *NETGIVE, *arguments],
        env=netgive.env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_full_disk_behind_standard_output_is_said_in_one_sentence(netgive: Netgive, arguments: list[str]) -> None:
    netgive.load(many(4))
    for _ in "planned", "printed again":
        ran = in_shell(netgive, arguments, "> /dev/full")
        assert ran.returncode == (3 if "show" in arguments else 1)
        assert len(ran.stderr.splitlines()) == ("--version" not in arguments), ran.stderr
        assert "Traceback" not in ran.stderr


@pytest.mark.thorough
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_a_closed_stream_takes_everything(netgive: Netgive, arguments: list[str], closed: str) -> None:
    netgive.load(many(4))
    before = netgive.db.read_bytes()[:16]
    ran = in_shell(netgive, arguments, closed)
    assert ran.returncode == (3 if "show" in arguments else 0), ran
    assert "Traceback" not in ran.stderr
    assert netgive.db.read_bytes()[:16] == before, "nothing was printed into the store"
