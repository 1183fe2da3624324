"""Other programs that keep people or duties, on the same people, where they are installed."""
