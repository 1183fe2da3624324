"""How fast files come in: records a second, and peak memory, each into a store of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from costs.files import KINDS, ME
from costs.sizes import Size
from costs.stores import generate, on_store
from costs.taken import taken

CONVERSATIONS_A_SECOND = 10_000
FEWEST = 10_000  # records; of fewer, the start of the process would take the most time
LARGEST = 200_000  # conversations; more would only take longer


class Import(NamedTuple):
    """What one import took; a target of nothing is none."""

    label: str
    records: int
    seconds: float
    work: float  # of the processor, in seconds
    megabytes: float
    target: float

    @property
    def rate(self) -> float:
        return self.records / self.seconds


def imports(sizes: list[Size], records: int, folder: Path) -> Iterator[Import]:
    """The largest network of those that are not too large, and a file of each kind."""
    size = max((size for size in sizes if size.interactions <= LARGEST), default=sizes[0])
    document = folder / "network.json"
    generate(size, document)
    yield _brought_in(document, "conversations", size.interactions, CONVERSATIONS_A_SECOND)
    for kind in KINDS if records else ():
        path = folder / kind.name
        with path.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(kind.records(records))
        yield _brought_in(path, kind.label, records, kind.target)


def _brought_in(path: Path, label: str, records: int, target: float) -> Import:
    store = path.with_suffix(".db")
    found = taken(on_store(store, path.parent, "import", str(path), "--me", ME))
    store.unlink()
    path.unlink()
    return Import(label, records, *found, target if records >= FEWEST else 0)
