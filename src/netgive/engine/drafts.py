"""First messages, ready to send: memory, gift, one question (ENGINE C.4; Rondi, Levin and others 2023)."""

import re
from collections.abc import Sequence
from datetime import date
from zlib import crc32

from netgive.domain.conversations import Direction, Event, EventKind
from netgive.domain.exchange import GiveKind, Introduction, IntroductionState, ShelfKind
from netgive.domain.people import Contact
from netgive.domain.suggest import DORMANT_STATES, Draft, Lane, OfferForm, TieState
from netgive.engine import phrases
from netgive.engine.addressing import to_you
from netgive.engine.details import Details
from netgive.engine.lanes import Entry
from netgive.engine.offers import Basis, Candidate
from netgive.engine.quoting import TITLE_WORDS, first_name, mention, need_quote, quote, spoken_date, told_of
from netgive.engine.settings import DEFAULTS, Settings
from netgive.engine.snapshot import OfferSource, StoredMatch

ARTICLE = {ShelfKind.BOOK: "the book ", ShelfKind.PODCAST: "the podcast ", ShelfKind.ARTICLE: "the article "}


def draft(entry: Entry, details: Details, state: TieState, today: date, settings: Settings = DEFAULTS) -> Draft | None:
    """The message for an entry of the plan; None in the recall lane. The same day and person, the same words."""
    writer = _Writer(details, state, today, settings)
    match entry.lane:
        case Lane.PROMISE:
            return writer.promise()
        case Lane.REPLY:
            return writer.reply()
        case Lane.THANKS:
            return writer.thanks()
        case Lane.INTRODUCTION:
            return writer.introduction()
        case Lane.RECONNECT if entry.candidate is not None:
            return writer.reconnect(entry.candidate)
    return None


def person_in_few_words(match: StoredMatch) -> str:
    """What the first question of an introduction says of somebody, without the name."""
    text = mention(match.text)
    if match.source == OfferSource.SKILL:
        return f"knows a good deal about {text}"
    if match.source == OfferSource.ORGANIZATION:
        return f"works at {text}"
    return f"works as {_article(text)} {text}"


def _article(title: str) -> str:
    """``a`` or ``an``, by how the first word is spoken: an HR partner, a UX designer, a user researcher."""
    word = title.partition(" ")[0] or "x"
    if word.isupper():
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    spoken_otherwise = word.lower().startswith(("uni", "use", "eu", "one"))
    return "an" if word[0].lower() in "aeiou" and not spoken_otherwise else "a"


