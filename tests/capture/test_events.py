"""What happened to people, and whose it is."""

import pytest

from readings import parts


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Ada got tenure!", "good_news"),
        ("Ada's promotion is official.", "good_news"),
        ("Ada has landed the curator job.", "good_news"),
        ("Ada is stepping up to CEO.", "good_news"),
        ("Ada bought a flat in Porto.", "good_news"),
        ("Ada's paper was accepted.", "good_news"),
        ("Ada passed her driving test.", "good_news"),
        ("Ada is expecting.", "good_news"),
        ("Ada's twins arrived in September.", "good_news"),
        ("Ada's company raised a Series B.", "good_news"),
        ("Ada's wife is seven months pregnant.", "good_news"),
        ("Ada's grandma died sunday.", "grief"),
        ("Ada's dog had to be put down.", "grief"),
        ("Ada got canned.", "layoff"),
        ("Ada's contract isn't being renewed.", "layoff"),
        ("Ada's company let her go.", "layoff"),
        ("Ada is since one month without job.", "layoff"),
        ("Ada's mum is poorly.", "illness"),
        ("Ada tore her ligament.", "illness"),
        ("Ada has been signed off with stress.", "illness"),
        ("Ada's husband left her.", "conflict"),
        ("Ada and her brother aren't on speaking terms.", "conflict"),
        ("Ada's landlord is taking her to court.", "conflict"),
        ("Ada was made Reader.", "good_news"),
        ("Ada does not search any more for a job, she has found one.", "good_news"),
        ("Ada's son got admission in a good college.", "good_news"),
        ("Ada is marrying Tom in May.", "good_news"),
        ("Ada's wedding is set for June.", "good_news"),
        ("Coffee with Ada. We talked about her wedding.", "good_news"),
        ("Coffee with Ada, baby's due Feb 3.", "good_news"),
        ("Ada purchased new flat.", "good_news"),
        ("Ada's company was acquired.", "good_news"),
        ("Ada just hit $1M ARR.", "good_news"),
        ("Ada's book is finally coming out in spring.", "good_news"),
        ("Coffee with Ada. The grant has come through.", "good_news"),
        ("Coffee with Ada. So happy for her!", "good_news"),
        ("Ada's scan came back clear.", "good_news"),
        ("Ada's father-in-law expired last week.", "grief"),
        ("Ada's dad passed on Sunday.", "grief"),
        ("Ada has been low since her dad passed away in September.", "grief"),
        ("Ada's role was eliminated.", "layoff"),
        ("Ada's company went bust.", "layoff"),
        ("Ada had shingles in October.", "illness"),
        ("Ada cracked two ribs.", "illness"),
        ("Ada hung up on me.", "conflict"),
        ("Coffee with Ada. We had a row about money.", "conflict"),
        ("Coffee with Ada. She is angry with us.", "conflict"),
        ("Call with Ada. We got into it about equity.", "conflict"),
        ("Had a falling out with Ada over the rota.", "conflict"),
    ],
)
def test_events(said: str, kind: str) -> None:
    assert parts(said, "events") == [f"ada {kind}"]


@pytest.mark.parametrize(
    "said",
    [
        "Ada isn't ill after all.",
        "Ada hopes to get promoted.",
        "Ada is up for promotion in Feb.",
        "Ada applied for a new job.",
        "Ada is afraid she'll be laid off.",
        "Ada may get a promotion.",
        "Ada works at the hospital.",
        "Ada's phone died.",
        "Ada is sick of winter.",
        "Ada is engaged in local politics.",
        "Ada talked about a film on divorce.",
        "Ada is dead keen on cycling.",
        "Ada, who reckons Jonas was fired, was there.",
        "Nobody at Ada's firm is being laid off.",
        "Heard that Hiro and Mei broke up. Coffee with Ada.",
        "Ada's sister isn't getting married after all.",
        "Pitched Ada. She passed.",
        "Ada is raising a seed round.",
        "Ada died laughing.",
        "Ada's car broke down.",
        "Ada's passport expired.",
        "Ada is expecting a parcel.",
        "Ada won the argument.",
        "Ada's retired.",
        "Ada is a divorce lawyer.",
        "Ada split the bill.",
        "Ada is angry at the government.",
        "Ada's brother bought a house.",
        "Coffee with Ada. I had a row with my boss.",
        "Coffee with Ada. I saw her at my wedding.",
    ],
)
def test_no_events(said: str) -> None:
    assert parts(said, "events") == []


def test_what_happened_to_two_happened_to_each() -> None:
    assert parts("Ada and Bo are both ill.", "events") == ["ada illness", "bo illness"]
