"""People as vCards: netgive reads them back unchanged, and so does another reader."""

from datetime import date

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from builders import contact
from netgive.domain.intake import ContactDraft
from netgive.domain.people import Closeness, Contact, Norm
from netgive.domain.text import clean_line, clean_text
from netgive.importers.cards import vcard
from netgive.importers.source import Source
from netgive.reports.vcard import cards

FULL = contact(
    "Ada, Countess; of Ex\\ample",
    nickname="Addi, the first",
    emails=("ada@example.org", "a@b.example"),
    phones=("+1 555 0100", "030 12 34"),
    urls=("https://a.example/x;y,z",),
    organization="Engines; Sons, Co",
    title="Head\\Lead",
    location="Paris, France",
    birthday="1815-12-10",
    circles=("work", "choir, the old"),
    closeness=Closeness.CLOSE,
    every_days=90,
    norm=Norm.EXCHANGE,
    kin=True,
    trust=5,
    willing=1,
    shared_time=2,
    status=-1,
    mutuals=12,
    known_since=date(2019, 2, 3),
    skills=("maths",),
    interests=("bees; bees",),
    memory="met at the choir,\nin the rain",
    note="first line\n\nthird: \\n is no break",
    do_not_contact=True,
    paused_until=date(2027, 1, 1),
)
LINES = st.text(max_size=120).map(clean_line)
WORDS = st.lists(LINES.filter(bool), max_size=3, unique_by=str.casefold).map(tuple)


def read_back(text: str) -> list[Contact]:
    items = list(vcard.read(Source.of(text.encode())))
    assert all(isinstance(item, ContactDraft) for item in items), items
    return [item.contact for item in items if isinstance(item, ContactDraft)]


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_everything_comes_back(version):
    assert read_back("".join(cards([FULL, contact("Bo")], {}, version))) == [FULL, contact("Bo")]


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("birthday", ["--02-29", "2000-02-29"])
def test_a_birthday_may_have_no_year(version, birthday):
    [one] = read_back("".join(cards([contact(birthday=birthday)], {}, version)))
    assert one.birthday == birthday


@given(
    name=LINES.filter(bool),
    title=LINES,
    memory=st.text(max_size=200).map(clean_text),
    note=st.text(max_size=300).map(clean_text),
    skills=WORDS,
)
def test_any_text_comes_back(name, title, memory, note, skills):
    one = contact(name, title=title or None, memory=memory or None, note=note or None, skills=skills)
    assert read_back("".join(cards([one], {}))) == [one]


def test_lines_are_folded_between_letters():
    text = "".join(cards([contact("Ádám " + "ű" * 150)], {}))
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert read_back(text)[0].name == "Ádám " + "ű" * 150


def test_another_reader_understands_them():
    card = vobject.readOne("".join(cards([FULL], {"": "from-the-phone"}, "3.0")))
    assert (card.fn.value, card.email.value, card.uid.value) == (FULL.name, "ada@example.org", "from-the-phone")
    assert card.n.value.family == "Ex\\ample"
