"""People in a text: full names, first names, nicknames, initials, small slips, and names that nobody here has yet."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.directory import Directory
from netgive.capture.known_people import LIST_MARKS, KnownFinder, Mention, Name
from netgive.capture.language import Language
from netgive.capture.marks import Span
from netgive.domain.text import fold

_LONGEST_NAME = 3  # words


class Familiar(NamedTuple):
    """What tells two people of one name apart: when they last talked, and what they share with others."""

    last: date | None = None
    shared: frozenset[str] = frozenset()


def find_people(
    text: str,
    directory: Directory,
    language: Language,
    taken: Sequence[Span],
    familiar: Callable[[Sequence[str]], Mapping[str, Familiar]],
) -> list[Mention]:
    """Everybody named in a text, in order; ``taken`` are places that are something else, such as days."""
    finder = _Finder(text, directory, language, taken)
    return _settled(sorted(finder.find()), familiar)


class _Finder(KnownFinder):
    """Finds people who are known, and names that nobody has."""

    def find(self) -> list[Mention]:
        self._known()
        self._possessives()
        self._initials()
        self._unknown()
        return [mention for _, mention in self.found.values()]

    # people who are not known

    def _unknown(self) -> None:
        """Names where a person would be named, that nobody has: a slip for somebody known, or somebody new."""
        for at, word in enumerate(self.words):
            if at in self.covered:
                continue
            if not word.capital:
                self._slip(at)
                continue
            length = self._length_of_name(at)
            if length and self._is_named(at, length):
                self._new(at, length)
        new = {mention.said: mention for _, mention in self.found.values() if mention.contact is None}
        for at, word in enumerate(self.words):
            if at not in self.covered and word.text in new:
                self._add(at, 1, new[word.text]._replace(span=Span(word.start, word.end)))

    def _new(self, at: int, length: int) -> None:
        span = Span(self.words[at].start, self.words[at + length - 1].end)
        said = self.text[slice(*span)]
        if near := self.directory.near(fold(said)):
            self._add(at, length, Mention(span, said, near[0], tuple(near[1:]), guessed=True))
        else:
            self._add(at, length, Mention(span, said, None))

    def _slip(self, at: int) -> None:
        """“with nadya rahman”: two words in small letters that are nearly somebody's whole name."""
        if not at or not self._in_place(at) or at + 1 >= len(self.words) or self.words[at + 1].gap != " ":
            return
        span = Span(self.words[at].start, self.words[at + 1].end)
        said = fold(self.text[slice(*span)])
        if self.words[at].folded in self.language.list("not_names") or not self.directory.last(
            self.words[at + 1].folded
        ):
            return
        if near := self.directory.near(said):
            self._add(at, 2, Mention(span, self.text[slice(*span)], near[0], tuple(near[1:]), guessed=True))

    def _length_of_name(self, at: int) -> int:
        language = self.language
        word = self.words[at]
        plain = language.list("not_names") | language.list("nouns") | language.list("family")
        if (
            word.folded in plain
            or (word.opens and self._is_ordinary(word))
            or (word.text.isupper() and len(word.text) > 1)
        ):
            return 0
        length = 1
        while at + length < len(self.words) and length < _LONGEST_NAME:
            following = self.words[at + length]
            ends = self.words[at + length - 1].owns or following.gap != " " or not following.capital
            if ends or at + length in self.covered or following.folded in plain:
                break
            length += 1
        return length

    def _is_ordinary(self, word: Name) -> bool:
        """Whether a word at the beginning of a sentence is a verb or an adverb rather than a name."""
        language = self.language
        ordinary = language.list("verbs") | language.list("between") | language.list("states")
        return not language.morphology.forms(word.folded).isdisjoint(ordinary) or word.folded.endswith(("ly", "ing"))

    def _is_named(self, at: int, length: int) -> bool:
        if at and self._in_place(at):
            return True
        last = at + length - 1
        if not self.words[at].opens or last + 1 >= len(self.words) or self.words[last].owns:
            return False
        following = self.words[last + 1]
        return following.gap == " " and following.folded in self.language.list("people_say")

    def _in_place(self, at: int) -> bool:
        """Whether a person would be named here: behind “with”, “her partner”, or another person of a list."""
        word, language = self.words[at], self.language
        before = self.words[at - 1]
        joined = word.gap.strip() in LIST_MARKS or (before.folded in language.list("and") and word.gap == " ")
        called = word.gap == ", " and before.folded in language.list("named")
        if joined and not called:
            behind = at - 1 if word.gap.strip() in LIST_MARKS else at - 2
            return behind in self.covered and self._listed(behind)
        titled = before.folded in language.list("titles") and word.gap in {" ", ". "}
        listed = word.gap == ": " and before.folded in language.list("lists_people")
        if titled or listed or called or word.gap != " ":
            return titled or listed or called
        if before.folded in language.list("from_or_to") and at > 1:
            heard = not language.morphology.forms(self.words[at - 2].folded).isdisjoint(language.list("messages"))
            return heard and not any(place in self.covered for place in range(max(0, at - 6), at))
        kin = before.folded in language.list("kin") and at > 1 and self._owned(at - 1)
        return kin or before.folded in language.list("before_names")

    def _owned(self, at: int) -> bool:
        """“her new partner”, “Rich's boyfriend”: somebody stands before who it belongs to."""
        return any(
            self.words[place].folded in self.language.list("possessives") | self.language.list("mine")
            or self.words[place].owns
            for place in range(max(0, at - 2), at)
        )

    def _listed(self, at: int) -> bool:
        """Whether the person there is one of those that one was with."""
        while at > 0 and at in self.covered:
            word = self.words[at]
            if self.words[at - 1].folded in self.language.list("before_names"):
                return True
            if word.gap == ": " and self.words[at - 1].folded in self.language.list("lists_people"):
                return True
            at -= 1 if word.gap.strip() in {*LIST_MARKS, ""} and at - 1 in self.covered else 2
        return False

    # initials

    def _initials(self) -> None:
        """“L. after a babysitter”: the initial of one person of the text, where a statement begins."""
        people: dict[str, dict[str | None, Mention]] = defaultdict(dict)
        for _, mention in self.found.values():
            people[fold(mention.said)[:1]][mention.contact or mention.said] = mention
        for at, word in enumerate(self.words):
            meant = (
                people.get(word.folded, {}) if len(word.text) == 1 and word.capital and at not in self.covered else {}
            )
            if len(meant) == 1 and self._is_initial(at):
                (mention,) = meant.values()
                self._add(at, 1, mention._replace(span=Span(word.start, word.end), said=mention.said))

    def _is_initial(self, at: int) -> bool:
        word = self.words[at]
        after = self.text[word.end : word.end + 2]
        if not word.opens:
            return (
                bool(at)
                and self.words[at - 1].folded in self.language.list("before_names")
                and word.text not in {"I", "A"}
            )
        return word.owns or after[:1] in {".", ":"} or (word.text not in {"I", "A"} and after[:1] == " ")


