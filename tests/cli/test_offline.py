"""Nothing leaves the machine: no command makes a socket. All tests of commands run so; these run every command."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from command_lines import COMMANDS, fitting
from documents import EVERYTHING
from offline import SPOKE
from small_files import SMALL, write_small
from warm import WarmNetgive

pytestmark = pytest.mark.thorough

TRIES = {
    "socket": "import socket; socket.socket()",
    "name": "import socket; socket.getaddrinfo('example.org', 80)",
    "page": "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    "mail": "import smtplib; smtplib.SMTP('127.0.0.1', 9)",
}


@pytest.mark.parametrize("tried", TRIES)
def test_a_process_that_would_speak_to_a_network_ends(tried: str) -> None:
    program = f"from offline import forbid_network; forbid_network()\n{TRIES[tried]}"
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[1], capture_output=True, check=False
    )
    assert ran.returncode == SPOKE
    within = "from offline import forbid_network; forbid_network()\nimport socket; socket.socketpair()"
    assert subprocess.run([sys.executable, "-c", within], cwd=Path(__file__).parents[1], check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "command"), COMMANDS, ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_no_command_speaks_to_a_network(netgive: WarmNetgive, words: tuple[str, ...], command: Any) -> None:
    netgive.fenced().load(EVERYTHING)
    write_small(netgive.folder)
    for line in ([*words], [*words, *fitting(command)], [*words, "--help"]):
        ran = netgive(*line)
        assert ran.code in {0, 2, 3, 4, 5, 6}, (line, ran)
        assert "socket" not in ran.err


def test_no_import_speaks_to_a_network_whatever_the_files_name(netgive: WarmNetgive) -> None:
    netgive.fenced()
    page = '<img src="http://127.0.0.1:9/pixel.png"><link href="https://example.org/x.css" rel="stylesheet">'
    card = (
        f"BEGIN:VCARD\nFN:Eve\nPHOTO;VALUE=uri:http://127.0.0.1:9/p\nURL:http://127.0.0.1:9\nNOTE:{page}\nEND:VCARD\n"
    )
    (netgive.folder / "eve.vcf").write_text(card, encoding="utf-8")
    for name, (file, data) in SMALL.items():
        (netgive.folder / file).write_bytes(data)
        assert netgive("import", netgive.folder / file, "--me", "me@example.org").code in {0, 6}, name
    netgive.ok("import", netgive.folder / "eve.vcf")
    for form in ("html", "eml", "markdown"):
        assert netgive("report", "--format", form, "-o", "-").code == 0
