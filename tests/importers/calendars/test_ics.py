"""A past meeting is one interaction with each who came, whatever program wrote the calendar."""

from datetime import date

import pytest

from calendars import ADA, BO, CY, ME, calendar, days, event, guest, met, read, whys
from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import InteractionDraft, PersonRef
from netgive.errors import UnusableInputError
from netgive.importers.calendars import ics
from netgive.importers.source import Source


@pytest.fixture(autouse=True)
def in_utc(zone):
    zone("UTC")


def test_a_meeting():
    assert read(event(guest(BO, '"Sample, Bo"'), summary="Lunch\\, and tea", guests=()), me=[ME]) == [
        InteractionDraft(
            "event 1 (line 3)",
            "ics:1:20260105T1000:bo@example.com",
            PersonRef("Bo Sample", "ics:bo@example.com", emails=(BO,)),
            date(2026, 1, 5),
            Direction.BOTH,
            Channel.MEETING,
            "Lunch, and tea",
        )
    ]


class TestWhoTookPart:
    @pytest.mark.parametrize("status", ["ACCEPTED", "TENTATIVE", "NEEDS-ACTION", "accepted"])
    def test_who_did_not_decline(self, status):
        assert met(read(event(guest(BO, PARTSTAT=status)))) == [(ADA, "0105"), (BO, "0105")]

    @pytest.mark.parametrize(
        "status", [{"PARTSTAT": "DECLINED"}, {"PARTSTAT": "delegated"}, {"ROLE": "NON-PARTICIPANT"}]
    )
    def test_who_did(self, status):
        assert met(read(event(guest(BO, **status)))) == [(ADA, "0105")]
        assert whys(read(event(guest(BO, **status), guests=()))) == ["nobody else came"]

    def test_the_organiser_too(self):
        assert met(read(event(guests=(ME, BO), organizer=ADA))) == [(BO, "0105"), (ADA, "0105")]

    def test_the_organiser_may_decline(self):
        assert met(read(event(guest(BO, PARTSTAT="DECLINED"), guests=(ADA, ME), organizer=BO))) == [(ADA, "0105")]

    def test_not_if_the_user_declined(self):
        assert whys(read(event(guest(ME, PARTSTAT="DECLINED"), organizer=ADA))) == ["you did not come"]

    @pytest.mark.parametrize(
        "room",
        [
            guest("room@example.com", "Room 4", CUTYPE="ROOM"),
            guest("beamer@example.com", "Beamer", cutype="resource"),
            guest("c_123@resource.calendar.google.com", "Room 4"),
            guest("x@group.calendar.google.com", "Family"),
            guest("4dhm@virtual", "Contacts"),
            "ORGANIZER;CN=Unknown:mailto:unknownorganizer@calendar.google.com",
        ],
    )
    def test_no_rooms(self, room):
        assert met(read(event(room))) == [(ADA, "0105")]
        assert whys(read(event(room, guest(ME), guests=(), organizer=""))) == ["nobody but you was invited"]

    def test_only_rooms(self):
        assert whys(read(event(guest("r@example.com", CUTYPE="ROOM"), guests=(), organizer=""))) == [
            "no person is among its attendees"
        ]

    @pytest.mark.parametrize(
        ("line", "doubt"),
        [
            (guest(BO, CUTYPE="GROUP"), "a group, not a person"),
            (guest("noreply@example.com"), "a robot"),
            (guest("info@example.com"), "a role address"),
            (guest(BO, CUTYPE="UNKNOWN"), None),
            (guest(BO, CUTYPE="INDIVIDUAL"), None),
        ],
    )
    def test_some_are_doubtful(self, line, doubt):
        [item] = read(event(line, guests=()))
        assert item.person.doubt == doubt

    @pytest.mark.parametrize(("others", "broadcast"), [(5, False), (6, True)])
    def test_more_than_five_are_a_crowd(self, others, broadcast):
        items = read(event(guests=[f"p{number}@example.com" for number in range(others)]))
        assert [item.broadcast for item in items] == [broadcast] * others

    @pytest.mark.parametrize(
        ("line", "address", "name"),
        [
            ("ATTENDEE;CN=Bo Sample:MAILTO:Bo@Example.com", BO, "Bo Sample"),
            ("ATTENDEE;CN=bo@example.com:mailto:bo@example.com", BO, "Bo"),
            ("ATTENDEE:mailto:bo.sample@example.com", "bo.sample@example.com", "Bo Sample"),
            ("ATTENDEE;CN=\"'Bo Sample'\":mailto:bo%40example.com", BO, "Bo Sample"),
            ("ATTENDEE;CN=Bo ^'B^' Sample:mailto:bo@example.com?subject=x", BO, 'Bo "B" Sample'),
            ("ATTENDEE;CN=Bo Sample;EMAIL=bo@example.com:urn:uuid:12-34", BO, "Bo Sample"),
            ('ATTENDEE;CN="Bo Sample:mailto:bo@example.com', BO, "Bo"),
            ("ATTENDEE;CN=Bo: Sample:mailto:bo@example.com", BO, "Bo"),
            ("ATTENDEE;ROLE=OWNER;STATUS=CONFIRMED:Bo Sample <bo@example.com>", BO, "Bo"),
            ('attendee;cn=Bo Sample;x-own="a;b:c":mailto:bo@example.com', BO, "Bo Sample"),
            ("ATTENDEE;CN=Bo Sample;RSVP=TRUE:\n mailto:bo@exam\n ple.com", BO, "Bo Sample"),
            ("ATTENDEE;CN=Bo Sample:invalid:nomail", None, "Bo Sample"),
            ("ATTENDEE;CN=Bo Sample:http://calendar.example.com/principals/bo", None, "Bo Sample"),
            ("ATTENDEE:Bo Sample", None, "Bo Sample"),
        ],
    )
    def test_names_and_addresses(self, line, address, name):
        [item] = read(event(line, guests=()))
        assert item.person.emails == ((address,) if address else ())
        assert item.person.name == name
        assert item.person.source == f"ics:{address or 'name:bo sample'}"

    def test_each_once(self):
        assert met(read(event(guests=(ADA, ADA.upper()), organizer=ADA))) == [(ADA, "0105")]


