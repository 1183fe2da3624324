"""How well notes are understood, on the labelled sets beside this file.

python benchmarks/capture_quality.py                 all sets
python benchmarks/capture_quality.py --misses        what went wrong in the sets that are used for tuning
python benchmarks/capture_quality.py --dateparser    the day alone, by the library dateparser, where it is installed
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, NamedTuple

from netgive.capture.directory import Known
from netgive.capture.languages.en import ENGLISH
from netgive.capture.mentions import Familiar
from netgive.capture.understand import understand
from netgive.capture.understood import Understood

FOLDER = Path(__file__).parent / "capture"
TUNED = ("tuning", "second", "third")  # sets whose misses may be read
SETS = ("tuning", "test", "second", "third", "unseen")
TODAY = date(2026, 11, 23)
LISTED = ("needs", "promises", "events")
MORE = ("received", "interests")  # labelled in these sets only:
RICHER = ("second", "third", "unseen")
ALONE = ("people", "on", "channel", "direction")


class Labelled(NamedTuple):
    """A note, and what is to be understood of it."""

    style: str
    text: str
    expected: Mapping[str, Any]


def everybody() -> dict[str, dict[str, Any]]:
    return tomllib.loads((FOLDER / "people.toml").read_text("utf-8"))


PEOPLE = everybody()
KNOWN: list[Known] = [(key, one["name"], one.get("nickname")) for key, one in PEOPLE.items()]


def familiar(contacts: Sequence[str]) -> Mapping[str, Familiar]:
    return {
        key: Familiar(date.fromisoformat(PEOPLE[key]["last"]), frozenset(PEOPLE[key].get("circles", ())))
        for key in contacts
    }


def notes(half: str) -> Iterator[Labelled]:
    for style, cases in tomllib.loads((FOLDER / f"{half}.toml").read_text("utf-8")).items():
        for case in cases:
            blank = {"people": [], "on": TODAY.isoformat(), "channel": "other", "direction": "both"}
            lists: dict[str, list[str]] = {name: [] for name in (*LISTED, *MORE, "maybe")}
            yield Labelled(style, case["text"].strip(), blank | lists | case)


def understood(note: Labelled) -> Understood:
    return understand(note.text, KNOWN, TODAY, ENGLISH, familiar)


def alone(found: Understood) -> dict[str, Any]:
    """What there is one of in each note, as it is labelled."""
    return {
        "people": sorted(found.persons[who].contact or found.persons[who].name for who in found.partners),
        "on": (found.on or TODAY).isoformat(),
        "channel": found.channel.value,
        "direction": found.direction.value,
    }


def listed(found: Understood) -> dict[str, list[str]]:
    """What there may be several of, each in the form of the labels."""

    def name(who: int) -> str:
        return found.persons[who].contact or found.persons[who].name

    return {
        "needs": [f"{name(need.who)} {need.kind}: {need.text}" for need in found.needs],
        "promises": [f"{name(one.who)}{f' {one.due}' if one.due else ''}: {one.text}" for one in found.promises],
        "events": [f"{name(event.who)} {event.kind}" for event in found.events],
        "received": [f"{name(one.who)}: {one.text}" for one in found.received],
        "interests": [f"{name(one.who)}: {one.text}" for one in found.interests],
    }


def fits(label: str, found: str) -> bool:
    """Whether something found is what a label means: the words of the label are all in it."""
    head, _, words = label.partition(": ")
    theirs, _, text = found.partition(": ")
    return head == theirs and words.casefold() in text.casefold()


def without_kind(line: str) -> str:
    """A need or promise without its kind or day."""
    head, mark, words = line.partition(": ")
    return f"{head.split()[0]}{mark}{words}" if mark else line


class Score(NamedTuple):
    right: Counter[str]
    total: Counter[str]
    hits: Counter[str]
    found: Counter[str]
    wanted: Counter[str]
    misses: list[str]


def score(half: str) -> Score:
    total = Score(Counter(), Counter(), Counter(), Counter(), Counter(), [])
    for note in notes(half):
        result = understood(note)
        single, several = alone(result), listed(result)
        for name in ALONE:
            expected = sorted(note.expected[name]) if name == "people" else note.expected[name]
            total.total[name] += 1
            total.right[name] += single[name] == expected
            if single[name] != expected:
                total.misses.append(f"{name}: {single[name]}, not {expected}: {note.text}")
        for name in (*LISTED, *(MORE if half in RICHER else ())):
            count(total, name, note, without_maybe(name, note, several[name]))
    return total


def without_maybe(name: str, note: Labelled, found: list[str]) -> list[str]:
    """What was found, without what may be stored or not: it counts neither way."""
    open_to = [label.partition(" ")[2] for label in note.expected["maybe"] if label.startswith(f"{name} ")]
    return [
        one
        for one in found
        if any(fits(without_kind(label), without_kind(one)) for label in note.expected[name])
        or not any(fits(without_kind(label), without_kind(one)) for label in open_to)
    ]


def count(total: Score, name: str, note: Labelled, found: list[str]) -> None:
    left = list(found)
    for label in note.expected[name]:
        hit = next((one for one in left if fits(without_kind(label), without_kind(one))), None)
        total.hits[name] += hit is not None
        if hit is None:
            total.misses.append(f"{name}: {label} not among {found}: {note.text}")
            continue
        left.remove(hit)
        total.total[f"{name} detail"] += 1
        total.right[f"{name} detail"] += fits(label, hit)
        if not fits(label, hit):
            total.misses.append(f"{name} detail: {hit}, not {label}: {note.text}")
    total.misses.extend(f"{name}: {one} found for nothing: {note.text}" for one in left)
    total.found[name] += len(found)
    total.wanted[name] += len(note.expected[name])


def f1(score: Score, name: str) -> float:
    return 2 * score.hits[name] / ((score.found[name] + score.wanted[name]) or 1)


def by_dateparser(half: str) -> float:
    """How often the first day that is not to come, as dateparser finds it, is that of the conversation."""
    from dateparser.search import search_dates  # noqa: PLC0415  for a comparison only

    base = datetime.combine(TODAY, time(12))
    wishes = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    right = total = 0
    for note in notes(half):
        found = search_dates(note.text, languages=["en"], settings=wishes) or []
        day = next((moment.date() for _, moment in found if moment.date() <= TODAY), TODAY)
        total += 1
        right += day.isoformat() == note.expected["on"]
    return right / total


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list what went wrong in the sets used for tuning")
    options.add_argument("--dateparser", action="store_true", help="find the day by dateparser instead")
    chosen = options.parse_args()
    if chosen.dateparser:
        for half in SETS:
            print(f"{half:<8}{by_dateparser(half):>6.2f}")
        return
    columns = (*ALONE, *LISTED, "kind", "due", *MORE)
    print(f"{'set':<8}{'notes':>6}" + "".join(f"{column:>10}" for column in columns))
    for half in SETS:
        print(row(half, found := score(half)))
        if chosen.misses and half in TUNED:
            for miss in found.misses:
                print("   ", miss.replace("\n", " / "))


def row(half: str, found: Score) -> str:
    cells = [found.right[name] / found.total[name] for name in ALONE] + [f1(found, name) for name in LISTED]
    cells += [found.right[name] / (found.total[name] or 1) for name in ("needs detail", "promises detail")]
    cells += [f1(found, name) for name in MORE if found.wanted[name]]
    return f"{half:<8}{found.total['people']:>6}" + "".join(f"{cell:>10.2f}" for cell in cells)


if __name__ == "__main__":
    main()
