"""With whom one talked, how, and on which day: read from the clauses that say that one talked at all."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.clauses import Clause
from netgive.capture.days import Day
from netgive.capture.language import Language
from netgive.capture.marks import Marked, persons_in
from netgive.capture.subjects import Subject
from netgive.capture.telling import Listener
from netgive.capture.words import ANY_DAY, ANY_PERSON, Words, has
from netgive.domain.conversations import Channel, Direction

_LIST_MARKS = frozenset(",&+/")
_SHORT = 2  # letters
_NEAR = 4  # words before a day that can say that it is another day


class Talk(NamedTuple):
    """The conversation: ``mentions`` are the numbers of those one talked with.

    ``quoted``: the note is a mail of theirs, in which “I” is not the one who keeps it.
    """

    mentions: tuple[int, ...]
    on: date | None
    on_words: str
    channel: Channel
    direction: Direction
    channel_words: str
    quoted: bool
    clauses: tuple[Clause, ...] = ()


def read_talk(marked: Marked, found: Sequence[Clause], days: Sequence[Day], today: date, language: Language) -> Talk:
    return _Witness(marked, found, days, today, language).talk()


class _Witness(Listener):
    """Finds with whom one talked, and when."""

    def talk(self) -> Talk:
        plain = [one for one in self.told if not one.cue.is_vague] or self.told
        headings = {"when", "where", "channel"}
        first = [one for one in plain if one.clause.line == plain[0].clause.line or self._label(one.clause) in headings]
        best = min(first, key=lambda one: one.cue.rank, default=None)
        on, on_words = self._day()
        return Talk(
            tuple(dict.fromkeys(self._partners())),
            on,
            on_words,
            best.cue.channel if best else Channel.OTHER,
            self._direction(best),
            self._said(best.words) if best else "",
            any(self._label(one.clause) in {"header", "subject"} for one in self.told),
            tuple(one.clause for one in self.told if one.whole),
        )

    # with whom

    def _partners(self) -> Iterator[int]:
        away = set(self._absent())
        sources = (self._present(), self._talked_with(), *self._named())
        for source in sources:
            people = [person for person in source if person not in away]
            if people:
                yield from people
                return
        yield from next((source for source in sources if source), [])

    def _numbers(self, words: Words) -> list[int]:
        return persons_in("".join(self.marked.text[word.start] for word in words if word.text == ANY_PERSON))

    def _present(self) -> list[int]:
        """“Present: Ada, Bo”."""
        listed = [clause for clause in self.found if self._label(clause) == "present"]
        inline = [one for clause in self.found for one in self._after_attendees(clause)]
        return [person for clause in listed for person in self._numbers(clause.words)] + inline

    def _after_attendees(self, clause: Clause) -> list[int]:
        attendees = self.language.list("attendees")
        start = next((at for at, word in enumerate(clause.words) if word.text in attendees), None)
        if start is None or start + 1 >= len(clause.words) or clause.words[start + 1].text != ANY_PERSON:
            return []
        return self._numbers(clause.words[start:])

    def _absent(self) -> Iterator[int]:
        for clause in self.found:
            away = next(self.language.away.everywhere(clause.words), None)
            if self._label(clause) == "absent" or away:
                yield from self._numbers(clause.words) or clause.persons

    def _talked_with(self) -> list[int]:
        people: list[int] = []
        for one in self.told:
            clause = one.clause
            if clause.subject is Subject.THEM and clause.said and not self._is_list(clause):
                people += clause.persons or self._spoken_of_before(clause)
                people += self._after_with(clause)
            elif not one.whole:
                people += self._spoken_of_before(clause) + self._after_with(clause)
            else:
                here = self._with_in(clause)
                teller = clause.subject is Subject.OPEN and self.language.reported.first(clause.said, frozenset())
                people += self._spoken_of_before(clause) if teller else []
                people += here or ([] if people else list(clause.persons))
        if not people and self.told:
            people = self._spoken_of_before(self.told[0].clause)
        continued = [clause for clause in self.found if self._only_people(clause) and self._follows_a_talk(clause)]
        people += [person for clause in self.found if people and self._was_there(clause) for person in clause.persons]
        return people + [person for clause in continued for person in self._numbers(clause.words)]

    def _spoken_of_before(self, clause: Clause) -> list[int]:
        """Whom a clause with a pronoun, or without a subject, most likely speaks of."""
        if clause.persons:
            return list(clause.persons)
        place = self.found.index(clause)
        for before in (*reversed(self.found[:place]), *self.found[place + 1 :]):
            if before.persons or before.owner is not None:
                return list(before.persons) or [owner for owner in (before.owner,) if owner is not None]
        return [person for before in self.found[:place] for person in self._numbers(before.words)][-1:]

    def _after_with(self, clause: Clause) -> list[int]:
        words = clause.said
        start = next((at for at, word in enumerate(words) if word.text in self.language.list("with")), len(words))
        if start + 1 >= len(words) or words[start + 1].text != ANY_PERSON or self._is_feeling(words[:start]):
            return []
        return self._numbers(words[start + 1 : start + 2])

    def _with_in(self, clause: Clause) -> list[int]:
        """The people of a clause about our talk, without those that were only talked about."""
        people: list[int] = []
        passed = False
        words = clause.words
        for at, word in enumerate(words):
            if word.text != ANY_PERSON:
                continue
            joined = at and (words[at - 1].text in _LIST_MARKS or words[at - 1].text in self.language.list("and"))
            passed = passed if joined and at > 1 and words[at - 2].text == ANY_PERSON else self._only_named(words, at)
            if not passed:
                people += self._numbers((word,))
        hosts = self._hosts(words)
        people = [one for one in people if one not in hosts] or people
        labelled = [] if self._is_task_label(clause) else list(clause.label_persons)
        return people + [one for one in labelled if not people]

    def _hosts(self, words: Words) -> list[int]:
        """Whose wedding or office it was, where one met somebody else; at somebody's home, they are there."""
        language = self.language
        found: list[int] = []
        for at, word in enumerate(words[:-2]):
            owns = word.text == ANY_PERSON and words[at + 1].text in language.list("apostrophes")
            if owns and words[at + 2].text not in language.list("home") and words[at + 2].spoken:
                found += self._numbers((word,))
        return found

    def _is_task_label(self, clause: Clause) -> bool:
        return clause.task or self._label(clause) == "task"

    def _only_named(self, words: Words, at: int) -> bool:
        """“About Ada”, “Ada's sister”, “thank him for Ada”."""
        language = self.language
        following = words[at + 1].text if at + 1 < len(words) else ""
        if following in language.list("apostrophes"):
            near = words[at + 2 : at + 4]
            if any(not word.forms.isdisjoint(language.list("family") | language.list("others")) for word in near):
                return True
        before = words[max(0, at - 2) : at]
        hosted = (
            len(before) > 1 and before[-1].text in language.list("on") and has(before[:1], language.list("sessions"))
        )
        if before and before[-1].text in language.list("not_with") and not hosted:
            first = at == next(place for place, word in enumerate(words) if word.text == ANY_PERSON)
            return before[-1].text not in language.list("called") or not first
        if any(word.text in language.list("about") for word in words[:at]):
            return True
        intro = (
            len(before) > 1
            and before[-1].text in language.list("to")
            and not before[-2].forms.isdisjoint(language.list("connecting"))
        )
        return intro or (len(before) > 0 and not before[-1].forms.isdisjoint(language.list("connecting")))

    def _only_people(self, clause: Clause) -> bool:
        return bool(clause.words) and all(
            word.text == ANY_PERSON or not word.spoken or word.text in self.language.list("and") or len(word.text) == 1
            for word in clause.words
        )

    def _was_there(self, clause: Clause) -> bool:
        """“Lena was there too”."""
        near = clause.said[:3]
        return has(near[:1], self.language.list("was")) and has(near[1:], self.language.list("there_too"))

    def _follows_a_talk(self, clause: Clause) -> bool:
        place = self.found.index(clause)
        lines = {one.clause.line for one in self.told}
        return place > 0 and clause.line in lines and not clause.opens and not clause.bracket

    def _named(self) -> Iterator[list[int]]:
        """Where nothing says so: the heading, else whoever is spoken of, else whoever is named."""
        if self.found:
            heading = [clause for clause in self.found if clause.line == self.found[0].line and not clause.said]
            yield [person for clause in heading for person in clause.persons]
        yield [person for clause in self.found if clause.label for person in clause.label_persons]
        yield [person for clause in self.found if clause.subject is Subject.THEM for person in clause.persons]
        yield [clause.owner for clause in self.found if clause.owner is not None][:1]
        for clause in self.found:
            spoken = [
                person
                for at, word in enumerate(clause.words)
                if word.text == ANY_PERSON and not (at and clause.words[at - 1].text in self.language.list("aside"))
                for person in self._numbers((word,))
            ]
            yield spoken[:1]
        yield [person for clause in self.found for person in self._numbers(clause.words)][:1]

    # when

    def _day(self) -> tuple[date | None, str]:
        """The day that stands with the talk, else in the heading, else alone in a clause."""
        first = next((number for number, clause in enumerate(self.found) if number and clause.opens), len(self.found))
        headings = [clause for at, clause in enumerate(self.found[:first]) if not at or self._is_list(clause)]
        headings = [clause for clause in headings if clause.subject is not Subject.THEM or self._is_list(clause)]
        headings = [
            clause for clause in headings if clause.words and not self._is_planned(clause.words, 0, clause.words)
        ]
        alone = [clause for clause in self.found if self._only_a_day(clause)]
        best: Day | None = None
        for clause in (*(one.clause for one in self.told), *headings, *alone):
            for day in self._days_of(clause):
                if not day.wide:
                    return day.past, self.marked.text_of(day.span)
                best = best or day
        return (best.past, self.marked.text_of(best.span)) if best else (None, "")

    def _only_a_day(self, clause: Clause) -> bool:
        rest = [word for word in clause.words if word.text != ANY_DAY and len(word.text) > _SHORT]
        small = self.language.list("with_a_day")
        return self._label(clause) == "when" or all(word.text in small or word.text[0].isdigit() for word in rest)

    def _days_of(self, clause: Clause) -> Iterator[Day]:
        if clause.task or self._label(clause) in {"task", "need", "later"}:
            return
        label = self.language.morphology.read(clause.label) if clause.label else ()
        for words in (label, clause.words):
            for at, word in enumerate(words):
                if word.text == ANY_DAY and not self._is_another_day(words, at):
                    yield from self.past(word, clause)

    def _is_another_day(self, words: Words, at: int) -> bool:
        language = self.language
        if any(word.text in language.list("to_come") for word in words[:at]):
            return True
        before = [word.text for word in words[max(0, at - _NEAR) : at]]
        if before and before[-1] in language.list("not_that_day"):
            return True
        return not language.list("another_day").isdisjoint(before)
