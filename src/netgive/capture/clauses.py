"""A text cut into clauses: small statements, each with a subject as far as it names one."""

from collections.abc import Iterator
from typing import NamedTuple

from netgive.capture.language import Language
from netgive.capture.marks import Marked, persons_in
from netgive.capture.subjects import Found, Numbers, Relation, Subject, find_subject, is_verb
from netgive.capture.words import ANY_DAY, ANY_PERSON, Word, Words, has, trimmed

_BULLETS = frozenset("-*•–—+·>")
_DASHES = frozenset({"-", "–", "—", "--", "..", "...", "…", "→", "->", "-->", "=>", "==>", "="})
_ARROWS = frozenset({"→", "->", "-->", "=>", "==>"})
_ENDS = frozenset(".!?;")
_LONGEST_LABEL = 7
_BOX = 2  # words of “[ ]”, and of “1.”
_NEAR = 40  # words before a cut among which its verb stands
_DIGITS = 2  # of the number of an item


class Clause(NamedTuple):
    """A statement: its words, and from ``at`` on those that are said of the subject.

    ``persons``: the numbers of the mentions that are its subject; none for a pronoun. ``label``: the words before a
    colon that it stands behind. ``task``: it is an item of a list of things to do. ``opens``: a sentence begins here.
    ``implied``: the subject stands before a colon or a dash, and the words may be mine as well as theirs.
    ``why``: it only says why one called or wrote.
    """

    words: Words
    at: int
    subject: Subject
    relation: Relation = Relation.NONE
    persons: tuple[int, ...] = ()
    owner: int | None = None
    label: str = ""
    label_persons: tuple[int, ...] = ()
    task: bool = False
    opens: bool = False
    line: int = 0
    implied: bool = False
    bracket: bool = False
    why: bool = False

    @property
    def said(self) -> Words:
        return self.words[self.at :]


def clauses(marked: Marked, language: Language) -> list[Clause]:
    """All clauses of a text, in order."""
    return list(_Cutter(marked, language).cut())