class TestWhatIsNoMeeting:
    @pytest.mark.parametrize(
        ("part", "why"),
        [
            (event(guests=(), organizer=""), "it has no attendees"),
            (event(guests=()), "it has no attendees"),
            (event(guests=(ME,)), "nobody but you was invited"),
            (event("STATUS:CANCELLED"), "it was cancelled"),
            (event("STATUS:cancelled"), "it was cancelled"),
            (event("CATEGORIES:Birthday"), "a birthday, not a meeting"),
            (event(uid="2026_BIRTHDAY_79d389@google.com"), "a birthday, not a meeting"),
            (event(start="DTSTART:20260201T100000"), "it is still to come"),
            (event("RRULE:FREQ=DAILY", start="DTSTART:20260201T100000"), "it is still to come"),
            (event("EXDATE:20260105T100000"), "each of its times was called off or changed"),
            (event(start="DTSTART:19691231T100000"), "its date cannot be right"),
            (event(start="DTSTART:20261332"), "its date “20261332” cannot be read"),
            (event(start="DTSTART:soon"), "its date “soon” cannot be read"),
            (event(start="X-NO:1"), "it has no date"),
            ("BEGIN:VTODO\nDUE:20260105\nEND:VTODO", "a task, not a meeting"),
            ("BEGIN:VJOURNAL\nEND:VJOURNAL", "a journal entry, not a meeting"),
            ("BEGIN:VFREEBUSY\nEND:VFREEBUSY", "a list of busy times, not a meeting"),
        ],
    )
    def test_and_why(self, part, why):
        assert whys(read(part)) == [why]

    def test_today_is_not_to_come(self):
        assert days(read(event(start="DTSTART:20260131T235900"))) == ["0131"]

    @pytest.mark.parametrize("name", ["Birthdays", "Contacts' birthdays", "Geburtstage", "Cumpleaños", "생일"])
    def test_calendars_of_birthdays(self, name):
        assert whys(read(f"X-WR-CALNAME:{name}", event(), event(uid="2"))) == ["a birthday, not a meeting"] * 2

    def test_other_calendars_in_the_file_are_taken(self):
        birthdays = calendar("X-WR-CALNAME:Anniversaires", event(uid="2"))
        assert met(read(birthdays + calendar(event()))) == [(ADA, "0105")]

    def test_a_calendar_that_calls_off(self):
        assert whys(read("METHOD:CANCEL", event())) == ["it was cancelled"]


