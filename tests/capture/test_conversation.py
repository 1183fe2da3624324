"""With whom one talked, how, who turned to whom, and on which day."""

from datetime import date

import pytest

from netgive.domain.conversations import Channel, Direction
from readings import partners, read


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Finally got Oscar on the phone", ["oscar"]),
        ("Lunch with Tomas, Weds", ["tomas"]),
        ("coffee w mark n hope thurs", ["mark", "hope"]),
        ("rich just texted, got the job", ["rich"]),
        ("will texted me", ["will"]),
        ("Dropped in on Will", ["will"]),
        ("Mark my words, Yusuf will make it. Talked to him.", ["yusuf"]),
        ("Talked to April Nakamura (Kai's mum) and Mark Oduya.", ["april", "mark"]),
        ("Board dinner - attendees Victor Hale, Hope Adler, Rich Castellano.", ["victor", "hope", "rich"]),
        ("Lunch with Oscar L. and Bo", ["oscar", "bo"]),
        ("lena f. and oscar l. came to my talk", ["lena", "oscar"]),
        ("Lunch with Beatriz, who runs a shop, and Bo", ["Beatriz", "bo"]),
        ("Cuppa with Rosa and her partner Dilys", ["rosa", "Dilys"]),
        ("Told me over a pint with Quinn. Sam's partner is suing him.", ["sam", "quinn"]),
        ("May just moved. Had a call. Hiro could be a good person for her to meet.", ["may"]),
        ("zoom w/ nadya rahman", ["nadia"]),
        ("Met Elif at Femi's wedding", ["elif"]),
        ("dinner @ lizs", ["liz"]),
        ("Sent Nadia a postcard from Oban.", ["nadia"]),
        ("Nadia and I finally had that lunch. Oscar came along too.", ["nadia", "oscar"]),
        ("Lunch with Femi and a new guy, Piotr Zielinski", ["femi", "Piotr Zielinski"]),
        ("tmrw call w kofi. today lunch w wei", ["wei"]),
        ("@hope thx for dinner", ["hope"]),
        ("Quinn, dinner\n- broke up with Leo", ["quinn"]),
        ("Coffee with Grace Kelly", ["Grace Kelly"]),
        ("Lunch with Priya K. today", ["Priya K"]),
        ("Call with Dr. Amina Yusuf re the study", ["Amina Yusuf"]),
        ("Coffee with Dr Grace Holloway", ["grace"]),
        ("Marta Silva - coffee - looking for a flat", ["Marta Silva"]),
        ("Sanne de Vries (new!), met at the meetup", ["Sanne de Vries"]),
        ("Ran into my old boss, Henrik Dahl, at the station.", ["Henrik Dahl"]),
        ("Today met my batchmate Raghav Iyer.", ["Raghav Iyer"]),
        ("Met a girl called Noor at Lena's party. Lena was there too.", ["Noor", "lena"]),
        ("Anya (Rosa's sister): coffee.", ["Anya"]),
        ("Breakfast: Ada, Bo, Lars Holm", ["ada", "bo", "Lars Holm"]),
        ("Met Ada, Goldman Sachs, about the fund", ["ada"]),
        ("Customer visit Lindgren AB. Spoke to Oscar Lindgren.", ["oscar"]),
        ("Participants: Dana Whitfield; Carl Mensah", ["dana", "carl"]),
        ("Project Update: Ada is ill", ["ada"]),
        ("Lunch with Femi. His daughter got into Oxford.", ["femi"]),
        ("Wei cancelled again", ["wei"]),
        ("Intro call with Tamsin Ekwueme via Lena", ["Tamsin Ekwueme"]),
    ],
)
def test_with_whom(text: str, people: list[str]) -> None:
    assert sorted(partners(text)) == sorted(people)


@pytest.mark.parametrize(
    ("text", "channel", "direction"),
    [
        ("Popped over to Ada's", Channel.MEETING, Direction.BOTH),
        ("grabbed ramen w/ ada", Channel.MEETING, Direction.BOTH),
        ("We wandered round the castle. Ada likes maps.", Channel.MEETING, Direction.BOTH),
        ("Archery with Ada", Channel.MEETING, Direction.BOTH),
        ("Ada (pub, Fri)", Channel.MEETING, Direction.BOTH),
        ("Ada facetimed from the boat", Channel.CALL, Direction.BOTH),
        ("Voicemail from Ada", Channel.CALL, Direction.IN),
        ("I rang Ada but got the machine", Channel.CALL, Direction.OUT),
        ("Ada, Teams", Channel.CALL, Direction.BOTH),
        ("Pinged Ada on Teams chat", Channel.MESSAGE, Direction.OUT),
        ("voice note from ada", Channel.MESSAGE, Direction.IN),
        ("Ada messaged to say thank you for the reference I wrote her", Channel.MESSAGE, Direction.IN),
        ("wished ada happy birthday on fb", Channel.MESSAGE, Direction.OUT),
        ("I dropped Ada an email", Channel.EMAIL, Direction.OUT),
        ("Ada's letter arrived", Channel.OTHER, Direction.IN),
        ("Sent Ada a postcard", Channel.OTHER, Direction.OUT),
        ("Interview w/ Ada for newsletter", Channel.MEETING, Direction.BOTH),
        ("Remind me to call Ada", Channel.OTHER, Direction.BOTH),
    ],
)
def test_how_and_who_wrote(text: str, channel: Channel, direction: Direction) -> None:
    found = read(text)
    assert (found.channel, found.direction) == (channel, direction)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Lunch with Ada on Tue 3 Nov", date(2026, 11, 3)),
        ("Wed 4 Nov: lunch with Ada", date(2026, 11, 4)),
        ("Lunch with Ada, 19/11/26", date(2026, 11, 19)),
        ("Ada, call\n11/16/2026 4:30 PM, 25 min", date(2026, 11, 16)),
        ("Lunch with Ada, Weds", date(2026, 11, 18)),
        ("Lunch with Ada, yest", date(2026, 11, 22)),
        ("Lunch with Ada last nite", date(2026, 11, 22)),
        ("Dinner Ada 21st", date(2026, 11, 21)),
        ("Lunch with Ada a fortnight ago today", date(2026, 11, 9)),
        ("Lunch with Ada, Monday of last week", date(2026, 11, 16)),
        ("I met Ada before three days", date(2026, 11, 20)),
        ("Back in September, on the 14th, Ada and I met", date(2026, 9, 14)),
        ("Ran into Ada this weekend... Saturday I think", date(2026, 11, 21)),
        ("Ada is glad: her firm raised a Series B. We had lunch on Friday.", date(2026, 11, 20)),
        ("christmas market with Ada, 21/11/26", date(2026, 11, 21)),
        ("Message from Ada, she can have it sat", None),
        ("Told Ada I'd send it by Tuesday", None),
        ("Lunch with Ada, we meet again on Wednesday", None),
    ],
)
def test_when(text: str, on: date | None) -> None:
    assert read(text).on == on


def test_the_other_day_is_unsure() -> None:
    found = read("Lunch with Ada the other day")
    assert found.on is None
    assert found.unsure == ("“the other day” could be one day or another",)
