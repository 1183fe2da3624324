"""The picture of the made-up network's report for docs/report.md, by the real command in a real browser.

    PYTHONPATH=tests python benchmarks/report_picture.py docs/report.png

It needs Chromium, and makes the file smaller where optipng is installed. Text is set in the fonts of the machine; with
P052 and Inter installed it looks as in the docs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from browser.devtools import browser, chromium

TODAY = "2026-11-23"
WIDTH = 1280
LARGEST = 400_000
NETGIVE = [sys.executable, "-m", "netgive"]


def main() -> None:
    target = Path(sys.argv[1])
    program = chromium()
    if program is None:
        raise SystemExit("This needs Chromium.")
    with tempfile.TemporaryDirectory(prefix="netgive-picture-") as folder, browser(program) as page:
        page.open(_report(Path(folder)), WIDTH)
        picture = page.picture()
    target.write_bytes(picture)
    if optipng := shutil.which("optipng"):
        subprocess.run([optipng, "-quiet", "-o2", target], check=True)
    size = target.stat().st_size
    print(f"{target}: {size:,} bytes")
    if size > LARGEST:
        raise SystemExit(f"The picture is larger than {LARGEST:,} bytes.")


def _report(folder: Path) -> Path:
    """The report on the made-up network, as a file."""
    env = {**os.environ, "NETGIVE_TODAY": TODAY, "NETGIVE_DB": str(folder / "demo.db")}
    for arguments in (("demo", "--keep", env["NETGIVE_DB"]), ("report", "--format", "html", "-o", "report.html")):
        subprocess.run([*NETGIVE, *arguments], cwd=folder, env=env, check=True, stdout=subprocess.DEVNULL)
    return folder / "report.html"


if __name__ == "__main__":
    main()
