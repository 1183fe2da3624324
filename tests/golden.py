"""Golden files: what people read, kept beside the tests and compared letter by letter.

``make golden`` writes them anew; look at the difference before you commit it.
"""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "reports" / "golden"


def check(name: str, text: str) -> None:
    """Compare a text with the golden file of this name."""
    path = FOLDER / name
    if os.environ.get("NETGIVE_RENEW_GOLDEN") == "1":
        path.write_text(f"{text}\n", encoding="utf-8")
    assert f"{text}\n" == path.read_text(encoding="utf-8"), f"{name} has changed; if that is meant: make golden"
