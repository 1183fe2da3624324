"""Words find what fits a want and leave alone what does not, in the language of networking."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.matching.interface import Offer, Want
from netgive.matching.meaning import MeaningMatcher
from netgive.matching.vectors import bundled
from netgive.matching.words import HEAD, HEAVIEST, MODIFIER, PAIR_WEIGHT, SOUGHT, WordReader

MATCHER = MeaningMatcher()
READER = WordReader(bundled())

FITTING = [
    ("looking for a data engineer", "Senior Data Engineer at Acme"),
    ("looking for a data engineer", "Data Engineer"),
    ("Looking for data engineers!", "Lead Data Engineering Consultant"),
    ("is looking for a developer", "Developer"),
    ("is looking for a developer", "Senior Developer at Globex"),
    ("is looking for a developer", "Senior Python Developer"),
    ("wants to talk to someone at Acme", "Acme"),
    ("wants to talk to someone at Acme", "Sales Manager at Acme"),
    ("struggling with public speaking", "A book on public speaking"),
    ("wants to learn public speaking", "Speaking in public without fear"),
    ("needs a good lawyer for a rental contract", "Contract lawyer"),
    ("needs help with contract law", "Contract law"),
    ("training for her first marathon", "Marathon runner"),
    ("training for her first marathon", "Marathon training"),
    ("needs help recruiting engineers", "Recruiter"),
    ("wants to get into investing", "Angel investor"),
    ("looking for investors", "Angel Investor | Founder"),
    ("interested in photography", "Photographer"),
    ("learning machine learning", "Machine learning"),
    ("machine-learning advice", "Senior Machine Learning Engineer"),
    ("someone who knows C++", "C++ developer"),
    ("looking for a .NET developer", "Senior .NET Developer"),
    ("needs help with a café business plan", "Business plan for a cafe"),
    ("looking for a senior product manager", "Product Manager"),
    ("looking for a product manager", "Head of Product Management, Initech"),
    ("needs an accountant", "Chartered Accountant at Smith & Sons"),
    ("struggling with cash flow", "Cash-flow forecasting"),
    ("looking for an architect", "Architect"),
    ("front-end developer wanted", "Frontend Developer"),
    ("how to fundraise for her startup", "Fund-raising for start-ups"),
    ("looking for a data engineer for the new reporting team in Berlin", "Senior Data Engineer"),
    ("wants to negotiate a better salary", "Salary negotiation"),
    ("interest in sourdough baking", "Sourdough: a baking course"),
    ("wine tasting", "Wine"),
    ("hiring a marketing manager", "Head of Marketing"),
    ("need a Spanish teacher", "Spanish teacher"),
    ("needs a Spanish tutor for the kids", "Teaches Spanish to kids"),
    ("organising a conference", "Conference organizer"),
    ("burnout", "Burnout: how to recover"),
    ("needs a project manager", "Project Management Professional"),
    ("real estate in Lisbon", "Real Estate Agent in Lisbon"),
    ("is looking for an introduction to a venture capital fund", "Partner at Northwind Venture Capital"),
    ("GDPR compliance", "Data protection and GDPR compliance officer"),
    ("time management", "Time management for busy people"),
    ("needs a UX researcher", "UX Researcher"),
    ("a CTO for her startup", "CTO and co-founder of a startup"),
    ("systems thinking", "Thinking in Systems"),
    ("data analysis in R", "R for data analysts"),
    ("needs someone for M&A", "M&A advisor"),
    ("planning a trip to Japan with kids", "Japan travel with kids"),
    ("looking for someone who knows Kubernetes", "Kubernetes"),
    ("looking for someone who knows Kubernetes", "DevOps Engineer | Kubernetes | AWS"),
    ("is looking for a freelance copywriter", "Copywriter and content strategist"),
    ("needs a tax advisor", "Tax Advisor at Steuer GmbH"),
    ("wants to meet product designers in fintech", "Lead Product Designer, FinTech"),
    ("struggling with sleep", "Why We Sleep"),
    ("needs help with her CV", "CV writing"),
    ("a graphic designer for a logo", "Graphic Designer"),
    ("learning Rust", "Rust (programming language)"),
    ("wants to learn SQL", "SQL for data analysis"),
    ("gardening", "The well-gardened mind"),
    ("looking for a nurse", "Registered Nurse, Mercy Hospital"),
    ("anyone who works at Globex", "Globex Corporation"),
    ("who can introduce her to a publisher?", "Publisher at Penguin"),
    ("podcast editing", "Podcast editor"),
    ("negotiating with suppliers", "Supplier negotiation"),
    ("needs an electrician", "Electrician"),
    ("grant writing", "Grant writer"),
    ("conflict in her team", "Conflict resolution in teams"),
    ("looking for a VP of Engineering", "VP Engineering at Hooli"),
    ("how to price a software product", "Software pricing"),
    ("looking for a job in renewable energy", "Renewable energy analyst"),
    ("needs an interpreter for French", "French interpreter"),
    ("search engine optimisation", "SEO: search engine optimization"),
    ("wants to write a novel", "Novelist"),
    ("cyber security audit", "Cybersecurity auditor"),
    ("setting up payroll", "Payroll"),
    ("looking for a QA engineer", "QA Engineer"),
    ("needs a tenancy agreement for the flat she rents out", "A template for a tenancy agreement"),
    ("is looking for a desk to rent by the day", "An empty desk in our office"),
    ("unsure about GDPR in the newsletter", "GDPR for small firms"),
    ("thinking about a career change", "Career coach"),
    ("needs a CFO for two days a week", "Chief Financial Officer"),
    ("looking for an HR person", "Human Resources Manager"),
    ("knows somebody with AWS experience", "Amazon Web Services"),
    ("wants to meet a VC", "Venture Capitalist"),
    ("product managers to talk to", "PM at Initech"),
]

UNFIT = [
    ("looking for a data engineer", "Mechanical Engineer"),
    ("looking for a data engineer", "Data Protection Officer"),
    ("looking for a data engineer", "Senior Manager"),
    ("operating systems lecturer", "A book on systems"),
    ("operating systems lecturer", "Operating theatre nurse"),
    ("machine learning", "Washing machine repair"),
    ("public speaking", "Public Health Officer"),
    ("real estate", "Real Madrid"),
    ("looking for a senior product manager", "Senior Product Designer"),
    ("looking for a product manager", "Product Designer"),
    ("looking for a marketing manager", "Senior Manager"),
    ("looking for a marketing manager", "Engineering Manager"),
    ("needs a good lawyer", "Good Manager"),
    ("looking for someone to help", "Someone who helps people"),
    ("needs advice", "Advice and help"),
    ("looking for a mechanical engineer", "Electrical Engineer"),
    ("looking for a head of sales", "Head of Finance"),
    ("office space in Berlin", "Chief Operating Officer"),
    ("search engine optimisation", "Engineer"),
    ("is looking for a developer", "Business Development Manager"),
    ("career change", "Skin care"),
    ("looking for a new job", "New York"),
    ("a book on wine", "A book on gardening"),
    ("looking for a podcast on history", "Podcast about running"),
    ("looking for a podcast on history", "Podcasts"),
    ("social media marketing", "Social housing"),
    ("human resources director", "Human rights lawyer"),
    ("learning to play the piano", "Role play facilitator"),
    ("first marathon", "First aid course"),
    ("business angel", "Los Angeles"),
    ("looking for a team lead", "Team building events"),
    ("life coach", "Life insurance"),
    ("financial planning", "Planning permission"),
    ("wants to talk to someone at Acme", "Sales Manager at Globex"),
    ("flat near work in Paris", "Work and organisational psychology"),
    ("new team at the bank", "Data Team Lead"),
    ("is looking for a freelance copywriter", "Freelance photographer"),
    ("needs a tax advisor", "Career advisor"),
    ("thinking about a career change", "Climate change"),
    ("looking for a nurse", "Nursery school teacher"),
    ("wants to meet people in fintech", "People Operations Manager"),
    ("looking for a VP of Engineering", "VP of Sales"),
    ("head of data", "Head of Communications"),
    ("needs a children's book illustrator", "Book keeper"),
    ("planning a wedding", "Urban planning"),
    ("how to manage stress", "How to manage projects"),
    ("apartment in New York", "New York Times journalist"),
    ("software engineer", "Sound engineer"),
    ("looking for a social worker", "Social media consultant"),
    ("looking for a system administrator", "School administrator"),
    ("power supply", "Power yoga"),
    ("looking for a ghost writer", "Ghost tours"),
    ("digital transformation", "Digital photography"),
    ("quality assurance", "Quality time with kids"),
    ("chief financial officer", "Chief Medical Officer"),
    ("is looking for a home", "Homeopath"),
    ("needs a table for the kitchen", "Chef"),
    ("chief financial officer", "CTO"),
    ("human resources", "Human rights lawyer"),
]

# Words in two meanings, where a rare one is enough to meet.
WRONGLY_FOUND = [
    ("venture capital", "Capital gains tax"),
    ("growth marketing", "Growth mindset"),
    ("a speaker for the conference", "Speaker repair"),
    ("C# developer", "C developer"),
    ("looking for a data engineer", "Engineering Manager"),
    ("product launch", "Product recall"),
    ("product manager at a bank", "Food bank volunteer"),
]


def quality(want: str, text: str, *topics: str) -> float | None:
    """How well the offer fits, or None if it does not."""
    found = MATCHER.match([Want("w", want)], [Offer("o", text, topics)])
    return found[0].quality if found else None


def best(want: str, *texts: str) -> list[str]:
    return [match.offer for match in MATCHER.match([Want("w", want)], [Offer(text, text) for text in texts])]


def weights(*texts: str) -> list[int]:
    return [weight for _, weight, _ in READER.read(*texts)]


@pytest.mark.parametrize(("want", "offer"), FITTING)
def test_what_fits_is_found(want: str, offer: str) -> None:
    assert quality(want, offer) is not None


@pytest.mark.parametrize(("want", "offer"), UNFIT)
def test_what_does_not_fit_is_left_alone(want: str, offer: str) -> None:
    assert quality(want, offer) is None


@pytest.mark.parametrize(("want", "offer"), WRONGLY_FOUND)
def test_words_in_two_meanings_mislead_but_not_to_a_strong_match(want: str, offer: str) -> None:
    found = quality(want, offer)
    assert found is not None
    assert found < 0.6


@pytest.mark.parametrize(
    ("want", "offer"),
    [
        ("looking for a data engineer", "Senior Data Engineer at Acme"),
        ("looking for a product manager", "Head of Product Management, Initech"),
        ("real estate in Lisbon", "Real Estate Agent in Lisbon"),
        ("looking for someone who knows Kubernetes", "DevOps Engineer | Kubernetes | AWS"),
        ("unsure about GDPR in the newsletter", "GDPR for small firms"),
    ],
)
def test_a_rare_word_or_a_whole_title_is_a_strong_match(want: str, offer: str) -> None:
    assert (quality(want, offer) or 0) > 0.6


def test_the_better_offer_comes_first() -> None:
    assert best(
        "looking for a data engineer in Lisbon",
        "Mechanical Engineer",
        "Senior Data Engineer, Lisbon",
        "Data Engineer",
        "Data Engineer, Lisbon",
    )[:2] == ["Data Engineer, Lisbon", "Senior Data Engineer, Lisbon"]


def test_a_pair_is_judged_by_itself() -> None:
    others = [Offer(f"x{place}", f"Wine number {place}") for place in range(200)]
    alone = MATCHER.match([Want("w", "wine tasting")], [Offer("o", "Wine")])
    assert [
        match
        for match in MATCHER.match([Want("w", "wine tasting")], [*others, Offer("o", "Wine")], 999)
        if match.offer == "o"
    ] == alone


def test_rare_words_weigh_more_and_words_of_job_titles_less() -> None:
    assert weights("falconry") == [HEAVIEST]
    assert weights("house")[0] < weights("kitchen")[0] < weights("tenancy")[0] == HEAVIEST
    assert weights("manager")[0] < weights("house")[0]
    assert weights("looking for some help") == []


def test_two_broad_words_side_by_side_are_a_topic() -> None:
    assert weights("data engineer")[-1] == round(PAIR_WEIGHT * HEAVIEST)
    assert {key for key, _, _ in READER.read("engineer, data")} < {key for key, _, _ in READER.read("data engineer")}
    assert READER.read("Data Engineer")[-1] == READER.read("engineering data")[-1]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("roof box for the car", [MODIFIER, HEAD, HEAD]),
        ("data engineer", [HEAD, HEAD, HEAD]),  # both are broad, and the pair of them is a word of its own
        ("her mother's recipe", [MODIFIER, HEAD]),
        ("needs a divorce lawyer", [MODIFIER, SOUGHT]),
        ("looking for a Spanish tutor who lives nearby", [SOUGHT, HEAD, HEAD]),
        ("wants to learn to draw portraits", [HEAD, HEAD]),
        ("wants to buy a sailing boat", [MODIFIER, SOUGHT]),
        ("looking for a manager", [HEAD]),
        ("she needs a flat", [SOUGHT]),
        ("a home for his mother who needs care", [HEAD, HEAD, HEAD]),
    ],
)
def test_a_word_says_what_or_which_or_what_is_sought(text: str, roles: list[int]) -> None:
    assert [role for _, _, role in READER.read(text)] == roles


@pytest.mark.parametrize("text", ["wants a will", "writing a will", "her last will", "has lower back pain", "his back"])
def test_a_noun_that_is_spelt_like_a_word_that_says_nothing_counts(text: str) -> None:
    assert HEAVIEST in weights(text)


@pytest.mark.parametrize("text", ["will he?", "is coming back", "going back", "they will"])
def test_the_word_itself_says_nothing(text: str) -> None:
    assert HEAVIEST not in weights(text)


def test_another_kind_of_the_same_is_left_alone() -> None:
    assert quality("needs a divorce lawyer", "Employment lawyer") is None
    assert (quality("needs a lawyer", "Employment lawyer") or 0) > 0.4
    assert (quality("looking for a piano tuner", "Teaching piano to beginners") or 0) < 0.2
    assert (quality("wants to learn the piano", "Teaching piano to beginners") or 0) > 0.4


def test_where_a_word_only_says_which_it_counts_less() -> None:
    assert (quality("a place for the seat", "Child seat") or 0) > (quality("a place for the seat", "Seat belt") or 0)


def test_all_the_words_of_a_want_are_nearly_the_same_words() -> None:
    assert (quality("old sea charts", "Longitude", "old sea charts", "clocks") or 0) > 0.75


def test_short_and_long_forms_are_one() -> None:
    for one, other in (
        ("CFO", "Chief Financial Officer"),
        ("human resources", "HR"),
        ("front end", "frontend"),
        ("search engine optimization", "SEO"),
        ("R&D", "research and development"),
        ("machine learning", "ML"),
    ):
        assert READER.read(one) == READER.read(other), one


def test_topics_say_what_a_title_does_not() -> None:
    assert quality("struggling with focus", "The Blue Door") is None
    assert (quality("struggling with focus", "The Blue Door", "focus", "productivity") or 0) > 0.4


def test_the_words_that_met_are_shown_as_the_offer_writes_them() -> None:
    offer = Offer("o", "Front-End DEVELOPER at the Café Zoë", ("Cafés",))
    (match,) = MATCHER.match([Want("w", "frontend developers for a cafe")], [offer])
    assert match.words == ("Front", "End", "DEVELOPER", "Café", "Cafés")


def test_accents_may_be_written_either_way() -> None:
    decomposed = unicodedata.normalize("NFD", "Crème brûlée")
    assert quality("creme brulee", decomposed) == quality(decomposed, "CRÈME BRÛLÉE") == 1


@pytest.mark.parametrize("text", ["C++", "C#", ".NET", "M&A", "R", "機械学習", "Ελληνικά"])
def test_unusual_words_are_words(text: str) -> None:
    assert quality(f"needs help with {text}", text) == 1


@pytest.mark.parametrize(("want", "offer"), [("", ""), ("help", "help"), ("needs advice", "Advice and help")])
def test_words_that_say_nothing_meet_nothing(want: str, offer: str) -> None:
    assert quality(want, offer) is None


def test_the_module_is_cheap_to_import() -> None:
    program = "import sys, netgive.matching.words; sys.exit('snowballstemmer' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


VOCABULARY = sorted({word for pair in FITTING + UNFIT for text in pair for word in text.split()})
phrases = st.lists(st.sampled_from(VOCABULARY), max_size=7).map(" ".join) | st.text(max_size=20)


@given(phrases, phrases)
def test_the_words_shown_are_in_the_offer(want: str, offer: str) -> None:
    assert all(word in offer for word in READER.met(want, offer))


@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_the_same_words_in_any_order_are_a_full_match(words: list[str], chance: object) -> None:
    want = " ; ".join(words)
    chance.shuffle(words)  # type: ignore[attr-defined]  # a Random
    assert quality(want, " ; ".join(words)) == (1 if READER.read(want) else None)
