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
from netgive.capture.memory import Memory
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
from netgive.domain.conversations import EventKind
from netgive.domain.exchange import NeedKind


class Reader(Memory):
    """Reads clause by clause."""

    def __init__(
        self,
        marked: Marked,
        mentions: Sequence[Mention],
        days: Sequence[Day],
        talk: Talk,
        language: Language,
        given: Sequence[Someone],
    ) -> None:
        super().__init__(marked, mentions, talk, language, given)
        self.dated = Dated(marked.text, days, language, talk.on)
        self.asked: tuple[int, Words, NeedKind] | None = None
        self.needs: list[HeardNeed] = []
        self.promises: list[MadePromise] = []
        self.received: list[WasGiven] = []
        self.events: list[HeardEvent] = []
        self.interests: list[HeardInterest] = []
        self.before: Words = ()

    def read(self, clause: Clause) -> None:
        """Read one clause, of whomever it speaks."""
        self._learn_genders(clause.words)
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
        self.before = clause.words

    # what is said of them

    def _read_of_theirs(self, clause: Clause, who: int | None) -> None:
        if who is None or clause.relation is Relation.NONE or clause.task:
            return
        head = clause.words[: clause.at]
        label = label_kind(self._words(head), self.language) if has(clause.said[:1], self.language.list("was")) else ""
        if label in {"need", "goal"}:
            self._read_need(clause, clause.said[1:], who, label)
            return
        if label in {"like", "gave"}:
            self._read_labelled(label, clause.said[1:], who)
            return
        owned = next((at + 1 for at, word in enumerate(head) if word.text in self.language.list("apostrophes")), 0)
        self._read_event(clause.words[owned:], who, clause.relation)

    def _read_theirs(self, clause: Clause, said: Words, who: int) -> None:
        language = self.language
        agreed = len(said) > 1 and label_kind(self._words(said[:2]), language) == "agreed"
        advised = language.received.first(said, language.list("lead_said"))
        if advised and has(said[advised.start : advised.start + 1], language.list("advise")):
            self._add_received(said[advised.what :], who)
            return
        loose = clause.subject is Subject.OPEN or clause.implied or agreed or self._speaks_of_me(clause)
        label = label_kind(clause.label, language)
        if (loose and label not in {"need", "goal"} and self._read_loosely(clause, said, who)) or clause.task:
            return
        if label in {"like", "gave"}:
            self._read_labelled(label, said, who)
        elif self._read_need(clause, said, who, label) or self._needs_no_more(said, who):
            return
        elif language.received.first(said, language.list("lead")) and (
            gift := read_received(said, language) or (read_received(said, language, mine=True) if loose else None)
        ):
            if not (clause.subject is Subject.OPEN and clause.opens and self._was_mine(gift)):
                self._add_received(gift, who)
        elif retold := language.reported.first(said, language.list("lead_said")):
            self._read_retold(clause, said[retold.what :], who)
        else:
            self._read_of_them(clause, said, who, label)

    def _was_mine(self, gift: Words) -> bool:
        """“Passed on her name”, said of nobody, was I, where nothing says that I got it."""
        language = self.language
        to_me = has(gift, language.list("me") | language.list("mine"))
        return not to_me and not has(gift[:1], language.list("their_word") | language.list("thank"))

    def _speaks_of_me(self, clause: Clause) -> bool:
        """“He is after a kayak, said I'd ask around”: without a subject of its own, it was I who said so."""
        told = self.language.reported.first(clause.said, frozenset()) if not clause.at else None
        return told is not None and has(clause.said[told.what : told.what + 1], self.language.list("i"))

    def _needs_no_more(self, said: Words, who: int) -> bool:
        """“But found one”: what was needed just now is not needed any more."""
        over = self.language.found.first(said, self.language.list("lead"))
        if (
            over
            and has(self.before, self.language.list("work") | self.language.list("home"))
            and has(said, self.language.list("now_found"))
        ):
            self.events.append(HeardEvent(who, EventKind.GOOD_NEWS, self._words(said)))
        if over is None or not self.needs or self.needs[-1].who != who:
            return False
        self.needs.pop()
        return True

    def _read_of_them(self, clause: Clause, said: Words, who: int, label: str) -> None:
        plain = clause.label and not clause.label_persons and not label
        events = len(self.events)
        happened = clause.words if clause.relation is Relation.GROUP else said
        before = self.language.morphology.read(clause.label) if plain else ()
        for one in dict.fromkeys([who, *(self.person_of[number] for number in clause.persons)]):
            self._read_event(happened, one, Relation.NONE, before)
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
        anyone = all(word.text in self.language.list("anyone") for word in wanted.what)
        if anyone and self.needs and self.needs[-1].who == who:
            return True
        if wanted.hint:
            self._unsure(f"“{whole}” may be a need")
            return True
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
            if inner.subject in {Subject.ME, Subject.OPEN} and self._read_promise(clause, inner.said, told):
                return
        if self._read_promise(clause, said, []):
            return
        thanks = read_received(said, language, mine=True)
        who = self._someone(clause)
        if thanks and who is not None:
            self._add_received(thanks, who)
        elif who is not None:
            self._read_shared(clause, said, who)

    def _read_shared(self, clause: Clause, said: Words, who: int) -> None:
        """“Visited her in hospital”, “we had a row”: what a clause about me tells of them."""
        language = self.language
        found = event_in(said, language)
        ours = has(clause.words[: clause.at], language.list("we")) or has(said, language.list("them") | {ANY_PERSON})
        quarrel = found is EventKind.CONFLICT and ours and not has(clause.words, language.list("mine"))
        if not (found and (quarrel or has(said, language.list("in_bed") | language.list("glad")))):
            found = self._talked_of(said)
        if found and not any((one.who, one.kind) == (who, found) for one in self.events):
            self.events.append(HeardEvent(who, found, self._words(said)))

    def _talked_of(self, said: Words) -> EventKind | None:
        """“About her wedding”."""
        language = self.language
        starts = [at + 1 for at, word in enumerate(said) if word.text in language.list("about") | language.list("on")]
        theirs = [at for at in starts if has(said[at : at + 1], language.list("possessives"))]
        return event_in(said[theirs[0] :], language) if theirs else None

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
        if promised.again and self.asked:
            default, what, _ = self.asked
        if not what:
            return
        who = self._receiver(promised.receiver, default)
        elsewhere = who not in self.partners and has(what[:2], self.language.list("possessives"))
        who = default if elsewhere and default is not None else who
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
