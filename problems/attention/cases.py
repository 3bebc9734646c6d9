"""Queries, keys and values of all shapes, masks of all kinds, and scores of every size.

Where scores are huge they also lie far apart, so that rounding them to float32 decides
nothing; everywhere else they stay below 100, where float32 keeps the weights to 1e-5.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-4))


def qkv(draw, leading=(), n=None, m=None, d=None, e=None, scale=1.0):
    """Gaussian queries, keys and values; sizes that are not given are drawn."""
    n, m = n or draw.size(1, 6), m or draw.size(2, 6)
    d, e = d or draw.size(1, 8), e or draw.size(1, 5)
    q = draw.normal((*leading, n, d), scale)
    k = draw.normal((*leading, m, d))
    return q, k, values(draw, (*leading, m, e))


def values(draw, shape):
    return draw.floats(-3, 3, shape)


def far_apart(draw, low, high, step):
    """Scores that are whole multiples of ``step`` between the bounds, no two of a row equal.

    The dot product is carried by the first of d columns, the others only add noise.
    """
    n, m, d = draw.size(1, 4), draw.size(2, 5), draw.size(1, 6)
    places = (high - low) // step
    scores = low + step * np.array(draw.distinct(0, places, m))
    q = 0.01 * draw.floats(-1, 1, (n, d))
    k = 0.01 * draw.floats(-1, 1, (m, d))
    q[:, 0] = np.sqrt(d)
    k[:, 0] = scores
    return q, k, values(draw, (m, draw.size(1, 3)))


def seen(draw, shape):
    """A random mask in which every query sees at least one key."""
    mask = draw.booleans(shape)
    always = draw.integer(0, shape[-1] - 1)
    mask[..., always] = True
    return mask


@suite.group(10, gradient=True)
def one_head(draw):
    """As many queries as keys, values as wide as keys; no mask.
    zh: 查询与键个数相同，值与键同宽；没有 mask。
    """
    n, d = draw.size(2, 6), draw.size(1, 6)
    return qkv(draw, (), n, n, d, d)


@suite.group(15, gradient=True)
def cross(draw):
    """Other numbers of queries than of keys, values wider or narrower than keys (d ≠ e).
    zh: 查询与键个数不同，值比键宽或窄（d ≠ e）。
    """
    n, m = draw.choice([(1, 2), (2, 5), (5, 2), (4, 3)])
    d, e = draw.choice([(1, 2), (4, 1), (9, 2), (2, 7)])
    return qkv(draw, (), n, m, d, e)


@suite.group(15, gradient=True)
def leading(draw):
    """A batch, or a batch of heads, in front.
    zh: 前面有 batch 维，或者 batch 与 head 两维。
    """
    before = (draw.size(1, 3),) if draw.boolean() else (draw.size(1, 2), draw.size(2, 3))
    return (*qkv(draw, before), None)


@suite.group(10)
def wide_keys(draw):
    """Keys of 16 to 64 numbers: without the right scale the softmax saturates.
    zh: 键有 16 到 64 维：缩放不对，softmax 就会饱和。
    """
    return qkv(draw, (), draw.size(1, 4), draw.size(2, 8), draw.choice([16, 25, 64]), 2)


@suite.group(5)
def one_key(draw):
    """A single key takes all the weight: every query returns its value.
    zh: 只有一个键，权重全归它：每个查询都返回它的值。
    """
    return qkv(draw, (), draw.size(1, 3), 1)


@suite.group(5)
def equal_keys(draw):
    """All keys are equal, so every query returns the mean of the values.
    zh: 所有键相同，每个查询都返回值的平均。
    """
    q, k, v = qkv(draw)
    return q, np.ones_like(k) * k[:1], v


@suite.group(10)
def large_scores(draw):
    """Scores up to ±10,000, far apart: exp overflows unless the maximum is subtracted.
    zh: 分数大到 ±10,000 且相差悬殊：不减最大值，exp 就会溢出。
    """
    return far_apart(draw, -10_000, 10_000, 500)


@suite.group(10)
def far_below_zero(draw):
    """All scores below -2,000: exp gives nothing but zeros unless the maximum is subtracted.
    zh: 分数全都小于 −2,000：不减最大值，exp 的结果全是 0。
    """
    return far_apart(draw, -10_000, -2_000, 200)


@suite.group(10)
def rows_of_different_scale(draw):
    """One query's scores lie near 10,000, another's near 0: each row has its own maximum.
    zh: 一个查询的分数在 10,000 附近，另一个在 0 附近：每一行有自己的最大值。
    """
    q, k, v = far_apart(draw, 5_000, 10_000, 250)
    return np.concatenate([q, q * 1e-4, -q]), k, v


@suite.group(10, gradient=True)
def causal(draw):
    """A lower-triangular mask: query i sees keys 0 to i.
    zh: 下三角 mask：第 i 个查询只能看第 0 到 i 个键。
    """
    n = draw.size(2, 6)
    before = draw.choice([(), (2,)])
    return (*qkv(draw, before, n, n), np.tril(np.ones((n, n), bool)))


@suite.group(10)
def padding(draw):
    """A mask over keys alone, the same for all queries: (m,), (1, m), (B, 1, m) or (B, 1, 1, m).
    zh: 只屏蔽键、对所有查询相同的 mask：(m,)、(1, m)、(B, 1, m) 或 (B, 1, 1, m)。
    """
    batch, m = draw.size(1, 3), draw.size(2, 6)
    before, shape = draw.choice([
        ((), (m,)), ((), (1, m)), ((batch,), (batch, 1, m)), ((batch, 2), (batch, 1, 1, m)),
    ])
    q, k, v = qkv(draw, before, None, m)
    return q, k, v, seen(draw, shape)


@suite.group(15, gradient=True)
def any_mask(draw):
    """A mask of its own for every query.
    zh: 每个查询有各自的 mask。
    """
    before = draw.choice([(), (2,), (2, 2)])
    n, m = draw.size(1, 5), draw.size(2, 6)
    q, k, v = qkv(draw, before, n, m)
    return q, k, v, seen(draw, (*before, n, m))


@suite.group(10)
def masked_largest(draw):
    """The masked keys have by far the largest scores, and still no weight.
    zh: 被屏蔽的键分数远大于其他键，但仍然没有权重。
    """
    n, m = draw.size(1, 4), draw.size(2, 5)
    q, k, v = qkv(draw, (), n, m, draw.choice([1, 4, 16]))
    mask = seen(draw, (1, m))[0]
    q[:, 0] = 1 + np.minimum(abs(q[:, 0]), 3)
    k[:, 0] = np.where(mask, k[:, 0], 4_000)
    return q, k, v, mask


@suite.group(10)
def masked_among_negative(draw):
    """Scores below -12,000 under a mask: a masked score must be lower still.
    zh: 分数小于 −12,000 且带 mask：被屏蔽的分数必须更低。
    """
    q, k, v = far_apart(draw, -18_000, -12_000, 200)
    return q, k, v, seen(draw, (len(q), len(k)))


@suite.group(10)
def layouts(draw):
    """Inputs that are slices of larger arrays, column-major, or read-only.
    zh: 输入是大数组的切片、按列存储，或者只读。
    """
    q, k, v = (any_layout(draw, array) for array in qkv(draw))
    return q, k, v, any_layout(draw, seen(draw, (len(q), len(k))))


@suite.validate
def well_formed(q, k, v, mask=None):
    for name, array in (("q", q), ("k", k), ("v", v)):
        assert array.dtype.kind == "f", f"{name} holds floats"
        assert 2 <= array.ndim <= 4, f"{name} has two to four dimensions"
        assert all(1 <= size <= 64 for size in array.shape), f"{name}: sizes are 1 to 64"
    assert q.shape[:-2] == k.shape[:-2] == v.shape[:-2], "the leading dimensions are equal"
    assert q.shape[-1] == k.shape[-1], "q and k are equally wide"
    assert k.shape[-2] == v.shape[-2], "there are as many values as keys"
    scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
    assert np.abs(scores).max() <= 20_000, "scores lie between -20,000 and 20,000"
    assert np.abs(v).max() <= 10, "values lie between -10 and 10"
    if mask is not None:
        assert mask.dtype == bool, "the mask is boolean"
        assert np.broadcast_to(mask, scores.shape).any(axis=-1).all(), "every query sees a key"


two = np.ones((2, 3))
suite.refuse(two, np.ones((2, 4)), two)
suite.refuse(two, two, np.ones((3, 3)))
suite.refuse(two, two, two, np.array([[True, False], [False, False]]))
suite.refuse(two, two, two, np.ones((2, 2)))
suite.refuse(two, two, two, np.ones((3, 2), bool))
suite.refuse(two[None], two, two)
suite.refuse(two, two * np.nan, two)
suite.refuse(two * 1e5, two, two)
suite.refuse(two, two, two * 11)
