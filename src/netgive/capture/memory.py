"""Remembers, through a note, who is who and of whom was spoken last."""

from collections.abc import Sequence
from itertools import pairwise

from netgive.capture.clauses import Clause
from netgive.capture.conversation import Talk
from netgive.capture.known_people import Mention
from netgive.capture.language import Language
from netgive.capture.marks import Marked, persons_in
from netgive.capture.subjects import Subject
from netgive.capture.understood import Someone
from netgive.capture.words import ANY_PERSON, Words, has


class Memory:
    """Knows the persons of a note, and whom a pronoun means."""

    def __init__(
        self,
        marked: Marked,
        mentions: Sequence[Mention],
        talk: Talk,
        language: Language,
        given: Sequence[Someone],
    ) -> None:
        self.marked, self.talk, self.language = marked, talk, language
        self.persons: list[Someone] = list(given)
        self.person_of = [self._place(mention) for mention in mentions]
        self.partners = tuple(range(len(given))) or tuple(dict.fromkeys(self.person_of[one] for one in talk.mentions))
        self.topic: tuple[int, ...] = self.partners if len(self.partners) == 1 else ()
        self.last: int | None = self.partners[0] if len(self.partners) == 1 else None
        self.together: tuple[int, ...] = ()  # several who were named at once, so that “she” may be each of them
        self.gender: dict[int, str] = {}
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

    def _learn_genders(self, words: Words) -> None:
        """“His wife Adaeze” is a woman."""
        for before, word in pairwise(words):
            if word.text == ANY_PERSON and (gender := self.language.kin_genders.get(before.text)):
                self.gender[self._people((word,))[0]] = gender

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
        if self.together and has(words, self.language.list("latter")):
            return self.together[-1]
        if self.together and has(words, self.language.list("former") | self.language.list("plural")):
            return self.together[0]
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
        hosts = [one for one, after in pairwise(clause.words) if after.text in self.language.list("apostrophes")]
        there = self._people(tuple(word for word in clause.words if word not in hosts))
        named = there if len(self._people(clause.words)) > len(there) > 0 and not clause.persons else named
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

    def _words(self, words: Words) -> str:
        if not words:
            return ""
        return self.marked.words(words[0].start, words[-1].end).strip(" ,;")
