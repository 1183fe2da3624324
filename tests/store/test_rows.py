"""Records survive the way into a row and back."""

from datetime import date

import pytest

from netgive.domain.exchange import Give, GiveKind, GiveState
from netgive.domain.people import Closeness, Contact, Norm
from netgive.store.rows import columns, decode, encode


def test_a_record_comes_back_as_it_went_in():
    give = Give(
        id="3",
        contact="1",
        kind=GiveKind.ADVICE,
        state=GiveState.PROMISED,
        text="how we hire",
        promised_on=date(2026, 11, 1),
        due=None,
    )
    names = columns(Give)

    row = [encode(getattr(give, name)) for name in names]

    assert decode(Give, names, row) == give
    assert set(map(type, row)) <= {str, int, type(None)}


def test_lists_flags_and_enums_come_back_with_their_types():
    contact = Contact(id="1", name="Ada", kin=True, norm=Norm.EXCHANGE, skills=("chess", "“quotes”"))
    names = columns(Contact, without=("emails", "phones", "urls", "circles"))

    back = decode(Contact, names, [encode(getattr(contact, name)) for name in names])

    assert back == contact
    assert back.kin is True
    assert isinstance(back.closeness, Closeness)


def test_what_no_column_can_hold_is_refused():
    with pytest.raises(TypeError, match="object"):
        encode(object())
