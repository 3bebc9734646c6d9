"""RNN and LSTM read a digit's eight words with random silences between them.

24 steps, eight of them hold the digit's visual words in order, the rest a word for silence.
What counts is what was said and in which order, not when: a state that ignores silence has it
easy, a linear model that weighs each word at each step does not.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from judge.models.catalogue import load
from judge.models.training import Outcome, Split, fit
from judge.models.visual_words import SENTENCE, WORDS, linear_on_words, sentences

SILENCE = WORDS
STEPS = 24
COPIES = 8


class Reader(nn.Module):  # type: ignore[misc]  # torch is not typed here
    """Words (n, 24) to the logits of ten digits after the last word (n, 10)."""

    def __init__(self, name: str) -> None:
        super().__init__()
        sizes = {"vocabulary": WORDS + 1, "units": 64, "depth": 1, "classes": 10}
        self.model = load(name).build(name, **sizes, dropout=0.2)

    def forward(self, ids: Tensor) -> Tensor:
        last: Tensor = self.model(ids)[:, -1]
        return last


def hesitate(words: Tensor, generator: torch.Generator) -> Tensor:
    """Sentences (n, 8) spread over 24 steps: (n, 24)."""
    moments = torch.rand(len(words), STEPS, generator=generator).argsort(dim=1)[:, :SENTENCE]
    spread = torch.full((len(words), STEPS), SILENCE)
    return spread.scatter(1, moments.sort(dim=1).values, words)


def train(seed: int, name: str = "lstm") -> Outcome:
    plain, generator = sentences(seed), torch.Generator().manual_seed(seed + 1)
    split = Split(
        hesitate(plain.x.repeat(COPIES, 1), generator),
        plain.y.repeat(COPIES),
        hesitate(plain.x_test.repeat(COPIES, 1), generator),
        plain.y_test.repeat(COPIES),
    )
    torch.manual_seed(seed)
    curves = fit(Reader(name), split, seed=seed, epochs=14, batch=100, lr=5e-3)
    return Outcome(
        "test accuracy",
        curves["test"][-1],
        linear_on_words(split, WORDS + 1),
        "logistic regression on the words step by step",
        curves,
    )
