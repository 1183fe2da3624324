"""What kind of mail it is by its headers: from a person to people, to a mailing list, in bulk, or by a machine.

- An automatic message says so (Auto-Submitted, X-Autoreply), reports a delivery, goes back to nobody (an empty
  Return-Path), or carries an invitation or its answer for a calendar.
- A post to a mailing list has the list's address (List-Post, X-BeenThere, X-Mailing-List) or Precedence list.
- Bulk mail lets one unsubscribe without being a list one can write to, has Precedence bulk, or lies among promotions.
- What a filter marked as spam.

The first three reach more people than a personal message, whoever wrote them.
"""

import re
from typing import NamedTuple

from netgive.importers.mail.addresses import addresses
from netgive.importers.mail.headers import Headers
from netgive.importers.mail.labels import Label
from netgive.importers.mail.people import BULK

AUTOMATIC = "an automatic message"
CALENDAR = "an automatic message of a calendar"
MARKED_AS_SPAM = "marked as spam"

_AUTOMATIC_HEADERS = frozenset({"x-autoreply", "x-auto-reply", "x-autorespond", "x-failed-recipients"})
_BULK_HEADERS = frozenset({"list-unsubscribe", "x-campaign", "x-campaignid", "x-campaign-id", "x-mc-user"})
_LIST_HEADERS = frozenset({"x-beenthere", "x-mailing-list", "mailing-list", "x-mailman-version", "x-google-group-id"})
_LIST_ADDRESS_HEADERS = ("list-post", "x-beenthere", "x-mailing-list")
_MAILTO = re.compile(r"<\s*mailto:([^>?\s]+)", re.IGNORECASE)
_INVITATION = re.compile(rb"text/calendar\b[^\n]*(?:\n[ \t][^\n]*){0,4}\bmethod=", re.IGNORECASE)


class Kind(NamedTuple):
    """``doubt``: why no person wrote it to keep in touch; ``reaches_many``: it is no personal message."""

    doubt: str | None = None
    reaches_many: bool = False


def kind_of(headers: Headers, body: bytes, labels: frozenset[Label]) -> Kind:
    """The kind of a message; what comes first in the list above counts."""
    if _is_calendar_message(headers, body):
        return Kind(CALENDAR, reaches_many=True)
    if _is_automatic(headers):
        return Kind(AUTOMATIC, reaches_many=True)
    if is_list_post(headers):
        return Kind(reaches_many=True)
    if _is_bulk(headers) or Label.PROMOTION in labels:
        return Kind(BULK, reaches_many=True)
    return Kind(MARKED_AS_SPAM) if _is_marked_as_spam(headers) else Kind()


def is_list_post(headers: Headers) -> bool:
    """Whether it came by a list that people write to; a newsletter has a List-Id, too, or a List-Post on the web."""
    if headers.has_any(_LIST_HEADERS) or _MAILTO.search(headers["list-post"]):
        return True
    return _precedence(headers) == "list" or ("list-id" in headers and not _is_bulk(headers))


def list_addresses(headers: Headers) -> set[str]:
    """Where one writes to, to reach the list."""
    written = (headers[name] for name in _LIST_ADDRESS_HEADERS if name in headers)
    return {found.address for text in written for found in addresses(text) if found.address}


def _precedence(headers: Headers) -> str:
    return headers["precedence"].lower()


def _is_automatic(headers: Headers) -> bool:
    submitted = headers["auto-submitted"].lower()
    if submitted and not submitted.startswith("no"):
        return True
    if headers["return-path"] == "<>" or _precedence(headers).startswith("auto"):
        return True
    return headers.has_any(_AUTOMATIC_HEADERS) or headers["content-type"].lower().startswith("multipart/report")


def _is_calendar_message(headers: Headers, body: bytes) -> bool:
    if headers["content-class"].lower().endswith("calendarmessage"):
        return True
    if headers["content-type"].lower().startswith("text/calendar"):
        return True
    return b"text/calendar" in body and _INVITATION.search(body) is not None


def _is_bulk(headers: Headers) -> bool:
    return _precedence(headers) in {"bulk", "junk"} or headers.has_any(_BULK_HEADERS)


def _is_marked_as_spam(headers: Headers) -> bool:
    return any(headers[name].lower().startswith("yes") for name in ("x-spam-flag", "x-spam-status"))
