"""Understanding what somebody notes after a conversation: by rules, offline, and saying which words it came from.

`understand` is the way in. `shorthand` writes out what was typed on a phone, `days` finds dates, `mentions` finds
people, `marks` puts one letter in the place of each; `words` takes the rest apart, `clauses` cuts it into small
statements with a subject; `conversation`, `heard`, `promising`, `events` and `given` read those, and `reader` knows of
whom each speaks. Phrases are looked for by `phrases`. What belongs to one language is one folder in
`languages`, with one file an idea.
"""
