"""People as other personal tools keep them: Monica, friends, Org, Markdown."""
