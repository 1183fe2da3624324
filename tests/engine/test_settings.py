"""Every constant of the engine has its name, its default and its source, and docs/engine.md lists them all."""

import ast
import os
import re
from pathlib import Path

import pytest

from netgive.engine import settings as module
from netgive.engine.settings import DEFAULTS, Settings
from netgive.matching.meaning import BY_SENTENCES, BY_WORD_VECTORS

SOURCE = Path(module.__file__)
DOCUMENT = Path(__file__).parents[2] / "docs" / "engine.md"
BETWEEN = re.compile(r"(<!-- constants: begin -->\n).*?(<!-- constants: end -->)", re.DOTALL)
BETWEEN_MATCHER = re.compile(r"(<!-- matcher: begin -->\n).*?(<!-- matcher: end -->)", re.DOTALL)
VECTORS = Path(__file__).parents[2] / "vectors" / "README.md"
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


def matcher() -> str:
    """The checksums of the model and of what was made from it, and the weights of both matchers."""
    files = re.findall(r"^    ([0-9a-f]{64})  (\S+)$", VECTORS.read_text("utf-8"), re.MULTILINE)
    rows = ["| file | SHA-256 |", "|---|---|", *(f"| `{name}` | `{checksum}` |" for checksum, name in files)]
    fields = BY_WORD_VECTORS._fields
    rows += ["", f"| {' | '.join(fields)} |", "|---" * len(fields) + "|"]
    rows += [f"| {' | '.join(map(str, weights))} |" for weights in (BY_WORD_VECTORS, BY_SENTENCES)]
    return "\n".join(rows) + "\n"


def test_every_constant_belongs_somewhere() -> None:
    assert [name for name, _, _ in constants()] == list(Settings._fields)
    assert all(section for _, section, _ in constants())


def test_every_constant_names_its_source_or_is_called_a_default() -> None:
    for name, section, remark in constants():
        assert re.search(r"\bdefault\b|\bfitted\b|\b(?:19|20)\d\d\b", f"{section} {remark}"), name


PLAIN = {0, 1, 2, 0.5, 100, 4, 12, 9, 10}  # none, all, halves; the scales of scores and ratings; months; never
FORMULAS = (
    "answers",
    "choice",
    "draft_check",
    "gates",
    "ideas",
    "introductions",
    "lanes",
    "ledger",
    "offers",
    "outlook",
)


@pytest.mark.parametrize("name", [*FORMULAS, "score", "suggest", "summary", "tie"])
def test_rules_hold_no_numbers_of_their_own(name: str) -> None:
    """Numbers that were chosen are constants with a name."""
    tree = ast.parse((SOURCE.parent / f"{name}.py").read_text("utf-8"))
    numbers = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) in {int, float} and node.value not in PLAIN
    }
    assert numbers == set()


def test_the_documents_list_every_constant_and_what_the_matcher_is_made_of() -> None:
    text = DOCUMENT.read_text("utf-8")
    expected = text
    for between, made in ((BETWEEN, table()), (BETWEEN_MATCHER, matcher())):
        expected = between.sub(lambda found, made=made: found[1] + made + found[2], expected)
    if os.environ.get("NETGIVE_RENEW_GOLDEN"):
        DOCUMENT.write_text(expected, "utf-8")
    assert text == expected or os.environ.get("NETGIVE_RENEW_GOLDEN")
