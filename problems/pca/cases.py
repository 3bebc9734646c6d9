"""Data with known standard deviations along random orthonormal directions, around any mean."""

import numpy as np

from judge.authoring import Suite, Text, any_layout, close
from judge.authoring.checks import as_array, foreign, kind

TOLERANCE = 1e-6
GAP = 1.05
compare = close(rtol=TOLERANCE, atol=TOLERANCE)


def up_to_sign(expected, got, context):
    """Each component and its column of the projection may have either sign, the same for both."""
    refused = foreign(got)
    if refused:
        return refused
    if type(got) not in (tuple, list) or len(got) != 2:
        return Text(
            f"expected the pair (components, projected), got {kind(got).en}",
            f"应返回二元组 (components, projected)，得到的是{kind(got).zh}",
        )
    components, projected = real(as_array(got[0])), real(as_array(got[1]))
    if components is not None and components.shape == expected[0].shape:
        products = (expected[0] * np.nan_to_num(components.real)).sum(axis=1)
        signs = np.where(products < 0, -1.0, 1.0)
        expected = (expected[0] * signs[:, None], expected[1] * signs)
    named = (
        ("components", expected[0], got[0] if components is None else components),
        ("projected", expected[1], got[1] if projected is None else projected),
    )
    for name, right, answer in named:
        reason = compare(right, answer, context)
        if reason:
            return Text(f"{name}: {reason.en}", f"{name}：{reason.zh}")
    return None


def real(array):
    """The array; real if it is complex without imaginary parts, as np.linalg.eig returns it."""
    if array is None or array.dtype.kind != "c" or array.imag.any():
        return array
    return array.real


suite = Suite(check=up_to_sign)


def orthonormal(draw, rows, columns):
    """``columns`` orthonormal directions; the unit vectors themselves when draws are zero."""
    return np.linalg.qr(draw.normal((rows, columns)) + np.eye(rows, columns))[0]


def spread(draw, n, d, deviations, mean=0.0):
    """n samples around ``mean`` whose deviations along d random directions are given."""
    rank = len(deviations)
    centred = draw.normal((n, rank)) + np.eye(n, rank)
    centred = np.linalg.qr(centred - centred.mean(axis=0))[0]
    scores = centred * np.array(deviations) * np.sqrt(n - 1)
    return scores @ orthonormal(draw, d, rank).T + mean


def falling(draw, rank):
    """Standard deviations, each at least a tenth larger than the next."""
    factors = 1.1 + draw.floats(0, 1.5, rank)
    return 0.5 * np.cumprod(factors)[::-1]


def sizes(draw, most=8):
    d = draw.size(1, most)
    n = draw.size(d + 1, d + 12)
    return n, d


@suite.group(30)
def around_the_origin(draw):
    """Data whose mean is zero.
    zh: 均值为零的数据。
    """
    n, d = sizes(draw, 6)
    return spread(draw, n, d, falling(draw, d)), draw.integer(1, d)


@suite.group(25)
def far_from_the_origin(draw):
    """A mean far from zero: centre the columns first.
    zh: 均值远离零点：要先对各列中心化。
    """
    n, d = sizes(draw, 6)
    mean = 10.0 * draw.integers(-5, 5, d) + 7
    return spread(draw, n, d, falling(draw, d), mean), draw.integer(1, d)


@suite.group(10)
def one_column(draw):
    """One column: the component is 1 or -1.
    zh: 只有一列：主成分是 1 或 -1。
    """
    n = draw.size(2, 12)
    return draw.integers(-9, 9, (n, 1)) + np.arange(n)[:, None] * 20.0, 1


@suite.group(15)
def more_columns_than_samples(draw):
    """More columns than samples: at most n - 1 components.
    zh: 列数多于样本数：主成分至多 n - 1 个。
    """
    n = draw.size(2, 6)
    d = draw.size(n + 1, 12)
    return spread(draw, n, d, falling(draw, n - 1), 3.0), draw.integer(1, n - 1)


@suite.group(12)
def columns_of_other_scales(draw):
    """Columns of very different scales: they are not to be standardised.
    zh: 各列尺度差异很大：不要做标准化。
    """
    n, d = draw.size(5, 20), draw.size(2, 4)
    scales = np.array([100.0, 10.0, 1.0, 0.1])[:d]
    return spread(draw, n, d, scales * (1 + draw.floats(0, 0.5, d))), draw.integer(1, d)


@suite.group(10)
def flat_directions(draw):
    """Data that fill fewer directions than there are columns.
    zh: 数据只占据了少数几个方向，秩小于列数。
    """
    n, d = draw.size(6, 20), draw.size(3, 8)
    rank = draw.integer(1, min(n, d) - 1)
    return spread(draw, n, d, falling(draw, rank), 2.0), draw.integer(1, rank)


@suite.group(10)
def layouts(draw):
    """Column-major arrays, slices and read-only arrays.
    zh: 列主序数组、切片和只读数组。
    """
    n, d = sizes(draw, 5)
    return any_layout(draw, spread(draw, n, d, falling(draw, d), 1.0)), draw.integer(1, d)


@suite.validate
def determined(x, k):
    assert x.dtype == np.float64 and x.ndim == 2, "x is float64 of shape (n, d)"
    n, d = x.shape
    assert 2 <= n <= 60 and 1 <= d <= 12, "n lies between 2 and 60, d between 1 and 12"
    assert (np.abs(x) <= 1000).all(), "values lie between -1,000 and 1,000"
    assert type(k) is int and 1 <= k <= min(n - 1, d), "k lies between 1 and min(n - 1, d)"
    deviations = np.linalg.svd(x - x.mean(axis=0), compute_uv=False)
    deviations = np.append(deviations, 0.0)
    assert deviations[k - 1] > 1e-3, "the first k deviations are not zero"
    assert deviations[k - 1] >= 1e-4 * deviations[0], "nor below a ten-thousandth of the first"
    assert (deviations[:k] >= GAP * deviations[1 : k + 1]).all(), "deviations differ by 5 %"


suite.refuse(np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0]]), 1)
suite.refuse(np.array([[1.0, 2.0], [2.0, 4.0]]), 2)
suite.refuse(np.array([[1.0, 2.0], [1.0, 2.0], [1.0, 2.0]]), 1)
suite.refuse(np.array([[1.0, np.nan], [1.0, 2.0]]), 1)
suite.refuse(np.array([1.0, 2.0]), 1)