class _Cutter:
    def __init__(self, marked: Marked, language: Language) -> None:
        self.marked, self.text, self.language = marked, marked.text, language
        self.words = language.morphology.read(marked.text)
        self.line = 0

    def numbers(self, words: Words) -> tuple[int, ...]:
        return tuple(persons_in("".join(self.text[word.start] for word in words if word.text == ANY_PERSON)))

    def cut(self) -> Iterator[Clause]:
        tasks = False
        for number, (line, listed) in enumerate(self._lines()):
            self.line = number
            body, box = _without_box(line)
            tasks = tasks and listed
            for sentence in self._sentences(body):
                found = list(self._sentence(sentence, task=box or tasks))
                yield from found
                if (
                    found
                    and len(found) == 1
                    and not found[0].words
                    and self._is_task(self.language.morphology.read(found[0].label))
                ):
                    tasks = True

    def _lines(self) -> Iterator[tuple[Words, bool]]:
        """The words of each line, and whether it is an item of a list."""
        line: list[Word] = []
        for word in self.words:
            if line and "\n" in self.text[line[-1].end : word.start]:
                yield self._unlisted(tuple(line))
                line = []
            line.append(word)
        if line:
            yield self._unlisted(tuple(line))

    def _unlisted(self, line: Words) -> tuple[Words, bool]:
        if line[0].text in _BULLETS and len(line) > 1:
            return line[1:], True
        number = line[0].text
        if len(line) > _BOX and number.isdigit() and line[1].text in {".", ")"} and len(number) <= _DIGITS:
            return line[_BOX:], True
        return line, False

    def _sentences(self, line: Words) -> Iterator[Words]:
        start, depth = 0, 0
        for at, word in enumerate(line):
            depth += (word.text in "([") - (word.text in ")]")
            if depth <= 0 and word.text in _ENDS and self._ends(line, at):
                yield line[start : at + 1]
                start = at + 1
        if start < len(line):
            yield line[start:]

    def _ends(self, line: Words, at: int) -> bool:
        if line[at].text == ";" and at + 1 < len(line):
            return not (at and line[at - 1].text == ANY_PERSON and line[at + 1].text == ANY_PERSON)
        if line[at].text != "." or at + 1 == len(line):
            return True
        if not at or line[at].end == line[at + 1].start:
            return not at or line[at + 1].text in {'"', "”", "’", "'", ")"}
        before, following = line[at - 1], line[at + 1]
        if before.text in self.language.list("abbreviations"):
            return False
        if before.text == ANY_DAY:
            return True
        said = (
            self.marked.words(before.start, before.end).rpartition(" ")[2] if before.text == ANY_PERSON else before.text
        )
        return len(said) > 1 or not said.isalpha() or following.capital or following.text == ANY_PERSON

    # sentences

    def _sentence(self, words: Words, *, task: bool, label: str = "", around: tuple[int, ...] = ()) -> Iterator[Clause]:
        main, brackets = self._without_brackets(words)
        colon = self._label_end(main)
        topic = around
        label_persons: tuple[int, ...] = ()
        if colon:
            head = trimmed(main[:colon])
            named = self.numbers(head)
            todo = self._is_task(head)
            task = task or todo
            if named and not todo:
                yield self._clause(head, opens=True, task=task)
                topic = named
            label, label_persons = self.text[head[0].start : head[-1].end] if head else "", named
            main = main[colon + 1 :]
        previous: Clause | None = None
        for piece, cut in self._pieces(main):
            if previous is None and self._is_task(piece) and not any(word.text == ANY_PERSON for word in piece):
                task = True
                continue
            clause = self._clause(piece, label=label, task=task, opens=previous is None)
            clause = self._inherit(clause._replace(label_persons=label_persons), previous, topic)
            done = cut in _ARROWS and has(piece[:1], self.language.list("giving"))
            clause = clause._replace(
                why=cut in self.language.list("to"),
                implied=clause.implied or cut in _ARROWS,
                task=clause.task or done,
            )
            yield clause
            previous = clause
        if previous is None and label:
            yield Clause(
                (),
                0,
                Subject.OPEN,
                persons=topic,
                label=label,
                label_persons=label_persons,
                task=task,
                opens=True,
                line=self.line,
            )
        for inner, who in brackets:
            for sentence in self._sentences(inner):
                yield from (
                    clause._replace(bracket=True, opens=False)
                    for clause in self._sentence(sentence, task=task, around=who or topic)
                )

    def _without_brackets(self, words: Words) -> tuple[Words, list[tuple[Words, tuple[int, ...]]]]:
        """The words outside of brackets, and those inside with the person that stands before them."""
        main: list[Word] = []
        inside: list[tuple[Words, tuple[int, ...]]] = []
        at = 0
        while at < len(words):
            word = words[at]
            close = (
                next((end for end in range(at + 1, len(words)) if words[end].text in ")]"), 0)
                if word.text in "(["
                else 0
            )
            if not close or self._stays(words[at + 1 : close], main):
                main.append(word)
                at += 1
                continue
            before = [one for one in main if one.text == ANY_PERSON][-1:]
            inside.append((words[at + 1 : close], self.numbers(tuple(before))))
            at = close + 1
        return tuple(main), inside

    def _stays(self, inner: Words, before: list[Word]) -> bool:
        """“(due 1 Dec)” and “to do (me)” belong to the words before."""
        spoken = [word for word in inner if word.spoken]
        if len(spoken) == 1 and spoken[0].text in self.language.list("me"):
            return len(before) <= _LONGEST_LABEL
        return bool(spoken) and spoken[-1].text == ANY_DAY and spoken[0].text in self.language.list("due")

    def _label_end(self, words: Words) -> int:
        """Where the colon behind a label stands."""
        for at, word in enumerate(words[: _LONGEST_LABEL + 1]):
            if word.text in _ENDS or (word.text in _DASHES and at > 1):
                return 0
            if word.text == ":" and at and (at + 1 == len(words) or words[at + 1].start > word.end):
                said, asks = self.language.list("speech"), self.language.list("asks")
                if at <= _BOX and words[0].text not in self.language.list("they") and words[at - 1].text in asks:
                    return at
                return 0 if not said.isdisjoint(words[at - 1].forms) or self._speaks(words[:at]) else at
        return 0

    def _speaks(self, words: Words) -> bool:
        """“She told me:” is no label."""
        pronoun = words[0].text in self.language.list("they") | self.language.list("me")
        return pronoun and len(words) > 1

    def _is_task(self, words: Words) -> bool:
        words = tuple(word for word in words if word.spoken and word.text != ANY_PERSON)
        found = self.language.labels.first(words, frozenset()) if words else None
        return bool(found and found.rule == "task" and found.end >= len(words))

    def _inherit(self, clause: Clause, previous: Clause | None, topic: tuple[int, ...]) -> Clause:
        """Whom a clause without a subject speaks of: the same as that before it, or whoever stands before the colon."""
        if clause.subject is not Subject.OPEN:
            return clause
        if previous is None:
            return clause._replace(subject=Subject.THEM, persons=topic, implied=True) if topic else clause
        if self._starts_anew(clause, previous):
            return clause
        if previous.relation is Relation.THING and clause.said and clause.said[0].text in self.language.list("wanting"):
            return clause._replace(subject=Subject.THEM, implied=previous.implied)
        return clause._replace(
            subject=previous.subject,
            persons=previous.persons,
            relation=previous.relation,
            owner=previous.owner,
            implied=previous.implied or not previous.said,
        )

    def _starts_anew(self, clause: Clause, previous: Clause) -> bool:
        """“Called Ada, needs a lawyer”: it is not I who needs one."""
        if previous.subject is not Subject.ME:
            return previous.subject is Subject.OPEN
        return bool(clause.said) and _third_person(clause.said[0], self.language)

    # pieces

    def _pieces(self, words: Words) -> Iterator[tuple[Words, str]]:
        """Cut where another statement begins: after a comma, a dash or an “and”, before a subject or a verb.

        Each comes with the word or mark at which it was cut off.
        """
        start = at = 0
        cut = ""
        while at < len(words):
            if at > start and (after := self._cut_at(words, start, at)):
                yield words[start:at], cut
                start, cut = after, words[at].text
                at = after
            else:
                at += 1
        if any(word.spoken for word in words[start:]):
            yield words[start:], cut

    def _cut_at(self, words: Words, start: int, at: int) -> int:
        """The place where another statement begins behind a cut at ``at``; 0 if there is none."""
        word, language = words[at], self.language
        if self._parts(words, at) or self._says_why(words, start, at) or self._resumes(words, start, at):
            return at + 1
        if word.text in language.list("who") and words[at - 1].text in {ANY_PERSON, ","} and at - start > 1:
            return at if words[at - 1].text != "," or words[at - 2].text == ANY_PERSON else 0
        joins = language.list("joins") | {","}
        if word.text not in joins:
            return 0
        after = at + 1
        while after < len(words) and words[after].text in joins:
            after += 1
        return after if after < len(words) and self._begins(words, start, at, after) else 0

    def _parts(self, words: Words, at: int) -> bool:
        """Whether a dash, a colon or a stroke parts two statements."""
        text = words[at].text
        following = words[at + 1] if at + 1 < len(words) else None
        if text in _DASHES:
            return text not in {"-", "–"} or self._is_spaced(words, at)
        if following is None:
            return False
        if text == ":":
            return following.start > words[at].end
        return text == "/" and self._is_spaced(words, at) and following.text != ANY_PERSON

    def _resumes(self, words: Words, start: int, at: int) -> bool:
        """“Ada, who runs a shop, and Bo”: the list goes on behind what was said of one of them."""
        joins = self.language.list("and") | {","}
        if words[start].text not in self.language.list("who") or words[at].text not in joins:
            return False
        after = at + 1
        while after < len(words) and words[after].text in joins:
            after += 1
        if after >= len(words) or words[after].text != ANY_PERSON:
            return False
        return after + 1 >= len(words) or not is_verb(words, after + 1, self.language)

    def _says_why(self, words: Words, start: int, at: int) -> bool:
        """“Wrote to ask”, “called to say”."""
        if words[at].text not in self.language.list("to"):
            return False
        follows = at + 1 < len(words) and not words[at + 1].forms.isdisjoint(self.language.list("reasons"))
        return follows and any(not word.forms.isdisjoint(self.language.list("reach_out")) for word in words[start:at])

    def _is_spaced(self, words: Words, at: int) -> bool:
        before = not at or words[at].start > words[at - 1].end
        return before and (at + 1 == len(words) or words[at + 1].start > words[at].end)

    def _begins(self, words: Words, start: int, at: int, after: int) -> bool:
        """Whether a statement of its own begins at ``after``."""
        language, comma = self.language, words[at].text == ","
        rest = words[_past(words, after, language.list("between")) :]
        if not rest:
            return False
        if rest[0].text in language.list("if") and len(rest) > 1:
            rest = rest[1:]
        first = rest[0]
        stated = any(is_verb(words, place, language) for place in range(max(start, at - _NEAR), at))
        if first.text in language.list("me") and all(one.text == ANY_PERSON for one in words[start:at] if one.spoken):
            return False  # “Ada and I”
        if self._has_subject(rest) and (stated or comma or first.text in language.list("they") | language.list("i")):
            return True
        fresh = not first.forms.isdisjoint(language.list("fresh"))
        if first.text.endswith("ing") or not first.forms.isdisjoint(language.list("states")):
            return fresh and (stated or comma)
        verb = is_verb(rest, 0, language) and words[at - 1].text not in language.list("to")
        return verb and (stated or (comma and (fresh or _third_person(first, language))))

    def _has_subject(self, words: Words) -> bool:
        """Whether a subject stands at the beginning, and a verb behind it."""
        found = find_subject(words, self.language, self.numbers)
        if found.subject is Subject.OPEN:
            return words[0].text in self.language.list("meals") and has(words[1:2], self.language.list("was"))
        place = _past(words, found.at, self.language.list("between"))
        return place < len(words) and is_verb(words, place, self.language)

    def _clause(self, words: Words, *, label: str = "", task: bool = False, opens: bool = False) -> Clause:
        return clause_of(words, self.language, self.numbers)._replace(
            label=label, task=task, opens=opens, line=self.line
        )


