"""Mails for tests, with sensible defaults: a test names only what it is about."""

from typing import Any

ME, ADA, BO, CY = (f"{name} Example <{name.lower()}@example.org>" for name in ("Me", "Ada", "Bo", "Cy"))
MY_ADDRESS = "me@example.org"
NOON = "Sat, 10 Jan 2026 12:00:00 +0000"


def mail(sender: str = ADA, /, *to: str, text: str = "Hello", **headers: Any) -> str:
    """A mail to me, unless ``to`` says otherwise; ``list_id="x"`` is the header List-Id, ``None`` leaves one out."""
    fields: dict[str, Any] = {
        "From": sender,
        "To": ", ".join(to or (ME,)),
        "Subject": "Lunch",
        "Date": NOON,
        **{name.replace("_", "-").title(): value for name, value in headers.items()},
    }
    written = "".join(f"{name}: {value}\n" for name, value in fields.items() if value is not None)
    return f"{written}\n{text}\n"


def mbox(*mails: str, line: str = "From x@example.org Sat Jan 10 12:00:00 2026") -> str:
    """A mailbox in one file."""
    return "".join(f"{line}\n{each}\n" for each in mails)


def parts(*bodies: str, kind: str = "mixed", boundary: str = "b") -> str:
    """The text of a mail of several parts; each of ``bodies`` begins with its own headers."""
    inner = "".join(f"--{boundary}\n{body}\n" for body in bodies)
    return f"Content-Type: multipart/{kind}; boundary={boundary}\n\nThis is for old programs.\n{inner}--{boundary}--\n"
