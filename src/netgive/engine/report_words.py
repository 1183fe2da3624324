"""The three sentences at the top of a report: what mattered most, what was given, what is ahead.

They are chosen by rules and vary from week to week, the same for the same week. They name what came back to life, what
changed something and what is promised; never balances, debts, scores or ranks. A time without a gift is no failure,
and ends with an invitation (docs/report.md).
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netgive.domain.exchange import GiveKind
from netgive.engine.quoting import cite, mention, silence

SOMETHING = "something"
ONE_GIFT = {
    GiveKind.ADVICE: "advice",
    GiveKind.RECOMMENDATION: "a recommendation",
    GiveKind.INTRODUCTION: "an introduction",
    GiveKind.ATTENTION: "attention",
}
NOT_TOLD = frozenset({SOMETHING, *ONE_GIFT.values()})  # what stands where the user's own words are not to be read
TIMES = {1: "once", 2: "twice"}
SPELLED = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
QUOTED_WORDS = 12
THING_WORDS = 10
SENTENCES = 3


class Echo(NamedTuple):
    """What somebody said became of a gift: their name, the gift, and their words if they are known."""

    name: str
    thing: str
    words: str | None = None


class Promised(NamedTuple):
    """What is promised to somebody, and until when."""

    name: str
    thing: str
    due: date | None


class Story(NamedTuple):
    """What the sentences are made of; ``turn`` chooses among ways to say the same."""

    noun: str = "week"
    turn: int = 0
    gifts: int = 0
    minutes: int = 0
    people: int = 0
    revived: Sequence[tuple[str, int]] = ()
    changed: Sequence[Echo] = ()
    used: Sequence[Echo] = ()
    thanked: Sequence[Echo] = ()
    made: int = 0
    useful: int = 0
    thanks_said: int = 0
    kept: int = 0
    needs: int = 0
    answered: int = 0
    streak: int = 0
    open_promises: int = 0
    promise: Promised | None = None
    invited: str | None = None


def sentences(story: Story) -> tuple[str, ...]:
    """Three sentences: what mattered most first, what is ahead last."""
    moving, small = _moving(story), _small(story)
    if story.gifts:
        told = [*moving[:1], _gave(story), *moving[1:], *small]
    else:
        told = [*moving, *small] if moving else [_quiet(story), *small]
    told += [_comfort(story)]
    return (*told[: SENTENCES - 1], _forward(story))


def spelled(number: int) -> str:
    """A number as a word, up to twenty."""
    return SPELLED[number] if 0 <= number < len(SPELLED) else str(number)


def counted(number: int, thing: str, things: str | None = None) -> str:
    """A number with what it counts: “one gift”, “three gifts”."""
    return f"{spelled(number)} {thing if number == 1 else things or f'{thing}s'}"


def _moving(story: Story) -> list[str]:
    """What came back from people, the most moving first."""
    found = [_revived(story)] if story.revived else []
    found += [_echo(story, one, CHANGED) for one in story.changed[:1]]
    if story.useful:
        found.append(f"{_capital(counted(story.useful, 'introduction'))} of yours turned out to be useful.")
    found += [_echo(story, one, USED) for one in story.used[:1]]
    found += [_echo(story, one, THANKED) for one in story.thanked[:1]]
    if story.made:
        found.append(_pick(story, MADE[story.made > 1]).format(pairs=_capital(counted(story.made, "pair"))))
    return found


CHANGED = (
    "What you gave {name} changed something: {words}.",
    "For {name}, your gift made a difference: {words}.",
)
CHANGED_SILENTLY = ("What you gave {name} changed something: {thing}.", "For {name}, {thing} made a difference.")
USED = ("{name} put your gift to use: {words}.", "Your gift found its place with {name}: {words}.")
USED_SILENTLY = ("{name} put {thing} to use.", "{thing} found its use with {name}.")
THANKED = ("{name} thanked you: {words}.", "Thanks came from {name}: {words}.")
THANKED_SILENTLY = ("{name} thanked you for {thing}.", "Thanks came from {name}, for {thing}.")
SILENT = {CHANGED: CHANGED_SILENTLY, USED: USED_SILENTLY, THANKED: THANKED_SILENTLY}
MADE = (
    ("Two people met through you.", "You brought two people together, and both had said yes."),
    ("{pairs} of people met through you.", "You brought people together who had all said yes: {pairs}."),
)
REVIVED = (
    "{name} answered after {silence} of silence.",
    "After {silence}, you and {name} are in touch again.",
    "{name} is back: {silence} of quiet between you came to an end.",
)
REVIVED_BOTH = (
    "{name} and {other} are in touch with you again, after {silence} and {other_silence}.",
    "After {silence} {name} answered, and after {other_silence} {other}.",
)
REVIVED_MANY = (
    "{number} ties came back to life, {name}'s after {silence} among them.",
    "{number} people whom you had not heard of for long are in touch again, {name} among them.",
)
GAVE = (
    "You gave {times} in {minutes}, to {people}.",
    "You gave {times}: {minutes} in all, for {people}.",
    "In {minutes}, you gave {times}; {people} got something from you.",
)
QUIET = (
    "This {noun} was a quiet one, and ties can bear that.",
    "This {noun} had room for other things.",
    "A {noun} of rest: giving needs those, too.",
)
COMFORT = (
    "Small gifts now and then do more than big ones rarely.",
    "Those who think they write out of the blue are welcome more often than they expect.",
    "A tie that rests is not lost; old ones wake up quickly.",
)
PROMISED = (
    "{thing} for {name} is still promised{until}.",
    "{name} can still look forward to {thing}{until}.",
    "Still in your hands{until}: {thing} for {name}.",
)
INVITED = (
    "Two lines to {name} could be a good beginning of the next days.",
    "Perhaps {name} would be glad to hear from you next.",
    "If you have five minutes: {name} comes to mind.",
)
OPEN = (
    "You may be thinking of someone just now: two lines are enough.",
    "Whom did you think of lately? Two lines are enough.",
)


def _revived(story: Story) -> str:
    names = [name for name, _ in story.revived]
    gaps = [_spell_out(silence(days)) for _, days in story.revived]
    if len(names) == 1:
        return _pick(story, REVIVED).format(name=names[0], silence=gaps[0])
    if len(names) == SENTENCES - 1:
        both = {"name": names[0], "silence": gaps[0], "other": names[1], "other_silence": gaps[1]}
        return _pick(story, REVIVED_BOTH).format(**both)
    number = _capital(spelled(len(names)))
    return _pick(story, REVIVED_MANY).format(number=number, name=names[0], silence=gaps[0])


def _echo(story: Story, echo: Echo, ways: tuple[str, str]) -> str:
    if echo.words:
        return _pick(story, ways).format(name=echo.name, words=cite(echo.words, QUOTED_WORDS))
    thing = "your gift" if echo.thing in NOT_TOLD else _quoted(echo.thing)
    return _filled(_pick(story, SILENT[ways]), name=echo.name, thing=thing)


def _gave(story: Story) -> str:
    times = TIMES.get(story.gifts, f"{spelled(story.gifts)} times")
    minutes, people = counted(story.minutes, "minute"), counted(story.people, "person", "people")
    return _pick(story, GAVE).format(times=times, minutes=minutes, people=people)


def _quiet(story: Story) -> str:
    return _pick(story, QUIET).format(noun=story.noun)


def _comfort(story: Story) -> str:
    if story.gifts and story.streak > 1:
        return f"That makes {counted(story.streak, 'week')} in which you gave something."
    return _pick(story, COMFORT)


def _small(story: Story) -> list[str]:
    """What else was good about the time."""
    found = []
    if story.thanks_said:
        found.append(f"You said thank you {TIMES.get(story.thanks_said, f'{spelled(story.thanks_said)} times')}.")
    if story.kept:
        found.append(f"You kept {counted(story.kept, 'promise')}.")
    if story.needs:
        found.append(f"You listened, and noted {counted(story.needs, 'thing')} that people are looking for.")
    if story.answered:
        found.append(f"{_capital(counted(story.answered, 'message'))} of yours found an answer.")
    return found


def _forward(story: Story) -> str:
    if story.promise is not None:
        return _still_promised(story, story.promise)
    if story.invited:
        return _pick(story, INVITED).format(name=story.invited)
    if story.open_promises:
        return f"{_capital(counted(story.open_promises, 'promise'))} of yours can still bring joy."
    return _pick(story, OPEN)


def _still_promised(story: Story, promise: Promised) -> str:
    until = f", until {promise.due.day} {promise.due:%B}" if promise.due is not None else ""
    thing = SOMETHING if promise.thing in NOT_TOLD else _quoted(promise.thing)
    return _filled(_pick(story, PROMISED), thing=thing, name=promise.name, until=until)


def _quoted(thing: str) -> str:
    return cite(mention(thing, THING_WORDS), THING_WORDS)


def _pick(story: Story, ways: Sequence[str]) -> str:
    return ways[story.turn % len(ways)]


def _filled(way: str, **values: str) -> str:
    """A sentence; what it begins with gets a capital letter, but names stay as they are written."""
    text = way.format(**values)
    return text if way.startswith("{name}") else _capital(text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _spell_out(gap: str) -> str:
    """“2 years” in words."""
    number, _, unit = gap.partition(" ")
    return f"{spelled(int(number))} {unit}" if number.isdecimal() else gap
