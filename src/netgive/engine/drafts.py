"""First messages, ready to send: memory, gift, one question (ENGINE C.4; Rondi, Levin and others 2023)."""

from collections.abc import Sequence
from datetime import date

from netgive.domain.conversations import Direction
from netgive.domain.exchange import GiveKind, Introduction, IntroductionState, ShelfKind
from netgive.domain.suggest import DORMANT_STATES, Draft, Lane, OfferForm, TieState
from netgive.engine.details import Details, in_hard_times
from netgive.engine.lanes import Entry
from netgive.engine.letter import Letter
from netgive.engine.offers import Basis, Candidate
from netgive.engine.quoting import TITLE_WORDS, first_name, mention, quote
from netgive.engine.settings import DEFAULTS, Settings
from netgive.engine.snapshot import OfferSource


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


class _Writer:
    """Puts the parts of one draft together."""

    def __init__(self, details: Details, state: TieState, today: date, settings: Settings) -> None:
        self.details = details
        self.dormant = state in DORMANT_STATES
        self.hard_times = in_hard_times(details.events, today, settings)
        self.today = today
        letter = Letter(details.contact, today, settings)
        self.first, self.words, self.pick, self.letter = letter.first, letter.words, letter.pick, letter.written

    def reconnect(self, candidate: Candidate) -> Draft:
        form = _form_key(candidate)
        key = _question_key(candidate) if candidate.form is OfferForm.QUESTION else form
        remembered = self._remembered(candidate)
        recall = self._recall(candidate)
        gift = self.pick(self.words.gift[key]).format(item=self._item(candidate), about=self._about(candidate))
        if candidate.form is OfferForm.SUPPORT:
            return self._asking_nothing(self.words.subject[form], recall, gift)
        asked = "interest" if candidate.basis is Basis.INTEREST and form == "share" else key
        closing = self.words.short_closing if remembered else self.words.closing
        question = self.pick(self.words.question[asked])
        return self.letter(self.words.subject[form], remembered, recall, gift, question, closing=closing)

    def _unnamed(self, text: str) -> str:
        """A text for somebody who is not to learn yet whom they may meet."""
        if not self._others_names:
            return text
        from netgive.engine import blinding  # noqa: PLC0415  for introductions only

        return blinding.without_name(text, blinding.name_words(self._others_names), self.words.somebody_unnamed)

    @property
    def _others_names(self) -> list[str]:
        """The names that the message must not give away."""
        introduction = self.details.introduction
        agreed = introduction is not None and introduction.state is not IntroductionState.IDEA
        others = () if agreed or self.details.named else self.details.others.values()
        return [name for other in others for name in (other.name, other.nickname) if name]

    def _remembered(self, candidate: Candidate) -> str:
        """A dormant tie is reminded of what one shares, before anything else (Rondi, Levin and others 2023)."""
        memory = self.details.contact.memory
        if not self.dormant or memory is None or candidate.basis is Basis.MEMORY:
            return ""
        return self.pick(self.words.recall["memory"]).format(quote=quote(self._unnamed(self.words.to_you(memory))))

    def _recall(self, candidate: Candidate) -> str:
        quoted, on = self._evidence(candidate)
        key = candidate.basis.value if quoted or candidate.basis in {Basis.GRIEF, Basis.ILLNESS} else "plain"
        if key == Basis.NOTE.value and self.details.note is not None and self.details.note.direction is Direction.IN:
            key = "message"
        return self.pick(self.words.recall[key]).format(quote=quoted, date=on)

    def _evidence(self, candidate: Candidate) -> tuple[str, str]:
        """The words to quote and the day they were said."""
        details, on = self.details, ""
        if candidate.day is not None:
            on = self.words.spoken_date(date.fromordinal(candidate.day), self.today)
        match candidate.basis:
            case Basis.NEED if candidate.need is not None:
                heard = self.words.as_heard(self.words.to_you(details.needs[candidate.need].text))
                return quote(self._unnamed(heard)), on
            case Basis.NOTE if details.note is not None and details.note.note:
                theirs = details.note.direction is Direction.IN  # their own words, not what one wrote down of them
                return quote(details.note.note if theirs else self.words.to_you(details.note.note)), on
            case Basis.INTEREST:
                return quote(self._unnamed(self._interest(candidate))), on
            case Basis.MEMORY if details.contact.memory:
                return quote(self.words.to_you(details.contact.memory)), on
            case Basis.GOOD_NEWS:
                return self._news(candidate), on
        return "", on

    def _news(self, candidate: Candidate) -> str:
        notes = [event.note for event in self.details.events if event.note and event.on.toordinal() == candidate.day]
        return quote(self.words.to_you(notes[0])) if notes else ""

    def _item(self, candidate: Candidate) -> str:
        if candidate.match is None or candidate.match.source != OfferSource.SHELF:
            return ""
        item = self.details.shelf[candidate.match.offer]
        if item.kind is ShelfKind.SKILL:
            return mention(item.title)
        return self.words.item.get(item.kind, "{title}").format(title=quote(item.title, TITLE_WORDS))

    def _about(self, candidate: Candidate) -> str:
        match = candidate.match
        if match is None or match.source == OfferSource.SHELF:
            return ""
        from netgive.engine import blinding  # noqa: PLC0415  for introductions only

        left = blinding.stripped(match.text, blinding.name_words(self._others_names))
        named_after = match.source == OfferSource.ORGANIZATION and left != match.text
        return self.words.somebody(match.source, "" if named_after else mention(left))

    def _interest(self, candidate: Candidate) -> str:
        if candidate.match is not None and candidate.match.interest:
            return candidate.match.interest
        return next(iter(self.details.contact.interests), self.words.what_they_love)

    def promise(self) -> Draft | None:
        promise = self.details.promise
        if promise is None:
            return None
        when = ""
        if promise.promised_on is not None:
            when = self.words.promised_on.format(date=self.words.spoken_date(promise.promised_on, self.today))
        opening = self.pick(self.words.promise).format(when=when, quote=quote(promise.text))
        if self.hard_times:
            return self._asking_nothing(self.words.promise_subject, opening, self.pick(self.words.hard_times_care))
        return self.letter(
            self.words.promise_subject,
            opening,
            self.pick(self.words.promise_care),
            self.pick(self.words.promise_question),
        )

    def reply(self) -> Draft:
        question = self.details.question
        text = quote(question.note) if question is not None and question.note else self.words.your_question
        on = self.words.spoken_date(question.on, self.today) if question is not None else self.words.the_other_day
        opening = self.pick(self.words.reply).format(date=on, quote=text)
        answer = f"{opening}\n\n{self.words.reply_gap}\n\n"
        if self.hard_times:
            return self._asking_nothing(self.words.reply_subject, answer + self.pick(self.words.hard_times_word))
        return self.letter(
            self.words.reply_subject,
            answer + self.pick(self.words.reply_care),
            self.pick(self.words.reply_question),
        )

    def _asking_nothing(self, subject: Sequence[str], *parts: str) -> Draft:
        """In grief and illness a message asks for no answer."""
        return self.letter(subject, *parts, closing=self.words.support_closing)

    def thanks(self) -> Draft | None:
        received = self.details.received
        if received is None:
            return None
        quoted = quote(received.text)
        if received.thanked_on is None:
            opening, care = self.pick(self.words.thanks).format(quote=quoted), self.pick(self.words.thanks_care)
        else:
            told = self.pick(self.words.told).format(quote=quoted)
            opening, care = f"{told}\n\n{self.words.told_gap}\n\n{self.pick(self.words.thanks_care)}", ""
        if self.hard_times:
            word = self.pick(self.words.hard_times_word)
            return self._asking_nothing(self.words.thanks_subject, opening, care, word)
        return self.letter(self.words.thanks_subject, opening, care, self.pick(self.words.thanks_question))

    def introduction(self) -> Draft | None:
        introduction = self.details.introduction
        if introduction is None:
            return None
        other = first_name(self._other_name())
        first_question = self.words.named_question if self.details.named else self.words.first_question
        opening, stage = {
            IntroductionState.YES_A: (self.words.second_question, "ask"),
            IntroductionState.YES_B: (self.words.joint_text, "made"),
            IntroductionState.INTRODUCED: (self.words.follow_up, "follow_up"),
        }.get(introduction.state, (first_question, "ask"))
        reason = self._reason(introduction)
        return self.letter(
            self.words.introduction_subject[stage],
            self.pick(opening).format(first=self.first, other=other, reason=reason),
            self.pick(self.words.introduction_care[stage]),
            self.pick(self.words.introduction_question[stage]),
            to=self.words.both.format(first=self.first, other=other) if stage == "made" else None,
        )

    def _reason(self, introduction: Introduction) -> str:
        """Why the two should meet; the first question must not give the other's name away."""
        reason = introduction.reason or self.words.no_reason
        if introduction.state is not IntroductionState.IDEA:
            asks_second = introduction.state is IntroductionState.YES_A
            return quote(self.words.told_of(first_name(self._other_name()) if asks_second else self.first, reason))
        return quote(self.words.as_heard(self._unnamed(reason)))

    def _other_name(self) -> str:
        return next((other.name for other in self.details.others.values()), self.words.a_friend)


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
