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
    ],
)
def test_no_events(said: str) -> None:
    assert parts(said, "events") == []
