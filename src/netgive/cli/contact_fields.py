"""The options of `add` and `edit`, and the fields of a contact that they set."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Annotated, Any

import typer

from netgive.capture.dates import parse_birthday, parse_date, parse_days
from netgive.domain.people import Closeness, Norm

OPTIONS: dict[str, Any] = {
    "email": Annotated[list[str] | None, typer.Option(metavar="E", help="E-mail address; may be repeated.")],
    "phone": Annotated[list[str] | None, typer.Option(metavar="P", help="Phone number; may be repeated.")],
    "url": Annotated[list[str] | None, typer.Option(metavar="U", help="Profile or home page; may be repeated.")],
    "circle": Annotated[list[str] | None, typer.Option(metavar="C", help="Circle; the first counts most.")],
    "closeness": Annotated[Closeness | None, typer.Option(help="How close you are.")],
    "every": Annotated[str | None, typer.Option(metavar="DAYS", help="How often to be in touch: 90d, 3 months.")],
    "organization": Annotated[str | None, typer.Option(metavar="O", help="Where they work.")],
    "title": Annotated[str | None, typer.Option(metavar="T", help="What they do there.")],
    "location": Annotated[str | None, typer.Option(metavar="L", help="Where they live.")],
    "birthday": Annotated[str | None, typer.Option(metavar="D", help="12 May 1990, or 12 May.")],
    "skill": Annotated[list[str] | None, typer.Option(metavar="S", help="What they are good at; repeat it.")],
    "interest": Annotated[list[str] | None, typer.Option(metavar="I", help="What they love; may be repeated.")],
    "memory": Annotated[str | None, typer.Option(metavar="TEXT", help="What you remember of each other.")],
    "note": Annotated[str | None, typer.Option(metavar="TEXT", help="Anything else.")],
    "nickname": Annotated[str | None, typer.Option(metavar="N", help="What they are called.")],
    "norm": Annotated[Norm | None, typer.Option(help="communal: care follows need; exchange: favours.")],
    "kin": Annotated[bool | None, typer.Option("--kin/--no-kin", help="Family.")],
    "trust": Annotated[int | None, typer.Option(metavar="1-5", help="How much you trust them.")],
    "willing": Annotated[int | None, typer.Option(metavar="1-5", help="How willing they are to help.")],
    "shared_time": Annotated[int | None, typer.Option(metavar="1-5", help="Time spent together before.")],
    "status": Annotated[int | None, typer.Option(metavar="-1|0|1", help="Standing: lower, equal or higher.")],
    "mutuals": Annotated[int | None, typer.Option(metavar="N", help="How many contacts you share.")],
    "known_since": Annotated[str | None, typer.Option(metavar="DATE", help="When you met.")],
    "do_not_contact": Annotated[
        bool | None, typer.Option("--do-not-contact/--contact-again", help="Never suggest them; suggest them again.")
    ],
    "paused_until": Annotated[str | None, typer.Option(metavar="DATE", help="Let them rest until then.")],
}
LISTS = {
    "email": "emails",
    "phone": "phones",
    "url": "urls",
    "circle": "circles",
    "skill": "skills",
    "interest": "interests",
}
AS_THEY_ARE = (
    *("closeness", "organization", "title", "location", "memory", "note", "nickname", "norm", "kin", "trust"),
    *("willing", "shared_time", "status", "mutuals", "do_not_contact"),
)


def with_contact_fields(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command all options of a contact; it gets them as one mapping, ``said``."""

    @wraps(command)
    def with_options(**given: Any) -> None:  # noqa: ANN401  options are of many types
        said = {name: given.pop(name) for name in OPTIONS}
        command(**given, said=said)

    own = [parameter for name, parameter in signature(command).parameters.items() if name != "said"]
    added = [Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=hint) for name, hint in OPTIONS.items()]
    parameters = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in own] + added
    with_options.__signature__ = Signature(parameters)  # type: ignore[attr-defined]  # what `signature` looks for
    with_options.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return with_options


def fields(said: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The contact fields that the options of a command set; what was not said is not in it."""
    values: dict[str, Any] = {name: said[name] for name in AS_THEY_ARE if said.get(name) is not None}
    values |= {field: tuple(said[option]) for option, field in LISTS.items() if said.get(option)}
    if said.get("every") is not None:
        values["every_days"] = parse_days(said["every"])
    if said.get("birthday") is not None:
        values["birthday"] = parse_birthday(said["birthday"])
    if said.get("known_since") is not None:
        values["known_since"] = parse_date(said["known_since"], today, "past")
    if said.get("paused_until") is not None:
        values["paused_until"] = parse_date(said["paused_until"], today, "future")
    return values
