"""How well needs are matched with what is on hand, on the labelled sets beside this file.

python benchmarks/match_quality.py                 all sets
python benchmarks/match_quality.py --misses        what went wrong in those that are used to tune
python benchmarks/match_quality.py --withheld      each set without the phrases of topics that stand in its texts
"""

import argparse
import tomllib
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from match_topics import built, listed
from netgive.matching.interface import Matcher, Offer, Want
from netgive.matching.meaning import MeaningMatcher
from netgive.matching.pairs import BY_WORD_VECTORS
from netgive.matching.sentences import SentenceModel, installed
from netgive.matching.topics import Topics
from netgive.matching.vectors import bundled
from netgive.matching.words import WordReader

FOLDER = Path(__file__).parent / "matching"
GROUPS = ("shared", "paraphrase", "none")
HALVES = ("tuning", "test")
SHELVES = ("second", "third", "fourth", "unseen")
MEASURED_ONLY = frozenset({"third.2"})
ONLY_WORDS = BY_WORD_VECTORS._replace(name="words", likeness=0.0, topics=0.0, hits=0.0, threshold=1.5)
MATCHERS: dict[str, Callable[[Topics | None], Matcher]] = {
    "words": lambda topics: MeaningMatcher(weights=ONLY_WORDS, topics=topics),
    "meaning": lambda topics: MeaningMatcher(topics=topics),
}
if installed():
    MATCHERS["sentences"] = lambda topics: MeaningMatcher(sentences=SentenceModel(), topics=topics)


class Labelled(NamedTuple):
    """A need, and what is right for it: nothing in the group ``none``."""

    group: str
    text: str
    right: list[str]


class LabelledSet(NamedTuple):
    """Needs, and what is on hand for them."""

    name: str
    offers: list[Offer]
    needs: list[Labelled]


class Choice(NamedTuple):
    """What was chosen first for a need, if anything."""

    need: Labelled
    chosen: str | None

    @property
    def right(self) -> bool:
        return self.chosen in self.need.right if self.need.right else self.chosen is None


def labelled_sets() -> list[LabelledSet]:
    on_hand = [offer for section in _read("offers").values() for offer in _offers(section)]
    found = [LabelledSet(half, on_hand, _needs(_read(half))) for half in HALVES]
    for name in SHELVES:
        shelves = _read(name)["shelf"]
        for number, shelf in enumerate(shelves, 1):
            found.append(
                LabelledSet(f"{name}.{number}" if len(shelves) > 1 else name, _offers(shelf["offers"]), _needs(shelf))
            )
    return found


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def _offers(section: dict[str, str | dict[str, str]]) -> list[Offer]:
    """What is on hand; a person with an organisation offers both, as contacts do."""
    found = []
    for key, said in section.items():
        if isinstance(said, str):
            found.append(Offer(key, said))
        else:
            found += [Offer(key, said["title"]), Offer(key, said["organisation"], literal=True)]
    return found


def _needs(groups: dict[str, dict[str, list[str]]]) -> list[Labelled]:
    return [Labelled(group, text, right) for group in GROUPS for text, right in groups[group].items()]


def topics_without(labelled: LabelledSet) -> Topics:
    """The topics without their phrases of two words or more that a text of the set holds: as if it was not known."""
    reader = WordReader(bundled())
    texts = [need.text for need in labelled.needs] + [offer.text for offer in labelled.offers]
    held = [{key for key, _, _ in reader.read(text)} for text in texts]

    def said(phrase: str) -> bool:
        words = {key for key, _, _ in reader.read(phrase)}
        return len(words) > 1 and any(words <= text for text in held)

    kept = {name: [phrase for phrase in phrases if not said(phrase)] for name, phrases in listed().items()}
    return Topics(built(kept), bundled())


def choices(matcher: Matcher, labelled: LabelledSet) -> list[Choice]:
    """The first choice for each need; each is matched alone, as when it is written down."""
    found = []
    for need in labelled.needs:
        matches = matcher.match([Want("need", need.text)], labelled.offers, 1)
        found.append(Choice(need, matches[0].offer if matches else None))
    return found


def table(matcher: str, name: str, found: list[Choice]) -> str:
    groups: dict[str, list[bool]] = defaultdict(list)
    for choice in found:
        groups[choice.need.group].append(choice.right)
    met = groups["shared"] + groups["paraphrase"]
    cells = [_share(met), _share(groups["shared"]), _share(groups["paraphrase"]), 1 - _share(groups["none"])]
    return f"{matcher:<10}{name:<10}{len(found):>6}" + "".join(f"{cell:>12.2f}" for cell in cells)


def _share(right: list[bool]) -> float:
    return sum(right) / len(right)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list what went wrong in the sets used to tune")
    options.add_argument("--withheld", action="store_true", help="leave out phrases of topics that stand in the texts")
    chosen = options.parse_args()
    columns = ("first right", "shared", "paraphrase", "wrong gift")
    print(f"{'matcher':<10}{'set':<10}{'needs':>6}" + "".join(f"{column:>12}" for column in columns))
    for name, make in MATCHERS.items():
        everything = []
        for labelled in labelled_sets():
            found = choices(make(topics_without(labelled) if chosen.withheld else None), labelled)
            everything += found
            print(table(name, labelled.name, found))
            for choice in found:
                if chosen.misses and not choice.right and labelled.name not in MEASURED_ONLY:
                    print(f"    {choice.need.text}: {choice.chosen}, not {choice.need.right or 'nothing'}")
        print(table(name, "all", everything))


if __name__ == "__main__":
    main()
