"""Sequences, weights and masks for every number of heads.

Weights are scaled by the root of D, so that scores stay of order 1 and float32 answers are
good to 1e-5. Huge scores are made of one-hot tokens and whole numbers and lie far apart,
so that rounding them decides nothing.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-3))


def weights(draw, width):
    """w_qkv, b_qkv, w_out and b_out of a layer of this width."""
    return (
        draw.normal((3 * width, width), 1.5 * width**-0.5),
        draw.floats(-1, 1, 3 * width),
        draw.normal((width, width), width**-0.5),
        draw.floats(-1, 1, width),
    )


def layer(draw, batch, length, heads, head_width):
    width = heads * head_width
    x = draw.normal((batch, length, width))
    return x, *weights(draw, width), heads


def seen(draw, shape):
    """A random mask in which every query sees at least one key."""
    mask = draw.booleans(shape)
    mask[..., draw.integer(0, shape[-1] - 1)] = True
    return mask


@suite.group(10)
def one_head(draw):
    """One head, one sequence: attention between two linear layers.
    zh: 一个头、一条序列：两个线性层之间夹一个注意力。
    """
    return layer(draw, 1, draw.size(2, 5), 1, draw.size(1, 5))


@suite.group(20)
def heads(draw):
    """Two to four heads of width 2 and more; batches of sequences.
    zh: 二到四个头，每个头宽度至少为 2；多条序列。
    """
    return layer(draw, draw.size(1, 3), draw.size(2, 5), draw.size(2, 4), draw.size(2, 4))


@suite.group(10)
def as_many_heads_as_columns(draw):
    """Every head is one column wide: scores are divided by 1.
    zh: 每个头只有一列：分数除以 1。
    """
    return layer(draw, draw.size(1, 2), draw.size(2, 4), draw.size(2, 5), 1)


@suite.group(10)
def length_equals_heads(draw):
    """L = heads = D / heads, so that a wrong reshape or transpose raises no error.
    zh: L = heads = D / heads，reshape 或转置写错也不会报错。
    """
    n = draw.size(2, 3)
    return layer(draw, draw.size(1, 2), n, n, n)


@suite.group(5)
def one_token(draw):
    """One token attends to itself alone; only the values and the output layer matter.
    zh: 只有一个 token，它只能看自己：结果只取决于 v 和输出层。
    """
    return layer(draw, draw.size(1, 3), 1, draw.size(1, 3), draw.size(1, 3))


@suite.group(10)
def wide_heads(draw):
    """Heads 9 to 16 wide, where √d, d and √D differ most.
    zh: 每个头宽 9 到 16，√d、d、√D 相差最明显。
    """
    return layer(draw, 1, draw.size(2, 4), draw.size(1, 3), draw.choice([9, 16]))


@suite.group(10)
def causal(draw):
    """A lower-triangular mask: each token sees itself and those before it.
    zh: 下三角 mask：每个 token 只能看自己和之前的 token。
    """
    length = draw.size(2, 5)
    mask = np.tril(np.ones((length, length), bool))
    return *layer(draw, draw.size(1, 2), length, draw.size(1, 3), draw.size(1, 3)), mask


@suite.group(10)
def padding(draw):
    """A mask of its own for each sequence, the same for heads and queries: (B, 1, 1, L).
    zh: 每条序列各有自己的 mask，对所有头和查询相同：(B, 1, 1, L)。
    """
    batch, length = draw.size(2, 3), draw.size(2, 5)
    inputs = layer(draw, batch, length, draw.size(1, 3), draw.size(1, 3))
    return *inputs, seen(draw, (batch, 1, 1, length))


@suite.group(15)
def any_mask(draw):
    """A mask that differs between heads or queries: (heads, L, L), (1, heads, 1, L) or all four.
    zh: 随头或查询变化的 mask：(heads, L, L)、(1, heads, 1, L) 或完整四维。
    """
    batch, length, heads = draw.size(1, 2), draw.size(2, 4), draw.size(2, 3)
    shape = draw.choice([
        (batch, heads, length, length), (heads, length, length), (1, heads, 1, length),
    ])
    return *layer(draw, batch, length, heads, draw.size(1, 3)), seen(draw, shape)


@suite.group(10)
def large_scores(draw):
    """Scores of several thousand, of either sign: exp overflows or vanishes.
    zh: 分数达到正负几千：exp 会溢出或全变成 0。
    """
    heads, head_width = draw.size(1, 2), draw.size(2, 3)
    width = heads * head_width
    w_qkv, b_qkv, w_out, b_out = weights(draw, width)
    query = np.zeros((width, width))
    key = np.zeros((width, width))
    for head in range(heads):
        query[head * head_width] = draw.choice([40.0, -40.0])
        key[head * head_width] = 50.0 + 20.0 * draw.permutation(width)
    w_qkv[: 2 * width] = np.concatenate([query, key])
    b_qkv[: 2 * width] = 0.0
    tokens = draw.integers(0, width - 1, draw.size(2, 4))
    return np.eye(width)[tokens][None], w_qkv, b_qkv, w_out, b_out, heads


@suite.group(10)
def layouts(draw):
    """Slices of larger arrays, column-major, or read-only.
    zh: 大数组的切片、按列存储，或者只读。
    """
    length = draw.size(1, 3)
    *arrays, heads = layer(draw, draw.size(1, 2), length, draw.size(1, 2), draw.size(1, 2))
    mask = seen(draw, (length, length))
    return *(any_layout(draw, array) for array in arrays), heads, any_layout(draw, mask)


@suite.validate
def well_formed(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    assert x.ndim == 3, "x has shape (B, L, D)"
    width = x.shape[-1]
    for name, array, shape in (
        ("x", x, x.shape),
        ("w_qkv", w_qkv, (3 * width, width)),
        ("b_qkv", b_qkv, (3 * width,)),
        ("w_out", w_out, (width, width)),
        ("b_out", b_out, (width,)),
    ):
        assert array.shape == shape, f"{name} has shape {shape}"
        assert array.dtype.kind == "f", f"{name} holds floats"
        assert np.abs(array).max() <= 1_000, f"{name} lies between -1,000 and 1,000"
    assert all(1 <= size <= 64 for size in x.shape), "B, L and D are 1 to 64"
    assert type(num_heads) is int, "num_heads is an int"
    assert num_heads >= 1, "there is at least one head"
    assert width % num_heads == 0, "num_heads divides D"
    qkv = x @ w_qkv.T + b_qkv
    assert np.abs(qkv).max() <= 10_000, "q, k and v lie between -10,000 and 10,000"
    parts = qkv.reshape(*x.shape[:2], 3, num_heads, width // num_heads)
    scores = np.einsum("blhd,bmhd->bhlm", parts[:, :, 0], parts[:, :, 1])
    assert np.abs(scores).max() <= 20_000 * (width // num_heads) ** 0.5, "scores up to 20,000"
    if mask is not None:
        assert mask.dtype == bool, "the mask is boolean"
        assert np.broadcast_to(mask, scores.shape).any(axis=-1).all(), "every query sees a key"


x, w, b, w2, b2 = np.ones((1, 2, 4)), np.ones((12, 4)), np.ones(12), np.ones((4, 4)), np.ones(4)
suite.refuse(x, w, b, w2, b2, 3)
suite.refuse(x, w, b, w2, b2, 0)
suite.refuse(x, w.T, b, w2, b2, 2)
suite.refuse(x, w, b[:4], w2, b2, 2)
suite.refuse(x[0], w, b, w2, b2, 2)
suite.refuse(x, w, b, w2, b2, 2, np.array([[True, True], [False, False]]))
suite.refuse(x, w, b, w2, b2, 2, np.ones((3, 2), bool))
suite.refuse(x * 1_000, w * 1_000, b, w2, b2, 2)
suite.refuse(x, w, b, w2, b2 * np.nan, 2)
