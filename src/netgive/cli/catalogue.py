"""All commands with the sentence `--help` shows of each: none of their modules is imported for it."""

from typing import NamedTuple


class Listing(NamedTuple):
    module: str
    summary: str


SECTIONS: dict[str, dict[str, Listing]] = {
    "To begin with": {
        "start": Listing("start", "The first five minutes, by questions."),
        "demo": Listing("demo", "A made-up network, and this morning's suggestions on it."),
    },
    "Every morning": {
        "suggest": Listing("suggest", "Whom to write to this morning, and what to give them."),
        "draft": Listing("suggest", "Print the message of a suggestion, copy it or open it in your mail program."),
        "sent": Listing("suggest", "The message went out: record the contact and the gift."),
        "skip": Listing("suggest", "Not this person today."),
        "schedule": Listing("schedule", "A daily reminder, by the means of your system."),
        "remind": Listing("schedule", "The reminder itself: say whom you could write to."),
        "snooze": Listing("suggest", "Not this person before a certain day."),
    },
    "After a conversation": {
        "log": Listing("conversations", "Record a conversation in one sentence."),
        "edit-log": Listing("conversations", "Correct a conversation that was logged."),
        "need": Listing("exchange", "Remember what somebody is looking for."),
        "event": Listing("events", "Remember what happened to somebody: good news, grief, illness."),
    },
    "Giving": {
        "give": Listing("exchange", "Record a gift, or a promise."),
        "promises": Listing("exchange", "Your open promises."),
        "done": Listing("exchange", "A promise was kept."),
        "postpone": Listing("exchange", "Give a promise a new day."),
        "release": Listing("exchange", "Take a promise back, with a message that says so."),
        "outcome": Listing("exchange", "What became of a gift."),
        "thanks": Listing("thanks", "They thanked you: keep it, and see what you could answer."),
        "receive": Listing("thanks", "Keep what somebody did for you."),
        "acknowledge": Listing("thanks", "You thanked them, or told them what became of it."),
        "intro": Listing("introductions", "Bring two people together, after both said yes."),
        "shelf": Listing("shelf", "What you have to give: skills, books, podcasts, articles, tools."),
    },
    "Once a week": {
        "report": Listing("report", "What you gave in a week, a month, a quarter or a year."),
        "stats": Listing("report", "The same week by week, as small bars."),
    },
    "People": {
        "add": Listing("people", "Add somebody."),
        "show": Listing("looking_up", "Everything about one person."),
        "list": Listing("looking_up", "Everybody, or those in a circle or state."),
        "find": Listing("looking_up", "Search names, notes, needs and gifts."),
        "edit": Listing("people", "Change what is known of somebody."),
        "circle": Listing("people", "Make a circle, and say how often you want to be in touch."),
        "duplicates": Listing("merging", "Contacts that may be one person, side by side."),
        "merge": Listing("merging", "Make two contacts one, with every value of both."),
        "forget": Listing("forgetting", "Remove somebody for good."),
    },
    "Your data": {
        "history": Listing("history", "What was changed, the newest first."),
        "undo": Listing("history", "Take back the newest change, whole."),
        "redo": Listing("history", "Bring back what was undone last."),
        "backup": Listing("backups", "Make a checked copy of everything, or list the copies."),
        "restore": Listing("backups", "Put a backup in the place of the database."),
        "doctor": Listing("doctor", "Whether everything is sound, and putting right what can be."),
        "import": Listing("intake", "Bring in LinkedIn exports, address books, mail, calendars, chats, documents."),
        "export": Listing("export", "Write everything out as JSON, people as CSV or vCard, dates as ics."),
        "encrypt": Listing("encryption", "Encrypt the database, with a key in the keyring or a passphrase."),
        "decrypt": Listing("encryption", "Make an encrypted database a plain one again."),
        "config": Listing("config", "The settings: minutes, people, rhythms, weights, your signature."),
        "backtest": Listing("backtest", "How well the ranking predicts whom you are in touch with."),
    },
}
COMMANDS = {name: listing for section in SECTIONS.values() for name, listing in section.items()}
