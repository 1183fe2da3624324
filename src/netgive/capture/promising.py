"""What was promised in one clause: to whom, what, until when."""

from datetime import date
from typing import NamedTuple

from netgive.capture.clauses import Clause
from netgive.capture.heard import Dated
from netgive.capture.language import Language, PromiseRule
from netgive.capture.phrases import Found
from netgive.capture.telling import label_kind
from netgive.capture.words import ANY_PERSON, Word, Words, has, trimmed
from netgive.domain.exchange import GiveKind


class Promised(NamedTuple):
    """A promise as its words say it.

    ``receiver``: who gets it, a person or a pronoun, as the word that says so. ``again``: what they just asked for is
    promised. ``firm``: its words can be nothing else.
    """

    what: Words
    kind: GiveKind
    due: date | None
    receiver: Word | None
    again: bool = False
    firm: bool = True


def read_promise(clause: Clause, words: Words, dated: Dated, language: Language, *, mine: bool) -> Promised | None:
    """A promise of mine: said of me (``mine``), or of nobody, as in a list of things to do."""
    if has(words[:1], language.list("they")) or _is_denied(words, language):
        return None
    task = clause.task or label_kind(clause.label, language) == "task"
    table = language.promises if mine else language.duties
    lead = language.list("lead_mine")
    found = table.first(words, lead)
    if found is None and task:
        found = language.promises.first(words, lead)
    if found is not None:
        return _found(words, found, dated, language)
    return _promised(words, dated, language) if task and words else None


def _is_denied(words: Words, language: Language) -> bool:
    """Whether it is not, or only perhaps, promised."""
    meant = has(words[:1], language.list("was_once")) and has(words[1:3], language.list("going"))
    meant = meant or (has(words[:1], language.list("was_once")) and has(words[1:2], language.list("to")))
    return meant or any(word.text in language.list("denials") | language.list("no_promise") for word in words[:6])


def _found(words: Words, found: Found[PromiseRule], dated: Dated, language: Language) -> Promised | None:
    what = words[found.what :]
    bare, due = dated.without_due(what)
    if all(word.text in language.list("it") | language.list("them") or word.text == ANY_PERSON for word in bare):
        again = Promised((), GiveKind.ADVICE, due, None, again=True)
        return again if found.rule.any_verb else None
    if found.rule.thing:
        return _promised(what, dated, language)
    start = 0
    while start < len(what) and what[start].text in language.list("small_lead"):
        start += 1
    verb = what[start:] if start < len(what) else what
    if not found.rule.any_verb and verb and verb[0].text not in language.list("giving") | language.list("verbs"):
        return None
    if found.rule.any_verb or _is_for_somebody(verb, language):
        made = _promised(verb, dated, language)
        return made._replace(firm=found.what > found.start) if made else None
    return None


def _is_for_somebody(words: Words, language: Language) -> bool:
    """Whether what I will do is something for somebody: “send”, “have a word”, “… for her”."""
    if language.gives.at(words, 0):
        return True
    if has(words[:1], language.list("giving")):
        return True
    own = has(words[:1], language.list("own_doing"))
    return not own and _receiver(words, language) is not None and has(words[:1], language.list("verbs"))


def _promised(words: Words, dated: Dated, language: Language) -> Promised | None:
    what, due = dated.without_due(words)
    if not what:
        return None
    receiver = _receiver(what, language)
    return Promised(_thing(what, receiver, language), _kind(what, language), due, receiver)


def _thing(what: Words, receiver: Word | None, language: Language) -> Words:
    """“Send Ada the slides” promises the slides: verb and receiver are left out where something is handed over."""
    verb = has(what[:1], language.list("handing"))
    following = what[1].text if len(what) > 1 else ""
    start = 1 if verb and following not in language.list("particles") else 0
    if receiver is not None and start < len(what) and what[start] == receiver and len(what) > start + 1:
        start += 1
    end = len(what)
    if (
        verb
        and receiver is not None
        and what[-1] == receiver
        and len(what) > start + 2
        and what[-2].text in language.list("to_for")
    ):
        end -= 2
    rest = trimmed(what[start:end])
    return rest or what


def kind_of_gift(text: str, language: Language) -> GiveKind:
    """What kind of gift a promise is, by its words alone."""
    return _kind(language.morphology.read(text), language)


def _kind(words: Words, language: Language) -> GiveKind:
    """What kind of gift a promise is, by its words."""
    found = next(language.gift_kinds.everywhere(words), None)
    return found.rule if found else GiveKind.RECOMMENDATION


def _receiver(words: Words, language: Language) -> Word | None:
    """Whoever is to get it: a person or a pronoun, but not one it only speaks of."""
    for at, word in enumerate(words):
        if word.text != ANY_PERSON and word.text not in language.list("them"):
            continue
        before = words[at - 1].text if at else ""
        following = words[at + 1] if at + 1 < len(words) else None
        if following and following.text in language.list("apostrophes"):
            continue
        if word.text in language.list("possessives") and following and not _ends_there(following, language):
            continue
        if before in language.list("not_to") or _is_introduced(words, at, language):
            continue
        return word
    return None


def _ends_there(following: Word, language: Language) -> bool:
    """Whether “her” is no “her slides”: “the”, “to”, a day or a person follow."""
    return (
        not following.text[0].isalnum() or following.text in language.list("after_her") or not following.text.islower()
    )


def _is_introduced(words: Words, at: int, language: Language) -> bool:
    """“Introduce her to Ada”, “in touch with Ada”: the other side of an introduction, or whoever is to be asked."""
    before = words[max(0, at - 2) : at]
    if len(before) > 1 and before[-1].text in language.list("to_with"):
        near = words[max(0, at - 4) : at - 1]
        return has(near, language.list("connecting")) or has(near, language.list("other_side"))
    return has(before, language.list("asking")) and words[at].text == ANY_PERSON
