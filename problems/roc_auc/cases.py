"""Scores with and without ties, skewed classes, sizes that tell n log n from n squared."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-9))


def labels(draw, n, share=0.5):
    """n labels of which at least one is 1 and one is 0."""
    truth = draw.booleans(n, share).astype(np.int64)
    first = draw.integer(0, 1)
    truth[0], truth[-1] = first, 1 - first
    return truth


@suite.group(25)
def distinct_scores(draw):
    """Few samples, no two scores equal.
    zh: 样本不多，得分两两不同。
    """
    n = draw.size(2, 12)
    return labels(draw, n), (draw.permutation(n) - n // 2).astype(float)


@suite.group(25)
def ties(draw):
    """Scores from a handful of values: most pairs are tied, each counts half.
    zh: 得分只有几种取值：大量样本对打平，每对算一半。
    """
    n = draw.size(2, 20)
    return labels(draw, n), draw.integers(0, 3, n) / 4


@suite.group(8)
def all_equal(draw):
    """All scores equal: exactly one half, in whatever order the labels stand.
    zh: 所有得分都相等：无论标签怎么排列，都恰好是 0.5。
    """
    n = draw.size(2, 20)
    return labels(draw, n), np.full(n, draw.choice([0.5, 0.0, -3.0]))


@suite.group(12)
def separated(draw):
    """All positives above all negatives (1), or all below (0).
    zh: 正样本全部高于负样本（1），或全部低于负样本（0）。
    """
    truth = labels(draw, draw.size(2, 20))
    return truth, draw.choice([1.0, -1.0]) * (truth * 10 + draw.floats(0, 5, truth.size))


@suite.group(12)
def skewed_classes(draw):
    """One positive among many negatives, or the other way round.
    zh: 只有一个正样本、其余全是负样本，或者反过来。
    """
    n = draw.size(3, 60)
    truth = np.zeros(n, np.int64)
    truth[draw.integer(0, n - 1)] = 1
    return draw.choice([truth, 1 - truth]), draw.integers(0, 20, n) / 2


@suite.group(12)
def not_probabilities(draw):
    """Logits and other scores far outside [0, 1].
    zh: 得分是 logit 等远超 [0, 1] 的数。
    """
    truth = labels(draw, draw.size(2, 40))
    return truth, draw.floats(-900, 900, truth.size)


@suite.group(10)
def close_scores(draw):
    """Different scores only 1e-9 apart are not tied.
    zh: 只差 1e-9 的得分并不相等。
    """
    n = draw.size(2, 20)
    return labels(draw, n), 0.5 + 1e-9 * draw.integers(0, n, n)


@suite.group(8)
def layouts(draw):
    """Slices of larger arrays, and read-only arrays.
    zh: 大数组的切片，以及只读数组。
    """
    n = draw.size(2, 30)
    return any_layout(draw, labels(draw, n)), any_layout(draw, draw.integers(-5, 5, n) / 2)


@suite.group(2)
def large(draw):
    """200,000 samples.
    zh: 200,000 个样本。
    """
    return labels(draw, 200_000, 0.3), np.round(draw.normal(200_000, 2.0), 3)


@suite.growth(sizes=(12_500, 25_000, 50_000, 100_000, 200_000), at_most=1.6)
def n_log_n(draw, n):
    """CPU time must grow like n log n, not like n squared.
    zh: CPU 时间应按 n log n 增长，而不是 n 的平方。
    """
    return labels(draw, n), np.round(draw.normal(n, 2.0), 3)


@suite.validate
def labels_and_scores(y_true, scores):
    assert y_true.ndim == 1 and y_true.shape == scores.shape, "two arrays of one shape (n,)"
    assert 2 <= y_true.size <= 200_000, "n lies between 2 and 200,000"
    assert y_true.dtype == np.int64 and scores.dtype == np.float64, "int64 labels, float64 scores"
    assert set(np.unique(y_true)) == {0, 1}, "labels are 0 or 1, and both classes occur"
    assert (np.abs(scores) <= 1000).all(), "scores lie between -1,000 and 1,000"


suite.refuse(np.array([1, 1]), np.array([0.1, 0.2]))
suite.refuse(np.array([0, 1, 2]), np.array([0.1, 0.2, 0.3]))
suite.refuse(np.array([0, 1]), np.array([0.1, np.nan]))
suite.refuse(np.array([0, 1]), np.array([0.1, 0.2, 0.3]))
suite.refuse(np.array([0]), np.array([0.5]))
