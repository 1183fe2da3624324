"""How one talked: the clauses that say so, and who turned to whom."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from netgive.capture.clauses import Clause
from netgive.capture.days import Day
from netgive.capture.language import Cue, Language, Way
from netgive.capture.marks import Marked, days_in
from netgive.capture.subjects import Relation, Subject, is_verb
from netgive.capture.words import ANY_DAY, ANY_PERSON, Word, Words, has
from netgive.domain.conversations import Channel, Direction

_LONGEST_LABEL = 3
_REST_OF_WEEK = 6  # days until the end of “this week”
_WAYS = {Way.THEIRS: Direction.IN, Way.MINE: Direction.OUT, Way.BOTH: Direction.BOTH}


class Told(NamedTuple):
    """A clause that says how one talked. ``whole``: the clause is about that, rather than naming it in passing."""

    clause: Clause
    cue: Cue
    words: Words
    whole: bool


class Listener:
    """Finds what a note says of how one talked."""

    def __init__(
        self, marked: Marked, found: Sequence[Clause], days: Sequence[Day], today: date, language: Language
    ) -> None:
        self.marked, self.found, self.days, self.today, self.language = marked, found, days, today, language
        self.told = self._told()

    def _said(self, words: Words) -> str:
        return self.marked.words(words[0].start, words[-1].end) if words else ""

    def _label(self, clause: Clause) -> str:
        return label_kind(clause.label, self.language)

    # how

    def _told(self) -> list[Told]:
        headers = [clause for clause in self.found if self._label(clause) == "header"]
        if headers:
            return [Told(clause, Cue(Channel.EMAIL, 0), clause.words, True) for clause in headers]
        vague: list[Told] = []
        for look in (self._plainly, self._passing, self._leniently, self._listed):
            told = [one for clause in self.found if (one := look(clause))]
            if any(not one.cue.is_vague for one in told):
                return vague + told
            vague = vague or told
        subjects = [clause for clause in self.found if self._label(clause) == "subject"]
        return vague or [Told(clause, Cue(Channel.EMAIL, 0), clause.words, True) for clause in subjects]

    def _plainly(self, clause: Clause) -> Told | None:
        words = self._telling(clause)
        best = self._best(clause, words, whole=True)
        if (
            best
            and best.cue.channel is Channel.MEETING
            and self._is_theirs(clause)
            and best.words[0] not in words[: clause.at + 3]
        ):
            best = None
        return best or self._shared(clause, words)

    def _is_theirs(self, clause: Clause) -> bool:
        return clause.subject is Subject.THEM and bool(clause.said) and not self._is_list(clause)

    def _telling(self, clause: Clause) -> Words:
        """The words of a clause that is about our talk: not a plan, a need, or what others do."""
        if clause.task or self._label(clause) in {"task", "need", "absent"}:
            return ()
        if self._label(clause) == "channel":
            return clause.words
        label = self._plain_label(clause)
        if clause.subject is Subject.THEM and clause.said:
            return (*label, *clause.words) if self._they_did(clause) or self._is_list(clause) else ()
        if clause.subject is Subject.OTHER:
            theirs = clause.owner is not None and (
                self._is_list(clause)
                or self._way(clause) is Way.THEIRS
                or any(True for _ in self.language.cues.everywhere(clause.words[: clause.at]))
            )
            return clause.words if theirs and not clause.line else ()
        first_line = not clause.line or clause.bracket
        if clause.subject is Subject.OPEN and not first_line and not self._names(clause.words):
            return label
        return (*label, *clause.words)

    def _plain_label(self, clause: Clause) -> Words:
        """A label that may say how one talked: “Phone: Ada”."""
        if not clause.label or clause.label_persons or self._label(clause):
            return ()
        words = self.language.morphology.read(clause.label)
        if clause.persons and not clause.line and self._is_list(clause):
            return words if any(True for _ in self.language.cues.everywhere(words)) else ()
        return words if len(words) <= _LONGEST_LABEL and self.language.cues.at(words, 0) else ()

    def _names(self, words: Words) -> bool:
        return any(word.text in {ANY_PERSON, ANY_DAY} for word in words)

    def _they_did(self, clause: Clause) -> bool:
        found = self.language.contact.first(clause.said, self.language.list("lead"))
        return found is not None and (found.rule is Way.THEIRS or clause.implied)

    def _is_list(self, clause: Clause) -> bool:
        """“Jonas, drinks, sat”: people, and after a comma how and when."""
        if clause.implied and (clause.bracket or (not clause.label and self.language.cues.at(clause.said, 0))):
            return True
        if clause.bracket and any(word.text == ANY_DAY for word in clause.words):
            return True
        said = [word for word in clause.said if word.text not in self.language.list("between")]
        if said and said[0].text in self.language.list("to"):
            return False
        if said and said[0].text in self.language.list("nouns"):
            return True
        return not said or not is_verb(tuple(said), 0, self.language)

    def _best(self, clause: Clause, words: Words, *, whole: bool) -> Told | None:
        best: Told | None = None
        stop = next(
            (at for at, word in enumerate(words) if at and word.text in self.language.list("about")), len(words)
        )
        for found in self.language.cues.everywhere(words[:stop]):
            if self._is_planned(words, found.start) or self._is_a_name(words, found.start):
                continue
            if best is None or found.rule.rank < best.cue.rank:
                best = Told(clause, found.rule, words[found.start : found.end], whole)
        return best

    def _is_a_name(self, words: Words, at: int) -> bool:
        """“A friend called Ada”."""
        return (
            bool(at)
            and words[at].text in self.language.list("called")
            and words[at - 1].text in self.language.list("named")
        )

    def _is_planned(self, words: Words, at: int, before: Words | None = None) -> bool:
        """Whether it has not happened: “I should call”, “call her back”, “next coffee”."""
        language = self.language
        before = words[:at] if before is None else before
        days = [word for word in words if word.text == ANY_DAY]
        if days and not any(self.has_begun(word) for word in days):
            return True
        again = words[at].text in language.list("once_more") and has(words, language.list("again"))
        if again or words[at].text in language.list("going") or self._is_first_time(before):
            return True
        if any(word.text in language.list("planned") for word in before):
            done = language.list("did")
            return not any(word.text in done for word in words[at:])
        to = any(
            one.text in language.list("be_to") and two.text in language.list("to") for one, two in pairwise(before)
        )
        if to or any(word.text in language.list("had") for word in before):
            return to or words[at].text in language.list("verbs")
        follows = words[at + 1].text if at + 1 < len(words) else ""
        dated = any(any(True for _ in self.past_days(word)) for word in words)
        return (
            not before and not dated and words[at].text in language.list("verbs") and follows in language.list("to_do")
        )

    def _is_first_time(self, words: Words) -> bool:
        """“The first time we met”."""
        first, times = self.language.list("first_time"), self.language.list("times")
        return any(one.text in first and two.text in times for one, two in pairwise(words))

    def has_begun(self, word: Word) -> bool:
        """Whether a day may be one that is over, or today."""
        days = [self.days[one] for one in days_in(self.marked.text[word.start : word.end])]
        return not days or any(
            day.past is None or (day.past - self.today).days <= (_REST_OF_WEEK if day.wide else 0) for day in days
        )

    def past_days(self, word: Word) -> Iterator[Day]:
        return self._past_in(self.marked.text[word.start : word.end])

    def past(self, word: Word, clause: Clause) -> Iterator[Day]:
        text = self.marked.text if word in clause.words else clause.label
        return self._past_in(text[word.start : word.end])

    def _past_in(self, letters: str) -> Iterator[Day]:
        for number in days_in(letters):
            past = self.days[number].past
            if past is not None and past <= self.today:
                yield self.days[number]

    def _shared(self, clause: Clause, words: Words) -> Told | None:
        """“Archery with Ada”, “we wandered round the castle”: something one did together, whatever it was."""
        if not words or clause.subject is Subject.THEM or clause.relation is not Relation.NONE:
            return None
        language = self.language
        if any(word.text in language.list("planned") for word in words) or words[0].text in language.list("no"):
            return None
        for at, word in enumerate(words[:-1]):
            place = word.text == "@" and any(one.text == ANY_PERSON for one in words[:at])
            together = (
                word.text in language.list("with") and words[at + 1].text == ANY_PERSON and at <= self._together(clause)
            )
            if place or (together and not self._is_feeling(words[:at]) and not self._is_planned(words, at)):
                return Told(clause, Cue(Channel.MEETING, 8), (word,), True)
        named = bool(clause.persons) or any(one.text in language.list("we") for one in words[: clause.at])
        verb = clause.said[0] if clause.said else None
        mine = clause.subject is Subject.ME and verb is not None
        we = mine and named and not self._is_planned(words, clause.at)
        if (
            we
            and verb
            and not self._is_planned(words, clause.at)
            and not verb.forms.isdisjoint(language.list("together"))
        ):
            return Told(clause, Cue(Channel.MEETING, 8), (verb,), True)
        return None

    def _together(self, clause: Clause) -> int:
        return 8 if clause.subject in {Subject.ME, Subject.OPEN} else 0

    def _is_feeling(self, words: Words) -> bool:
        """“Angry with Ada”, “shared the list with Ada”, “help Ada with”."""
        return any(not word.forms.isdisjoint(self.language.list("not_together")) for word in words)

    def _passing(self, clause: Clause) -> Told | None:
        """“She told me over lunch”, “said he on the phone”."""
        if clause.task or self._label(clause) in {"task", "need", "absent"}:
            return None
        found = next(self.language.passing.everywhere(clause.words), None)
        if found is None or self._is_planned(clause.words, found.start):
            return None
        said = self._best(clause, clause.words[found.what :], whole=False)
        return said._replace(words=clause.words[found.start : found.end]) if said else None

    def _leniently(self, clause: Clause) -> Told | None:
        """A line that begins with how one talked, or a place where one was together."""
        words = clause.words
        if clause.task or self._label(clause) in {"task", "need", "absent"} or not words:
            return None
        if self._label(clause) == "where":
            return Told(clause, Cue(Channel.MEETING, 8), words, True)
        if clause.subject is Subject.THEM and not self._was_somewhere(clause):
            return None
        if clause.subject is Subject.OTHER:
            return None
        return self._best(clause, words, whole=clause.subject is not Subject.THEM)

    def _listed(self, clause: Clause) -> Told | None:
        """“Present: Ada”: whoever was present was met."""
        met = self._label(clause) == "present" and not clause.label_persons and len(self.found) > 1
        return Told(clause, Cue(Channel.MEETING, 9), clause.words, True) if met else None

    def _was_somewhere(self, clause: Clause) -> bool:
        """“She was at the wall today”."""
        was = bool(clause.said) and clause.said[0].text in self.language.list("was")
        return was and any(word.text in self.language.list("at") for word in clause.said[1:3])

    # who wrote

    def _direction(self, best: Told | None) -> Direction:
        if best is None:
            return Direction.BOTH
        if self._label(best.clause) in {"header", "subject"}:
            return Direction.IN
        one_way = best.cue.channel is Channel.CALL
        if best.cue.channel is Channel.MEETING:
            return Direction.BOTH
        ways: list[Way] = []
        for clause in self.found:
            if clause.task or self._label(clause) == "task":
                continue
            way = self._call_way(clause) if one_way else self._way(clause)
            if way and not (ways and way in ways):
                ways.append(way)
        if Way.BOTH in ways[:1] or len(set(ways)) > 1:
            return Direction.BOTH
        return _WAYS[ways[0]] if ways else Direction.BOTH

    def _call_way(self, clause: Clause) -> Way | None:
        found = next(self.language.one_way_calls.everywhere(clause.words), None)
        if found is None or self._is_planned(clause.words, found.start):
            return None
        theirs = clause.subject is Subject.THEM and found.rule is Way.MINE and clause.said
        return (
            Way.THEIRS
            if theirs and any(word.text in self.language.list("me") - self.language.list("i") for word in clause.said)
            else found.rule
        )

    def _way(self, clause: Clause) -> Way | None:
        """Who wrote, as far as a clause says it."""
        language = self.language
        if clause.subject is Subject.THEM and clause.said:
            if self._is_list(clause):
                return self._way_in(clause.words, {Way.BOTH, Way.THEIRS, Way.MINE})
            found = language.contact.first(clause.said, language.list("lead"))
            return found.rule if found and (found.rule is Way.THEIRS or clause.implied) else None
        if clause.subject is Subject.OTHER:
            return self._way_in(clause.words, {Way.THEIRS}) if clause.owner is not None else None
        allowed = {Way.BOTH, Way.THEIRS, Way.MINE}
        return self._way_in(clause.words, allowed)

    def _way_in(self, words: Words, allowed: set[Way]) -> Way | None:
        from_them = self.language.list("from_them")
        for found in self.language.contact.everywhere(words):
            told = found.rule is not Way.THEIRS or any(
                word.text in from_them for word in words[found.start : found.end + 1]
            )
            if told and found.rule in allowed and not self._is_planned(words, found.start):
                return found.rule
        return None


def label_kind(label: str, language: Language) -> str:
    """What a label announces: a task, a need, who was present; empty for any other."""
    said = tuple(word for word in language.morphology.read(label) if word.spoken and word.text != ANY_PERSON)
    core = tuple(word for word in said if word.text not in language.list("aside_in_labels"))
    for words in (said, core):
        found = language.labels.first(words, frozenset()) if words else None
        if found and found.end >= len(words):
            return found.rule
    return ""


def channel_in(text: str, language: Language) -> Channel | None:
    """The channel that words name, alone: “a call”, “over coffee”."""
    found = [cue.rule for cue in language.cues.everywhere(language.morphology.read(text))]
    return min(found, key=lambda cue: cue.rank).channel if found else None
