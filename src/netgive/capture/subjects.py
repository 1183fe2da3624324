"""Of whom a statement speaks: somebody named, a pronoun, me, or what and who belongs to them."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from netgive.capture.language import Language
from netgive.capture.words import ANY_PERSON, Words, has

Numbers = Callable[[Words], tuple[int, ...]]
_LIST_MARKS = frozenset(",&+/")
_MOST_WORDS = 80  # of a list of people
_FURTHEST = 5  # words between “her” and the noun that it goes with


class Subject(StrEnum):
    THEM = "them"  # people that are named, or a pronoun
    ME = "me"
    OTHER = "other"  # somebody or something else, of theirs or not
    OPEN = "open"  # nobody is named


class Relation(StrEnum):
    """How the subject of a clause belongs to somebody."""

    NONE = "none"
    FAMILY = "family"
    OTHERS = "others"  # a boss, a neighbour
    GROUP = "group"  # a team, a company
    THING = "thing"


class Found(NamedTuple):
    subject: Subject
    at: int
    persons: tuple[int, ...] = ()
    relation: Relation = Relation.NONE
    owner: int | None = None


def is_verb(words: Words, at: int, language: Language) -> bool:
    """Whether a word may be the verb of a statement."""
    word = words[at]
    if word.text in language.list("clitics"):
        return word.text not in language.list("apostrophes") or owner_is(words, at, language)
    if word.text in language.list("auxiliaries"):
        return True
    if word.forms.isdisjoint(language.list("verbs")) or (
        word.text.endswith("ing") and word.text not in language.list("verbs")
    ):
        return False
    before = words[at - 1].text if at else ""
    return before not in language.list("determiners") and before not in language.list("before_nouns")


def find_subject(words: Words, language: Language, numbers: Numbers) -> Found:
    """The subject at the beginning, and where what is said of it begins."""
    first = words[0].text if words else ""
    if first == ANY_PERSON:
        return _named(words, language, numbers)
    if first in language.list("me"):
        return Found(Subject.ME, _past_list(words, 1, language))
    if first in language.list("they"):
        end = 2 if len(words) > 1 and words[1].text in language.list("selves") else 1
        return Found(Subject.THEM, end)
    if first in language.list("possessives"):
        return _theirs(words, 1, language, None)
    if first in language.list("anything"):
        return _thing(words, language, numbers)
    return _bare(words, language) if words else Found(Subject.OPEN, 0)


def _past_list(words: Words, at: int, language: Language) -> int:
    """“Me and Ada”, “I and Bo, we”."""
    while at + 1 < len(words) and words[at].text in language.list("and") | _LIST_MARKS:
        if words[at + 1].text == ANY_PERSON or words[at + 1].text in language.list("me"):
            at += 2
        else:
            break
    return at


def _named(words: Words, language: Language, numbers: Numbers) -> Found:
    end = 1
    people = words[:1]
    while end < min(len(words), _MOST_WORDS):
        step = end
        while step < len(words) and words[step].text in language.list("and") | _LIST_MARKS:
            step += 1
        if step == end or step >= len(words):
            break
        if words[step].text in language.list("me"):
            return Found(Subject.ME, _past_list(words, step + 1, language), numbers(people))
        if words[step].text in language.list("possessives") and step + 1 < len(words):
            if words[step + 1].forms.isdisjoint(language.list("kin")):
                break
            end = step + 2
            continue
        if words[step].text != ANY_PERSON:
            break
        people = (*people, words[step])
        end = step + 1
    if end < len(words) and words[end].text in language.list("apostrophes"):
        if owner_is(words, end, language):
            return Found(Subject.THEM, end, numbers(people))
        return _theirs(words, end + 1, language, numbers(people)[-1])
    end = _past_selves(words, end, language)
    return Found(Subject.THEM, end, numbers(people))


def _past_selves(words: Words, end: int, language: Language) -> int:
    if end < len(words) and words[end].text in language.list("selves"):
        return end + 1
    doubled = (
        end + 1 < len(words)
        and words[end].text in language.list("they")
        and words[end].text not in language.list("who")
    )
    return end + 1 if doubled else end


def owner_is(words: Words, at: int, language: Language) -> bool:
    """Whether the “'s” at ``at`` is “is” or “has”: what follows is no noun that belongs to somebody."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    pronoun = at and words[at - 1].text in language.list("they")
    if pronoun or following.text in language.list("after_is") or following.text.endswith(language.endings_after_is):
        return True
    if at + 2 < len(words) and words[at + 2].text in language.list("liking"):
        return True
    if not following.forms.isdisjoint(language.list("kin") | language.list("groups")):
        return False
    verb = not following.forms.isdisjoint(language.list("verbs"))
    if verb and following.text.endswith("ing"):
        return at + 2 >= len(words) or not is_verb(words, at + 2, language)
    participle = verb and following.text not in language.list("verbs") and not following.text.endswith("s")
    return participle or not following.forms.isdisjoint(language.list("states"))