def _settled(mentions: list[Mention], familiar: Callable[[Sequence[str]], Mapping[str, Familiar]]) -> list[Mention]:
    """Which of several people of one name is meant.

    Whoever is named in full, else has most in common with the others in the text, else was talked with last.
    """
    sure = [mention.contact for mention in mentions if mention.contact and not mention.others]
    unsure = [one for mention in mentions if mention.others for one in mention.options]
    if not unsure:
        return mentions
    facts = familiar([*sure, *unsure])
    around = frozenset[str]().union(*(facts[contact].shared for contact in sure if contact in facts))
    return [_chosen(mention, sure, facts, around) if mention.others else mention for mention in mentions]


def _chosen(mention: Mention, sure: Sequence[str], facts: Mapping[str, Familiar], around: frozenset[str]) -> Mention:
    named = [contact for contact in mention.options if contact in sure]
    if named:
        return mention._replace(contact=named[0], others=())

    def rank(contact: str) -> tuple[int, int]:
        fact = facts.get(contact, Familiar())
        return len(fact.shared & around), fact.last.toordinal() if fact.last else 0

    ranked = sorted(mention.options, key=lambda contact: (rank(contact), contact), reverse=True)
    tied = rank(ranked[0]) == rank(ranked[1])
    return mention._replace(contact=ranked[0], others=tuple(ranked[1:]), tied=tied)
