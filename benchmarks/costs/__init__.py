"""What netgive costs: commands as multiples of a bare Python, memory, imports, growth, and others beside it."""
