"""Chats, messages and calls of a phone."""
