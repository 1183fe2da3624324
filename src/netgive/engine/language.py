"""The languages messages can be written in: each is one file of templates, in `languages/`."""

from collections.abc import Callable, Mapping
from datetime import date
from importlib import import_module
from typing import NamedTuple

from netgive.domain.exchange import ShelfKind

Variants = tuple[str, ...]
Choice = Mapping[str, Variants]


class Language(NamedTuple):
    """All words that netgive puts into messages to others. Variants say the same; day and person choose one.

    A draft is greeting, recall, gift, question, closing. Only the fields named ``…question`` and `question` hold
    questions, one each, so that a draft has exactly one and a message of support has none. In braces stands what is
    filled in: ``{first}`` and ``{other}`` are first names, ``{quote}`` and ``{reason}`` come in quotation marks.
    A part may begin in lower case; each becomes a sentence. Closings end in a line of their own, after an empty one.
    """

    greeting: Variants
    both: str
    a_friend: str
    somebody_unnamed: str
    item: Mapping[ShelfKind, str]
    what_they_love: str

    recall: Choice
    gift: Choice
    question: Choice
    subject: Choice
    hard_times_care: Variants
    hard_times_word: Variants
    closing: Variants
    short_closing: Variants
    support_closing: Variants

    promised_on: str
    promise: Variants
    promise_care: Variants
    promise_question: Variants
    promise_subject: Variants
    release: Variants
    release_closing: Variants
    release_subject: Variants

    the_other_day: str
    your_question: str
    reply: Variants
    reply_gap: str
    reply_question: Variants
    reply_care: Variants
    reply_subject: Variants

    thanks: Variants
    told: Variants
    told_gap: str
    thanks_care: Variants
    thanks_question: Variants
    thanks_subject: Variants
    it: str
    glad_among_friends: Variants
    glad_among_colleagues: Variants
    glad_in_hard_times: Variants

    no_reason: str
    first_question: Variants
    named_question: Variants
    second_question: Variants
    joint_text: Variants
    follow_up: Variants
    introduction_care: Choice
    introduction_question: Choice
    introduction_subject: Choice

    ask: str
    """A regular expression for what asks for something; no draft may."""
    worn: str
    """A regular expression for worn phrases and unkind words; no draft may have one."""

    to_you: Callable[[str], str]
    """A note about somebody, turned to them: “she told me” becomes “you told me”."""
    spoken_date: Callable[[date, date], str]
    """A day as people say it, given today."""
    somebody: Callable[[str, str], str]
    """What is said of somebody without a name, from an `OfferSource` and the skill, organisation or title, or none."""
    as_heard: Callable[[str], str]
    """A need as the person would hear it: “is looking for a cook” becomes “looking for a cook”."""
    told_of: Callable[[str, str], str]
    """A need as others would hear it: “is looking for a cook” becomes “Ada is looking for a cook”."""


def language(code: str) -> Language:
    """The language of one of the `CODES`."""
    found: Language = import_module(f"netgive.engine.languages.{code}").LANGUAGE
    return found
