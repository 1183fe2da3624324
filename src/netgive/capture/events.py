"""What happened to somebody, or to their family, in one clause."""

from netgive.capture.language import Language
from netgive.capture.subjects import Relation
from netgive.capture.words import Words
from netgive.domain.conversations import EventKind


def event_in(words: Words, language: Language, relation: Relation = Relation.NONE) -> EventKind | None:
    """What happened, if it counts where it happened to whoever belongs to somebody in this way."""
    family = relation in {Relation.FAMILY, Relation.OTHERS}
    for found in language.events.everywhere(words):
        rule = found.rule
        if family and not (rule.family or (found.rule.kind is EventKind.CONFLICT and _against_them(words, language))):
            continue
        if relation is Relation.THING and (rule.alive or rule.kind is EventKind.GRIEF):
            continue
        if rule.kin and not family:
            continue
        if relation is Relation.OTHERS and rule.kind is EventKind.GOOD_NEWS:
            continue
        if not _denied(words, found.start, found.end, language, denied=rule.denied):
            return rule.kind
    return None


def _against_them(words: Words, language: Language) -> bool:
    """“His partner is suing him”."""
    return any(word.text in language.list("them") for word in words[2:])


def _denied(words: Words, start: int, end: int, language: Language, *, denied: bool) -> bool:
    """Whether it did not happen, or is only feared or hoped for."""
    if next(language.no_events.everywhere(words), None):
        return True
    texts = {word.text for word in words[:start]}
    if not denied and not language.list("denials").isdisjoint(texts | {word.text for word in words[start:end]}):
        return True
    if not language.list("hypothetical").isdisjoint(texts):
        return True
    return words[-1].text == "?"
