"""A note taken apart: the people, the day, how one talked, and everything that was heard, promised and received."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from netgive.capture.clauses import Clause, clause_of, clauses
from netgive.capture.conversation import Talk, read_talk
from netgive.capture.days import Day, find_days
from netgive.capture.heard import (
    Phrase,
    for_the_shelf,
    read_event,
    read_interest,
    read_need,
    read_received,
)
from netgive.capture.language import Language, Subject
from netgive.capture.marks import Marked, Span, mark, persons_in, without_marks
from netgive.capture.mentions import Directory, Familiar, Known, Mention, find_people
from netgive.capture.promising import Promised, read_promise
from netgive.capture.understood import (
    HeardEvent,
    HeardInterest,
    HeardNeed,
    MadePromise,
    Someone,
    Understood,
    WasGiven,
)
from netgive.domain.exchange import NeedKind

_TAG = re.compile(r"(?<![\w&#/])#([^\W_](?:[\w-]*\w)?)")
LONGEST_READ = 20_000  # letters; what stands behind is kept, but not taken apart


def understand(
    text: str,
    everybody: Sequence[Known],
    today: date,
    language: Language,
    familiar: Callable[[Sequence[str]], Mapping[str, Familiar]],
    given: Sequence[Someone] = (),
) -> Understood:
    """Take a note apart.

    ``everybody`` is whoever may be named in it; ``given`` are those one talked with, where that was said otherwise.
    """
    plain = without_marks(text[:LONGEST_READ])
    tags = [Span(*match.span()) for match in _TAG.finditer(plain)]
    topics = tuple(dict.fromkeys(match[1] for match in _TAG.finditer(plain)))
    days, unclear = find_days(plain, today, language)
    days = [day for day in days if not any(tag.start < day.span.end and day.span.start < tag.end for tag in tags)]
    taken = [*tags, *(day.span for day in days)]
    mentions = find_people(plain, Directory(everybody, plain, language), language, taken, familiar)
    marked = mark(plain, [one.span for one in mentions], [day.span for day in days], tags)
    found = clauses(marked, language)
    talk = read_talk(marked, found, days, today, language)
    reader = _Reader(marked, mentions, days, talk, language, given)
    for clause in found:
        reader.read(clause)
    return reader.result(topics, [f"“{words}” could be one day or another" for words in unclear])


class _Reader:
    """Goes through the clauses and remembers of whom was spoken last."""

    def __init__(
        self,
        marked: Marked,
        mentions: Sequence[Mention],
        days: Sequence[Day],
        talk: Talk,
        language: Language,
        given: Sequence[Someone],
    ) -> None:
        self.marked, self.days, self.talk, self.language = marked, days, talk, language
        self.persons: list[Someone] = list(given)
        self.person_of = [self._place(mention) for mention in mentions]
        self.partners = tuple(range(len(given))) or tuple(dict.fromkeys(self.person_of[one] for one in talk.mentions))
        self.topic: tuple[int, ...] = self.partners if len(self.partners) == 1 else ()
        self.last: int | None = self.partners[0] if len(self.partners) == 1 else None
        self.gender: dict[int, str] = {}
        self.asked: tuple[int, Phrase, Clause] | None = None
        self.needs: list[HeardNeed] = []
        self.promises: list[MadePromise] = []
        self.received: list[WasGiven] = []
        self.events: list[HeardEvent] = []
        self.interests: list[HeardInterest] = []
        self.unsure: list[str] = []

    def _place(self, mention: Mention) -> int:
        """The place of a mentioned person among all persons, each there once."""
        for place, someone in enumerate(self.persons):
            same = someone.contact == mention.contact if mention.contact else someone.name == mention.said
            if same:
                return place
        self.persons.append(
            Someone(mention.said, mention.contact, mention.said, mention.others, mention.tied, mention.guessed)
        )
        return len(self.persons) - 1

    def read(self, clause: Clause) -> None:
        """Read one clause, of whomever it speaks."""
        who = self._who(clause)
        if clause.subject is Subject.ME and not self.talk.quoted:
            self._read_mine(clause, clause.said, clause.at)
        elif clause.subject is Subject.OTHER:
            if clause.of_relative and who is not None:
                self._read_event(clause.text, clause.start, who, family=True)
        else:
            self._read_theirs(clause, clause.said, clause.at, who)
        self._remember(clause, who)

    def _who(self, clause: Clause) -> int | None:
        """Of whom a clause speaks, if that is one person."""
        if clause.subject is Subject.OTHER:
            owners = self._people(clause.text[: clause.at - clause.start])
            return owners[0] if owners else self._pronoun(clause.text)
        if clause.persons:
            people = [self.person_of[number] for number in clause.persons]
            return people[0]
        if clause.subject is Subject.ME and self.talk.quoted:
            return self.partners[0] if self.partners else None
        if clause.subject is Subject.THEM:
            return self._pronoun(clause.text)
        if clause.subject is Subject.OPEN and self.topic:
            return self.topic[0] if len(self.topic) == 1 else None
        return self.partners[0] if len(self.partners) == 1 else None

    def _pronoun(self, text: str) -> int | None:
        gender = self.language.gender(text)
        order: list[int | None] = [self.last, *self.topic, *self.partners, *range(len(self.persons))]
        for person in order:
            if person is None or (self.partners and person not in self.partners):
                continue
            if gender and self.gender.get(person, gender) != gender:
                continue
            if gender:
                self.gender[person] = gender
            return person
        return None

    def _people(self, text: str) -> list[int]:
        return [self.person_of[number] for number in persons_in(text)]

    def _remember(self, clause: Clause, who: int | None) -> None:
        named = self._people(clause.text)
        if clause.persons and (clause.opens or clause.subject is Subject.THEM):
            self.topic = tuple(dict.fromkeys(self.person_of[number] for number in clause.persons))
        partners = [person for person in named if person in self.partners or not self.partners]
        if partners:
            self.last = partners[-1]
        elif who is not None and clause.subject is Subject.THEM:
            self.last = who

    def _read_theirs(self, clause: Clause, said: str, at: int, who: int | None) -> None:
        language = self.language
        if who is None:
            return
        if clause.subject is Subject.OPEN or clause.implied:
            if language.match(language.reported_as_mine, said):
                self._read_mine(clause, said, at)
                return
            promised = read_promise(clause, said, self.days, language, mine=False)
            if promised:
                self._promise(clause, promised, at, who)
                return
        if clause.task:
            return
        if not self._read_need(clause, said, at, who) and (retold := language.pattern(language.reported).match(said)):
            self._read_retold(clause, said[retold.end() :], at + retold.end(), who)
            return
        self._read_event(said, at, who, family=False)
        if (gift := read_received(said, language)) is not None:
            words = self._words(gift, at)
            self.received.append(WasGiven(who, words, words, for_the_shelf(words, language)))
        if (interest := read_interest(said, language)) is not None:
            words = self._words(interest, at)
            self.interests.append(HeardInterest(who, words, self._words(Phrase(said, 0, len(said)), at)))

    def _read_retold(self, clause: Clause, said: str, at: int, speaker: int) -> None:
        """What somebody said of themselves counts; what they said of others does not."""
        inner = clause_of(self.marked.text, at, at + len(said), self.language, label=clause.label)
        if inner.subject is Subject.THEM:
            people = [self.person_of[number] for number in inner.persons]
            if people and people[0] != speaker:
                return
            self._read_theirs(inner, inner.said, inner.at, speaker)
        elif inner.subject is Subject.OTHER and inner.of_relative:
            self._read_event(inner.text, inner.start, speaker, family=True)
        elif inner.subject is Subject.OPEN:
            self._read_theirs(inner._replace(subject=Subject.THEM), inner.said, inner.at, speaker)

    def _read_mine(self, clause: Clause, said: str, at: int) -> None:
        language = self.language
        if retold := language.match(language.reported_as_mine, said):
            inner = clause_of(self.marked.text, at + retold.end(), at + len(said), language, label=clause.label)
            said, at = inner.said, inner.at
        if promised := read_promise(clause, said, self.days, language, mine=True):
            self._promise(clause, promised, at, self._someone(clause))

    def _someone(self, clause: Clause) -> int | None:
        """Whoever a promise without a name is for."""
        named = [person for person in self._people(clause.text[: clause.at - clause.start]) if person in self.partners]
        if named:
            return named[0]
        if self.last is not None:
            return self.last
        return self.partners[0] if self.partners else None

    def _read_need(self, clause: Clause, said: str, at: int, who: int) -> bool:
        plainly = next(
            (
                kind
                for label, kind in self.language.need_labels.items()
                if self.language.pattern(label).fullmatch(clause.label)
            ),
            None,
        )
        wanted = read_need(said, self.days, self.language, plainly=plainly is not None)
        if wanted is None:
            return False
        words = self._words(wanted.what, at)
        kind = NeedKind.PROBLEM if plainly == "problem" and wanted.kind is NeedKind.RESOURCE else wanted.kind
        whole = self._words(Phrase(said, 0, len(said)), at)
        self.needs.append(HeardNeed(who, words, kind, wanted.asked, wanted.deadline, whole))
        if wanted.asked:
            self.asked = (who, wanted.what._replace(start=at + wanted.what.start, end=at + wanted.what.end), clause)
        if self.language.pattern(self.language.unsure).search(said):
            self.unsure.append(f"“{whole}” may be a need")
        return True

    def _read_event(self, text: str, at: int, who: int, *, family: bool) -> None:
        found = read_event(text, self.language, family=family)
        if found and not any((one.who, one.kind) == (who, found[0]) for one in self.events):
            self.events.append(HeardEvent(who, found[0], self._words(Phrase(text, 0, len(text)), at)))

    def _promise(self, clause: Clause, promised: Promised, at: int, default: int | None) -> None:
        what, start = promised.what, at
        if promised.again:
            if self.asked is None:
                return
            default, what, start = self.asked[0], self.asked[1], 0
        who = default
        if promised.receiver is not None:
            people = self._people(promised.receiver)
            who = people[0] if people else self._pronoun(promised.receiver)
        if who is None:
            self.unsure.append(f"“{self._words(what, start)}”: to whom?")
            return
        others = [
            person for person in self._people(self.marked.text[start + what.start : start + what.end]) if person != who
        ]
        words = self._words(Phrase(clause.text, 0, len(clause.text)), clause.start)
        self.promises.append(
            MadePromise(
                who, self._words(what, start), promised.kind, promised.due, words, others[0] if others else None
            )
        )

    def _words(self, phrase: Phrase, at: int) -> str:
        return self.marked.words(at + phrase.start, at + phrase.end).strip(" ,;")

    def result(self, topics: tuple[str, ...], unsure: list[str]) -> Understood:
        """Everything that was understood."""
        return Understood(
            tuple(self.persons),
            self.partners,
            self.talk.on,
            self.talk.on_words,
            self.talk.channel,
            self.talk.direction,
            self.talk.channel_words,
            tuple(self.needs),
            tuple(self.promises),
            tuple(self.received),
            tuple(self.events),
            tuple(self.interests),
            topics,
            tuple(unsure + self.unsure),
        )
