"""The plan as JSON (CONTRACT, ``suggest --json``), and back: a shown page is kept in this form."""

from datetime import date
from typing import Any

from netgive.domain.exchange import GiveKind
from netgive.domain.suggest import (
    Draft,
    Explanation,
    Lane,
    Offer,
    OfferForm,
    Person,
    Plan,
    Reason,
    Suggestion,
    TieState,
    TieView,
    WarmUp,
)

Json = dict[str, Any]


def plan_to_json(plan: Plan) -> Json:
    """The keys of CONTRACT beside ``netgive`` and ``ok``."""
    document: Json = {
        "date": plan.date.isoformat(),
        "minutes": plan.minutes,
        "minutes_planned": plan.minutes_planned,
        "suggestions": [suggestion_to_json(suggestion) for suggestion in plan.suggestions],
        "waiting": [{"contact": waiting.contact._asdict(), "why": waiting.why} for waiting in plan.waiting],
        "warm_up": _warm_up_to_json(plan.warm_up) if plan.warm_up is not None else None,
        "message": plan.message,
    }
    if plan.explained is not None:
        document["explained"] = _explanation_to_json(plan.explained)
    return document


def suggestion_to_json(suggestion: Suggestion) -> Json:
    return {
        "rank": suggestion.rank,
        "lane": suggestion.lane.value,
        "contact": suggestion.contact._asdict(),
        "tie": tie_to_json(suggestion.tie),
        "offer": offer_to_json(suggestion.offer) if suggestion.offer is not None else None,
        "draft": suggestion.draft._asdict() if suggestion.draft is not None else None,
        "score": suggestion.score,
        "reasons": [reason._asdict() for reason in suggestion.reasons],
        "minutes": suggestion.minutes,
        "record": suggestion.record,
    }


def tie_to_json(tie: TieView) -> Json:
    return {
        "state": tie.state.value,
        "last_contact": tie.last_contact.isoformat() if tie.last_contact else None,
        "days_silent": tie.days_silent,
        "cadence_days": tie.cadence_days,
    }


def offer_to_json(offer: Offer) -> Json:
    return {
        "kind": offer.kind.value,
        "form": offer.form.value,
        "summary": offer.summary,
        "evidence": offer.evidence,
        "minutes": offer.minutes,
        "shelf": offer.shelf,
        "need": offer.need,
        "introduce": offer.introduce._asdict() if offer.introduce is not None else None,
    }


def _warm_up_to_json(warm_up: WarmUp) -> Json:
    return {"contact": warm_up.contact._asdict(), "text": warm_up.text, "minutes": warm_up.minutes}


def _explanation_to_json(explained: Explanation) -> Json:
    return {
        "contact": explained.contact._asdict(),
        "shown": explained.shown,
        "gate": explained.gate,
        "score": explained.score,
        "reasons": [reason._asdict() for reason in explained.reasons],
        "offers": [offer_to_json(offer) for offer in explained.offers],
    }


def suggestion_from_json(document: Json) -> Suggestion:
    """A suggestion as it was shown."""
    tie, offer, draft = document["tie"], document["offer"], document["draft"]
    return Suggestion(
        rank=document["rank"],
        lane=Lane(document["lane"]),
        contact=Person(**document["contact"]),
        tie=TieView(
            TieState(tie["state"]),
            date.fromisoformat(tie["last_contact"]) if tie["last_contact"] else None,
            tie["days_silent"],
            tie["cadence_days"],
        ),
        offer=_offer_from_json(offer) if offer is not None else None,
        draft=Draft(**draft) if draft is not None else None,
        score=document["score"],
        reasons=tuple(Reason(**reason) for reason in document["reasons"]),
        minutes=document["minutes"],
        record=document["record"],
    )


def _offer_from_json(document: Json) -> Offer:
    introduce = document["introduce"]
    return Offer(
        **{
            **document,
            "kind": GiveKind(document["kind"]),
            "form": OfferForm(document["form"]),
            "introduce": Person(**introduce) if introduce is not None else None,
        }
    )
