"""The settings file: every key within its range and not beyond, wrong files named, and the table in the documents."""

import os
import re
from pathlib import Path

import pytest

from netgive.domain.people import Closeness
from netgive.engine.settings import DEFAULTS
from netgive.errors import InvalidValueError
from netgive.settings import BY_NAME, KEYS, WEIGHTS, Key, read_settings, value_of, with_value

NUMBERS = [key for key in KEYS if not isinstance(key.default, str)]
DOCUMENT = Path(__file__).parents[1] / "docs" / "settings.md"
BETWEEN = re.compile(r"(<!-- settings: begin -->\n).*?(<!-- settings: end -->)", re.DOTALL)


def read(folder: Path, text: str):
    path = folder / "netgive.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(str(path))


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(str(tmp_path / "none.toml")) == DEFAULTS
    assert read(tmp_path, "") == DEFAULTS


def test_what_is_set_is_read(tmp_path: Path) -> None:
    settings = read(tmp_path, '[plan]\nminutes = 20\n[cadence]\nclose = 90\n[messages]\nsignature = "Ada"\n')
    assert settings.minutes == 20
    assert settings.cadence_days[Closeness.CLOSE] == 90
    assert settings.cadence_days[Closeness.ACTIVE] == 365
    assert settings.signature == "Ada"


@pytest.mark.parametrize("key", NUMBERS, ids=lambda key: key.whole)
def test_a_key_takes_its_range_and_nothing_beyond(key: Key) -> None:
    kind = type(key.default)
    for value in (kind(key.least), kind(key.most)):
        assert value_of(with_value(DEFAULTS, key, value, "file"), key) == value
    step = 1 if kind is int else 0.01
    for value in (key.least - step, key.most + step, "7", True, None):
        with pytest.raises(InvalidValueError, match=re.escape(f"{key.whole} takes")):
            with_value(DEFAULTS, key, value, "file")


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.whole)
def test_a_default_is_allowed(key: Key) -> None:
    assert value_of(with_value(DEFAULTS, key, key.default, "file"), key) == key.default


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[plan]\nminuts = 3", "did you mean plan.minutes"),
        ("colour = 3", "no setting “colour”"),
        ("[plan]\nminutes = 1.5", "a whole number from 1 to 1440"),
        ("[weights]\noffer = 0.5", "the weights add up to 1.2"),
        ("[rest]\nafter_contact = 91", "must not be above"),
        ('[messages]\nsignature = "two\\nlines"', "a line of at most 60"),
        ("[plan", "is no TOML"),
    ],
)
def test_a_wrong_file_is_said_to_be_wrong(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError, match=re.escape(sentence)) as raised:
        read(tmp_path, text)
    assert str(tmp_path / "netgive.toml") in str(raised.value)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "netgive.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(InvalidValueError, match="no TOML"):
        read_settings(str(tmp_path / "netgive.toml"))
    with pytest.raises(InvalidValueError, match="cannot be read"):
        read_settings(str(tmp_path))


def test_the_default_weights_add_up_to_one() -> None:
    assert sum(getattr(DEFAULTS, field) for field in WEIGHTS) == pytest.approx(1.0)


def table() -> str:
    rows = [
        f"| `{key.whole}` | {key.default if key.default != '' else ''} | {key.allowed} | {key.about} |" for key in KEYS
    ]
    return "\n".join(["| key | default | takes | meaning |", "|---|---|---|---|", *rows]) + "\n"


def test_the_documents_list_every_key() -> None:
    text = DOCUMENT.read_text("utf-8")
    expected = BETWEEN.sub(lambda found: found[1] + table() + found[2], text)
    if os.environ.get("NETGIVE_RENEW_GOLDEN"):
        DOCUMENT.write_text(expected, "utf-8")
    assert text == expected or os.environ.get("NETGIVE_RENEW_GOLDEN")
    assert set(BY_NAME) == set(re.findall(r"^\| `([\w.]+)`", expected, re.MULTILINE))
