"""People of a text who are known: by their full names, first names or nicknames, and words that may be names."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from netgive.capture.directory import POSSESSIVE, WORD, Directory
from netgive.capture.language import Language
from netgive.capture.marks import Span
from netgive.domain.text import fold

_ENDS = ".!?;:\n•*–—()→"
_ALIKE = 3  # letters by which a last name is known again, with a slip behind them
LIST_MARKS = frozenset(",&+/")


class Mention(NamedTuple):
    """A person in the text: a contact, or a name that nobody has (``contact`` None).

    ``others``: contacts it could be as well, ``tied`` if nothing speaks for one of them. ``guessed``: the contact's
    name is spelled otherwise.
    """

    span: Span
    said: str
    contact: str | None
    others: tuple[str, ...] = ()
    guessed: bool = False
    tied: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        """All contacts it could be."""
        return (self.contact, *self.others) if self.contact else ()


class Name(NamedTuple):
    """A word that may be one of a name. ``gap`` is what stands between it and the word before."""

    text: str
    folded: str
    start: int
    end: int
    gap: str
    owns: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def opens(self) -> bool:
        """Whether a sentence, or an item of a list, begins here."""
        return not self.gap or any(mark in self.gap for mark in _ENDS) or " - " in self.gap or "- " in self.gap[:2]


def _names(text: str, taken: Sequence[Span]) -> list[Name]:
    busy = {place for span in taken for place in range(*span)}
    found: list[Name] = []
    end_before = 0
    for match in WORD.finditer(text):
        word, end = match.group(), match.end()
        owns = word.endswith(POSSESSIVE)
        if owns:
            word, end = word[:-2], end - 2
        if match.start() not in busy:
            found.append(Name(word, fold(word), match.start(), end, text[end_before : match.start()], owns))
        end_before = match.end()
    return found


class KnownFinder:
    """Finds people who are known."""

    def __init__(self, text: str, directory: Directory, language: Language, taken: Sequence[Span]) -> None:
        self.text, self.directory, self.language = text, directory, language
        self.words = _names(text, taken)
        self.found: dict[int, tuple[int, Mention]] = {}  # by the place of the first word: how many words, and who
        self.covered: set[int] = set()

    def _add(self, at: int, length: int, mention: Mention) -> None:
        self.found[at] = (length, mention)
        self.covered.update(range(at, at + length))

    # people who are known

    def _known(self) -> None:
        doubtful: list[int] = []
        at = 0
        while at < len(self.words):
            length, found, whole = self._longest(at)
            if found and (length > 1 or self._is_name(at)):
                end = self.words[at + length - 1].end
                said = self.text[self.words[at].start : end]
                span = Span(self.words[at].start, end)
                self._add(at, length, Mention(span, said, found[0], tuple(found[1:]), guessed=not whole))
                at += length
            else:
                doubtful += [at] if found else []
                at += 1
        sure = {mention.contact for _, mention in self.found.values()}
        for at in doubtful:
            self._again(at, sure)

    def _again(self, at: int, sure: set[str | None]) -> None:
        """A word that is somebody's name, and that somebody is in the text for sure."""
        _, found, _ = self._longest(at)
        word = self.words[at]
        if found[0] in sure and word.capital and self._speaks(at):
            self._add(at, 1, Mention(Span(word.start, word.end), word.text, found[0], tuple(found[1:])))

    def _longest(self, at: int) -> tuple[int, list[str], bool]:
        """How many words from here name somebody, and whom: as many words as can be."""
        fits: dict[int, list[str]] = defaultdict(list)
        for contact, name in self.directory.first(self.words[at].folded):
            fits[self._fitting(at, name)].append(contact)
        if fits:
            length = max(fits)
            if length == 1 and (self._has_another_surname(at) or self._is_surname(at)):
                return 0, [], True
            return length, list(dict.fromkeys(fits[length])), True
        last = self.directory.last(self.words[at].folded)
        titled = at and self.words[at - 1].folded in self.language.list("titles")
        if last and (titled or (len(last) == 1 and self.words[at].capital and self._alone(at))):
            return 1, last, bool(titled)
        return 0, [], True

    def _has_another_surname(self, at: int) -> bool:
        """“Grace Kelly” is not Grace Holloway; “Priya K.” is not Priya Raman."""
        language = self.language
        word = self.words[at]
        if word.owns or not word.capital or at + 1 >= len(self.words):
            return False
        second = self.words[at + 1]
        if second.gap != " " or not second.capital or second.text == "I" or word.folded in language.list("months"):
            return False
        if len(second.text) == 1:
            return self.text[second.end : second.end + 1] == "."
        plain = ("not_names", "nouns", "family", "titles", "things", "persons", "verbs", "months")
        if second.text.isupper() or any(second.folded in language.list(name) for name in plain):
            return False
        return not self.directory.first(second.folded) and not self.directory.near(fold(f"{word.text} {second.text}"))

    def _is_surname(self, at: int) -> bool:
        """“With Amina Yusuf”: the first name of somebody known, but the last of somebody else."""
        if at < 2 or self.words[at].gap != " " or at - 1 in self.covered or not self.words[at].capital:  # noqa: PLR2004
            return False
        before = self.words[at - 1]
        lead = self.language.list("before_names") | self.language.list("titles")
        plain = any(before.folded in self.language.list(name) for name in ("not_names", "nouns", "titles", "family"))
        return before.capital and not plain and not before.owns and self.words[at - 2].folded in lead

    def _alone(self, at: int) -> bool:
        """Whether a last name stands alone, and not behind a first name that is somebody else's."""
        word = self.words[at]
        if at + 1 < len(self.words) and self.words[at + 1].folded in self.language.list("company_ends"):
            return False
        if at and self.words[at - 1].capital and word.gap == " " and at - 1 not in self.covered:
            return self.words[at - 1].folded in self.language.list("not_names")
        return at - 1 not in self.covered or word.gap != " "

    def _fitting(self, at: int, name: Sequence[str]) -> int:
        """How many words from here are this name: all of it, first and last name, or the first with an initial."""
        following = [word.folded for word in self.words[at : at + len(name)]]
        if following == list(name):
            return len(name)
        if len(following) == 1 or len(name) == 1 or self.words[at].owns:
            return 1
        second = self.words[at + 1]
        if second.gap not in {" ", ". "}:
            return 1
        alike = second.capital and len(second.text) > _ALIKE and second.folded[:_ALIKE] == name[-1][:_ALIKE]
        if second.folded == name[-1] or alike:
            return 2
        initial = second.folded == name[-1][0] and (second.capital or self.text[second.end : second.end + 1] == ".")
        return 2 if initial and second.text not in {"I", "a"} else 1

    # words that are names and something else

    def _is_name(self, at: int) -> bool:
        """Whether a single word is a name here: “May” and “will” often are none."""
        word, language = self.words[at], self.language
        if word.folded not in language.list("also_words"):
            return word.capital or len(word.text) > 1
        before = self.words[at - 1].folded if at and word.gap == " " else ""
        if word.folded in language.list("months") and self._is_month(at, before):
            return False
        if (
            word.gap.endswith("@")
            or self._after_a_name(at)
            or (before in language.list("before_known") and not self._is_thing(at))
        ):
            return True
        if word.capital and (not word.opens or word.folded not in language.list("mostly_words")):
            return True
        return word.opens and self._speaks(at)

    def _is_month(self, at: int, before: str) -> bool:
        if before in self.language.list("from"):
            return at <= 1 or self.language.morphology.forms(self.words[at - 2].folded).isdisjoint(
                self.language.list("messages")
            )
        return before in self.language.list("month_before")

    def _is_thing(self, at: int) -> bool:
        """“With rich people”: a word in small letters that belongs to the next."""
        word = self.words[at]
        if word.capital or at + 1 >= len(self.words) or self.words[at + 1].gap != " ":
            return False
        following = self.words[at + 1]
        return following.folded in self.language.list("persons") or self._is_base_verb(following)

    def _after_a_name(self, at: int) -> bool:
        """“Ada and will”, “ada, hope”: another of a list of names."""
        word = self.words[at]
        joined = word.gap.strip() in LIST_MARKS and at - 1 in self.covered
        anded = at > 1 and self.words[at - 1].folded in self.language.list("and") and at - 2 in self.covered
        if not (joined or (anded and word.gap == " ")):
            return False
        if word.capital:
            return True
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        return following is None or following.gap.strip(" ") != "" or not self._is_base_verb(following)

    def _is_base_verb(self, word: Name) -> bool:
        return word.folded in self.language.list("verbs") and not self._is_past(word)

    def _is_past(self, word: Name) -> bool:
        forms = self.language.morphology.forms(word.folded)
        if word.folded.endswith("ed"):
            return True
        inflected = not word.folded.endswith("ing") and any(
            form != word.folded and form in self.language.list("verbs") for form in forms
        )
        return inflected or word.folded in self.language.list("says")

    def _speaks(self, at: int) -> bool:
        """Whether a statement about somebody begins with the word: “rich just texted”, “Mark: ”, “May's”."""
        word = self.words[at]
        after = self.text[word.end :]
        if word.owns or not after.strip():
            return True
        if at + 1 < len(self.words) and self.words[at + 1].gap == " ":
            following = self.words[at + 1]
            if following.folded in self.language.list("and"):
                second = self.words[at + 2] if at + 2 < len(self.words) else None
                with_others = self.language.list("possessives") | self.language.list("me")
                return second is not None and (second.capital or second.folded in with_others)
            return self._is_past(following)
        return after.lstrip(" ")[:1] in {",", ":", ".", "+", "&", "/", "-", "–", "—", "\n"} and not after.startswith(
            "..."
        )

    def _possessives(self) -> None:
        """“sams flat”: somebody who is in the text already, and what is theirs, without an apostrophe."""
        known = {fold(mention.said): mention for _, mention in self.found.values() if " " not in mention.said}
        for at, word in enumerate(self.words):
            if at in self.covered or not word.folded.endswith("s"):
                continue
            mention = known.get(word.folded[:-1])
            if mention is None and self._is_home(at):
                self._add_known(at, word)
                continue
            if mention is not None and at + 1 < len(self.words) and self.words[at + 1].gap == " ":
                span = Span(word.start, word.end - 1)
                self._add(at, 1, mention._replace(span=span, said=self.text[slice(*span)]))

    def _is_home(self, at: int) -> bool:
        """“dinner @ lizs”: somebody's home."""
        word = self.words[at]
        before = self.words[at - 1].folded if at else ""
        somewhere = "@" in word.gap or word.opens or (word.gap == " " and before in self.language.list("at_home"))
        return somewhere and word.folded[:-1] not in self.language.list("also_words")

    def _add_known(self, at: int, word: Name) -> None:
        found = [contact for contact, _ in self.directory.first(word.folded[:-1])]
        if found:
            span = Span(word.start, word.end - 1)
            self._add(at, 1, Mention(span, self.text[slice(*span)], found[0], tuple(found[1:])))
