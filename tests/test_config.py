"""Where the database and the settings are."""

import sys

import pytest
from platformdirs import user_data_dir

from netgive.config import database_path, settings_path


def test_the_file_lies_beside_the_database_or_where_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NETGIVE_CONFIG", raising=False)
    assert settings_path("/x/netgive.db") == "/x/netgive.toml"
    assert settings_path("people") == "people.toml"
    monkeypatch.setenv("NETGIVE_CONFIG", "/y/mine.toml")
    assert settings_path("/x/netgive.db") == "/y/mine.toml"


@pytest.mark.parametrize("data_home", [None, "", "/elsewhere/data"])
def test_the_database_is_in_the_folder_of_the_platform(monkeypatch: pytest.MonkeyPatch, data_home: str | None) -> None:
    """On Linux the folder is worked out here, and must be the one that platformdirs names."""
    monkeypatch.delenv("NETGIVE_DB", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if data_home is not None:
        monkeypatch.setenv("XDG_DATA_HOME", data_home)
    assert database_path(None) == f"{user_data_dir('netgive', appauthor=False)}/netgive.db"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
def test_on_linux_platformdirs_is_not_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NETGIVE_DB", raising=False)
    monkeypatch.setitem(sys.modules, "platformdirs", None)
    assert database_path(None).endswith("netgive.db")
