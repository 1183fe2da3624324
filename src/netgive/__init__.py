"""netgive: a personal relationship manager that starts with giving."""

__version__ = "0.1.0"
