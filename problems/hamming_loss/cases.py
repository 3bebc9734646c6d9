"""Label matrices with errors of both kinds, sparse and dense, wide and tall."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-9))


def labels(draw, n, width, probability=0.5):
    return draw.booleans((n, width), probability).astype(np.int64)


@suite.group(30)
def anything(draw):
    """Random labels and random predictions.
    zh: 随机的标签和随机的预测。
    """
    n, width = draw.size(1, 8), draw.size(1, 8)
    return labels(draw, n, width), labels(draw, n, width)


@suite.group(15)
def single_sample(draw):
    """One sample: the share is taken over its labels.
    zh: 只有一个样本：比例按它的标签个数计算。
    """
    width = draw.size(1, 12)
    return labels(draw, 1, width), labels(draw, 1, width)


@suite.group(15)
def missed(draw):
    """Only labels that are missed: 1 predicted as 0.
    zh: 只有漏报：1 预测成了 0。
    """
    truth = labels(draw, draw.size(1, 8), draw.size(1, 8), 0.7)
    return truth, truth * labels(draw, *truth.shape)


@suite.group(15)
def invented(draw):
    """Only labels that are invented: 0 predicted as 1.
    zh: 只有误报：0 预测成了 1。
    """
    truth = labels(draw, draw.size(1, 8), draw.size(1, 8), 0.3)
    return truth, np.maximum(truth, labels(draw, *truth.shape))


@suite.group(10)
def sparse(draw):
    """Most labels are 0 in both arrays: they are right, and they count.
    zh: 绝大多数标签两边都是 0：它们预测正确，也要计入分母。
    """
    n, width = draw.size(1, 20), draw.size(10, 60)
    return labels(draw, n, width, 0.05), labels(draw, n, width, 0.05)


@suite.group(8)
def all_right_or_all_wrong(draw):
    """Every label right (0) or every label wrong (1).
    zh: 全部正确（0）或全部错误（1）。
    """
    truth = labels(draw, draw.size(1, 8), draw.size(1, 8))
    return truth, draw.choice([truth.copy(), 1 - truth])


@suite.group(12)
def layouts(draw):
    """Slices of larger arrays, column-major and read-only arrays.
    zh: 大数组的切片、列主序数组和只读数组。
    """
    n, width = draw.size(1, 20), draw.size(1, 40)
    return tuple(any_layout(draw, labels(draw, n, width)) for _ in range(2))


@suite.validate
def label_matrices(y_true, y_pred):
    assert y_true.ndim == 2 and y_true.shape == y_pred.shape, "two arrays of one shape (n, L)"
    assert 1 <= y_true.size <= 2000, "n and L are at least 1, n * L at most 2,000"
    for array in (y_true, y_pred):
        assert array.dtype == np.int64, "labels are int64"
        assert ((array == 0) | (array == 1)).all(), "labels are 0 or 1"


suite.refuse(np.array([[0, 2]]), np.array([[0, 1]]))
suite.refuse(np.array([[0, 1]]), np.array([[0, 1, 1]]))
suite.refuse(np.array([0, 1]), np.array([0, 1]))
suite.refuse(np.zeros((0, 3), np.int64), np.zeros((0, 3), np.int64))
suite.refuse(np.array([[0.0, 1.0]]), np.array([[0.0, 1.0]]))
