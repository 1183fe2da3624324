"""Phone numbers in the normal form by which they are found again: E.164 where it can be told."""

from netgive.domain.handles import phone_key as digits_of


def phone_key(phone: str, country: str) -> str:
    """``+4930123456`` for “030 12 34 56” where the numbers of ``country`` (DE) are meant, and for “0049 30/123456”.

    Without a country, or where it is no number there, the digits as they are. An international number needs no look
    into the tables of all countries, which cost a moment to load.
    """
    digits = digits_of(phone)
    if digits.startswith("+") or not country or not digits:
        return digits
    return e164(phone, country) or digits


def e164(phone: str, country: str) -> str | None:
    """A number in its international form, without a nought that is dialled at home only; None if it is none."""
    import phonenumbers  # noqa: PLC0415  for national numbers, and those that nobody has as they are written

    digits = digits_of(phone)
    try:
        number = phonenumbers.parse(digits if digits.startswith("+") else phone, country or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
