"""Mailboxes and single messages."""
