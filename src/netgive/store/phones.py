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
    import phonenumbers  # noqa: PLC0415  for national numbers only

    try:
        number = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException:
        return digits
    if not phonenumbers.is_possible_number(number):
        return digits
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
