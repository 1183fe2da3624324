"""Contacts and messages from export files: who is the same person, and who is not."""

from dataclasses import replace

import pytest

from builders import TODAY
from netgive.engine.settings import DEFAULTS
from netgive.errors import UnusableInputError
from netgive.importers.source import Source
from netgive.services.intake import IntakeWish, import_files
from netgive.store import people, ties
from netgive.store.connection import open_store
from netgive.store.conversations import INTERACTIONS

CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Test,https://www.linkedin.com/in/ana-test,,Acme,CTO,02 Apr 2021
Bo,Sample,https://www.linkedin.com/in/bo-sample,bo@example.org,Sample Corp,Baker,15 Jan 2019
"""
HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)
ANA, ME = "https://www.linkedin.com/in/ana-test", "https://www.linkedin.com/in/me-myself"
ONE_MESSAGE = HEADER + f"c1,,Ana Test,{ANA},Me Myself,{ME},2026-01-10 09:00:00 UTC,,Shall we meet?,INBOX\n"


def bring_in(store, *texts):
    sources = [
        replace(Source.of(text.encode(), f"file{number}"), me=("Me Myself",)) for number, text in enumerate(texts)
    ]
    return import_files(store, sources, IntakeWish(), TODAY).files


def card(*lines):
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def test_connections_bring_known_since_title_and_organisation(store):
    bring_in(store, CONNECTIONS)

    [ana, bo] = people.contacts(store.connection)
    assert (ana.name, ana.organization, ana.title, str(ana.known_since)) == ("Ana Test", "Acme", "CTO", "2021-04-02")
    assert bo.emails == ("bo@example.org",)
    assert ties.get(store.connection, ana.id).known_day == ana.known_since.toordinal()


def test_messages_find_their_person_by_profile(store):
    _, messages = bring_in(store, CONNECTIONS, ONE_MESSAGE)

    [ana, _] = people.contacts(store.connection)
    [message] = INTERACTIONS.where(store.connection, contact=ana.id)
    assert (str(message.on), message.direction, message.expects_reply) == ("2026-01-10", "in", True)
    assert messages.of("contacts").added == 0


def test_a_contact_is_not_the_owner_of_the_messages(store):
    source = Source.of(ONE_MESSAGE.encode(), "messages.csv")

    with pytest.raises(UnusableInputError, match="--me"):
        import_files(store, [source], IntakeWish(), TODAY)
    bring_in(store, CONNECTIONS)
    [report] = import_files(store, [source], IntakeWish(), TODAY).files

    assert report.of("interactions").added == 1


def test_a_person_is_recognised_across_formats_by_address(store):
    bring_in(store, CONNECTIONS)

    [report] = bring_in(store, card("FN:Bo S.", "EMAIL:BO@example.org", "TEL:+1 555 0100"))

    [_, bo] = people.contacts(store.connection)
    assert report.of("contacts").updated == 1
    assert (bo.name, bo.phones) == ("Bo Sample", ("+1 555 0100",))


def test_a_shared_phone_alone_does_not_join_two_people(store):
    bring_in(store, card("FN:Ada Example", "TEL:+1 555 0100") + card("FN:Cy Example", "TEL:+1 555 0100"))

    assert [contact.name for contact in people.contacts(store.connection)] == ["Ada Example", "Cy Example"]


def test_a_card_without_any_address_is_known_the_second_time(store):
    for _ in range(2):
        [report] = bring_in(store, card("FN:Cy Test"))

    assert report.of("contacts").unchanged == 1
    assert people.count(store.connection) == 1


def test_a_sender_without_address_is_taken_for_the_one_connection_of_that_name_and_it_is_said(store):
    message = HEADER + f"c4,,Ana Test,,Me Myself,{ME},2026-02-01 09:00:00 UTC,,Hello,INBOX\n"

    _, report = bring_in(store, CONNECTIONS, message)

    assert people.count(store.connection) == 2
    assert [item.where for item in report.repaired] == ["line 2"]


def test_two_connections_of_that_name_make_it_undecidable_and_it_is_said(store):
    twin = CONNECTIONS + "Ana,Test,https://www.linkedin.com/in/ana-test-2,,Other,COO,03 Apr 2021\n"
    message = HEADER + f"c4,,Ana Test,,Me Myself,{ME},2026-02-01 09:00:00 UTC,,Hello,INBOX\n"

    _, report = bring_in(store, twin, message)

    assert [item.why for item in report.skipped] == ["several contacts are called Ana Test"]


@pytest.mark.parametrize("files", [(CONNECTIONS, ONE_MESSAGE), (card("FN:Cy Test", "EMAIL:cy@example.org"),)])
def test_a_second_run_adds_nothing(store, files):
    bring_in(store, *files)
    before = people.count(store.connection)

    reports = bring_in(store, *files)

    assert people.count(store.connection) == before
    assert all(count.added == count.updated == 0 for report in reports for count in report.counts.values())


@pytest.mark.parametrize(
    ("name", "same"),
    [("A. Example", True), ("Ada", True), ("Example, Ada", True), ("+1 555 0100", True), ("Cy Example", False)],
)
def test_a_phone_number_is_somebody_if_the_names_go_together(store, name, same):
    bring_in(store, card("FN:Ada Example", "TEL:+1 555 0100"))

    bring_in(store, card(f"FN:{name}", "TEL:001-555-0100"))

    assert people.count(store.connection) == (1 if same else 2)


def test_a_number_that_two_share_is_neither_where_both_fit(store):
    bring_in(store, card("FN:Ada Example", "TEL:+1 555 0100") + card("FN:Adam Example", "TEL:+1 555 0100"))

    bring_in(store, card("FN:+1 555 0100", "TEL:+1 555 0100"))

    assert people.count(store.connection) == 3


def test_a_record_whose_address_changed_with_the_job_is_the_same_record(store):
    same = ["FN:Ada Example", "TEL:+1 555 0100"]
    bring_in(store, card(*same, "ORG:Old AG", "TITLE:Dev", "EMAIL:ada@old.example"))

    [report] = bring_in(store, card(*same, "ORG:New AG", "TITLE:Boss", "EMAIL:ada@new.example"))

    [ada] = people.contacts(store.connection)
    assert (ada.organization, ada.title, ada.emails) == ("New AG", "Boss", ("ada@new.example",))
    assert report.of("contacts").updated == 1
    [again] = bring_in(store, card(*same, "ORG:New AG", "TITLE:Boss", "EMAIL:ada@new.example"))
    assert again.of("contacts").unchanged == 1


def test_two_cards_of_one_person_stay_two_records(store):
    two = card("FN:Ada Example", "EMAIL:a@a.example", "TITLE:Dev") + card(
        "FN:Ada Example", "EMAIL:a@a.example", "EMAIL:b@b.example", "TITLE:Boss"
    )
    bring_in(store, two)
    [again] = bring_in(store, two)
    [ada] = people.contacts(store.connection)
    assert (again.of("contacts").unchanged, again.of("contacts").updated, ada.title) == (2, 0, "Dev")


CALLS = """<?xml version='1.0' encoding='UTF-8'?><calls count="1">
<call number="{}" duration="60" date="1790000000000" type="1" contact_name="Paul Panther" /></calls>"""


def test_a_call_is_the_same_whatever_way_its_number_is_written(tmp_path):
    with open_store(tmp_path / "a.db", DEFAULTS._replace(country="DE")) as store:
        for number in ("0171 2345678", "+491712345678", "+49 (0)171 2345678", "0049 171 2345678"):
            bring_in(store, CALLS.format(number))
        assert people.count(store.connection) == 1
        assert len(list(INTERACTIONS.all(store.connection))) == 1
