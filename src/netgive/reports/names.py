"""Names as they may stand in texts, however they are written there, and addresses by which somebody is known."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from netgive.domain.handles import email_key
from netgive.domain.text import fold
from netgive.engine.blinding import EVERYDAY, PARTICLES, name_words
from netgive.reports.report import Report, Revived
from netgive.reports.report_story import with_sentences

HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
APOSTROPHES = "’'ʼ‘´`＇"
UNSEEN = re.compile(f"[{HIDDEN}]")
WORD = re.compile(rf"[^\W_]+(?:[{HIDDEN}]*[{APOSTROPHES}]?[{HIDDEN}]*[^\W_]+)*")
APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
GENITIVE = re.compile(rf"[{APOSTROPHES}][{HIDDEN}]*[sS]$")
MARKS = re.compile(r"[-‐‑’'ʼ‘´`＇]")  # what names may be written without
OF_ADDRESS = r"[^\s<>()\[\]\"“”,;:@]"
EMAIL = re.compile(rf"(?<!{OF_ADDRESS}){OF_ADDRESS}+@{OF_ADDRESS}+[^\W_]")
PHONE = re.compile(rf"[+(]{{0,2}}\d(?:[\s()./‐‑–{HIDDEN}-]*\d){{4,}}")
BETWEEN_WIDE = re.compile(rf"[\s·・,、，{HIDDEN}]*")
AN_ADDRESS, A_NUMBER = "an address", "a number"
LEAST_LETTERS = 2  # of a part of a name that is looked for in texts
LEAST_STEM = 3  # before a plain -s
LEAST_DIGITS = 6  # of the end of a phone number
CORE = 8  # digits by which a number is told, whatever is dialled before it
ENDINGS = ("s", "es")


class Known(NamedTuple):
    """A name that may stand in a text, and whether the tie is communal."""

    name: str
    communal: bool
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


class Finder:
    """Finds names of people, and their addresses.

    A part of a name counts where it is written with a capital letter, or in a script without them, and is no particle;
    two words of a name that stand beside each other count in any spelling.
    """

    def __init__(self, known: Iterable[Known]) -> None:
        people = [*known]
        names = [unicodedata.normalize("NFC", UNSEEN.sub("", one.name)) for one in people]
        written = (form for name in names for form in (name, MARKS.sub("", name)))
        self._parts = {word for word in name_words(written) if len(word) >= LEAST_LETTERS}
        self._pairs = {pair for name in names for pair in _pairs([_plain(word) for word in WORD.findall(name)])}
        self._emails = {email_key(email) for one in people for email in one.emails}
        numbers = [_digits(phone) for one in people for phone in one.phones]
        self._numbers = {tail for number in numbers for tail in _tails(number)}
        self._cores = {number[-CORE:] for number in numbers if len(number) >= CORE}
        self._wide = {form for name in names if _is_wide(name) for form in _wide_forms(name)}
        self._lengths = sorted({len(form) for form in self._wide}, reverse=True)

    def replaced(self, text: str, instead: Callable[[str], str], *, any_case: bool = False) -> str:
        """A text with ``instead`` of each name; ``any_case``: parts count in small letters, too, but everyday words."""
        text = unicodedata.normalize("NFC", text)
        text = EMAIL.sub(lambda found: AN_ADDRESS if self._is_address(found[0]) else found[0], text)
        text = PHONE.sub(lambda found: A_NUMBER if self._is_number(found[0]) else found[0], text)
        text = self._without_wide(text, instead)
        words = [*WORD.finditer(text)]
        plain = [_plain(word[0]) for word in words]
        beside = {
            place + step
            for place, pair in enumerate(_pairs(plain))
            if pair in self._pairs and len(text[words[place].end() : words[place + 1].start()]) == 1
            for step in (0, 1)
        }
        pieces, end = [], 0
        for place, word in enumerate(words):
            if place in beside or self._counts(word[0], any_case=any_case):
                genitive = GENITIVE.search(word[0])
                stem = word[0][: genitive.start()] if genitive else word[0]
                pieces += [text[end : word.start()], instead(UNSEEN.sub("", stem)), genitive[0] if genitive else ""]
                end = word.end()
        return "".join([*pieces, text[end:]])

    def names_in(self, text: str) -> bool:
        """Whether somebody is named, in any spelling."""
        return self.replaced(text, lambda _: "", any_case=True) != unicodedata.normalize("NFC", text)

    def _counts(self, word: str, *, any_case: bool) -> bool:
        forms = _forms(UNSEEN.sub("", word)) & self._parts
        if not word[0].islower():
            return bool(forms)
        return any_case and bool(forms - EVERYDAY)

    def _without_wide(self, text: str, instead: Callable[[str], str]) -> str:
        """Names of scripts in which words may follow each other without a blank, in either order."""
        places = [place for place, letter in enumerate(text) if _is_wide_letter(letter)] if self._wide else []
        pieces, end, at = [], 0, 0
        while at < len(places):
            fitting = (length for length in self._lengths if at + length <= len(places))
            length = next((length for length in fitting if self._is_wide_name(text, places[at : at + length])), 0)
            if length:
                last = places[at + length - 1] + 1
                pieces += [text[end : places[at]], instead(text[places[at] : last])]
                end = last
            at += length or 1
        return "".join([*pieces, text[end:]])

    def _is_wide_name(self, text: str, places: list[int]) -> bool:
        apart = (text[one + 1 : other] for one, other in pairwise(places))
        return "".join(text[place] for place in places) in self._wide and all(map(BETWEEN_WIDE.fullmatch, apart))

    def _is_address(self, found: str) -> bool:
        address = email_key(UNSEEN.sub("", found))
        return address in self._emails or any(self._counts(word, any_case=True) for word in WORD.findall(address))

    def _is_number(self, found: str) -> bool:
        digits = _digits(found)
        cores = (digits[at : at + CORE] for at in range(len(digits) - CORE + 1))
        return digits in self._numbers or any(core in self._cores for core in cores)


def each_once(revived: Iterable[Revived]) -> list[Revived]:
    """Those who came back, each once: where it was more than once, after their longest silence."""
    found: dict[str, Revived] = {}
    for one in revived:
        before = found.get(one.person.id)
        if before is None or before.silent_days < one.silent_days:
            found[one.person.id] = one
    return [*found.values()]


def sentences_of(report: Report) -> tuple[str, ...]:
    """The sentences of a report, in which who came back more than once is one person."""
    return with_sentences(report._replace(revived=tuple(each_once(report.revived)))).sentences


def _plain(word: str) -> str:
    return fold(APOSTROPHE.sub("", UNSEEN.sub("", word)))


def _forms(word: str) -> set[str]:
    """What a word of a text could be a form of: a genitive or a plural, with or without its apostrophes."""
    whole = {_plain(word), _plain(GENITIVE.sub("", word)), *(fold(part) for part in APOSTROPHE.split(word))}
    stems = {one.removesuffix(ending) for one in whole for ending in ENDINGS if one.endswith(ending)}
    return whole | {one for one in stems if len(one) >= LEAST_STEM}


def _pairs(words: list[str]) -> list[tuple[str, str]]:
    """Each word with the next; a pair of particles names nobody."""
    return [("", "") if {*pair} <= PARTICLES else pair for pair in pairwise(words)]


def _digits(phone: str) -> str:
    """The digits of a number, as they are dialled from afar but for the country: without noughts at the beginning."""
    return "".join(str(unicodedata.digit(one)) for one in phone.replace("(0)", "") if one.isdigit()).lstrip("0")


def _tails(number: str) -> set[str]:
    """A number without more and more of what is dialled before it."""
    return {number} - {""} | {number[at:] for at in range(len(number) - LEAST_DIGITS + 1)}


def _is_wide(name: str) -> bool:
    """Whether it is of a script in which words may follow each other without a blank."""
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) > 1 and all(map(_is_wide_letter, letters))


def _is_wide_letter(letter: str) -> bool:
    return letter.isalpha() and unicodedata.east_asian_width(letter) == "W"


def _wide_forms(name: str) -> set[str]:
    """A name as it is, in the other order, and the given name alone; without blanks."""
    words = WORD.findall(name)
    whole = "".join(words)
    ends = {len(words[0])} if len(words) > 1 else {1, 2}
    splits = [(whole[:end], whole[end:]) for end in ends if len(whole) > end]
    alone = {*words} | {given for _, given in splits}
    return {whole} | {given + family for family, given in splits} | {one for one in alone if len(one) >= LEAST_LETTERS}
