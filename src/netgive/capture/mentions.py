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

_LONGEST_NAME = 3  # words, particles such as “van” left aside
_HEADING_ENDS = frozenset(",:;-–—(/|\n.@")


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
        self._called_shortly()

    def _called_shortly(self) -> None:
        """“Mia” is Mia Torres, where she was named so: those who are new, by one of their names."""
        new: dict[str, Mention] = {}
        for _, mention in self.found.values():
            if mention.contact is None:
                for part in (mention.said, *mention.said.split()):
                    new.setdefault(part, mention)
        for at, word in enumerate(self.words):
            if at not in self.covered and word.text in new:
                self._add(at, 1, new[word.text]._replace(span=Span(word.start, word.end)))

    def _new(self, at: int, length: int) -> None:
        span = Span(self.words[at].start, self.words[at + length - 1].end)
        said = self.text[slice(*span)]
        known = next((one for _, one in self.found.values() if not one.contact and said in one.said.split()), None)
        if known:
            self._add(at, length, known._replace(span=span))
        elif near := self.directory.near(fold(said)):
            self._add(at, length, Mention(span, said, near[0], tuple(near[1:]), guessed=True))
        else:
            self._add(at, length, Mention(span, said, None))

    def _slip(self, at: int) -> None:
        """“with nadya rahman”: two words in small letters that are nearly somebody's whole name."""
        if not at or not self._in_place(at, 1) or at + 1 >= len(self.words) or self.words[at + 1].gap != " ":
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
        word = self.words[at]
        shouted = word.text.isupper() and len(word.text) > 1
        if self._is_plain(word) or shouted or (word.opens and self._is_ordinary(word)):
            return 0
        length = names = 1
        while at + length < len(self.words) and names < _LONGEST_NAME:
            step = self._particles(at + length)
            if at + length + step >= len(self.words):
                break
            following = self.words[at + length + step]
            ends = self.words[at + length - 1].owns or following.gap != " " or not following.capital
            if ends or at + length + step in self.covered or self._is_plain(following):
                break
            length += step + 1
            names += 1
        after = self.words[at + length].folded if at + length < len(self.words) else ""
        return 0 if after in self.language.list("company_ends") else length

    def _particles(self, at: int) -> int:
        """How many words from here are such as “van der”, within a name."""
        count = 0
        while at + count < len(self.words) and self.words[at + count].gap == " ":
            if self.words[at + count].folded not in self.language.list("name_particles"):
                break
            count += 1
        return count

    def _is_plain(self, word: Name) -> bool:
        """Whether a word is no name, whatever letter it begins with."""
        language = self.language
        return any(word.folded in language.list(name) for name in ("not_names", "nouns", "family", "titles"))

    def _is_ordinary(self, word: Name) -> bool:
        """Whether a word at the beginning of a sentence is a verb or an adverb rather than a name."""
        language = self.language
        ordinary = language.list("verbs") | language.list("between") | language.list("states")
        return not language.morphology.forms(word.folded).isdisjoint(ordinary) or word.folded.endswith(("ly", "ing"))

    def _is_named(self, at: int, length: int) -> bool:
        if (at and self._in_place(at, length)) or self._heads(at, length):
            return True
        last = at + length - 1
        if not self.words[at].opens or last + 1 >= len(self.words) or self.words[last].owns:
            return False
        following = self.words[last + 1]
        if following.gap != " " or following.capital:
            return False
        if following.folded in self.language.list("and"):
            return last + 2 in self.covered and self.words[last + 2].gap == " "
        tells = length > 1 and (self._is_past(following) or following.folded in self.language.list("third_person"))
        return tells or following.folded in self.language.list("people_say")

    def _heads(self, at: int, length: int) -> bool:
        """“Marta Silva, head of product - coffee”: a whole name in the first line, alone between two marks."""
        word, last = self.words[at], self.words[at + length - 1]
        if "\n" in self.text[: word.start].strip("\n") or self._is_heading_word(at, length):
            return False
        after = self.text[last.end :].lstrip(" ")[:1]
        whole = length > 1 and (word.opens or word.gap.strip(" ") in {",", "/", "@"}) and not last.owns
        if whole and (not after or after in _HEADING_ENDS):
            end = self.text.find("\n", word.start)
            following = self.words[at + length] if at + length < len(self.words) else None
            if not at and after != "," and following and (following.owns or at + length not in self.covered):
                return True
            line = range(len(self.words)) if end < 0 else [n for n, one in enumerate(self.words) if one.end <= end]
            return not any(place in self.covered for place in line if place < at + length + 1)
        if at or after not in {":", "("} or not word.opens:
            return False
        inside = self.words[at + length : at + length + 3]
        kin = self.language.list("kin") | self.language.list("new_here")
        return after == "(" and any(one.folded in kin for one in inside)

    def _is_heading_word(self, at: int, length: int) -> bool:
        """Whether it is “Project Update” rather than somebody."""
        language = self.language
        names = ("things", "persons", "others", "groups", "problems", "heading_words", "verbs")
        words = self.words[at : at + length]
        return all(any(word.folded in language.list(name) for name in names) for word in words[-1:]) or any(
            word.folded in language.list("heading_words") for word in words
        )

    def _in_place(self, at: int, length: int) -> bool:
        """Whether a person would be named here: behind “with”, “her partner”, or another person of a list."""
        word, language = self.words[at], self.language
        before = self.words[at - 1]
        roles = language.list("kin") | language.list("persons")
        marked = word.gap.strip() in LIST_MARKS
        joined = marked or (before.folded in language.list("and") and word.gap == " ")
        called = word.gap == ", " and (before.folded in language.list("named") or before.folded in roles)
        if joined and not called:
            behind = at - 1 if marked else at - 2
            listed = behind in self.covered and self._listed(behind, whole=length > 1)
            return listed and (word.gap != ", " or length == 1 or self._goes_on(at, length, behind))
        titled = before.folded in language.list("titles") and word.gap in {" ", ". "}
        titled = titled or (word.gap == " (" and not language.morphology.forms(before.folded).isdisjoint(roles))
        listed = word.gap == ": " and before.folded in language.list("lists_people")
        if titled or listed or called or word.gap != " ":
            return titled or listed or called
        near = self.words[max(0, at - 5) : at - 1]
        linked = any(not language.morphology.forms(one.folded).isdisjoint(language.list("linking")) for one in near)
        if linked and length > 1 and before.folded in language.list("to_with"):
            return True
        if before.folded in language.list("from_or_to") and at > 1:
            heard = not language.morphology.forms(self.words[at - 2].folded).isdisjoint(language.list("messages"))
            return heard and not any(place in self.covered for place in range(max(0, at - 6), at))
        role = before.folded in roles and at > 1 and (length > 1 or self._owned(at - 1))
        certain = length > 1 and before.folded in language.list("a_certain")
        return role or certain or self._behind_a_verb(at)

    def _behind_a_verb(self, at: int) -> bool:
        """“Met Lars”, “ran into Lars”, but not “got into Oxford”."""
        before, language = self.words[at - 1].folded, self.language
        if before in language.list("into"):
            return at > 1 and not language.morphology.forms(self.words[at - 2].folded).isdisjoint(language.list("bump"))
        return before in language.list("before_names")

    def _goes_on(self, at: int, length: int, behind: int) -> bool:
        """“With Ada, Lars Holm and Bo”, but not “with Ada, Goldman Sachs”."""
        while behind not in self.found:
            behind -= 1
        if self.words[behind].gap == ", " or at + length >= len(self.words):
            return self.words[behind].gap == ", "
        following = self.words[at + length]
        return following.folded in self.language.list("and") or (following.gap == ", " and following.capital)

    def _owned(self, at: int) -> bool:
        """“her new partner”, “Rich's boyfriend”: somebody stands before who it belongs to."""
        return any(
            self.words[place].folded in self.language.list("possessives") | self.language.list("mine")
            or self.words[place].owns
            for place in range(max(0, at - 2), at)
        )

    def _listed(self, at: int, *, whole: bool = False) -> bool:
        """Whether the person there is one of those that one was with; a ``whole`` name may stand in any such list."""
        several = 0
        while at >= 0 and at in self.covered:
            word = self.words[at]
            before = self.words[at - 1].folded if at else ""
            if before in self.language.list("before_names"):
                return True
            if word.gap == ": " and (before in self.language.list("lists_people") or whole):
                return True
            roles = self.language.list("kin") | self.language.list("persons")
            if word.gap == " (" and not self.language.morphology.forms(before).isdisjoint(roles):
                return True
            several += at in self.found
            if not at or (word.opens and word.gap != ": "):
                return whole and several > 1
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
