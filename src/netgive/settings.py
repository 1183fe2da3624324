"""The settings file: one TOML file, where config.py says.

`KEYS` is the one list of what may be set; reading, showing, changing and the table in docs/settings.md follow it.
"""

import errno
import os
import os.path
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from netgive.domain.people import Closeness
from netgive.engine.languages import CODES
from netgive.engine.settings import DEFAULTS, Settings
from netgive.errors import InvalidValueError

Value = int | float | str
WEIGHTS = ("weight_offer", "weight_timing", "weight_value", "weight_landing", "weight_spread")
TOLERANCE = 1e-6
NO_SUCH_PLACE = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)


class Key(NamedTuple):
    """Something that can be set: the field of `Settings` (or a closeness), the allowed range, and what it means.

    Texts have a greatest length and no least, or are one of the choices, or have the form of a pattern; what may stand
    in braces in a text is its placeholder.
    """

    section: str
    name: str
    field: str
    least: float
    most: float
    about: str
    choices: tuple[str, ...] = ()
    pattern: str = ""
    placeholder: str = ""

    @property
    def whole(self) -> str:
        return f"{self.section}.{self.name}"

    @property
    def default(self) -> Value:
        return value_of(DEFAULTS, self)

    @property
    def allowed(self) -> str:
        if self.choices:
            return f"one of {', '.join(self.choices)}"
        if self.pattern:
            return "two capital letters, as in DE"
        if isinstance(self.default, str):
            braces = f", with nothing in braces but {self.placeholder}" if self.placeholder else ""
            return f"a line of at most {self.most:g} characters{braces}"
        kind = "a whole number" if isinstance(self.default, int) else "a number"
        return f"{kind} from {self.least:g} to {self.most:g}"


KEYS = (
    Key("plan", "minutes", "minutes", 1, 1440, "minutes a morning may take"),
    Key("plan", "people", "people", 1, 100, "people a morning at most"),
    Key("plan", "weekly_cap", "weekly_cap_minutes", 1, 10_080, "minutes of giving in seven days before new gifts rest"),
    Key("plan", "open_promises", "open_promises", 1, 100, "promises that may be open at a time"),
    Key("cadence", "support", Closeness.SUPPORT, 1, 3650, "days between contacts with your closest few"),
    Key("cadence", "sympathy", Closeness.SYMPATHY, 1, 3650, "days between contacts with good friends"),
    Key("cadence", "close", Closeness.CLOSE, 1, 3650, "days between contacts with close ties"),
    Key("cadence", "active", Closeness.ACTIVE, 1, 3650, "days between contacts with active ties"),
    Key("cadence", "acquaintance", Closeness.ACQUAINTANCE, 1, 3650, "days between contacts with everybody else"),
    Key("weights", "offer", "weight_offer", 0, 1, "how much the best gift counts"),
    Key("weights", "timing", "weight_timing", 0, 1, "how much the moment counts"),
    Key("weights", "value", "weight_value", 0, 1, "how much trust and willingness count"),
    Key("weights", "landing", "weight_landing", 0, 1, "how much it counts that a message is likely to be welcome"),
    Key("weights", "spread", "weight_spread", 0, 1, "how much it counts that other circles had fewer gifts"),
    Key("rest", "shown", "shown_days", 0, 365, "days of rest after somebody was shown and nothing followed"),
    Key("rest", "skipped", "skip_days", 0, 365, "days of rest after a skip"),
    Key("rest", "awkward", "awkward_days", 0, 365, "days of rest after a skip because it felt awkward"),
    Key("rest", "after_contact", "cooldown_least_days", 0, 365, "days of rest after a contact, at least"),
    Key("rest", "after_contact_most", "cooldown_most_days", 0, 365, "days of rest after a contact, at most"),
    Key("rest", "after_gift", "gift_rest_days", 0, 365, "days after a gift with nothing but thanks"),
    Key(
        "contacts",
        "country",
        "country",
        0,
        2,
        "the country of phone numbers that are written without one",
        pattern="([A-Z]{2})?",
    ),
    Key("messages", "language", "language", 0, 2, "the language of your messages", CODES),
    Key(
        "messages",
        "greeting",
        "greeting",
        0,
        60,
        "how your messages begin; {first} stands for the name",
        placeholder="{first}",
    ),
    Key("messages", "closing", "closing", 0, 60, "how your messages end, above your name"),
    Key("messages", "signature", "signature", 0, 60, "the name below your messages"),
    Key("backups", "daily", "backups_daily", 0, 365, "days of which a backup is kept; 0: none is made each day"),
    Key("backups", "weekly", "backups_weekly", 0, 520, "weeks of which a backup is kept"),
    Key("backups", "monthly", "backups_monthly", 0, 120, "months of which a backup is kept"),
)
BY_NAME: Mapping[str, Key] = MappingProxyType({key.whole: key for key in KEYS})


