"""Goes through the clauses of a note, and knows of whom each of them speaks."""

from collections.abc import Sequence

from netgive.capture.clauses import Clause, clause_of
from netgive.capture.conversation import Talk
from netgive.capture.days import Day
from netgive.capture.events import event_in
from netgive.capture.given import read_interests, read_received
from netgive.capture.heard import Dated, for_the_shelf, read_need
from netgive.capture.known_people import Mention
from netgive.capture.language import Language
from netgive.capture.marks import Marked, persons_in
from netgive.capture.promising import Promised, read_promise
from netgive.capture.subjects import Relation, Subject
from netgive.capture.telling import label_kind
from netgive.capture.understood import (
    HeardEvent,
    HeardInterest,
    HeardNeed,
    MadePromise,
    Someone,
    Understood,
    WasGiven,
)
from netgive.capture.words import ANY_DAY, ANY_PERSON, Word, Words, has, trimmed
from netgive.domain.exchange import NeedKind


class Reader:
    """Reads clause by clause, and remembers of whom was spoken last."""

    def __init__(
        self,
        marked: Marked,
        mentions: Sequence[Mention],
        days: Sequence[Day],
        talk: Talk,
        language: Language,
        given: Sequence[Someone],
    ) -> None:
        self.marked, self.talk, self.language = marked, talk, language
        self.dated = Dated(marked.text, days, language, talk.on)
        self.persons: list[Someone] = list(given)
        self.person_of = [self._place(mention) for mention in mentions]
        self.partners = tuple(range(len(given))) or tuple(dict.fromkeys(self.person_of[one] for one in talk.mentions))
        self.topic: tuple[int, ...] = self.partners if len(self.partners) == 1 else ()
        self.last: int | None = self.partners[0] if len(self.partners) == 1 else None
        self.together: tuple[int, ...] = ()  # several who were named at once, so that “she” may be each of them
        self.gender: dict[int, str] = {}
        self.asked: tuple[int, Words, NeedKind] | None = None
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
        label = label_kind(clause.label, self.language)
        if label in {"need", "goal", "like", "gave"}:
            clause = clause._replace(
                at=0, subject=Subject.OPEN, relation=Relation.NONE, persons=clause.label_persons[:1], owner=None
            )
        who = self._who(clause)
        if clause.subject is Subject.ME and clause.label_persons and has(clause.said, self.language.list("you")):
            return  # Ada: “I'll send you the recipe.”
        if clause.subject is Subject.ME and not self.talk.quoted:
            self._read_mine(clause, clause.said)
        elif clause.subject is Subject.OTHER:
            self._read_of_theirs(clause, who)
        elif who is not None:
            self._read_theirs(clause, clause.said, who)
        self._remember(clause, who)

    # of whom

    def _who(self, clause: Clause) -> int | None:
        """Of whom a clause speaks, if that is one person."""
        if clause.owner is not None:
            return self.person_of[clause.owner]
        if clause.subject is Subject.OTHER:
            return self._pronoun(clause.words)
        if clause.persons:
            return self.person_of[clause.persons[0]]
        if clause.subject is Subject.THEM:
            return self._pronoun(clause.words[: clause.at] or clause.words)
        if clause.subject is Subject.ME and self.talk.quoted:
            return next(iter(self.partners), None)
        likely = self.topic if clause.subject is Subject.OPEN and self.topic else self.partners
        return likely[0] if len(likely) == 1 else None

    def _pronoun(self, words: Words) -> int | None:
        gender = next((found for word in words if (found := self.language.genders.get(word.text))), "")
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

    def _people(self, words: Words) -> list[int]:
        letters = "".join(self.marked.text[word.start] for word in words if word.text == ANY_PERSON)
        return [self.person_of[number] for number in persons_in(letters)]

    def _remember(self, clause: Clause, who: int | None) -> None:
        named = self._people(clause.words)
        if clause.persons and (clause.opens or clause.subject is Subject.THEM):
            self.topic = tuple(dict.fromkeys(self.person_of[number] for number in clause.persons))
        partners = [person for person in dict.fromkeys(named) if person in self.partners or not self.partners]
        if clause.owner is not None and who is not None and who in self.partners:
            partners = [who]
        if partners:
            self.last = partners[-1]
            self.together = tuple(partners) if len(partners) > 1 else ()
        elif who is not None and clause.subject is Subject.THEM:
            self.last = who

    def _doubt(self, clause: Clause) -> None:
        """Say so where a pronoun may mean each of several."""
        pronoun = clause.words and clause.words[0].text in self.language.list("they")
        open_to = [one for one in self.together if not self.gender.get(one)]
        if pronoun and len(self.together) > 1 and len(open_to) >= len(self.together) - 1 and not clause.persons:
            names = " or ".join(self.persons[one].words for one in self.together)
            self._unsure(f"“{self._words(clause.words)}”: {names}?")

    def _unsure(self, text: str) -> None:
        if text not in self.unsure:
            self.unsure.append(text)

    # what is said of them

    def _read_of_theirs(self, clause: Clause, who: int | None) -> None:
        if who is None or clause.relation is Relation.NONE or clause.task:
            return
        head = clause.words[: clause.at]
        owned = next((at + 1 for at, word in enumerate(head) if word.text in self.language.list("apostrophes")), 0)
        self._read_event(clause.words[owned:], who, clause.relation)

    def _read_theirs(self, clause: Clause, said: Words, who: int) -> None:
        language = self.language
        loose = clause.subject is Subject.OPEN or clause.implied or self._speaks_of_me(clause)
        if (loose and self._read_loosely(clause, said, who)) or clause.task:
            return
        label = label_kind(clause.label, language)
        if label in {"like", "gave"}:
            self._read_labelled(label, said, who)
        elif self._read_need(clause, said, who, label) or self._needs_no_more(said, who):
            return
        elif language.received.first(said, language.list("lead")) and (gift := read_received(said, language)):
            self._add_received(gift, who)
        elif retold := language.reported.first(said, language.list("lead_said")):
            self._read_retold(clause, said[retold.what :], who)
        else:
            self._read_of_them(clause, said, who, label)

    def _speaks_of_me(self, clause: Clause) -> bool:
        """“He is after a kayak, said I'd ask around”: without a subject of its own, it was I who said so."""
        told = self.language.reported.first(clause.said, frozenset()) if not clause.at else None
        return told is not None and has(clause.said[told.what : told.what + 1], self.language.list("i"))

    def _needs_no_more(self, said: Words, who: int) -> bool:
        """“But found one”: what was needed just now is not needed any more."""
        over = self.language.found.first(said, self.language.list("lead"))
        if over is None or not self.needs or self.needs[-1].who != who:
            return False
        self.needs.pop()
        return True

    def _read_of_them(self, clause: Clause, said: Words, who: int, label: str) -> None:
        plain = clause.label and not clause.label_persons and not label
        events = len(self.events)
        self._read_event(said, who, Relation.NONE, self.language.morphology.read(clause.label) if plain else ())
        if (gift := read_received(said, self.language)) is not None:
            self._add_received(gift, who)
        if len(self.events) == events:
            self._read_interests(said, said, who)

    def _read_loosely(self, clause: Clause, said: Words, who: int) -> bool:
        """Words without a subject may be mine: “will send her the slides”, “told him I'd come”."""
        language = self.language
        told = language.reported.first(said, language.list("lead_mine"))
        if told and has(said[told.what : told.what + 1], language.list("i")):
            self._read_mine(clause, said)
            return True
        promised = read_promise(clause, said, self.dated, language, mine=False)
        if promised and (promised.firm or clause not in self.talk.clauses):
            self._promise(clause, promised, who)
            return True
        if (thanks := read_received(said, language, mine=True)) and not language.received.first(said, frozenset()):
            self._add_received(thanks, who)
        return False

    def _read_labelled(self, label: str, said: Words, who: int) -> None:
        if label == "gave":
            self._add_received(said, who)
        else:
            for thing in _items(said, self.language):
                self.interests.append(HeardInterest(who, self._words(thing), self._words(said)))

    def _add_received(self, gift: Words, who: int) -> None:
        words = self._words(gift)
        if words and not any((one.who, one.text) == (who, words) for one in self.received):
            self.received.append(WasGiven(who, words, words, for_the_shelf(words, self.language)))

    def _read_interests(self, said: Words, whole: Words, who: int) -> None:
        for thing in read_interests(said, self.language):
            text = self._words(thing)
            if text:
                self.interests.append(HeardInterest(who, text, self._words(whole)))

    def _read_retold(self, clause: Clause, said: Words, speaker: int) -> None:
        """What somebody said of themselves counts; what they said of others does not."""
        inner = clause_of(said, self.language, self._numbers)._replace(label=clause.label)
        if not inner.words:
            return
        if inner.subject is Subject.THEM:
            people = [self.person_of[number] for number in inner.persons]
            if not people or people[0] == speaker:
                self._read_theirs(inner, inner.said, speaker)
        elif inner.subject is Subject.OTHER and inner.owner is None:
            self._read_of_theirs(inner, speaker)
        elif inner.subject is Subject.OPEN:
            self._read_theirs(inner._replace(subject=Subject.THEM), inner.said, speaker)

    def _numbers(self, words: Words) -> tuple[int, ...]:
        return tuple(persons_in("".join(self.marked.text[word.start] for word in words if word.text == ANY_PERSON)))

    def _read_need(self, clause: Clause, said: Words, who: int, label: str) -> bool:
        wanted = read_need(said, self.dated, self.language, plainly=label in {"need", "goal"})
        if wanted is None:
            return False
        kind = NeedKind.PROBLEM if label == "goal" and wanted.kind is NeedKind.RESOURCE else wanted.kind
        if self._is_past(clause):
            return False
        words, whole = self._words(said if label == "goal" else wanted.what), self._words(said)
        self.needs.append(HeardNeed(who, words, kind, wanted.asked, wanted.deadline, whole))
        if wanted.asked:
            self.asked = (who, wanted.what, kind)
        if wanted.unsure:
            self._unsure(f"“{whole}” may be a need")
        self._doubt(clause)
        return True

    def _is_past(self, clause: Clause) -> bool:
        """“Last year she was looking for a flat”."""
        before = clause.words[: clause.at]
        was = bool(clause.said) and clause.said[0].text in self.language.list("was_once")
        return was and any(self.dated.is_long_ago(word) for word in before if word.text == ANY_DAY)

    def _read_event(self, words: Words, who: int, relation: Relation, label: Words = ()) -> None:
        found = (event_in(label, self.language) if label else None) or event_in(
            (*label, *words), self.language, relation
        )
        if found and not any((one.who, one.kind) == (who, found) for one in self.events):
            self.events.append(HeardEvent(who, found, self._words(words)))

    # what is said of me

    def _read_mine(self, clause: Clause, said: Words) -> None:
        language = self.language
        if retold := language.reported.first(said, language.list("lead_mine")):
            inner = clause_of(said[retold.what :], language, self._numbers)
            told = self._people(said[: retold.what])
            if inner.subject in {Subject.ME, Subject.OPEN}:
                self._read_promise(clause._replace(label=clause.label), inner.said, told)
                return
        if self._read_promise(clause, said, []):
            return
        thanks = read_received(said, language, mine=True)
        who = self._someone(clause)
        if thanks and who is not None:
            self._add_received(thanks, who)
        elif who is not None:
            self._read_shared(said, who)

    def _read_shared(self, said: Words, who: int) -> None:
        """“I wrote her my condolences: her brother died” is read elsewhere; “visited her in hospital” is here."""
        found = event_in(said, self.language)
        if found and has(said, self.language.list("in_bed")):
            self.events.append(HeardEvent(who, found, self._words(said)))

    def _read_promise(self, clause: Clause, said: Words, told: list[int]) -> bool:
        promised = read_promise(clause, said, self.dated, self.language, mine=True)
        if promised is None:
            return False
        self._promise(clause, promised, told[0] if told else self._someone(clause))
        return True

    def _someone(self, clause: Clause) -> int | None:
        """Whoever a promise without a name is for."""
        named = [person for person in self._people(clause.words[: clause.at]) if person in self.partners]
        if named:
            return named[0]
        if self.last is not None:
            return self.last
        return self.partners[0] if self.partners else None

    def _promise(self, clause: Clause, promised: Promised, default: int | None) -> None:
        what = promised.what
        if promised.again:
            if self.asked is None:
                return
            default, what, _ = self.asked
        who = self._receiver(promised.receiver, default)
        if who is None:
            self._unsure(f"“{self._words(what)}”: to whom?")
            return
        others = [person for person in self._people(what) if person != who]
        text = self._words(what)
        if not text or any(one.who == who and one.text == text for one in self.promises):
            return
        self.promises.append(
            MadePromise(
                who, text, promised.kind, promised.due, self._words(clause.words), others[0] if others else None
            )
        )

    def _receiver(self, word: Word | None, default: int | None) -> int | None:
        if word is None:
            return default
        people = self._people((word,))
        if word.text in self.language.list("several") and self.together:
            return self.together[0]
        return people[0] if people else self._pronoun((word,))

    def _words(self, words: Words) -> str:
        if not words:
            return ""
        return self.marked.words(words[0].start, words[-1].end).strip(" ,;")

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


def _items(words: Words, language: Language) -> list[Words]:
    """The items of a list, parted by commas."""
    parts: list[Words] = []
    start = 0
    for at, word in enumerate(words):
        if word.text in {",", "/", "+", "&"} or word.text in language.list("and"):
            parts.append(trimmed(words[start:at]))
            start = at + 1
    parts.append(trimmed(words[start:]))
    return [part for part in parts if part]
