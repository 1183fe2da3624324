"""Everything stored on one person as a text that can be read without knowing netgive."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

TITLES = {
    "contacts": "Who they are",
    "circles": "Their circles",
    "interactions": "Conversations",
    "needs": "What they are looking for",
    "events": "What happened to them",
    "gives": "What was given or promised to them",
    "introduced_in_gifts": "Gifts to others in which they were introduced",
    "received": "What they gave",
    "introductions": "Introductions",
    "suggestions": "When they were suggested",
    "known_as": "By what they are known here",
    "worked_out": "What was worked out from all this (days are counted from the year 1)",
    "imported": "What imported files said",
    "shown": "The suggestion about them that was shown last",
    "matches": "What on hand meets what they want",
    "thought_of_for_needs_of_others": "Needs of others for which they are thought of",
    "read_by_the_matcher": "Texts that the matcher remembers",
    "history": "The history of these records, kept so that changes can be undone",
    "notes_of_others": "Notes of others in which this name stands (these are about somebody else, and not here)",
}


def about_text(document: Json) -> str:
    """Each kind of record with its fields; what is empty is left out."""
    (contact,) = document["contacts"]
    sections = {name: value for name, value in document.items() if name in TITLES} | document["stored"]
    lines = [f"Everything that netgive keeps of {contact['name']}", ""]
    for name, value in sections.items():
        if not _is_empty(value):
            lines += [TITLES[name], *_lines(value, "  "), ""]
    return "\n".join(lines)


def _lines(value: Any, indent: str) -> Iterator[str]:  # noqa: ANN401  any value of JSON
    if isinstance(value, dict):
        for name, one in value.items():
            if _is_empty(one):
                continue
            if isinstance(one, dict) or (isinstance(one, list) and any(isinstance(part, dict) for part in one)):
                yield f"{indent}{_said(name)}:"
                yield from _lines(one, f"{indent}  ")
            else:
                yield f"{indent}{_said(name)}: {_plain(one, indent)}"
    elif isinstance(value, list) and any(isinstance(part, dict) for part in value):
        for number, one in enumerate(value, start=1):
            yield f"{indent}{number}."
            yield from _lines(one, f"{indent}   ")
    else:
        yield f"{indent}{_plain(value, indent)}"


def _said(name: str) -> str:
    return name.replace("_", " ")


def _plain(value: Any, indent: str) -> str:  # noqa: ANN401  any value of JSON without parts of its own
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text.replace("\n", f"\n{indent}  ")


def _is_empty(value: Any) -> bool:  # noqa: ANN401  any value of JSON
    return value is None or value is False or value in ("", [], {})
