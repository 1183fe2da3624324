"""What was promised in one clause: to whom, what, until when."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.clauses import Clause
from netgive.capture.days import Day
from netgive.capture.heard import Phrase, without_due
from netgive.capture.language import Language
from netgive.domain.exchange import GiveKind


class Promised(NamedTuple):
    """A promise as its words say it.

    ``receiver``: where in the phrase whoever gets it is named, None where nobody is. ``again``: what they just asked
    for is promised.
    """

    what: Phrase
    kind: GiveKind
    due: date | None
    receiver: str | None
    again: bool = False


def read_promise(clause: Clause, said: str, days: Sequence[Day], language: Language, *, mine: bool) -> Promised | None:
    """A promise of mine: said of me (``mine``), or of nobody, as in a list of things to do."""
    if clause.label and language.pattern(r"(?:s?he|they)").fullmatch(clause.label):
        return None
    if language.pattern(language.no_promise).search(said):
        return None
    if yes := language.pattern(language.said_yes).match(said):
        _, due = without_due(said, yes.end(), days, language)
        rest = said[yes.end() :].strip()
        if not language.pattern(r"(?:{giving})\b").search(rest) and (not rest or due or rest == "it"):
            return Promised(Phrase("", 0, 0), GiveKind.ADVICE, due, None, again=True)
    task = clause.task or bool(clause.label and language.pattern(language.task_label).fullmatch(clause.label))
    patterns = language.promises if mine else language.duties if not task else (*language.duties, *language.tasks)
    for pattern in patterns:
        if match := language.match(pattern, said):
            return _promised(said, match.start("what"), days, language)
    if task and said:
        return _promised(said, 0, days, language)
    return None


def _promised(said: str, start: int, days: Sequence[Day], language: Language) -> Promised | None:
    what, due = without_due(said, start, days, language)
    if not what.text:
        return None
    receiver = _receiver(what.text, language)
    return Promised(_thing(what, receiver, language), kind_of_gift(what.text, language), due, receiver)


def _thing(what: Phrase, receiver: str | None, language: Language) -> Phrase:
    """“Send Ada the slides” promises the slides: verb and receiver are left out where something is handed over."""
    text = what.text
    verb = language.pattern(language.hand_over).match(text)
    start = verb.end() if verb else 0
    if receiver is not None:
        if text.startswith(f"{receiver} ", start) and (verb or not start):
            start += len(receiver) + 1
        last = language.pattern(rf"\s+(?:to|with|for)\s+{receiver}$").search(text, start) if verb else None
        text = text[: last.start()] if last else text
    return Phrase(text[start:], what.start + start, what.start + len(text)) if text[start:].strip() else what


def kind_of_gift(text: str, language: Language) -> GiveKind:
    """What kind of gift a promise is, by its words."""
    for kind, pattern in language.gift_kinds:
        if language.pattern(pattern).search(text):
            return kind
    return GiveKind.RECOMMENDATION


def _receiver(text: str, language: Language) -> str | None:
    """Whoever is to get it: a person or a pronoun, but not one it only speaks of."""
    passed = language.pattern(rf"(?:{language.not_the_receiver})$")
    for match in language.pattern(language.receiver).finditer(text):
        if not passed.search(text[: match.start()]):
            return match.group()
    return None
