"""How a person may be named in any command."""

import pytest

from conftest import Netgive
from documents import contact

PEOPLE = {
    "contacts": [
        contact(
            "c1",
            "Ádám Example-Łukasz",
            nickname="Dodó",
            emails=["Adam@Example.org"],
            phones=["+49 (0)30 / 123-4567", "030 98765"],
            urls=["https://www.linkedin.com/in/adam-example/"],
        ),
        contact("c2", "Bo Sample", organization="Acme"),
        contact("c3", "Bo Samson", organization="Umbrella"),
        contact("c4", "Bo", nickname="Bobo"),
        contact("7", "Jo Müller"),
        contact("c5", "J. R. O'Neil / Sons"),
        contact("c6", "小林 さくら"),
    ]
}
UNDERSTOOD = [
    *(("c1", said) for said in ("c1", "Ádám Example-Łukasz", "ádám example-łukasz", "adam example-lukasz", "Adam")),
    *(("c1", said) for said in ("dodo", "Dodó", "ad exa", "ad", "adma", "Adam Exmaple-Lukasz", "  Ádám  ")),
    *(("c1", said) for said in ("adam@example.org", "ADAM@EXAMPLE.ORG", "mailto:adam@example.org")),
    *(("c1", said) for said in ("+490301234567", "+49 030 1234567", "00490301234567", "03098765", "030-98765")),
    *(("c1", said) for said in ("https://www.linkedin.com/in/adam-example", "linkedin.com/in/adam-example/")),
    *(
        ("c1", said)
        for said in ("https://de.linkedin.com/in/Adam-Example?trk=x", "http://linkedin.com/in/adam-example#a")
    ),
    *(("c2", said) for said in ("bo sample", "sample", "b sampl", "Bo Smaple")),
    *(("c4", said) for said in ("Bo", "bo", "BOBO")),
    *(("7", said) for said in ("7", "muller", "Müller", "mueler")),
    *(("c5", said) for said in ("J. R.", "j. r. o'neil / sons", "O'Neil")),
    *(("c6", said) for said in ("小林", "さくら")),
]


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Netgive:
    """The same people for all tests, which only read."""
    netgive = Netgive(tmp_path_factory.mktemp("names"))
    netgive.load(PEOPLE)
    return netgive


@pytest.mark.parametrize(("identity", "said"), UNDERSTOOD)
def test_a_person_is_understood_by(people: Netgive, identity: str, said: str) -> None:
    ran = people("show", said, "--json")
    assert ran.code == 0, ran
    assert ran.json["contact"]["id"] == identity


def test_two_that_fit_are_listed_with_what_tells_them_apart(people: Netgive) -> None:
    ran = people("show", "Bo Sam")
    assert (ran.code, ran.out) == (4, "")
    for text in ("Bo Sample", "c2", "Acme", "Bo Samson", "c3", "Umbrella"):
        assert text in ran.err
    assert "Ádám" not in ran.err


def test_of_many_that_fit_some_are_listed_and_the_others_counted(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact(f"c{number}", f"Bo Number{number}") for number in range(30)]})
    ran = netgive("show", "Bo")
    assert ran.code == 4
    assert "and 24 more" in ran.err


@pytest.mark.parametrize(
    "said", ["Zoe", "b@example.org", "+49 40 1", "linkedin.com/in/other", "8", "Bx", "%", "*", "_"]
)
def test_a_stranger_is_not_found(people: Netgive, said: str) -> None:
    ran = people("show", said)
    assert (ran.code, ran.out) == (3, "")
    assert said in ran.err


@pytest.mark.parametrize("said", ["", " ", "\t"])
def test_nobody_is_no_name(people: Netgive, said: str) -> None:
    assert people("show", said).code == 2


@pytest.mark.parametrize(
    "command",
    [
        ["edit", "NAME", "--note", "x"],
        ["forget", "NAME", "--yes"],
        ["log", "x", "--with", "NAME"],
        ["give", "NAME", "advice", "x"],
        ["give", "Jo", "introduction", "x", "--introduce", "NAME"],
        ["need", "NAME", "x"],
        ["skip", "NAME"],
        ["snooze", "NAME", "--until", "in 3 days"],
        ["draft", "NAME"],
        ["sent", "NAME"],
        ["suggest", "--why", "NAME"],
    ],
    ids=" ".join,
)
def test_every_command_with_a_name_tells_two_from_none(people: Netgive, command: list[str]) -> None:
    for name, code in (("Bo Sam", 4), ("Zoe", 3)):
        ran = people(*(name if word == "NAME" else word for word in command))
        assert (ran.code, ran.out) == (code, ""), ran
        assert name in ran.err
