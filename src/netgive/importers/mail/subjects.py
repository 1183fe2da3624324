"""Subjects without what mail programs put before them."""

import re

from netgive.domain.text import clean_line
from netgive.importers.mail.headers import decoded

LONGEST = 200

# Answered and forwarded, in the languages of mail programs; Re[2]: and RE (3): count.
_PREFIX = re.compile(
    r"(?:(?:re|r|aw|antw|antwort|sv|vs|odp|res|rif|atb|ynt|bls|vá|απ|ответ|на|回复|回覆|答复|返信|답장|회신|תגובה|رد"
    r"|fw|fwd|wg|vb|vl|tr|trs|rv|enc|i|pd|ilt|doorst|továbbítás|πρθ|переслано|转发|轉寄|转|転送|전달|הועבר)"
    r"(?:\s?[\[(^*]?\d{1,3}[\])]?)?\s?[:：]|\[(?:ext|external|extern|externe)\]:?)\s*",
    re.IGNORECASE,
)
_LONGEST_WRITTEN = 2_000


def subject(written: str) -> tuple[str, bool]:
    """The subject itself, and whether it is that of an answer or a message handed on."""
    whole = clean_line(decoded(written[:_LONGEST_WRITTEN]))
    rest = whole
    while prefix := _PREFIX.match(rest):
        rest = rest[prefix.end() :]
    return rest[:LONGEST].rstrip(), rest != whole
