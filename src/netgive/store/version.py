"""The schema version this netgive works with: the newest revision under ``migrations/versions``."""

HEAD = "0007"
