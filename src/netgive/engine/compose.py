"""From an entry of the plan to what a person reads: the offer with its evidence, the reasons, the draft."""

import re
from datetime import date

from netgive.domain.exchange import Give, GiveKind, Introduction, IntroductionState, Received
from netgive.domain.suggest import (
    Draft,
    Lane,
    Offer,
    OfferForm,
    Person,
    Reason,
    Suggestion,
)
from netgive.engine.details import Details, in_hard_times
from netgive.engine.drafts import draft
from netgive.engine.lanes import Entry
from netgive.engine.languages.en import LANGUAGE as ENGLISH
from netgive.engine.offers import Basis, Candidate
from netgive.engine.quoting import cite, mention, silence
from netgive.engine.score import Factors, silence_of
from netgive.engine.settings import Settings
from netgive.engine.snapshot import OfferSource
from netgive.engine.standing import tie_view
from netgive.engine.tie import Tie, cadence, days_silent

_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,2}$")
_AFTER_END = {".": (" ", "\n"), "!": (" ", "\n"), "?": (" ", "\n"), ":": ("\n",)}


def suggestion(rank: int, entry: Entry, details: Details, today: date, settings: Settings) -> Suggestion:
    """The entry with everything that is shown of it."""
    tie = tie_view(entry.tie, today, settings)
    return Suggestion(
        rank=rank,
        lane=entry.lane,
        contact=Person(entry.tie.contact, details.contact.name),
        tie=tie,
        offer=_offer(entry, details, today, settings),
        draft=draft(entry, details, tie.state, today, settings),
        score=round(entry.factors.score, 1) if entry.factors is not None else 0.0,
        reasons=_reasons(entry, details, today, settings),
        minutes=entry.minutes,
        record=entry.record,
    )


def opening(message: Draft) -> str:
    """The first sentence to send: what follows the greeting, up to the end of its first sentence."""
    text = message.body.split("\n\n", 2)[1]
    text = text[:1].upper() + text[1:]
    quoted = False
    for position, letter in enumerate(text):
        if letter in "“”":
            quoted = letter == "“"
        elif not quoted and letter in ".!?:" and _ends(text, position):
            return text[: position + 1]
    return text


def _ends(text: str, position: int) -> bool:
    """Whether the mark ends a sentence: the one in “am 11. November” does not."""
    ordinal = text[position] == "." and _SHORT_NUMBER.search(text, 0, position)
    return not ordinal and text[position + 1 : position + 2] in _AFTER_END[text[position]]


def _offer(entry: Entry, details: Details, today: date, settings: Settings) -> Offer | None:
    if entry.candidate is not None:
        return gift_view(entry.candidate, details)
    if details.promise is not None and entry.lane is Lane.PROMISE:
        return _promised(details.promise, details, today)
    if entry.lane is Lane.REPLY:
        return _answer(entry, details, today, settings)
    if details.received is not None and entry.lane is Lane.THANKS:
        return _thank(entry, details.received)
    if details.introduction is not None and entry.lane is Lane.INTRODUCTION:
        return _step(entry, details.introduction, details, today)
    return None


def gift_view(candidate: Candidate, details: Details) -> Offer:
    """An offer as it is shown."""
    other = _introduced(candidate, details)
    item = candidate.match.offer if candidate.match and candidate.match.source == OfferSource.SHELF else None
    return Offer(
        kind=candidate.kind,
        form=candidate.form,
        summary=_summary(candidate, details, other),
        evidence=_evidence(candidate, details),
        minutes=candidate.minutes,
        shelf=item,
        need=candidate.need,
        introduce=other,
    )


def _introduced(candidate: Candidate, details: Details) -> Person | None:
    if candidate.kind is not GiveKind.INTRODUCTION or candidate.match is None:
        return None
    return Person(candidate.match.offer, details.others[candidate.match.offer].name)


def _summary(candidate: Candidate, details: Details, other: Person | None) -> str:
    """The gift in a few words, put as it is to be put."""
    if candidate.match is not None and other is not None:
        who = ENGLISH.somebody(candidate.match.source, mention(candidate.match.text))
        return f"an introduction to {other.name}, who {who}; ask first"
    if candidate.match is not None:
        item = details.shelf[candidate.match.offer]
        if candidate.kind is GiveKind.ADVICE:
            asked = candidate.form is OfferForm.ADVISE
            return f"what you know about {item.title}" + ("" if asked else "; ask whether it is welcome")
        softly = "; ask whether it is welcome" if candidate.form is OfferForm.ASK_PERMISSION else ""
        return f"the {item.kind} {cite(item.title)}{softly}"
    if candidate.stale:
        return "a question: did they ever solve it?"
    return {
        OfferForm.CELEBRATE: "be glad with them",
        OfferForm.SUPPORT: "a word of support, and nothing to answer",
    }.get(candidate.form, "a real question about what they told you")


def _evidence(candidate: Candidate, details: Details) -> str:
    """Where the reason comes from, with its date: no offer stands without it."""
    on = date.fromordinal(candidate.day).isoformat() if candidate.day is not None else None
    met = f" (meets: {candidate.match.words})" if candidate.match is not None and candidate.match.words else ""
    match candidate.basis:
        case Basis.NEED if candidate.need is not None:
            need = details.needs[candidate.need]
            return f"need of {on}{', they asked you' if need.asked else ''}: {cite(need.text)}{met}"
        case Basis.NOTE if details.note is not None:
            return f"note of {on}: {cite(details.note.note or '')}"
        case Basis.INTEREST:
            interests = (candidate.match.interest or "",) if candidate.match else details.contact.interests
            return f"interest: {', '.join(interests)}{met}"
        case Basis.MEMORY:
            return f"shared memory: {cite(details.contact.memory or '')}"
    notes = [event.note for event in details.events if event.kind.value == candidate.basis.value and event.note]
    kind = candidate.basis.replace("_", " ")
    return f"{kind} of {on}" + (f": {cite(notes[0])}" if notes else "")


