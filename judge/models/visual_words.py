"""Digits as sentences: a picture of 8 x 8 pixels becomes eight words out of sixty-four.

Patches of 2 x 4 pixels, read row by row, are replaced by the number of the nearest of 64 typical
patches, which k-means finds among the training digits. A linear model still reads single
digits at 95 % from the words, so little is lost; and the models of language get real
sentences that need no download.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from judge.models.training import Split, digits, linear_baseline
from judge.record import NamedTuple

WORDS = 64
SENTENCE = 8


class Pairs(NamedTuple):
    """Two sentences (n, 8) each, and the sum of their digits (n,), from 0 to 18."""

    first: Tensor
    second: Tensor
    total: Tensor


def sentences(seed: int) -> Split:
    """Sentences (n, 8) and their digits: 1,400 to learn from, 397 for the test."""
    from sklearn.cluster import KMeans

    plain = digits(seed)
    patches = _patches(plain.x).numpy()  # (1400 * 8, 8)
    means = KMeans(WORDS, n_init=1, random_state=seed).fit(patches)

    def read(x: Tensor) -> Tensor:
        words = torch.tensor(means.predict(_patches(x).numpy()), dtype=torch.long)
        return words.view(len(x), SENTENCE)

    return plain._replace(x=read(plain.x), x_test=read(plain.x_test))


def sums(split: Split, seed: int, learnt: int, unseen: int) -> tuple[Pairs, Pairs]:
    """Pairs of a split's training digits, and pairs of its test digits, drawn at random."""
    generator = torch.Generator().manual_seed(seed + 1)

    def pairs(x: Tensor, y: Tensor, count: int) -> Pairs:
        i, j = torch.randint(0, len(x), (2, count), generator=generator)
        return Pairs(x[i], x[j], y[i] + y[j])

    return pairs(split.x, split.y, learnt), pairs(split.x_test, split.y_test, unseen)


def linear_on_words(split: Split, vocabulary: int) -> float:
    """The linear baseline on (n, t) words, one-hot place by place."""
    seen, unseen = (F.one_hot(x, vocabulary).float() for x in (split.x, split.x_test))
    return linear_baseline(split._replace(x=seen, x_test=unseen))


def _patches(x: Tensor) -> Tensor:
    return F.unfold(x, (2, 4), stride=(2, 4)).transpose(1, 2).reshape(-1, 8)
