"""An Org file as its headlines, each with its tags, its properties and the text below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LINE_BREAK = re.compile(r"\r\n|\r|\n")

# Indented by a blank only where it cannot be an item of a list, which has one asterisk.
_HEADLINE = re.compile(r"(?:(?P<stars>\*+)|[ \t]+(?P<more>\*{2,}))[ \t]+(?P<title>.*)")
_BEFORE_TITLE = re.compile(
    r"(?:(?:TODO|NEXT|STARTED|WAITING|HOLD|SOMEDAY|DONE|CANCELL?ED|COMMENT)[ \t]+|\[#[A-Za-z0-9]\][ \t]*)+"
)
_TAGS = re.compile(r"(?:^|[ \t]):([\w@#%:-]+):[ \t]*$")
_KEYWORD = re.compile(r"[ \t]*#\+(?P<name>\w+):[ \t]*(?P<value>.*)")
_DRAWER = re.compile(r"[ \t]*:(?P<name>[\w-]+):?[ \t]*")
_PROPERTY = re.compile(r"[ \t]*:(?P<name>[^\s:]+):(?:[ \t]+(?P<value>.*))?")
_PLANNED = re.compile(r"[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):")
_LINK = re.compile(r"\[\[([^\[\]]*)\](?:\[([^\[\]]*)\])?\]")
_PROPERTIES, _END = "PROPERTIES", "END"


@dataclass(slots=True)
class Entry:
    """A headline and what stands below it up to the next one; ``level`` 0 is the file itself."""

    level: int
    line: int
    title: str
    tags: tuple[str, ...] = ()
    properties: list[tuple[str, str]] = field(default_factory=list)
    body: list[str] = field(default_factory=list)


def read_outline(text: str) -> Iterator[Entry]:
    """The file itself, whose tags and title are its keywords, and then its headlines."""
    entry, drawer = Entry(0, 1, ""), ""
    for number, line in enumerate(LINE_BREAK.split(text), start=1):
        headline = _HEADLINE.fullmatch(line)
        if headline:
            yield entry
            entry, drawer = _entry(headline, number), ""
            continue
        opened = _DRAWER.fullmatch(line)
        if opened and (not drawer or opened["name"].upper() == _END):
            drawer = "" if opened["name"].upper() == _END else opened["name"].upper()
        elif drawer == _PROPERTIES:
            _add_property(entry, line)
        else:
            _add_text(entry, line)
    yield entry


def target(text: str) -> str:
    """``text`` with what its links lead to: ``mailto:ada@example.com``."""
    return _LINK.sub(lambda link: f" {link[1]} ", text)


def shown(text: str) -> str:
    """``text`` with its links as they are shown."""
    return _LINK.sub(lambda link: link[2] or link[1], text)


def _entry(headline: re.Match[str], number: int) -> Entry:
    title = headline["title"]
    tags = _TAGS.search(title)
    title = title[: tags.start()] if tags else title
    before = _BEFORE_TITLE.match(title)
    return Entry(
        level=len(headline["stars"] or headline["more"]),
        line=number,
        title=shown(title[before.end() :] if before else title),
        tags=_split_tags(tags[1]) if tags else (),
    )


def _split_tags(tags: str) -> tuple[str, ...]:
    return tuple(filter(None, tags.split(":")))


def _add_property(entry: Entry, line: str) -> None:
    found = _PROPERTY.fullmatch(line)
    if found and found["value"]:
        # A plus adds to what was said before, as does saying it twice.
        entry.properties.append((found["name"].removesuffix("+").upper().replace("-", "_"), found["value"].strip()))


def _add_text(entry: Entry, line: str) -> None:
    keyword = _KEYWORD.fullmatch(line)
    if keyword is None:
        if not _PLANNED.match(line) and not line.startswith("# "):
            entry.body.append(shown(line))
    elif entry.level == 0 and keyword["name"].lower() == "title":
        entry.title = shown(keyword["value"])
    elif entry.level == 0 and keyword["name"].lower() == "filetags":
        entry.tags += _split_tags(keyword["value"].replace(" ", ":").strip())
