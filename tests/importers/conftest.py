"""What tests of the readers share: the place where the user lives."""

import time

import pytest


@pytest.fixture
def zone(monkeypatch):
    """Live in another time zone."""

    def change(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield change
    monkeypatch.undo()
    time.tzset()
