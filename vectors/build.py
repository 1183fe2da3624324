"""Makes the word vectors that netgive ships, from a sentence model and a dictionary. README.md says how to run it.

A text's vector is the sum of the vectors of its word pieces. They are trained so that this sum comes close to what
the sentence model says of the whole text, on the definitions, examples and words of WordNet. Words that carry no
topic ("is looking for a ...") become short by themselves: they are put around words, and what is to come out is the
vector of the word alone.
"""

import argparse
import hashlib
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import EmbeddingBag
from torch.nn.functional import normalize
from transformers import BertModel

DIMENSIONS, EPOCHS, BATCH, RATE = 128, 4, 1024, 5e-3
LONGEST = 64
PIECE = re.compile(r"(?:##)?[a-z0-9]+")
FRAMES = tuple(
    """
    is looking for {}|is looking for a {}|needs {}|needs a {}|wants to learn {}|wants to know more about {}
    is interested in {}|struggles with {}|is worried about {}|has trouble with {}|asked me about {}
    is thinking about {}|would love to {}|wants to {}|is trying to {}|needs help with {}
    needs somebody who knows about {}|is looking for someone who can {}|{} for beginners|a guide to {}|how to {}
    the art of {}|an introduction to {}|expert in {}|her {}|his {}|their {} is in trouble|senior {}|head of {}
    {} and how it works|a book on {}|the {} podcast|a tool for {}|does not know anything about {}|can't {}
    is afraid of {}|dreams of {}|has to {} next week|her daughter wants to {}|just started {}
    """.strip()
    .replace("\n", "|")
    .split("|")
)


