"""Who of a chat is the user is found out, or asked."""

import pytest

from chats import ADA, ENCRYPTED, FILE, ME, chat, read, talks
from netgive.domain.intake import Skipped
from netgive.errors import UnusableInputError


class TestWhoIsTheUser:
    TWO = chat((13, ADA, "Hello"), (14, ME, "Hi"))

    @pytest.mark.parametrize(
        "name",
        [
            "WhatsApp Chat with Ada Example.txt",
            "WhatsApp Chat with Ada Example(1).txt",
            "WhatsApp Chat - Ada Example.zip/_chat.txt",
            "WhatsApp Chat mit Ada Example.txt",
            "Conversa do WhatsApp com ada example.txt",
            "Ada Example ile WhatsApp Sohbeti.txt",
        ],
    )
    def test_the_file_is_named_after_the_other(self, name):
        assert talks(read(self.TWO, name)) == [(ADA, 13, "in"), (ADA, 14, "out")]

    def test_the_longer_name_is_meant(self):
        text = chat((13, "Ada", "Hello"), (14, ADA, "Hi"))
        assert talks(read(text, FILE)) == [(ADA, 13, "out"), (ADA, 14, "in")]

    @pytest.mark.parametrize("me", ["Me Test", "ME  TEST", "me test", "Me", "Me Middle Test"])
    def test_the_user_says_it(self, me):
        assert talks(read(self.TWO, me=["me@example.com", me])) == [(ADA, 13, "in"), (ADA, 14, "out")]

    @pytest.mark.parametrize("me", ["+49 170 1234567", "0170/1234567", "+491701234567"])
    def test_the_user_may_be_shown_by_number(self, me):
        text = chat((13, ADA, "Hello"), (14, "\u202a+49 170 1234567\u202c", "Hi"))
        assert talks(read(text, me=[me])) == [(ADA, 13, "in"), (ADA, 14, "out")]

    @pytest.mark.parametrize("title", [ADA, f"\u200e{ADA}"])
    def test_an_iphone_says_the_name_of_the_other(self, title):
        notice = f"[13/01/2026, 10:00:00] {title}: \u200e{ENCRYPTED}\n"
        text = chat((13, ADA, "Hello"), (14, ME, "Hi"), template="[{day:%d/%m/%Y}, 10:{minute:02}:00] {name}: {text}\n")
        assert talks(read(notice + text)) == [(ADA, 13, "in"), (ADA, 14, "out")]

    def test_who_never_answered_is_known_by_the_notice(self):
        text = f"[13/01/2026, 10:00:00] {ADA}: \u200e{ENCRYPTED}\n[14/01/2026, 10:00:00] {ME}: Hello\n"
        assert talks(read(text)) == [(ADA, 14, "out")]

    @pytest.mark.parametrize("name", ["_chat.txt", "WhatsApp Chat with Family.txt", "Ada Example.txt"])
    def test_else_the_user_is_asked(self, name):
        with pytest.raises(UnusableInputError, match=r"which .* you are: Ada Example, Me Test; .*--me NAME"):
            read(self.TWO, name, me=["me@example.com", "Somebody Else"])

    def test_not_everybody_of_a_large_group_is_listed(self):
        with pytest.raises(UnusableInputError, match=r"N0, N1, N2, N3, N4, \.\.\.; say so"):
            read(chat(*((13, f"N{number}", "Hello") for number in range(9))))

    def test_a_name_that_two_have_in_part_says_nothing(self):
        with pytest.raises(UnusableInputError, match="which of these people"):
            read(chat((13, "Ada One", "Hello"), (14, "Ada Two", "Hi")), me=["Ada"])

    def test_nobody_else_wrote(self):
        assert read(chat((13, ME, "Hello")), me=[ME]) == [
            Skipped("line 1", "only you wrote that day, and it is not said to whom")
        ]
