"""The draft check of ENGINE C.4: length, questions, subject, no ask, no worn phrases."""

import re

from netgive.domain.suggest import Draft, OfferForm, TieState
from netgive.engine.language import Language
from netgive.engine.languages.en import LANGUAGE as ENGLISH
from netgive.engine.settings import DEFAULTS

DORMANT = frozenset({TieState.DORMANT, TieState.DEEP_DORMANT})
QUOTED = re.compile(r"“[^”]*”")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def problems(
    draft: Draft, form: OfferForm | None, state: TieState, *, hard_times: bool = False, words: Language = ENGLISH
) -> list[str]:
    """What is wrong with a draft, in words; empty if it may be sent. Quotations are not the sender's words.

    ``hard_times``: they are in grief or ill, and nothing may ask for an answer.
    """
    own = QUOTED.sub("", draft.body)
    length = len(WORD.findall(draft.body))
    questions = draft.body.count("?")
    found = []
    fewest, many = DEFAULTS.draft_words
    if not fewest <= length <= many:
        found.append(f"{length} words, not {fewest} to {many}")
    least, most = (0, 0) if hard_times else _questions(form, state)
    if not least <= questions <= most:
        found.append(f"{questions} questions, not {least} to {most}")
    if not DEFAULTS.subject_words[0] <= len(draft.subject.split()) <= DEFAULTS.subject_words[1]:
        found.append("a subject of other than three or four words")
    if re.search(words.ask, own, re.IGNORECASE):
        found.append("it asks for something")
    if re.search(words.worn, own, re.IGNORECASE):
        found.append("a worn or forbidden phrase")
    return found


def _questions(form: OfferForm | None, state: TieState) -> tuple[int, int]:
    """How many questions a draft may have: none in support, one to a dormant tie, else one or two."""
    if form is OfferForm.SUPPORT:
        return (0, 0)
    least, most = DEFAULTS.draft_questions
    return (least, least) if state in DORMANT else (least, most)
