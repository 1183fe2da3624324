"""Mornings as they come: plans for the pages that people read."""

from builders import TODAY, days_ago, plan, suggestion
from netgive.domain.exchange import GiveKind
from netgive.domain.suggest import (
    Draft,
    Explanation,
    Lane,
    Offer,
    OfferForm,
    Person,
    Reason,
    TieState,
    TieView,
    Waiting,
    WarmUp,
)

PROMISED = suggestion(
    1,
    Lane.PROMISE,
    contact=Person("3", "Bo Sample"),
    tie=TieView(TieState.ACTIVE, days_ago(12), 12, 180),
    offer=Offer(GiveKind.ADVICE, OfferForm.ADVISE, "the slides on pricing", "promised on 2026-11-11", 5),
    draft=Draft("Those pricing slides", "Hi Bo,\n\nHere are the slides I promised. Which part is of most use?\n\nSam"),
    reasons=(Reason("promise", 1.0, "promised for 2026-11-20, three days ago"),),
    minutes=5,
    record="g1",
)
RECALLED = suggestion(
    3,
    Lane.RECALL,
    contact=Person("9", "Noor van den Berg-Castellanos y Aguirre de la Santísima Trinidad"),
    tie=TieView(TieState.UNMET, None, None, 730),
    offer=None,
    draft=None,
    reasons=(Reason("recall", 0.0, "What do you remember of the time you worked in the same building?"),),
    minutes=2,
)
FULL = plan(
    PROMISED,
    suggestion(2),
    RECALLED,
    waiting=(Waiting(Person("5", "Cy Test"), "a promise of 10 minutes does not fit into today"),),
    warm_up=WarmUp(Person("8", "Di Mock"), "Two lines to Di first.", 2),
    done_today=1,
)
MORNINGS = {
    "full": FULL,
    "one_person": plan(suggestion()),
    "first_use": plan(known=0, message="Nobody is known yet."),
    "nobody_today": plan(message="Nobody needs you this morning."),
    "well_done": plan(message="That was today's giving. Well done.", done_today=3),
    "crowded": plan(
        PROMISED._replace(minutes=20),
        waiting=tuple(Waiting(Person(str(n), f"Person {n}"), "enough people for today") for n in range(8)),
        message="You gave 130 minutes in the last seven days; new gifts rest until next week.",
    ),
}
REASONS = (
    Reason("offer", 0.83, "the book “Thinking in Systems” fits what she is looking for"),
    Reason("timing", 0.6, "421 days of silence, where 90 are usual"),
    Reason("value", 0.5, "unrated"),
)
EXPLANATIONS = {
    "shown": Explanation(Person("17", "Ada Example"), shown=True, gate=None, score=71.4, reasons=REASONS),
    "others_first": Explanation(Person("17", "Ada Example"), shown=False, gate=None, score=71.4, reasons=REASONS),
    "gate": Explanation(
        Person("17", "Ada Example"), shown=False, gate=f"cooldown until {TODAY}", score=12.0, reasons=REASONS[:1]
    ),
}
