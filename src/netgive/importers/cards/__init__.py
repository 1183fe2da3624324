"""Address books as cards: vCard 2.1 to 4.0 and jCard."""