class Texts(NamedTuple):
    """What is learned from: texts, and for each the texts whose vectors it should have the sum of."""

    sources: list[str]
    rows: list[tuple[str, list[int]]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("model", type=Path, help="folder of all-MiniLM-L6-v2: model.safetensors, tokenizer.json")
    options.add_argument("wordnet", type=Path, help="folder of WordNet 3.1: data.noun, data.verb, data.adj, data.adv")
    options.add_argument("output", type=Path, help="folder to write vectors.bin, ids.bin and pieces.txt to")
    chosen = options.parse_args()
    torch.manual_seed(0)
    tokenizer = Tokenizer.from_file(str(chosen.model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    texts = read_wordnet(chosen.wordnet)
    targets = reduce(embed(chosen.model, tokenizer, texts.sources))
    weights = train(tokenizer, texts, targets)
    write(tokenizer, weights, chosen.output)


def read_wordnet(folder: Path) -> Texts:
    """Definitions, examples and words; a definition should also come close to the word that it defines."""
    definitions: list[str] = []
    examples: list[str] = []
    words: set[str] = set()
    entries: list[tuple[list[str], str]] = []
    for synonyms, gloss in _entries(folder):
        definition = re.sub(r'"[^"]*"', "", gloss).strip(" ;").split(";")[0].strip()
        if definition:
            definitions.append(definition)
        examples += [example.strip() for example in re.findall(r'"([^"]+)"', gloss)]
        words.update(word for word in synonyms if word.islower() and re.fullmatch(r"[a-z' -]+", word))
        entries.append((synonyms, definition))
    sources = [*definitions, *examples, *sorted(words)]
    places: dict[str, int] = {}
    for place, text in enumerate(sources):
        places.setdefault(text, place)
    return Texts(sources, list(_rows(sources, places, entries, len(definitions) + len(examples))))


def _entries(folder: Path) -> Iterator[tuple[list[str], str]]:
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text("latin-1").splitlines():
            if line.startswith("  "):  # the licence
                continue
            head, gloss = line.split(" | ", 1)
            fields = head.split(" ")
            count = int(fields[3], 16)
            yield [fields[4 + 2 * n].replace("_", " ").split("(")[0] for n in range(count)], gloss


def _rows(
    sources: list[str], places: dict[str, int], entries: list[tuple[list[str], str]], first_word: int
) -> Iterator[tuple[str, list[int]]]:
    for synonyms, definition in entries:
        known = [places[word] for word in synonyms if word in places]
        if definition in places and known:
            yield definition, [places[definition], known[0]]
        if len(known) > 1:
            for place in known:
                yield sources[place], [place, place, *known[:3]]
    chance = random.Random(1)
    for place in range(first_word, len(sources)):
        for frame in chance.sample(FRAMES, 2):
            yield frame.format(sources[place]), [place]
    yield from ((text, [place]) for place, text in enumerate(sources))


@torch.no_grad()
def embed(folder: Path, tokenizer: Tokenizer, texts: list[str]) -> np.ndarray:
    """The sentence model's vector of each text: the mean over its pieces, of length 1."""
    model = BertModel.from_pretrained(str(folder)).eval()
    vectors = np.zeros((len(texts), model.config.hidden_size), np.float32)
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    for start in range(0, len(order), 512):
        batch = order[start : start + 512]
        pieces = [tokenizer.encode(texts[place]).ids for place in batch]
        ids = torch.zeros(len(batch), max(map(len, pieces)), dtype=torch.long)
        for row, found in enumerate(pieces):
            ids[row, : len(found)] = torch.tensor(found)
        mask = (ids != 0).float()
        states = model(input_ids=ids, attention_mask=mask.long()).last_hidden_state
        vectors[batch] = normalize((states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True), dim=1).numpy()
    return vectors


def reduce(vectors: np.ndarray) -> torch.Tensor:
    """The vectors on their main axes, without what all texts have in common."""
    centred = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred / len(centred))
    return normalize(torch.tensor(centred @ np.ascontiguousarray(axes[:, ::-1][:, :DIMENSIONS])), dim=1)


def train(tokenizer: Tokenizer, texts: Texts, targets: torch.Tensor) -> np.ndarray:
    """The vector of each word piece."""
    pieces = [np.array(found.ids[1:-1]) for found in tokenizer.encode_batch([text for text, _ in texts.rows])]
    wanted = torch.stack([normalize(targets[places].sum(0), dim=0) for _, places in texts.rows])
    usable = np.array([row for row, found in enumerate(pieces) if len(found)])
    bag = EmbeddingBag(tokenizer.get_vocab_size(), DIMENSIONS, mode="sum")
    bag.weight.data.copy_(torch.randn_like(bag.weight) * 0.05)
    optimizer = torch.optim.Adam(bag.parameters(), lr=RATE)
    steps = EPOCHS * (len(usable) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=RATE, total_steps=steps)
    for epoch in range(EPOCHS):
        order = usable[np.random.RandomState(epoch).permutation(len(usable))]
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            found = [pieces[row] for row in batch]
            offsets = np.cumsum([0, *map(len, found[:-1])])
            sums = normalize(bag(torch.from_numpy(np.concatenate(found)), torch.from_numpy(offsets)), dim=1)
            goal = wanted[torch.from_numpy(batch)]
            apart = ((sums @ sums.T - goal @ goal.T) ** 2).mean()  # alike where the model finds them alike
            loss = (1 - (sums * goal).sum(1)).mean() + apart
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1} of {EPOCHS}: {loss.item():.4f}")
    return bag.weight.detach().numpy()


def write(tokenizer: Tokenizer, weights: np.ndarray, folder: Path) -> None:
    """A piece a line, and for each its scale (float32) and its 128 numbers (int8), scales first.

    `ids.bin` holds the number (uint16) that each piece has in the sentence model's own vocabulary.
    """
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    kept = [(piece, number) for piece, number in vocabulary if PIECE.fullmatch(piece)]
    rows = weights[[number for _, number in kept]]
    scales = np.abs(rows).max(1) / 127
    small = np.round(rows / scales[:, None]).astype(np.int8)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pieces.txt").write_text("\n".join(piece for piece, _ in kept), "utf-8")
    (folder / "ids.bin").write_bytes(np.array([number for _, number in kept], "<u2").tobytes())
    (folder / "vectors.bin").write_bytes(scales.astype("<f4").tobytes() + small.tobytes())
    for name in ("pieces.txt", "ids.bin", "vectors.bin"):
        content = (folder / name).read_bytes()
        print(f"{hashlib.sha256(content).hexdigest()}  {name}  {len(content):,} bytes")


if __name__ == "__main__":
    main()
