"""RNN and LSTM listen for a digit's eight words in a long silence.

24 steps: the digit's visual words begin at a random moment, all other steps hold a word for
silence. What counts is what was said and in which order, not when, which a linear model that weighs
each word at each step cannot see. The LSTM answers at the last step: it remembers through the
silence. The plain RNN does not (asked at the last step it stays below 40 %), so its answer is
the mean over all steps, among them those where it has just heard the digit.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from judge.models.catalogue import load
from judge.models.training import Outcome, Split, fit
from judge.models.visual_words import SENTENCE, WORDS, linear_on_words, sentences

SILENCE = WORDS
STEPS = 24
COPIES = 4


class Reader(nn.Module):  # type: ignore[misc]  # torch is not typed here
    """Words (n, 24) to the logits of ten digits (n, 10)."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.remembers = name == "lstm"
        sizes = {"vocabulary": WORDS + 1, "units": 64, "depth": 1, "classes": 10}
        self.model = load(name).build(name, **sizes, dropout=0.2)

    def forward(self, ids: Tensor) -> Tensor:
        steps: Tensor = self.model(ids)  # (n, 24, 10)
        return steps[:, -1] if self.remembers else steps.mean(dim=1)


def delay(words: Tensor, generator: torch.Generator) -> Tensor:
    """Sentences (n, 8) that begin at random steps of 24: (n, 24)."""
    start = torch.randint(0, STEPS - SENTENCE + 1, (len(words), 1), generator=generator)
    silence = torch.full((len(words), STEPS), SILENCE)
    return silence.scatter(1, start + torch.arange(SENTENCE), words)


def train(seed: int, name: str = "lstm") -> Outcome:
    plain, generator = sentences(seed), torch.Generator().manual_seed(seed + 1)
    split = Split(
        delay(plain.x.repeat(COPIES, 1), generator),
        plain.y.repeat(COPIES),
        delay(plain.x_test.repeat(COPIES, 1), generator),
        plain.y_test.repeat(COPIES),
    )
    torch.manual_seed(seed)
    lr = 5e-3 if name == "lstm" else 3e-3
    curves = fit(Reader(name), split, seed=seed, epochs=24, batch=100, lr=lr)
    return Outcome(
        "test accuracy",
        curves["test"][-1],
        linear_on_words(split, WORDS + 1),
        "logistic regression on the words step by step",
        curves,
    )
