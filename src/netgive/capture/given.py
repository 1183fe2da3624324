"""What somebody did for you, and what somebody likes, in one clause."""

from collections.abc import Iterator

from netgive.capture.language import Language
from netgive.capture.words import ANY_PERSON, Words, has, trimmed

_LONGEST_INTEREST = 6
_NEAR = 6  # words within which “sent me an e-mail” says that it was one


def read_received(words: Words, language: Language, *, mine: bool = False) -> Words | None:
    """What somebody did for you; where the clause is about me (``mine``), only thanks can tell of it."""
    if any(word.text in language.list("denials") for word in words[:3]):
        return None
    for at, word in enumerate(words):
        offers = word.text in language.list("offering") and not has(words[at + 1 : at + 2], language.list("to"))
        found = language.received.at(words, at)
        advice = found is not None and has((word,), language.list("advise"))
        if word.text in language.list("to_come") and not offers and not advice:
            return None
        if found is None or (mine and not found.rule.thanks):
            continue
        what = words[found.what :]
        if _is_no_gift(what, language) or (not mine and found.rule.thanks and _is_for_others(words[at:], language)):
            return None
        kept = found.rule.thanks or _only_lead(words[:at], language)
        mail = any(word.text in language.list("mail_things") for word in what[:_NEAR])
        if kept and mail:
            continue
        return trimmed(what) if kept else None
    return None


def _is_no_gift(words: Words, language: Language) -> bool:
    """“Gave me a funny look”, “recommended Bo to Carl”."""
    others = len(words) > 3 and words[1].text == ANY_PERSON and words[2].text in language.list("to")  # noqa: PLR2004
    passed_on = others and not has(words[3:4], language.list("me"))
    return passed_on or any(word.text in language.list("no_gifts") for word in words[1:_NEAR])


def _is_for_others(words: Words, language: Language) -> bool:
    return has(words[1:2], language.list("them") | {ANY_PERSON})


def _only_lead(words: Words, language: Language) -> bool:
    return all(word.text in language.list("lead") or not word.spoken for word in words)


def read_interests(words: Words, language: Language) -> list[Words]:
    """What somebody likes, each thing by itself."""
    if has(words, language.list("wishes")):
        return []
    if found := language.interests.first(words, language.list("lead")):
        what = trimmed(words[found.what :])
        into = has(words[found.what - 1 : found.what], language.list("into"))
        if into and has(words[: found.what], language.list("got")) and has(what[:1], language.list("articles")):
            return []
        theirs = has(what[:1], language.list("possessives")) and has(what[1:3], language.list("family"))
        if theirs or has(what[:1], language.list("that")) or has(what[:3], language.list("notions")):
            return []
        return list(_things(what, language)) if what else []
    return _fan(words, language)


def _fan(words: Words, language: Language) -> list[Words]:
    """“Is a huge Nick Cave fan”, “has caught the sourdough bug”."""
    found = language.fans.first(words, language.list("lead"))
    if found is None:
        return []
    rest = words[found.what :]
    for at, word in enumerate(rest[:_LONGEST_INTEREST]):
        if at and not word.forms.isdisjoint(language.list("enthusiasts")):
            return [trimmed(rest[:at])]
        if not word.spoken or word.text in language.list("stops"):
            return []
    return []


def _things(words: Words, language: Language) -> Iterator[Words]:
    start = 0
    parts: list[Words] = []
    for at, word in enumerate(words):
        ends = word.text in language.list("interest_ends") or word.text in {".", "(", ":", "..", "..."}
        if ends:
            parts.append(words[start:at])
            break
        if word.text in {",", "&", "+", "/"} or word.text in language.list("and"):
            parts.append(words[start:at])
            start = at + 1
    else:
        parts.append(words[start:])
    for place, part in enumerate(parts):
        thing = trimmed(part)
        first = bool(thing) and (place == 0 or len(thing) <= _LONGEST_INTEREST)
        told = thing and thing[0].text in language.list("they") | language.list("me") | language.list(
            "it"
        ) | language.list("auxiliaries")
        if first and not told and not (place == 0 and thing[0].text == ANY_PERSON and len(thing) == 1):
            yield thing
