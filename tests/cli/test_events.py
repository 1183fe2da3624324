"""event: what happened to somebody rests what would hurt, until it is over."""

from conftest import Netgive
from documents import contact, talked

NETWORK = {
    "contacts": [contact("c1", "Ada Example"), contact("c2", "Bo Sample")],
    "interactions": [talked("c1", 400, "tea")],
}


def test_grief_is_met_with_support_until_it_is_over(netgive: Netgive) -> None:
    netgive.load(NETWORK)
    noted = netgive.ok("event", "Ada", "grief", "her father died", "--on", "yesterday")["event"]
    assert (noted["kind"], noted["on"], noted["note"]) == ("grief", "2026-11-22", "her father died")
    assert netgive.ok("suggest", "--dry-run")["suggestions"][0]["offer"]["form"] == "support"

    assert netgive.ok("event", "--clear", str(noted["id"]))["event"]["cleared_on"] == "2026-11-23"
    forms = [one["offer"]["form"] for one in netgive.ok("suggest", "--dry-run")["suggestions"] if one["offer"]]
    assert "support" not in forms
    assert netgive("event", "--clear", str(noted["id"])).code == 5


def test_what_cannot_be_noted_is_said(netgive: Netgive) -> None:
    netgive.load(NETWORK)
    assert netgive("event", "Ada").code == 2
    assert netgive("event", "Ada", "weather").code == 2
    assert netgive("event", "Ada", "grief", "--on", "tomorrow").code == 2
    assert netgive("event", "--clear", "7").code == 3
    assert netgive("export").json["events"] == []