def _theirs(words: Words, at: int, language: Language, owner: int | None) -> Found:
    """Who or what belongs to them: “her sister”, “Ada's new team”, “their visa”."""
    end = at
    noun = -1
    relation = Relation.THING
    while end < len(words) and end - at < _FURTHEST:
        word = words[end]
        if end > at and is_verb(words, end, language):
            break
        if not word.spoken or word.text in language.list("stops"):
            break
        kind = _relation(words, end, language)
        if kind is not Relation.THING:
            noun, relation = end, kind
        end += 1
    if end >= len(words) or not is_verb(words, end, language):
        if relation is Relation.THING and at < len(words):
            return Found(Subject.OTHER, at, (), relation, owner)
        end = noun + 1 if noun >= 0 else end
    subject = Subject.THEM if relation is Relation.GROUP else Subject.OTHER
    return Found(subject, end, () if owner is None or subject is Subject.OTHER else (owner,), relation, owner)


def _relation(words: Words, at: int, language: Language) -> Relation:
    for name, relation in (("family", Relation.FAMILY), ("others", Relation.OTHERS), ("groups", Relation.GROUP)):
        if not words[at].forms.isdisjoint(language.list(name)):
            return relation
    return Relation.THING


def _thing(words: Words, language: Language, numbers: Numbers) -> Found:
    """“The twins”, “it”, “nobody”, “the father of her”."""
    if has(words[1:2], language.list("latter") | language.list("former")):
        return Found(Subject.THEM, 2)
    mine = words[0].text in language.list("mine") | language.list("nobody")
    end = 1
    relation = Relation.NONE
    while end < len(words) and end < _FURTHEST and not is_verb(words, end, language) and words[end].spoken:
        if words[end].text in language.list("stops") and words[end].text not in language.list("of"):
            break
        kind = _relation(words, end, language)
        relation = kind if kind is not Relation.THING and relation is Relation.NONE else relation
        end += 1
    owner = next(iter(numbers(words[1:end])), None)
    if mine:
        return Found(Subject.OTHER, end)
    if relation is Relation.NONE and words[0].text in language.list("the"):
        relation = Relation.THING
    subject = Subject.THEM if relation is Relation.GROUP else Subject.OTHER
    return Found(subject, end, (), relation, owner)


def _bare(words: Words, language: Language) -> Found:
    """“Mum passed away”: somebody of theirs, without a “her”."""
    first = words[0]
    family = not first.forms.isdisjoint(language.list("family"))
    if (family or not first.forms.isdisjoint(language.list("others"))) and len(words) > 1:
        following = words[1].text
        if following in language.list("nouns"):
            return Found(Subject.OPEN, 0)
        if is_verb(words, 1, language) or following in language.list("in"):
            return Found(Subject.OTHER, 1, (), Relation.FAMILY if family else Relation.OTHERS)
    return Found(Subject.OPEN, 0)
