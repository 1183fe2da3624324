"""Commands that write, chosen by chance among those that make sense on what a store holds."""

import json
import random
from collections.abc import Callable
from pathlib import Path

from documents import EVERYTHING, contact, many, talked
from wholeness import Content

BEGINNING = {**many(12), "shelf": EVERYTHING["shelf"]}
WORDS = ("a lawyer", "a data engineer", "a quiet harbour", "bees", "a choir that sings Bach", "a printer for zines")


class Writer:
    """Thinks of the next command by what is in the store now."""

    def __init__(self, seed: str, folder: Path) -> None:
        self.chance = random.Random(seed)
        self.folder = folder
        self.number = 0

    def next(self, now: Content) -> list[str]:
        self.number += 1
        if not now["contact"]:
            return self._add(now)
        kinds: tuple[Callable[[Content], list[str] | None], ...] = (
            self._log,
            self._log,
            self._need,
            self._give,
            self._promise,
            self._done,
            self._outcome,
            self._add,
            self._edit,
            self._import,
            self._import,
            self._merge,
            self._forget,
            self._shelf,
            self._undo,
            self._redo,
        )
        while True:
            command = self.chance.choice(kinds)(now)
            if command is not None:
                return command

    def _someone(self, now: Content) -> str:
        return str(self.chance.choice([row[0] for row in now["contact"]]))

    def _text(self) -> str:
        return f"{self.chance.choice(WORDS)}, told in round {self.number}"

    def _log(self, now: Content) -> list[str]:
        who = self._someone(now)
        return ["log", f"Coffee. I promised to send the map {self.number}. Needs: {self._text()}", "--with", who]

    def _need(self, now: Content) -> list[str]:
        return ["need", self._someone(now), self._text()]

    def _give(self, now: Content) -> list[str]:
        return ["give", self._someone(now), "advice", self._text()]

    def _promise(self, now: Content) -> list[str]:
        return ["give", self._someone(now), "recommendation", self._text(), "--promise", "--by", "2026-12-24"]

    def _done(self, now: Content) -> list[str] | None:
        open_ones = [row[0] for row in now["give"] if "promised" in row]
        return ["done", self.chance.choice(open_ones)] if open_ones else None

    def _outcome(self, now: Content) -> list[str] | None:
        given = [row[0] for row in now["give"] if "delivered" in row]
        return ["outcome", self.chance.choice(given), "thanked", self._text()] if given else None

    def _add(self, _: Content) -> list[str]:
        return ["add", f"Person New{self.number}", "--email", f"new{self.number}@example.org", "--skill", self._text()]

    def _edit(self, now: Content) -> list[str]:
        return [
            "edit",
            self._someone(now),
            "--interest",
            self._text(),
            "--circle",
            self.chance.choice(["work", "choir"]),
        ]

    def _import(self, _: Content) -> list[str]:
        """Thirty people at once, each with a conversation and some with a need."""
        people = [f"i{self.number}-{place}" for place in range(30)]
        document = {
            "netgive": 1,
            "contacts": [contact(one, f"Import {one}", emails=[f"{one}@example.org"]) for one in people],
            "interactions": [talked(one, 40, self._text()) for one in people],
            "needs": [{"contact": one, "text": self._text(), "first_seen": "2026-11-01"} for one in people[:5]],
        }
        path = self.folder / f"import{self.number}.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        return ["import", str(path)]

    def _merge(self, now: Content) -> list[str] | None:
        if len(now["contact"]) < 2:
            return None
        one, other = self.chance.sample([row[0] for row in now["contact"]], 2)
        return ["merge", one, other, "--yes"]

    def _forget(self, now: Content) -> list[str] | None:
        return ["forget", self._someone(now), "--yes"] if len(now["contact"]) > 8 else None

    def _shelf(self, _: Content) -> list[str]:
        return ["shelf", "add", "podcast", f"Hard questions {self.number}", "--topic", "complexity"]

    def _undo(self, _: Content) -> list[str]:
        return ["undo"]

    def _redo(self, _: Content) -> list[str]:
        return ["redo"]
