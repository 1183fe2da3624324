"""What is understood of a note, in short forms that tests can compare."""

from capture_quality import KNOWN, TODAY, familiar, listed
from netgive.capture.languages.en import ENGLISH
from netgive.capture.understand import understand
from netgive.capture.understood import Understood


def read(text: str) -> Understood:
    return understand(text, KNOWN, TODAY, ENGLISH, familiar)


def partners(text: str) -> list[str]:
    found = read(text)
    return [found.persons[who].contact or found.persons[who].name for who in found.partners]


def parts(text: str, name: str) -> list[str]:
    return listed(read(text))[name]
