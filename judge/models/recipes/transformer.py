"""The Transformer reads two digits as visual words and writes their sum in letters.

The source is both sentences, sixteen words; the target is "zero" to "eighteen", letter by letter
with an end mark. It learns with the right letters before it and is tested alone: a sum is
right when every letter generated is. The linear model picks one of the nineteen sums.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from judge.models.catalogue import load
from judge.models.training import Outcome, Split, fit
from judge.models.visual_words import SENTENCE, WORDS, Pairs, linear_on_words, sentences, sums

NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen"
).split()
ALPHABET = sorted(set("".join(NAMES)))
END, START = WORDS + len(ALPHABET), WORDS + len(ALPHABET) + 1
VOCABULARY = START + 1
SOURCE = 2 * SENTENCE
LETTERS = max(map(len, NAMES)) + 1


def spell(total: int) -> list[int]:
    """A sum's letters as tokens, filled up with end marks."""
    letters = [WORDS + ALPHABET.index(letter) for letter in NAMES[total]]
    return letters + [END] * (LETTERS - len(letters))


class Writer(nn.Module):  # type: ignore[misc]  # torch is not typed here
    """Source and right answer side by side (n, 26) to the logits of each letter (n, 10, v)."""

    def __init__(self) -> None:
        super().__init__()
        sizes = {"vocabulary": VOCABULARY, "length": SOURCE, "dim": 48, "hidden": 96}
        self.model = load("transformer").build(**sizes, depth=2, heads=2, dropout=0.05)

    def forward(self, both: Tensor) -> Tensor:
        source, answer = both[:, :SOURCE], both[:, SOURCE:]
        start = torch.full((len(both), 1), START)
        logits: Tensor = self.model(source, torch.cat([start, answer[:, :-1]], dim=1))
        return logits


def letter_loss(logits: Tensor, answer: Tensor) -> Tensor:
    """Cross-entropy of the letters and the first end mark; what fills up is not learnt."""
    filling = (answer == END).cumsum(dim=1) > 1  # (n, 10)
    return F.cross_entropy(logits.flatten(0, 1), answer.masked_fill(filling, -100).flatten())


def written_right(writer: nn.Module, both: Tensor, answer: Tensor) -> float:
    """Share of sums without a wrong letter up to the end mark, each after the model's own."""
    assert isinstance(writer, Writer)
    writer.eval()
    parts = both[:, :SOURCE].split(500)
    written = [writer.model.generate(part, START, LETTERS) for part in parts]
    right = (torch.cat(written) == answer) | ((answer == END).cumsum(dim=1) > 1)
    return float(right.all(dim=1).float().mean())


def beside(pairs: Pairs) -> tuple[Tensor, Tensor]:
    answer = torch.tensor([spell(total) for total in range(19)])[pairs.total]  # (n, 10)
    return torch.cat([pairs.first, pairs.second, answer], dim=1), answer


def words_of(pairs: Pairs) -> Tensor:
    return torch.cat([pairs.first, pairs.second], dim=1)  # (n, 16)


def train(seed: int) -> Outcome:
    learnt, unseen = sums(sentences(seed), seed, 16_000, 1_000)
    split = Split(*beside(learnt), *beside(unseen))
    torch.manual_seed(seed)
    curves = fit(
        Writer(),
        split,
        seed=seed,
        epochs=8,
        batch=50,
        lr=2e-3,
        loss=letter_loss,
        score=written_right,
    )
    plain = Split(words_of(learnt), learnt.total, words_of(unseen), unseen.total)
    return Outcome(
        "sums spelt without a wrong letter",
        curves["test"][-1],
        linear_on_words(plain, WORDS),
        "logistic regression on the words, choosing a sum",
        curves,
    )
