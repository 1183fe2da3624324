"""Address books as tables: what Google, Outlook and Thunderbird write, and any table by a mapping."""