def read_settings(path: str) -> Settings:
    """The defaults, and what the file sets instead.

    Raises InvalidValueError naming the file and the key that cannot be used.
    """
    try:
        with open(path, "rb") as stream:
            content = stream.read()
    except OSError as error:
        closed = not os.access(os.path.dirname(path) or ".", os.X_OK)
        if closed or error.errno in NO_SUCH_PLACE:  # what is wrong with the place, the store beside it will say
            return DEFAULTS
        raise InvalidValueError(f"{path} cannot be read ({error.strerror}).") from error
    import tomllib  # noqa: PLC0415  for those who have a file

    try:
        document = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidValueError(f"{path} is no TOML: {error}.") from error
    return settings_of(document, path)


def lenient_settings(path: str) -> Settings:
    """The settings, or the defaults where their file cannot be used: for what must work even then."""
    try:
        return read_settings(path)
    except InvalidValueError:
        return DEFAULTS


def settings_of(document: Mapping[str, Any], path: str) -> Settings:
    """The settings of a document that was read from a file.

    Raises InvalidValueError for an unknown key, a value out of its range, or weights that do not add up to 1.
    """
    settings = DEFAULTS
    for name, value in _entries(document):
        settings = with_value(settings, key_named(name, path), value, path)
    total = sum(getattr(settings, field) for field in WEIGHTS)
    if abs(total - 1) > TOLERANCE:
        raise InvalidValueError(f"{path}: the weights add up to {total:g}; together they must make 1.")
    if settings.cooldown_least_days > settings.cooldown_most_days:
        raise InvalidValueError(f"{path}: rest.after_contact must not be above rest.after_contact_most.")
    return settings


def _entries(document: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for section, content in document.items():
        if isinstance(content, Mapping):
            yield from ((f"{section}.{name}", value) for name, value in content.items())
        else:
            yield section, content


def key_named(name: str, path: str) -> Key:
    """Raises InvalidValueError with the nearest key where there is none of that name."""
    if name in BY_NAME:
        return BY_NAME[name]
    from difflib import get_close_matches  # noqa: PLC0415  for a slip only

    near = get_close_matches(name, BY_NAME, 1)
    hint = f"did you mean {near[0]}?" if near else "`netgive config` lists all."
    raise InvalidValueError(f"{path}: there is no setting “{name}”; {hint}")


def with_value(settings: Settings, key: Key, value: object, path: str) -> Settings:
    """The settings with one of them changed.

    Raises InvalidValueError with the allowed range.
    """
    checked = _checked(key, value)
    if checked is None:
        raise InvalidValueError(f"{path}: {key.whole} takes {key.allowed}.")
    if key.section == "cadence":
        cadences = {**settings.cadence_days, Closeness(key.field): int(checked)}
        return settings._replace(cadence_days=MappingProxyType(cadences))
    return settings._replace(**{key.field: checked})  # type: ignore[arg-type]  # the key knows its field's type


def _checked(key: Key, value: object) -> Value | None:
    """The value in the type of its default, None where it does not fit."""
    if key.choices:
        return value if isinstance(value, str) and value in key.choices else None
    if key.pattern:
        import re  # noqa: PLC0415  for this key only

        return value if isinstance(value, str) and re.fullmatch(key.pattern, value) else None
    if isinstance(key.default, str):
        return value if isinstance(value, str) and _is_line(key, value) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(key.default, int) and not isinstance(value, int):
        return None
    return value if key.least <= value <= key.most else None


def _is_line(key: Key, value: str) -> bool:
    unknown = value.replace(key.placeholder, "") if key.placeholder else ""
    return len(value) <= key.most and value.isprintable() and not {*"{}"} & {*unknown}


def value_of(settings: Settings, key: Key) -> Value:
    """What a key is set to."""
    if key.section == "cadence":
        return settings.cadence_days[Closeness(key.field)]
    value: Value = getattr(settings, key.field)
    return value