class _Writer:
    """Puts the parts of one draft together."""

    def __init__(self, details: Details, state: TieState, today: date, settings: Settings) -> None:
        self.details = details
        self.settings = settings
        self.dormant = state in DORMANT_STATES
        self.today = today
        self.first = mention(details.contact.nickname or "") or first_name(details.contact.name)
        self.seed = crc32(f"{details.contact.id}|{today.isoformat()}".encode())

    def pick(self, variants: Sequence[str]) -> str:
        return variants[self.seed % len(variants)]

    def letter(
        self, subject: Sequence[str], *parts: str, to: str | None = None, closing: Sequence[str] = phrases.CLOSING
    ) -> Draft:
        own = self.settings.greeting.replace("{first}", to or self.first)
        greeting = own or self.pick(phrases.GREETING).format(first=to or self.first)
        text = " ".join(map(_capital, filter(None, parts)))
        return Draft(self.pick(subject), f"{greeting}\n\n{text}\n\n{self._ending(self.pick(closing))}")

    def _ending(self, closing: str) -> str:
        """The closing with one's own last line and name, where they are set."""
        kind_words, _, last_line = closing.rpartition("\n\n")
        lines = [self.settings.closing or last_line, self.settings.signature]
        return "\n\n".join(filter(None, [kind_words, "\n".join(filter(None, lines))]))

    def reconnect(self, candidate: Candidate) -> Draft:
        form = _form_key(candidate)
        key = _question_key(candidate) if candidate.form is OfferForm.QUESTION else form
        remembered = self._remembered(candidate)
        recall = self._recall(candidate)
        gift = self.pick(phrases.GIFT[key]).format(item=self._item(candidate), about=self._about(candidate))
        if candidate.form is OfferForm.SUPPORT:
            return self.letter(phrases.SUBJECT[form], recall, gift, closing=phrases.SUPPORT_CLOSING)
        asked = "interest" if candidate.basis is Basis.INTEREST and form == "share" else key
        closing = phrases.SHORT_CLOSING if remembered else phrases.CLOSING
        question = self.pick(phrases.QUESTION[asked])
        return self.letter(phrases.SUBJECT[form], remembered, recall, gift, question, closing=closing)

    def _remembered(self, candidate: Candidate) -> str:
        """A dormant tie is reminded of what one shares, before anything else (Rondi, Levin and others 2023)."""
        memory = self.details.contact.memory
        if not self.dormant or memory is None or candidate.basis is Basis.MEMORY:
            return ""
        return self.pick(phrases.RECALL["memory"]).format(quote=quote(to_you(memory)))

    def _recall(self, candidate: Candidate) -> str:
        quoted, on = self._evidence(candidate)
        key = candidate.basis.value if quoted or candidate.basis in {Basis.GRIEF, Basis.ILLNESS} else "plain"
        if key == Basis.NOTE.value and self.details.note is not None and self.details.note.direction is Direction.IN:
            key = "message"
        return self.pick(phrases.RECALL[key]).format(quote=quoted, date=on)

    def _evidence(self, candidate: Candidate) -> tuple[str, str]:
        """The words to quote and the day they were said."""
        details, on = self.details, ""
        if candidate.day is not None:
            on = spoken_date(date.fromordinal(candidate.day), self.today)
        match candidate.basis:
            case Basis.NEED if candidate.need is not None:
                return need_quote(to_you(details.needs[candidate.need].text)), on
            case Basis.NOTE if details.note is not None and details.note.note:
                theirs = details.note.direction is Direction.IN  # their own words, not what one wrote down of them
                return quote(details.note.note if theirs else to_you(details.note.note)), on
            case Basis.INTEREST:
                return quote(_interest(candidate, details.contact)), on
            case Basis.MEMORY if details.contact.memory:
                return quote(to_you(details.contact.memory)), on
            case Basis.GOOD_NEWS:
                return self._news(candidate), on
        return "", on

    def _news(self, candidate: Candidate) -> str:
        notes = [event.note for event in self.details.events if event.note and event.on.toordinal() == candidate.day]
        return quote(to_you(notes[0])) if notes else ""

    def _item(self, candidate: Candidate) -> str:
        if candidate.match is None or candidate.match.source != OfferSource.SHELF:
            return ""
        item = self.details.shelf[candidate.match.offer]
        if item.kind is ShelfKind.SKILL:
            return mention(item.title)
        return f"{ARTICLE.get(item.kind, '')}{quote(item.title, TITLE_WORDS)}"

    def _about(self, candidate: Candidate) -> str:
        if candidate.match is None or candidate.match.source == OfferSource.SHELF:
            return ""
        return person_in_few_words(candidate.match)

    def promise(self) -> Draft | None:
        promise = self.details.promise
        if promise is None:
            return None
        when = f" on {spoken_date(promise.promised_on, self.today)}" if promise.promised_on else ""
        opening = self.pick(phrases.PROMISE).format(when=when, quote=quote(promise.text))
        if in_hard_times(self.details.events, self.today):
            care = self.pick(phrases.HARD_TIMES_CARE)
            return self.letter(phrases.PROMISE_SUBJECT, opening, care, closing=phrases.SUPPORT_CLOSING)
        return self.letter(
            phrases.PROMISE_SUBJECT, opening, self.pick(phrases.PROMISE_CARE), self.pick(phrases.PROMISE_QUESTION)
        )

    def reply(self) -> Draft:
        question = self.details.question
        text = quote(question.note) if question is not None and question.note else "your question"
        on = spoken_date(question.on, self.today) if question is not None else "the other day"
        opening = self.pick(phrases.REPLY).format(date=on, quote=text)
        return self.letter(
            phrases.REPLY_SUBJECT,
            f"{opening}\n\n{phrases.REPLY_GAP}\n\n{self.pick(phrases.REPLY_CARE)}",
            self.pick(phrases.REPLY_QUESTION),
        )

    def thanks(self) -> Draft | None:
        received = self.details.received
        if received is None:
            return None
        quoted = quote(received.text)
        if received.thanked_on is None:
            opening, care = self.pick(phrases.THANKS).format(quote=quoted), self.pick(phrases.THANKS_CARE)
        else:
            told = self.pick(phrases.TOLD).format(quote=quoted)
            opening, care = f"{told}\n\n{phrases.TOLD_GAP}\n\n{self.pick(phrases.THANKS_CARE)}", ""
        return self.letter(phrases.THANKS_SUBJECT, opening, care, self.pick(phrases.THANKS_QUESTION))

    def introduction(self) -> Draft | None:
        introduction = self.details.introduction
        if introduction is None:
            return None
        other = first_name(self._other_name())
        opening, stage = {
            IntroductionState.YES_A: (phrases.SECOND_QUESTION, "ask"),
            IntroductionState.YES_B: (phrases.JOINT_TEXT, "made"),
            IntroductionState.INTRODUCED: (phrases.FOLLOW_UP, "follow_up"),
        }.get(introduction.state, (phrases.FIRST_QUESTION, "ask"))
        reason = self._reason(introduction)
        return self.letter(
            phrases.INTRODUCTION_SUBJECT[stage],
            self.pick(opening).format(first=self.first, other=other, reason=reason),
            self.pick(phrases.INTRODUCTION_CARE[stage]),
            self.pick(phrases.INTRODUCTION_QUESTION[stage]),
            to=f"{self.first} and {other}" if stage == "made" else None,
        )

    def _reason(self, introduction: Introduction) -> str:
        """Why the two should meet; the first question must not give the other's name away."""
        reason = introduction.reason or "you would enjoy each other's company"
        if introduction.state is not IntroductionState.IDEA:
            asks_second = introduction.state is IntroductionState.YES_A
            return quote(told_of(first_name(self._other_name()) if asks_second else self.first, reason))
        for word in self._other_name().split():
            reason = re.sub(rf"\b{re.escape(word)}\b", "they", reason, flags=re.IGNORECASE)
        return need_quote(reason)

    def _other_name(self) -> str:
        return next((other.name for other in self.details.others.values()), "a friend of mine")


def in_hard_times(events: Sequence[Event], today: date) -> bool:
    """Whether grief or illness is so fresh that nothing may ask for an answer (ENGINE C.4)."""
    lasting = {EventKind.GRIEF: DEFAULTS.grief_days, EventKind.ILLNESS: DEFAULTS.illness_days}
    return any(0 <= (today - event.on).days <= lasting.get(event.kind, -1) for event in events)


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _form_key(candidate: Candidate) -> str:
    """The set of phrases a candidate is written with."""
    if candidate.kind is GiveKind.INTRODUCTION:
        return "introduction"
    if candidate.form is OfferForm.ASK_PERMISSION:
        return "permission" if candidate.kind is GiveKind.ADVICE else "share_softly"
    return candidate.form.value


def _question_key(candidate: Candidate) -> str:
    """The set of phrases a question is written with."""
    if candidate.stale:
        return "stale"
    return candidate.basis.value if candidate.basis in {Basis.INTEREST, Basis.MEMORY} else "question"


def _interest(candidate: Candidate, contact: Contact) -> str:
    if candidate.match is not None and candidate.match.interest:
        return candidate.match.interest
    return contact.interests[0] if contact.interests else "what you love"
