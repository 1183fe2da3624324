"""The columns that address books have, by the field of a contact they hold, in the languages of their programs.

`data/columns` has a file for each language: what Outlook and Thunderbird write, and what people call such columns.
"""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from netgive.importers.tables.table import word_key

OUTLOOK, THUNDERBIRD, COMMON = "outlook", "thunderbird", "common"
ENGLISH = "en"


class Language(NamedTuple):
    """How one program, or people, name the columns in one language.

    ``fields`` are the keys of the columns of each field, the preferred first. ``charset`` is what old programs of the
    language write. ``day_first`` is None where dates like 3/4/25 are written either way.
    """

    code: str
    charset: str
    day_first: bool | None
    fields: Mapping[str, Sequence[str]]
    keys: frozenset[str]

    def known(self, columns: Collection[str]) -> int:
        """How many of the columns it names."""
        return len(self.keys.intersection(columns))

    def places(self, columns: Sequence[str]) -> dict[str, list[int]]:
        """Where among the columns each field is."""
        places = places_of(columns)
        found = {field: [place for key in keys for place in places.get(key, ())] for field, keys in self.fields.items()}
        return {field: places for field, places in found.items() if places}

    def has(self, columns: Collection[str], *fields: str) -> bool:
        """Whether one of the columns holds one of these fields."""
        return any(key in columns for field in fields for key in self.fields.get(field, ()))


def places_of(columns: Sequence[str]) -> dict[str, list[int]]:
    """Where each column is; some are there several times."""
    places: dict[str, list[int]] = {}
    for place, column in enumerate(columns):
        places.setdefault(column, []).append(place)
    return places


@cache
def languages(section: str) -> tuple[Language, ...]:
    """How a program names its columns in all languages, English first."""
    return tuple(
        Language(
            code,
            told["charset"],
            told.get("day_first"),
            fields := {field: tuple(dict.fromkeys(map(word_key, names))) for field, names in told[section].items()},
            frozenset(key for keys in fields.values() for key in keys),
        )
        for code, told in _collected().items()
        if section in told
    )


def language_of(section: str, columns: Collection[str]) -> Language:
    """The language in which most of the columns are known; English in doubt."""
    return max(languages(section), key=lambda language: language.known(columns))


@cache
def charsets() -> tuple[str, ...]:
    """What old programs of any of the languages write."""
    return tuple(dict.fromkeys(told["charset"] for told in _collected().values()))


@cache
def _collected() -> dict[str, dict[str, Any]]:
    folder = Path(__file__).with_name("columns")
    read = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in folder.glob("*.toml")}
    return dict(sorted(read.items(), key=lambda item: (item[0] != ENGLISH, item[0])))
