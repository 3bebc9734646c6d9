"""Confusion matrices of every kind, above all those with an empty row or column."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-9))


def classes(draw, n, share=0.5):
    return draw.booleans(n, share).astype(np.int64)


@suite.group(40)
def anything(draw):
    """Random classes, random predictions.
    zh: 随机的真值和随机的预测。
    """
    n = draw.size(1, 30)
    return classes(draw, n), classes(draw, n, draw.choice([0.5, 0.3, 0.8]))


@suite.group(15)
def nothing_flagged(draw):
    """Nothing is predicted as positive: precision has no denominator.
    zh: 没有任何样本被判为正：精确率的分母为 0。
    """
    n = draw.size(1, 12)
    return classes(draw, n), np.zeros(n, np.int64)


@suite.group(15)
def no_positives(draw):
    """There are no positives: recall has no denominator.
    zh: 没有正样本：召回率的分母为 0。
    """
    n = draw.size(1, 12)
    return np.zeros(n, np.int64), classes(draw, n)


@suite.group(15)
def no_negatives(draw):
    """There are no negatives: specificity has no denominator.
    zh: 没有负样本：特异度的分母为 0。
    """
    n = draw.size(1, 12)
    return np.ones(n, np.int64), classes(draw, n)


@suite.group(10)
def all_right_or_all_wrong(draw):
    """Every prediction right, or every prediction wrong.
    zh: 全部预测正确，或全部预测错误。
    """
    truth = classes(draw, draw.size(1, 12))
    return truth, draw.choice([truth.copy(), 1 - truth])


@suite.group(15)
def skewed(draw):
    """Few positives, most of them missed, many false alarms.
    zh: 正样本很少，大多漏报，误报很多。
    """
    n = draw.size(20, 300)
    return classes(draw, n, 0.05), classes(draw, n, 0.2)


@suite.group(10)
def layouts(draw):
    """Slices of larger arrays, and read-only arrays.
    zh: 大数组的切片，以及只读数组。
    """
    n = draw.size(2, 30)
    return any_layout(draw, classes(draw, n)), any_layout(draw, classes(draw, n))


@suite.validate
def two_class_arrays(y_true, y_pred):
    assert y_true.ndim == 1 and y_true.shape == y_pred.shape, "two arrays of one shape (n,)"
    assert 1 <= y_true.size <= 1000, "n lies between 1 and 1,000"
    for array in (y_true, y_pred):
        assert array.dtype == np.int64, "classes are int64"
        assert ((array == 0) | (array == 1)).all(), "classes are 0 or 1"


suite.refuse(np.array([0, 2]), np.array([0, 1]))
suite.refuse(np.array([0, 1]), np.array([1]))
suite.refuse(np.array([], np.int64), np.array([], np.int64))
suite.refuse(np.array([[0, 1]]), np.array([[0, 1]]))
suite.refuse(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
