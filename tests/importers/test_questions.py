"""A message that asks something has a question mark that is none of a web address."""

import pytest

from netgive.importers.questions import asks


@pytest.mark.parametrize(
    "text",
    ["Shall we?", "Shall we?!", "“Shall we?”", "Yes?no", "Seen https://example.com/a?", "元気ですか？", "كيف حالك؟"],
)
def test_a_question(text):
    assert asks(text)


@pytest.mark.parametrize("text", ["", "No.", "See https://example.com/a?b=c", "www.example.com?b=c example.com/a?b"])
def test_no_question(text):
    assert not asks(text)