def clause_of(words: Words, language: Language, numbers: Numbers) -> Clause:
    """One clause, and of whom it speaks."""
    words = trimmed(words)
    lead = language.list("connectives")
    at = 0
    while at < len(words) and (words[at].text in lead or words[at].text in {",", ANY_DAY}):
        at += 1
    at = 0 if at >= len(words) else at
    found = find_subject(words[at:], language, numbers)
    if found.subject is Subject.OPEN and at and words[at - 1].text in language.list("that"):
        found = Found(Subject.OTHER, 0)
    while at + found.at < len(words) and words[at + found.at].text == ".":
        at += 1
    return Clause(words, at + found.at, found.subject, found.relation, found.persons, found.owner)


def _third_person(word: Word, language: Language) -> bool:
    """Whether a verb says that it is somebody else who does it."""
    if word.text in language.list("third_person"):
        return True
    if word.text in language.list("nouns"):
        return False
    ends = word.text.endswith("s") and not word.text.endswith("ss")
    return (ends or word.text.endswith("ing")) and not word.forms.isdisjoint(
        language.list("verbs") | language.list("fresh")
    )


def _past(words: Words, at: int, texts: frozenset[str]) -> int:
    """The first place from ``at`` that holds none of these; the last of all if all of them do."""
    while at < len(words) - 1 and words[at].text in texts:
        at += 1
    return at


def _without_box(line: Words) -> tuple[Words, bool]:
    """“[ ] send the slides” is an item of a list of things to do."""
    if len(line) > _BOX and line[0].text == "[" and line[1].text == "]":
        return line[_BOX:], True
    return line, False
