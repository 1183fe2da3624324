"""Every number the engine works with, named once, with its source or the word "default".

``ENGINE`` is ENGINE.md of the specification, kept for readers in docs/engine.md.
"""

from types import MappingProxyType
from typing import NamedTuple

from netgive.domain.people import Closeness

CADENCE_DAYS = MappingProxyType(
    {
        Closeness.SUPPORT: 7,
        Closeness.SYMPATHY: 30,
        Closeness.CLOSE: 180,
        Closeness.ACTIVE: 365,
        Closeness.ACQUAINTANCE: 730,
    }
)


class Settings(NamedTuple):
    """All defaults of the engine. Days are calendar days, minutes are minutes of the user's time."""

    # The plan (C.2, C.3): default
    minutes: int = 15
    people: int = 3
    weekly_cap_minutes: int = 120  # Grant 2013: unlimited giving burns out
    open_promises: int = 5
    recall_minutes: int = 2
    most_waiting: int = 3  # of lane 4, by name; promises and other duties are all named
    weekly_cap_days: int = 7
    idle_days: int = 7  # Aknin and Sandstrom 2024: practise on current friends
    warm_up_minutes: int = 2

    # Tie states (C.1): default
    cadence_days: MappingProxyType[Closeness, int] = CADENCE_DAYS
    kin_factor: int = 3
    dormant_factor: int = 3
    dormant_least_days: int = 180
    dormant_most_days: int = 1095
    dormant_margin_days: int = 90
    deep_dormant_days: int = 1095  # Levin, Walter and Murnighan 2011: three years

    # Lanes 1 to 3 (C.2, C.5): default
    reply_days: int = 2
    most_replies: int = 20
    thanks_days: int = 14
    follow_up_days: tuple[int, int] = (14, 30)

    # The ledger (C.7): default
    no_response_days: int = 30

    # Introductions (C.5): default
    introduction_trust: int = 3
    introduction_silent_days: int = 730
    introduction_silence_days: int = 10  # without an answer one is closed, and the other side never learns of it
    introduction_rest_days: int = 30
    open_introductions: int = 2

    # Score (C.3): default
    weight_offer: float = 0.30
    weight_timing: float = 0.25
    weight_value: float = 0.15
    weight_landing: float = 0.20
    weight_spread: float = 0.10
    need_half_life: float = 45.0
    need_fresh_days: int = 180
    deadline_days: int = 14
    deadline_timing: float = 0.9
    news_half_life: float = 14.0
    news_days: int = 60
    spread_days: int = 30

    # V of the score (C.3): default
    value_trust: float = 0.40  # Walter, Levin and Murnighan 2015
    value_willing: float = 0.20  # Walter, Levin and Murnighan 2015
    value_unshared: float = 0.25  # Walter, Levin and Murnighan 2015: little time together before
    value_reach: float = 0.15
    reach_status: float = 0.5  # of reach; the rest is what mutual contacts tell
    best_mutuals: float = 10.0  # Rajkumar and others 2022: an inverted U
    unknown_mutuals: float = 0.5
    unrated: int = 3

    # L of the score (C.3): default
    landing_replies: float = 0.5  # the share of R; the rest is natural contact
    replies_prior: float = 1.5
    asks_prior: float = 3.0
    asks_months: int = 24
    reply_window_days: int = 30

    # Natural contact (B): fitted on message histories
    pull_scale: float = 20.0
    pull_exponent: float = 2.0
    seen_exponent: float = 0.25
    seen_half_life: float = 30.0
    logit_intercept: float = 1.14
    logit_slope: float = 0.70

    # Restraint G and gates (C.3): default
    unanswered_days: int = 14
    unanswered_most: int = 2  # so many are a silence to respect
    unanswered_factor: float = 0.6
    unanswered_out_days: int = 180
    one_sided_gifts: int = 3
    one_sided_minutes: int = 12
    one_sided_days: int = 365
    one_sided_factor: float = 0.5
    one_sided_most_minutes: int = 5
    skip_factor: float = 0.8
    skip_floor: float = 0.5
    skip_memory_days: int = 90
    skip_days: int = 30
    awkward_days: int = 7
    shown_days: int = 7
    cooldown_least_days: int = 14
    cooldown_most_days: int = 90
    gift_rest_days: int = 7
    strong_offer: float = 0.6

    # Offers (C.4): default
    offer_need: float = 0.40
    offer_evidence: float = 0.25
    offer_unexpected: float = 0.15
    offer_recency: float = 0.10
    offer_ease: float = 0.10
    need_asked: float = 1.0  # Gino and Flynn 2011: people like best what they asked for
    need_introduction: float = 1.0
    need_recommendation: float = 0.9
    need_permission: float = 0.8  # MacGeorge, Feng and others: advice that was not asked for
    need_interest: float = 0.6
    need_occasion: float = 0.6  # a celebration, or support
    need_question: float = 0.5  # Huang and others 2017: a follow-up question
    need_question_of_interest: float = 0.3
    need_question_of_memory: float = 0.1
    evidence_dated: float = 1.0  # Algoe, Haidt and Gable 2008: no gift without evidence
    evidence_tag: float = 0.75
    evidence_memory: float = 0.5
    evidence_imported: float = 0.75  # of it, for a title or an organisation, which nobody said
    unexpected_before: float = 0.5  # the kind of the gift before the last one; of the last one: 0
    recency_half_life: float = 90.0
    ease_minutes: float = 30.0
    quality_floor: float = 0.6
    strong_match: float = 0.6
    repeat_factor: float = 0.5
    least_offer: float = 0.45
    undated_recency: float = 0.5
    grief_days: int = 60
    illness_days: int = 30
    layoff_days: int = 60
    near_tie: float = 0.01  # offers so close are ordered by how gifts of their kind were received
    introduction_minutes: int = 5
    advice_minutes: int = 12
    permission_minutes: int = 3
    recommendation_minutes: int = 4
    attention_minutes: int = 3
    thanks_minutes: int = 3
    reply_minutes: int = 3

    # Drafts (C.4): Boomerang 2016, 40 million messages of one vendor
    draft_words: tuple[int, int] = (50, 125)
    draft_questions: tuple[int, int] = (1, 2)
    subject_words: tuple[int, int] = (3, 4)

    # Backups, of how many days, weeks and months one stays; of no day: none is made each day (default)
    backups_daily: int = 7
    backups_weekly: int = 8
    backups_monthly: int = 12

    # The country whose phone numbers are meant where one is written without: two letters (DE), by default none
    country: str = ""

    # Messages: their language, by default English, and the user's own words, where they are set
    language: str = "en"
    greeting: str = ""
    closing: str = ""
    signature: str = ""


DEFAULTS = Settings()
