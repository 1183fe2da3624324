"""UNDERSTANDS IT: what people want, and what one has that could meet it; offline."""

from netgive.matching.interface import Match, Matcher, Offer, Want

__all__ = ["Match", "Matcher", "Offer", "Want"]
