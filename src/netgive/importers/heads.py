"""The first bytes of a file, made fit to look for words in."""

_MARKS = b"\xef\xbb\xbf\xfe\xff"


def bare(head: bytes) -> bytes:
    """Without byte order marks and the zeros of UTF-16: what is ASCII in it looks the same in every encoding."""
    return head.replace(b"\0", b"").lstrip(_MARKS)
