"""Command lines by chance, made from the tree of commands itself: a new command or option is among them by itself."""

import os
from collections.abc import Iterator
from typing import Any

import typer
from hypothesis import strategies as st

from netgive.cli.app import app

CONTROLS = ["\x1b[31mred", "\x1b]0;title\x07", "\x9b2J", "\u202eback", "\u2066iso", "ze\u200bro", "a\rb\nc", "\x85"]
FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "<script>alert(1)</script>", "'; DROP TABLE contact;--", "%s%n"]
PLACES = ["../../etc/passwd", "con", "a/b", ".", "..", "~", "-", "--", "-1", "`id`", "$HOME", "[[", "\\", '"', "{}"]
NUMBERS = ["²", "٣", "9" * 30, "1e9", "nan", "inf", "null"]
LENGTHS = ["", " ", "\t", "ß" * 300, "z" * 5_000, "a\u0301" * 50, "👩‍👩‍👧‍👦"]
MAILS = ["Bcc: all@example.org\r\nSubject: x", "ada@example.org?bcc=eve@example.org", "&bcc=x", "a@b@c"]
NASTY = [*CONTROLS, *FORMULAS, *PLACES, *NUMBERS, *LENGTHS, *MAILS]
NAMES = ["Ada", "Bo Sample", "c2", "c3", "Rex", "Pia", "1", "ada@example.org"]
IDS = ["n1", "n2", "g1", "g2", "p1", "r1", "i1", "s1", "1", "2", "85"]
NOTES = ["Coffee with Ada yesterday. She needs a lawyer, I promised to send the map by friday", "boat", "systems"]
KNOWN = [*NAMES, *IDS, "choir", "work"]
DAYS = [
    "today",
    "tomorrow",
    "yesterday",
    "2026-12-24",
    "0001-01-01",
    "9999-12-31",
    "30 February",
    "in 2 weeks",
    "24.12.",
]
OTHERS = [
    "30d",
    "08:00",
    "messages.language",
    "de",
    "minutes",
    "email",
    "friend",
    "advice",
    "book",
    "thanked",
    "systems",
]
FILES = [
    "people.vcf",
    "people.csv",
    "everything.json",
    "mail.mbox",
    "empty.csv",
    "folder",
    ".",
    "nosuch.csv",
    "a\nb.vcf",
]
FILES += ["out.json", "no/where.html", "new.html", "", "x" * 300, "-"]

# What a value that is named so in the help may be.
LIKELY = {"DATE": DAYS, "DAY": DAYS, "ID": IDS, "NAME": NAMES, "RANK": NAMES, "A": NAMES, "B": NAMES, "TEXT": NOTES}
LIKELY |= {"HH:MM": ["08:00"], "KEY": ["messages.language", "plan.minutes"], "VALUE": ["de", "20"]}

anything = st.binary(max_size=12).map(lambda raw: os.fsdecode(raw.replace(b"\0", b"")))
letters = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)
texts = st.sampled_from(KNOWN) | st.sampled_from(DAYS + OTHERS) | st.sampled_from(NASTY) | letters | anything
numbers = st.sampled_from(["0", "1", "2", "7", "15", "-1", "1000000", "9" * 25, "x", ""])
paths = st.sampled_from(FILES)


def commands(group: Any, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with the words that lead to it."""
    for name in group.commands:
        command = group.commands[name]
        if hasattr(command, "commands"):
            yield from commands(command, (*words, name))
        else:
            yield (*words, name), command


COMMANDS = list(commands(typer.main.get_command(app)))


def value(parameter: Any) -> st.SearchStrategy[str]:
    """A value for an option or argument: one it may take, more often than not."""
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return st.sampled_from([getattr(one, "value", str(one)) for one in choices]) | texts
    if parameter.type.name == "integer":
        return numbers
    if parameter.type.name in {"path", "file", "directory"}:
        return paths
    metavar = parameter.metavar or ""
    fits = next((likely for word, likely in LIKELY.items() if word in metavar.split("|")), OTHERS)
    return st.sampled_from(fits) | st.sampled_from(fits) | st.sampled_from(fits) | texts


def flag(parameter: Any) -> bool:
    return bool(getattr(parameter, "is_flag", False))


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """The arguments of one call."""
    words, command = draw(st.sampled_from(COMMANDS))
    options = [one for one in command.params if one.param_type_name == "option"]
    line = list(words)
    by_name = {option.opts[0]: option for option in options}
    if "--json" in by_name and draw(st.booleans()):
        line.append("--json")
    for option in (by_name[name] for name in draw(st.lists(st.sampled_from([*by_name]), max_size=2))):
        name = draw(st.sampled_from([*option.opts, *option.secondary_opts]))
        line += [name] if flag(option) else [name, draw(value(option))]
    for argument in (one for one in command.params if one.param_type_name == "argument"):
        wanted = draw(st.sampled_from([1, 1, 1, 1, 1, 1, 0, 2])) if argument.required else draw(st.integers(0, 1))
        line += [draw(value(argument)) for _ in range(wanted)]
    return line


def fitting(command: Any) -> list[str]:
    """Arguments that a command is likely to take."""
    arguments = [one for one in command.params if one.param_type_name == "argument" and one.required]
    return [_likely(one) for one in arguments]


def _likely(parameter: Any) -> str:
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return str(getattr(choices[0], "value", choices[0]))
    words = (parameter.metavar or "").split("|")
    return next((likely[0] for word, likely in LIKELY.items() if word in words), FILES[0])
