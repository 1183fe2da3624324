"""Which notes tell something that one may come back to."""

# A message of a word or two (“No”, “thanks!”) is nothing to come back to; a note that one wrote oneself always is.
LEAST_MESSAGE = 16
TELLING = f"""(COALESCE(note, '') != '' AND (LENGTH(note) >= {LEAST_MESSAGE}
    OR NOT (direction = 'in' AND channel IN ('message', 'email'))))"""
