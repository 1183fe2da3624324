"""Notes in English: one file an idea, put together here."""

from netgive.capture.language import Language
from netgive.capture.languages.en import (
    event_words,
    events,
    given,
    grammar,
    labels,
    need_words,
    needs,
    people,
    promises,
    talk,
    words,
)
from netgive.capture.languages.en.days import DAYS
from netgive.capture.phrases import Table

_LISTS = {
    name: frozenset(listed.split())
    for part in (words, grammar, people, talk, labels, need_words, promises, event_words, given)
    for name, listed in part.LISTS.items()
}
_LISTS["their"] = frozenset({"his", "her", "hers", "their", "'s"})
_BETWEEN = _LISTS["between"]

ENGLISH = Language(
    morphology=words.MORPHOLOGY,
    lists=_LISTS,
    days=DAYS,
    shorthand=words.SHORTHAND,
    number_words=words.NUMBER_WORDS,
    bare_mine=words.BARE_MINE,
    lone_and="and",
    clipped_ending="ed",
    short_names=people.SHORT_NAMES,
    genders={"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"},
    kin_genders=grammar.KIN_GENDERS,
    endings_after_is=("ly",),
    reported=Table(grammar.REPORTED, _LISTS, _BETWEEN),
    cues=Table(talk.CUES, _LISTS),
    contact=Table(talk.CONTACT, _LISTS, _BETWEEN),
    one_way_calls=Table(talk.ONE_WAY_CALLS, _LISTS, _BETWEEN),
    passing=Table(talk.PASSING, _LISTS),
    labels=Table(labels.LABELS, _LISTS),
    away=Table(labels.AWAY, _LISTS),
    needs=Table(needs.NEEDS, _LISTS, _BETWEEN),
    found=Table(needs.FOUND, _LISTS, _BETWEEN),
    need_kinds=Table(needs.KINDS, _LISTS, _BETWEEN),
    person_endings=needs.PERSON_ENDINGS,
    promises=Table(promises.PROMISES, _LISTS, _BETWEEN),
    duties=Table(promises.DUTIES, _LISTS, _BETWEEN),
    gives=Table(promises.GIVES, _LISTS, _BETWEEN),
    gift_kinds=Table(promises.GIFT_KINDS, _LISTS),
    received=Table(given.RECEIVED, _LISTS, _BETWEEN),
    events=Table(events.EVENTS, _LISTS, _BETWEEN),
    no_events=Table(events.NO_EVENTS, _LISTS),
    interests=Table(given.INTERESTS, _LISTS, _BETWEEN),
    fans=Table(given.FANS, _LISTS, _BETWEEN),
    shelf=given.SHELF,
)
LANGUAGE = ENGLISH
