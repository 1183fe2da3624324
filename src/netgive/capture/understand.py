"""A note taken apart: the people, the day, how one talked, and everything that was heard, promised and received."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from netgive.capture.clauses import clauses
from netgive.capture.conversation import read_talk
from netgive.capture.days import find_days
from netgive.capture.directory import Directory, Known
from netgive.capture.language import Language
from netgive.capture.marks import Span, Written, mark, without_marks
from netgive.capture.mentions import Familiar, find_people
from netgive.capture.reader import Reader
from netgive.capture.shorthand import written_out
from netgive.capture.understood import Someone, Understood

_TAG = re.compile(r"(?<![\w&#/])#(?!\d+\b)([^\W_](?:[\w-]*\w)?)")
LONGEST_READ = 20_000  # letters; what stands behind is kept, but not taken apart


def understand(
    text: str,
    everybody: Sequence[Known],
    today: date,
    language: Language,
    familiar: Callable[[Sequence[str]], Mapping[str, Familiar]],
    given: Sequence[Someone] = (),
) -> Understood:
    """Take a note apart.

    ``everybody`` is whoever may be named in it; ``given`` are those one talked with, where that was said otherwise.
    """
    original = without_marks(text[:LONGEST_READ])
    plain, came_from = written_out(original, language)
    tags = [Span(*match.span()) for match in _TAG.finditer(plain)]
    topics = tuple(dict.fromkeys(match[1] for match in _TAG.finditer(plain)))
    days, unclear = find_days(plain, today, language)
    days = [day for day in days if not any(tag.start < day.span.end and day.span.start < tag.end for tag in tags)]
    taken = [*tags, *(day.span for day in days)]
    mentions = find_people(plain, Directory(everybody, plain, language), language, taken, familiar)
    marked = mark(plain, [one.span for one in mentions], [day.span for day in days], tags, Written(original, came_from))
    found = clauses(marked, language)
    talk = read_talk(marked, found, days, today, language)
    reader = Reader(marked, mentions, days, talk, language, given)
    for clause in found:
        reader.read(clause)
    return reader.result(topics, [f"“{words}” could be one day or another" for words in unclear])