class TestWhoIsTheUser:
    THREE = (event(guests=(ME, ADA), organizer=ADA), event(guests=(BO,), uid="2"), event(guests=(CY, ADA), uid="3"))

    def test_whoever_is_in_the_most_events(self):
        assert {address for address, _ in met(read(*self.THREE, me=()))} == {ADA, BO, CY}

    def test_the_user_says_it(self):
        assert {address for address, _ in met(read(*self.THREE, me=[ADA.upper()]))} == {ME, BO, CY}
        named = event(guest(BO, "Bo Sample"), guests=())
        assert met(read(named, me=["bo  sample"])) == [(ME, "0105")]

    def test_dots_mean_nothing_to_google(self):
        assert met(read(event(guests=(ADA,), organizer="m.e+x@gmail.com"), me=["me@gmail.com"])) == [(ADA, "0105")]

    def test_the_calendar_may_be_named_after_the_user(self):
        both = event(guests=(ADA,))
        assert met(read(f"X-WR-CALNAME:{ADA}", both, me=())) == [(ME, "0105")]
        assert met(read("X-WR-CALNAME:Ada Example", event(guest(ADA, "Ada Example"), guests=()), me=())) == [
            (ME, "0105")
        ]
        assert met(read(both, me=(), name=f"{ME}.ics")) == [(ADA, "0105")]

    def test_a_single_event_does_not_tell(self):
        [item] = read(event(), me=())
        assert item.why == (
            "it does not show which of these people you are: ada@example.com, me@example.org; say so with --me ADDRESS"
        )

    def test_nor_does_a_single_guest_without_a_host(self):
        [item] = read(event(organizer=""), me=())
        assert item.why.startswith("it does not show which of these people you are: ada@example.com;")

    def test_a_series_is_a_single_event(self):
        assert len(read(event("RRULE:FREQ=DAILY"), me=())) == 1

    def test_several_events_that_do_not_tell_are_asked_about(self):
        with pytest.raises(UnusableInputError, match=r"you are: ada@example.com, me@example.org; say so with --me ADD"):
            read(event(), event(uid="2"), me=())

    def test_nobody_is_asked_about_what_is_still_to_come(self):
        later = [event(start="DTSTART:20270105", uid=uid) for uid in ("1", "2")]
        assert whys(read(*later, me=())) == ["it is still to come"] * 2

    def test_an_address_that_is_in_no_event_is_believed(self):
        elsewhere = ["me@elsewhere.example"]
        assert met(read(event(guests=(ADA, BO), organizer=""), me=elsewhere)) == [(ADA, "0105"), (BO, "0105")]
        assert met(read(event(), event(uid="2"), me=elsewhere)) == [(ADA, "0105"), (ME, "0105")] * 2
        assert ME not in {address for address, _ in met(read(*self.THREE, me=elsewhere))}

    def test_groups_are_not_the_user(self):
        group = guest(BO, CUTYPE="GROUP")
        assert met(read(event(group, guests=()), me=())) == [(BO, "0105")]
        assert met(read(event(group, guests=(), organizer=""), me=())) == [(BO, "0105")]


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"BEGIN:VCARD\nVERSION:4.0",
        b"From: ada@example.com\n\nBEGIN:VCALENDAR",
        b"BEGIN",
        b"{}",
        b"Subject,Start Date,Start Time\n",
    ],
)
def test_other_files_are_not_recognised(head):
    assert not ics.recognise(head)


@pytest.mark.parametrize("head", [b"\r\n\n BEGIN:VCALENDAR", b"begin:vcalendar\r", b"\xef\xbb\xbfBEGIN:VCALENDAR"])
def test_odd_beginnings_are(head):
    assert ics.recognise(head)


@pytest.mark.parametrize("text", ["", "BEGIN:VCALENDAR\nEND:VCALENDAR", "nothing"])
def test_a_file_without_an_event_is_refused(text):
    with pytest.raises(UnusableInputError, match="no event is in it"):
        list(ics.read(Source.of(text.encode())))
