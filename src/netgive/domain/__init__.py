"""NAMES IT: the records and words of netgive, frozen, on the standard library alone."""
