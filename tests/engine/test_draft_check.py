"""The draft check finds what must not be sent."""

import pytest

from netgive.domain.suggest import Draft, OfferForm, TieState
from netgive.engine.draft_check import problems

FILLER = "word " * 60


def found(
    body: str, form: OfferForm = OfferForm.SHARE, state: TieState = TieState.ACTIVE, subject: str = "A b c"
) -> str:
    return "; ".join(problems(Draft(subject, body), form, state))


def test_a_good_draft_has_no_problem() -> None:
    assert found(f"{FILLER} How are you?") == ""


@pytest.mark.parametrize(("count", "complaint"), [(49, "words"), (50, ""), (125, ""), (126, "words")])
def test_a_draft_has_50_to_125_words(count: int, complaint: str) -> None:
    assert complaint in found(f"{'word ' * (count - 1)}really?")
    assert bool(found(f"{'word ' * (count - 1)}really?")) == bool(complaint)


@pytest.mark.parametrize(
    ("questions", "form", "state", "good"),
    [
        (0, OfferForm.SHARE, TieState.ACTIVE, False),
        (1, OfferForm.SHARE, TieState.ACTIVE, True),
        (2, OfferForm.SHARE, TieState.DRIFTING, True),
        (3, OfferForm.SHARE, TieState.ACTIVE, False),
        (1, OfferForm.QUESTION, TieState.DORMANT, True),
        (2, OfferForm.QUESTION, TieState.DORMANT, False),
        (2, OfferForm.QUESTION, TieState.DEEP_DORMANT, False),
        (0, OfferForm.SUPPORT, TieState.ACTIVE, True),
        (1, OfferForm.SUPPORT, TieState.ACTIVE, False),
    ],
)
def test_questions_are_counted(questions: int, form: OfferForm, state: TieState, good: bool) -> None:
    assert ("questions" in found(FILLER + "right? " * questions, form, state)) != good


@pytest.mark.parametrize(("subject", "good"), [("Two words", False), ("Now three words", True), ("a b c d e", False)])
def test_a_subject_has_three_or_four_words(subject: str, good: bool) -> None:
    assert ("subject" in found(f"{FILLER}right?", subject=subject)) != good


@pytest.mark.parametrize("ask", ["Could you read my plan", "Can you help", "would you mind", "Do me a favour"])
def test_a_draft_asks_for_nothing(ask: str) -> None:
    assert "asks for something" in found(f"{FILLER} {ask}?")
    assert found(f"{FILLER} You wrote “{ask}”. How are you?") == ""


@pytest.mark.parametrize("phrase", ["Just checking in", "touching base", "you owe me", "leverage", "pick your brain"])
def test_worn_phrases_are_found(phrase: str) -> None:
    assert "phrase" in found(f"{FILLER} {phrase}, how are you?")
