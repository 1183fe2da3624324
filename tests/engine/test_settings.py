"""Every constant of the engine has its name, its default and its source, and docs/engine.md lists them all."""

import os
import re
from pathlib import Path

from netgive.engine import settings as module
from netgive.engine.settings import DEFAULTS, Settings

SOURCE = Path(module.__file__)
DOCUMENT = Path(__file__).parents[2] / "docs" / "engine.md"
BETWEEN = re.compile(r"(<!-- constants: begin -->\n).*?(<!-- constants: end -->)", re.DOTALL)
FIELD = re.compile(r"    (\w+): .*?= .*?(?:  # (.*))?$")
HEADING = re.compile(r"    # (.+)$")


def constants() -> list[tuple[str, str, str]]:
    """Name, section and remark of each constant, as the source has them."""
    found, section = [], ""
    for line in SOURCE.read_text("utf-8").split("class Settings")[1].splitlines():
        if heading := HEADING.match(line):
            section = heading[1]
        elif field := FIELD.match(line):
            found.append((field[1], section, field[2] or ""))
    return found


def table() -> str:
    rows = ["| constant | default | where it belongs, and its source |", "|---|---|---|"]
    for name, section, remark in constants():
        value = getattr(DEFAULTS, name)
        shown = ", ".join(f"{key} {days}" for key, days in value.items()) if hasattr(value, "items") else value
        rows.append(f"| `{name}` | {shown} | {section}{'. ' + remark if remark else ''} |")
    return "\n".join(rows) + "\n"


def test_every_constant_belongs_somewhere() -> None:
    assert [name for name, _, _ in constants()] == list(Settings._fields)
    assert all(section for _, section, _ in constants())


def test_the_documents_list_every_constant() -> None:
    text = DOCUMENT.read_text("utf-8")
    expected = BETWEEN.sub(lambda found: found[1] + table() + found[2], text)
    if os.environ.get("NETGIVE_RENEW_GOLDEN"):
        DOCUMENT.write_text(expected, "utf-8")
    assert text == expected or os.environ.get("NETGIVE_RENEW_GOLDEN")
