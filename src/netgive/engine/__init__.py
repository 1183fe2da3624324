"""DECIDES IT: (network snapshot, today, settings) in, plan out. No clock, no I/O, no chance, no ORM."""
