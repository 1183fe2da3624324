"""What was promised in one clause: to whom, what, until when."""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from netgive.capture.clauses import Clause
from netgive.capture.heard import Dated
from netgive.capture.language import Language, PromiseRule
from netgive.capture.phrases import Found
from netgive.capture.subjects import Subject
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
    if has(words[:1], language.list("they")) or _is_denied(words, language) or clause.why:
        return None
    if not mine and has(words[:1], language.list("is_theirs")):
        return None
    task = clause.task or label_kind(clause.label, language) == "task"
    table = language.promises if mine else language.duties
    lead = language.list("lead_mine")
    found = table.first(words, lead)
    if found is None and task:
        found = language.promises.first(words, lead)
    if found is not None:
        made = _found(words, found, dated, language)
        return made if mine or made is None or _may_be_mine(clause, made, found.rule, language) else None
    if not mine and clause.subject is Subject.OPEN and (made := _promised_at_end(words, dated, language)):
        return made
    if not task or not words or clause.bracket:
        return None
    made = _promised(words, dated, language)
    return made._replace(again=_is_that_again(words, language)) if made else None


def _may_be_mine(clause: Clause, made: Promised, rule: PromiseRule, language: Language) -> bool:
    """Whether “will send the number”, said of nobody, is not something that they will do."""
    if has(made.what[:3], language.list("me") - language.list("i")):
        return False
    if rule.thing and has(made.what, language.list("greetings")):
        return False
    if rule.any_verb or not clause.implied or made.receiver is not None or made.again:
        return True
    theirs = [n for n, word in enumerate(clause.said[:-1]) if word.text in language.list("possessives")]
    if any(has(clause.said[n + 1 : n + 2], language.list("family")) for n in theirs):
        return False
    return has(clause.said[:4], language.list("plainly_mine"))


def _promised_at_end(words: Words, dated: Dated, language: Language) -> Promised | None:
    """“Slides promised for Friday”."""
    rest, due = dated.without_due(words)
    if len(rest) > 1 and rest[-1].text in language.list("promised_at_end") and not has(rest, language.list("me")):
        made = _promised(rest[:-1], dated, language)
        return made._replace(due=made.due or due) if made else None
    return None


def _is_denied(words: Words, language: Language) -> bool:
    """Whether it is not, or only perhaps, promised."""
    meant = has(words[:1], language.list("was_once")) and has(words[1:3], language.list("going"))
    meant = meant or (has(words[:1], language.list("was_once")) and has(words[1:2], language.list("to")))
    head = _before_question(words[:6], language)
    denials = language.list("denials") | language.list("no_promise")
    offered = language.list("they") | language.list("them") | {ANY_PERSON}
    for at, word in enumerate(head):
        allowed = at and word.text in language.list("allowed") and words[at - 1].text in offered
        if word.text in denials and not allowed:
            return True
    yet = any(one.text in language.list("yet") and two.text in language.list("to") for one, two in pairwise(head[:4]))
    thinks = next((at for at, word in enumerate(words[:2]) if word.text in language.list("thinks")), None)
    idle = thinks is not None and not has(words[thinks + 1 : thinks + 2], language.list("of"))
    return meant or yet or idle or has(head, language.list("only_if"))


def _before_question(words: Words, language: Language) -> Words:
    """“See” of “see whether Bo can help”: what stands behind may deny."""
    for at, word in enumerate(words[1:], 1):
        asks = has(words[at - 1 : at], language.list("before_if"))
        if word.text in language.list("if") and asks:
            return words[:at]
    return words


def _found(words: Words, found: Found[PromiseRule], dated: Dated, language: Language) -> Promised | None:
    what = words[found.what :]
    bare, due = dated.without_due(what)
    if _is_that_again(bare, language):
        said = _promised(what, dated, language) if has(bare, language.list("giving")) else None
        again = Promised(said.what if said else (), GiveKind.ADVICE, due, said.receiver if said else None, again=True)
        return again if found.rule.any_verb or said else None
    if found.rule.thing:
        made = _promised(what, dated, language)
        return (
            made._replace(receiver=made.receiver or _named(words[found.start : found.what], language)) if made else None
        )
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


def _is_that_again(words: Words, language: Language) -> bool:
    """“It”, “send it to her”: what they asked for just now."""
    it = language.list("it")
    small = it | language.list("them") | language.list("to_for") | language.list("do_so")
    rest = [word for word in words if word.text not in small and word.text != ANY_PERSON]
    if not rest:
        return True
    given = len(rest) == 1 and rest[0] == words[0] and has(words[:1], language.list("giving"))
    return given and (len(words) == 1 or words[1].text in it)


def _named(words: Words, language: Language) -> Word | None:
    return next((word for word in words if word.text == ANY_PERSON or word.text in language.list("them")), None)


def _is_for_somebody(words: Words, language: Language) -> bool:
    """Whether what I will do is something for somebody: “send”, “have a word”, “… for her”."""
    following = words[1:2]
    theirs = has(following, language.list("possessives") | language.list("particles") | {ANY_PERSON})
    for_oneself = has(words[:1], language.list("for_oneself")) and not theirs
    if for_oneself or (has(words[:1], language.list("causing")) and has(following, language.list("getting_on"))):
        return False
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
    made_to = has(what[2:3], language.list("to")) and has(what[:1], language.list("causing"))
    start = 1 if verb and not made_to and following not in language.list("particles") else 0
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
    return what if all(word.text in language.list("particles") for word in rest) else rest


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
        asked = has(words[max(0, at - 1) : at], language.list("causing")) and has(
            words[at + 1 : at + 2], language.list("to")
        )
        if asked or before in language.list("not_to") or _is_introduced(words, at, language):
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
