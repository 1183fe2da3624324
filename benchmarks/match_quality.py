"""How well needs are matched with what is on hand, on the labelled set beside this file.

python benchmarks/match_quality.py                 both halves
python benchmarks/match_quality.py --misses        what went wrong in the tuning half
"""

import argparse
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from netgive.matching.interface import Matcher, Offer, Want
from netgive.matching.meaning import MeaningMatcher
from netgive.matching.sentences import SentenceModel, installed
from netgive.matching.words import WordMatcher

FOLDER = Path(__file__).parent / "matching"
HALVES = ("tuning", "test")
MATCHERS: dict[str, Callable[[], Matcher]] = {"words": WordMatcher, "meaning": MeaningMatcher}
if installed():
    MATCHERS["sentences"] = lambda: MeaningMatcher(sentences=SentenceModel())


class Labelled(NamedTuple):
    """A need, and what is right for it: nothing in the group ``none``."""

    group: str
    text: str
    right: list[str]


class Choice(NamedTuple):
    """What was chosen first for a need, if anything."""

    need: Labelled
    chosen: str | None

    @property
    def right(self) -> bool:
        return self.chosen in self.need.right if self.need.right else self.chosen is None


def offers() -> list[Offer]:
    sections = tomllib.loads((FOLDER / "offers.toml").read_text("utf-8"))
    return [Offer(key, text) for section in sections.values() for key, text in section.items()]


def needs(half: str) -> Iterator[Labelled]:
    groups = tomllib.loads((FOLDER / f"{half}.toml").read_text("utf-8"))
    for group, labelled in groups.items():
        yield from (Labelled(group, text, right) for text, right in labelled.items())


def choices(matcher: Matcher, half: str) -> list[Choice]:
    """The first choice for each need; each is matched alone, as when it is written down."""
    on_hand = offers()
    found = []
    for need in needs(half):
        matches = matcher.match([Want("need", need.text)], on_hand, 1)
        found.append(Choice(need, matches[0].offer if matches else None))
    return found


def table(matcher: str, half: str, found: list[Choice]) -> str:
    groups: dict[str, list[bool]] = defaultdict(list)
    for choice in found:
        groups[choice.need.group].append(choice.right)
    met = groups["shared"] + groups["paraphrase"]
    cells = [_share(met), _share(groups["shared"]), _share(groups["paraphrase"]), 1 - _share(groups["none"])]
    return f"{matcher:<10}{half:<8}{len(found):>6}" + "".join(f"{cell:>12.2f}" for cell in cells)


def _share(right: list[bool]) -> float:
    return sum(right) / len(right)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list what went wrong in the tuning half")
    chosen = options.parse_args()
    print(
        f"{'matcher':<10}{'half':<8}{'needs':>6}{'first right':>12}{'shared':>12}{'paraphrase':>12}{'wrong gift':>12}"
    )
    for name, make in MATCHERS.items():
        matcher = make()
        for half in HALVES:
            found = choices(matcher, half)
            print(table(name, half, found))
            if chosen.misses and half == "tuning":
                for choice in found:
                    if not choice.right:
                        print(f"    {choice.need.text}: {choice.chosen}, not {choice.need.right or 'nothing'}")


if __name__ == "__main__":
    main()
