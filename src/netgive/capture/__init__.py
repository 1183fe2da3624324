"""Understanding what somebody notes after a conversation: by rules, offline, and saying which words it came from.

`understand` is the way in. `mentions` finds people, `days` finds dates, `marks` puts one letter in the place of each;
`clauses` cuts the rest into small statements with a subject; `conversation`, `needs`, `promises` and `events` read
those. What belongs to one language is one file in `languages`.
"""