def _promised(promise: Give, details: Details, today: date) -> Offer:
    made = f"promised on {promise.promised_on.isoformat()}" if promise.promised_on else "promised"
    due = ""
    if promise.due is not None:
        late = (today - promise.due).days
        due = f", due {promise.due.isoformat()}" + (f" ({silence(late)} ago)" if late > 0 else "")
    other = details.others.get(promise.introduced) if promise.introduced else None
    form = {
        GiveKind.ADVICE: OfferForm.ADVISE,
        GiveKind.RECOMMENDATION: OfferForm.SHARE,
        GiveKind.INTRODUCTION: OfferForm.ASK_PERMISSION,
        GiveKind.ATTENTION: OfferForm.QUESTION,
    }[promise.kind]
    introduce = Person(other.id, other.name) if other is not None else None
    return Offer(
        promise.kind, form, promise.text, f"{made}{due}", promise.minutes, promise.shelf, promise.need, introduce
    )


def _answer(entry: Entry, details: Details, today: date, settings: Settings) -> Offer:
    question = details.question
    on = question.on if question is not None else today
    said = f": {cite(question.note)}" if question is not None and question.note else ""
    hard = in_hard_times(details.events, today, settings)
    return Offer(
        GiveKind.ATTENTION,
        OfferForm.SUPPORT if hard else OfferForm.QUESTION,
        "an answer to their message",
        f"message of {on.isoformat()}{said}",
        entry.minutes,
    )


def _thank(entry: Entry, received: Received) -> Offer:
    what = "a thank-you" if received.thanked_on is None else "tell them what became of it"
    evidence = f"received on {received.on.isoformat()}: {cite(received.text)}"
    return Offer(GiveKind.ATTENTION, OfferForm.THANKS, what, evidence, entry.minutes)


def _step(entry: Entry, introduction: Introduction, details: Details, today: date) -> Offer:
    other = next(iter(details.others.values()))
    summary = {
        IntroductionState.IDEA: f"ask whether they would like to meet {other.name}, without the name yet",
        IntroductionState.YES_A: f"ask whether they would like to meet {other.name}",
        IntroductionState.YES_B: f"bring them together with {other.name}: both said yes",
        IntroductionState.INTRODUCED: f"ask how it went with {other.name}",
    }[introduction.state]
    on = f" {ENGLISH.spoken_date(introduction.changed_on, today)}" if introduction.changed_on else ""
    met = introduction.state is IntroductionState.INTRODUCED
    stands = f"you brought them together{on and f' on{on}'}" if met else f"introduction waiting{on and f' since{on}'}"
    evidence = f"{stands}: {cite(introduction.reason or 'they may enjoy each other')}"
    return Offer(
        GiveKind.INTRODUCTION,
        OfferForm.ASK_PERMISSION,
        summary,
        evidence,
        entry.minutes,
        introduce=Person(other.id, other.name),
    )


def _reasons(entry: Entry, details: Details, today: date, settings: Settings) -> tuple[Reason, ...]:
    if entry.factors is not None:
        return reasons(entry.tie, entry.factors, today, settings)
    text = {
        Lane.PROMISE: "you gave your word, and that comes first",
        Lane.REPLY: "their message waits for your answer",
        Lane.THANKS: "thanks come before new gifts",
        Lane.INTRODUCTION: "two people wait for your next step",
        Lane.RECALL: f"What do you remember of {details.contact.name}?",
    }[entry.lane]
    return (Reason(entry.lane.value, 1.0, text),)


def reasons(tie: Tie, rated: Factors, today: date, settings: Settings) -> tuple[Reason, ...]:
    """Each factor of a score with its number and one plain sentence."""
    gap = days_silent(tie, today.toordinal())
    unrated = tie.trust is None and tie.willing is None
    return tuple(
        Reason(factor, round(value, 3), text)
        for factor, value, text in (
            ("offer", rated.offer, "how well what you can give fits"),
            ("timing", rated.timing, _timing_text(tie, gap, rated, today.toordinal(), settings)),
            ("value", rated.value, "trust and willingness to help" + (" (unrated)" if unrated else "")),
            ("landing", rated.landing, "how likely a message is to be welcome"),
            ("spread", rated.spread, _spread_text(rated)),
            (
                "restraint",
                rated.restraint,
                "nothing holds you back" if rated.restraint == 1.0 else "they may need room",
            ),
        )
    )


def _spread_text(rated: Factors) -> str:
    if rated.spread == 1.0:
        return "no gift of the last month went to their circle"
    return "some gifts of the last month went to their circle already"


def _timing_text(tie: Tie, gap: int | None, rated: Factors, today: int, settings: Settings) -> str:
    if gap is None or not tie.met:
        return "you have not been in touch yet"
    rhythm = cadence(tie, settings)
    if rated.timing > silence_of(tie, today, settings):
        return "something happened, or is needed, that makes this the moment"
    if gap > rhythm:
        return f"{silence(gap)} of silence, with a rhythm of {silence(rhythm)}"
    return f"in touch {silence(gap)} ago, with a rhythm of {silence(rhythm)}" if gap else "in touch today"
