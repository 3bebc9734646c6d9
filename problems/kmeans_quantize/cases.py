"""Weights in clumps and spread out, with empty clusters, exact ties, all equal."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-9))
GAP = 1e-7


def shape(draw):
    return tuple(draw.size(1, 4) for _ in range(draw.integer(1, 3)))


@suite.group(30)
def anything(draw):
    """Random weights of any shape.
    zh: 任意形状的随机权重。
    """
    return draw.floats(-5, 5, shape(draw)), draw.integer(2, 5), draw.integer(0, 5)


@suite.group(15)
def no_iterations(draw):
    """No iterations: the evenly spread codebook itself.
    zh: 迭代 0 次：就用均匀分布的初始码本。
    """
    return draw.floats(-5, 5, shape(draw)), draw.integer(2, 9), 0


@suite.group(15)
def one_iteration(draw):
    """One iteration; the codes belong to the codebook after it.
    zh: 迭代 1 次；编码要对应移动之后的码本。
    """
    return draw.floats(-5, 5, draw.size(4, 30)), draw.integer(2, 5), 1


@suite.group(10)
def changed_by_the_last_move(draw):
    """A weight that is nearer to the other centroid once both have moved.
    zh: 两个质心移动以后，有一个权重离另一个质心更近了。
    """
    low, unit = draw.integer(-20, 20), draw.integer(1, 4)
    halves = [0] + [9] * draw.size(3, 8) + [11] + [20] * draw.size(3, 8)
    weights = low + unit * np.array(halves) / 2
    return weights[draw.permutation(weights.size)], 2, 1


@suite.group(15)
def empty_clusters(draw):
    """Two clumps far apart and many centroids: those between get no weights.
    zh: 权重聚成相距很远的两团而质心很多：中间的质心分不到权重。
    """
    low = draw.floats(-20, -19, draw.size(1, 8))
    high = draw.floats(30, 31, draw.size(1, 8))
    weights = np.concatenate([low, high])[draw.permutation(low.size + high.size)]
    return weights, draw.integer(3, 12), draw.integer(1, 5)


@suite.group(15)
def exact_ties(draw):
    """Weights exactly between two centroids go to the lower one.
    zh: 恰好在两个质心正中间的权重归较小的质心。
    """
    low, half = draw.integer(-20, 20), draw.integer(1, 8)
    points = [float(low)] * 2 + [float(low + half)] * 2 + [float(low + 2 * half)] * draw.size(1, 4)
    return np.array(points)[draw.permutation(len(points))], 2, draw.integer(0, 1)


@suite.group(12)
def ties_in_between(draw):
    """Weights exactly halfway between any two of several centroids, before any iteration.
    zh: 多个质心，权重恰好落在相邻两个的正中间，迭代 0 次。
    """
    k, low, half = draw.integer(3, 6), draw.integer(-20, 20), draw.integer(1, 4)
    steps = draw.integers(0, 2 * (k - 1), draw.size(1, 10))
    points = low + half * np.concatenate([[0, 2 * (k - 1)], steps])
    return points[draw.permutation(points.size)].astype(float), k, 0


@suite.group(10)
def all_equal(draw):
    """All weights equal: every centroid starts there, and the first takes all.
    zh: 所有权重相等：质心的初值全部相同，权重都归第一个。
    """
    return np.full(shape(draw), float(draw.integer(-4, 4))), draw.integer(2, 5), draw.integer(0, 3)


@suite.group(12)
def settled(draw):
    """Many iterations on a layer of weights around zero.
    zh: 一层集中在零附近的权重，迭代很多次。
    """
    return draw.normal(draw.size(10, 200)), draw.choice([4, 8, 16]), draw.integer(5, 20)


@suite.group(10)
def layouts(draw):
    """Column-major arrays, slices and read-only arrays.
    zh: 列主序数组、切片和只读数组。
    """
    weights = draw.floats(-5, 5, (draw.size(2, 6), draw.size(2, 6)))
    return any_layout(draw, weights), draw.integer(2, 4), draw.integer(0, 3)


@suite.validate
def clear_cases(weights, k, iterations):
    assert weights.dtype == np.float64 and 1 <= weights.ndim <= 4, "float64 with 1 to 4 axes"
    assert 1 <= weights.size <= 400, "1 to 400 elements"
    assert (np.abs(weights) <= 100).all(), "weights lie between -100 and 100"
    assert type(k) is int and 2 <= k <= 16, "k is an int from 2 to 16"
    assert type(iterations) is int and 0 <= iterations <= 20, "iterations is an int from 0 to 20"
    flat = weights.reshape(-1)
    codebook = np.linspace(flat.min(), flat.max(), k)
    for _ in range(iterations + 1):
        distances = np.abs(flat[:, None] - codebook)
        gaps = np.diff(np.sort(distances, axis=1)[:, :2], axis=1)[:, 0]
        near = distances[gaps <= GAP]
        exact = codebook * 2**20 == np.round(codebook * 2**20)
        for row in near:
            tied = row <= row.min() + GAP
            assert (row[tied] == row.min()).all(), "rounding decides no tie"
            assert exact[tied].all() or flat.size == 1, "tied centroids are exact"
        codes = distances.argmin(axis=1)
        counts = np.bincount(codes, minlength=k)
        sums = np.bincount(codes, weights=flat, minlength=k)
        codebook = np.where(counts > 0, sums / np.maximum(counts, 1), codebook)


suite.refuse(np.array([1.0, np.inf]), 2, 1)
suite.refuse(np.array([1.0, 2.0]), 1, 1)
suite.refuse(np.array([1.0, 2.0]), 2, -1)
suite.refuse(np.array([]), 2, 1)
suite.refuse(np.array([0.0, 0.15, 0.3]), 2, 0)
