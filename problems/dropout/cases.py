"""Dropout judged by what holds for every right mask, whatever way it was drawn.

Rates are held against p by Chernoff's bound, P(share of n off by that much) <=
exp(-n KL(share, p)), which is true for every n and p; the number dropped in each of many
calls against its binomial variance. Each test refuses a right answer less than once in
10^10.
"""

import math

import numpy as np

from judge.authoring import Suite, Text, any_layout, close

SURE = 25.0
"""Natural logarithm of the odds at which chance is ruled out."""
SIGMAS = 8.0
CALLED = {
    "first call": "第一次调用",
    "second call": "第二次调用",
    "same seed again": "相同种子再来一次",
}
FORGED = Text("the answers are not those of the calls", "答案不是这些调用的返回值")

exactly_x = close(rtol=1e-6, atol=1e-9)
of_its_shape = close(rtol=0, atol=math.inf)
suite = Suite(check=exactly_x)
suite.name_inputs("x", "p", "training", "seed")


# ---- what holds for every right answer -----------------------------------------------------


def wrong_values(x, p, got, context):
    """What is wrong with one call's values: each must be 0 or x / (1 - p)."""
    reason = of_its_shape(x, got, context)
    if reason:
        return reason
    y, scaled = np.asarray(got, float), x / (1 - p)
    limit = 1e-9 + 1e-6 * np.max(np.abs(scaled), initial=0)
    wrong = (np.abs(y) > limit) & (np.abs(y - scaled) > limit)
    if not wrong.any():
        return None
    at = tuple(int(place) for place in np.argwhere(wrong)[0])
    where = f"[{', '.join(map(str, at))}]"
    return Text(
        f"{where} is {y[at]:.6g}; it must be 0 or x / (1 - p) = {scaled[at]:.6g}",
        f"{where} 是 {y[at]:.6g}，应为 0 或 x / (1 − p) = {scaled[at]:.6g}",
    )


def all_right_values(x, p, got, context):
    """Whether arrays are right together, which is quick; if not, each may be right alone."""
    alike = all(type(one) is np.ndarray and one.shape == x.shape for one in got)
    return alike and not wrong_values(np.stack([x] * len(got)), p, np.stack(got), context)


def dropped(x, p, got):
    """Which of the values that are not 0 anyway were dropped: (..., n) for (..., *x.shape)."""
    alive = x != 0
    return np.abs(np.asarray(got, float)[..., alive]) < 0.5 * np.abs(x[alive] / (1 - p))


def wrong_rate(count, n, p):
    """What is wrong with ``count`` dropped of ``n``, if chance cannot explain it."""
    share = count / max(1, n)
    surprise = sum(a * math.log(a / b) for a, b in ((share, p), (1 - share, 1 - p)) if a)
    if n * surprise <= SURE:
        return None
    return Text(
        f"dropped {count} of {n} values, though p = {p:g}",
        f"{n} 个值丢弃了 {count} 个，而 p = {p:g}",
    )


def three_calls(expected, got, context):
    """Right values and rate, another mask from the same rng, the same from the same seed."""
    x, p, _, _ = context.inputs
    if type(got) is not dict or got.keys() != CALLED.keys():
        return FORGED
    for name, chinese in CALLED.items():
        reason = wrong_values(x, p, got[name], context)
        if reason:
            return Text(f"{name}: {reason.en}", f"{chinese}：{reason.zh}")
    first, second, repeated = (dropped(x, p, got[name]) for name in expected)
    reason = wrong_rate(int(first.sum() + second.sum()), 2 * first.size, p)
    if reason:
        return reason
    if (first != repeated).any():
        return Text(
            "a new rng with the same seed drops other values: take all randomness from rng",
            "相同种子的新 rng 丢弃了不同的值：随机性应当全部来自 rng",
        )
    coincidence = -math.log(p**2 + (1 - p) ** 2)
    if first.size * coincidence > SURE and (first == second).all():
        return Text(
            "two calls with the same rng drop the very same values",
            "用同一个 rng 调用两次，丢弃的值完全相同",
        )
    return None


def many_calls(expected, got, context):
    """Every place is dropped at rate p, the number dropped varies as if independent."""
    x, p, _, _ = context.inputs
    if type(got) is not list or len(got) != len(expected):
        return FORGED
    for number, answer in enumerate([] if all_right_values(x, p, got, context) else got, 1):
        reason = wrong_values(x, p, answer, context)
        if reason:
            return Text(f"call {number}: {reason.en}", f"第 {number} 次调用：{reason.zh}")
    masks = dropped(x, p, got)
    calls, n = masks.shape
    if n and (masks == masks[0]).all():
        return Text(
            f"all {calls} calls with the same rng drop the very same values",
            f"用同一个 rng 调用 {calls} 次，丢弃的值完全相同",
        )
    for count in masks.sum(axis=0).tolist():
        reason = wrong_rate(count, calls, p)
        if reason:
            return Text(
                f"one place over {calls} calls: {reason.en}",
                f"同一位置在 {calls} 次调用中：{reason.zh}",
            )
    variance = n * p * (1 - p)
    excess = (1 - 6 * p * (1 - p)) / max(variance, 1e-9)
    ratio = float(np.mean((masks.sum(axis=1) - n * p) ** 2)) / max(variance, 1e-9)
    sigma = math.sqrt(max(0.1, 2 + excess) / calls)
    if n < 4 or abs(ratio - 1) <= SIGMAS * sigma:
        return None
    if ratio < 1:
        return Text(
            "every call drops about the same number of values: they are not dropped independently",
            "每次调用丢弃的个数几乎相同：各个值不是独立丢弃的",
        )
    return Text(
        "values are dropped together, such as whole rows or columns, not each on its own",
        "有些值总是一起丢弃（例如整行或整列），而不是各自独立",
    )


# ---- groups --------------------------------------------------------------------------------


def array(draw, most=5):
    shape = [draw.size(1, most) for _ in range(draw.choice([1, 2, 3]))]
    return draw.floats(-3, 3, tuple(shape))


def seed(draw):
    return draw.integer(0, 999_999)


@suite.group(15)
def evaluation(draw):
    """Evaluation returns x as it is, whatever p.
    zh: 评估时原样返回 x，与 p 无关。
    """
    return array(draw), draw.choice([0.5, 0.1, 0.9, 0.0]), False, seed(draw)


@suite.group(5)
def nothing_to_drop(draw):
    """Training with p = 0 returns x as it is.
    zh: 训练时 p = 0，原样返回 x。
    """
    return array(draw), 0.0, True, seed(draw)


@suite.group(2)
def empty(draw):
    """An array without elements, in training and in evaluation.
    zh: 没有元素的数组，训练和评估都有。
    """
    return np.zeros(0), 0.5, draw.boolean(), seed(draw)


@suite.group(15, check=three_calls, mode="thrice")
def training(draw):
    """Training: every value is 0 or x / (1 - p).
    zh: 训练：每个值是 0 或 x / (1 − p)。
    """
    return array(draw, 8), draw.choice([0.5, 0.25, 0.1, 0.75, 0.9]), True, seed(draw)


@suite.group(6, check=three_calls, mode="thrice")
def share_dropped(draw):
    """Training on thousands of values: the share of dropped ones is p.
    zh: 训练，几千个值：被丢弃的比例等于 p。
    """
    shape = draw.choice([(4_000,), (50, 80), (10, 20, 20)])
    return 1 + draw.floats(0, 1, shape), draw.choice([0.5, 0.2, 0.35, 0.8]), True, seed(draw)


@suite.group(6, check=three_calls, mode="thrice")
def extreme_p(draw):
    """Training with p close to 0 or to 1.
    zh: 训练，p 接近 0 或接近 1。
    """
    return 1 + draw.floats(0, 1, (40, 60)), draw.choice([0.01, 0.99, 0.05, 0.95]), True, seed(draw)


@suite.group(8, check=many_calls, mode="many")
def independent(draw):
    """Training, 300 calls on a small array: each value is dropped on its own.
    zh: 训练，对一个小数组调用 300 次：每个值各自独立地丢弃。
    """
    shape = draw.choice([(4, 4), (16,), (2, 3, 3), (20, 1), (1, 12)])
    return 1 + draw.floats(0, 1, shape), draw.choice([0.5, 0.25, 0.3, 0.7]), True, seed(draw)


@suite.group(6, check=three_calls, mode="thrice")
def layouts(draw):
    """Training on slices of larger arrays and column-major arrays.
    zh: 训练，输入是大数组的切片或按列存储的数组。
    """
    x = any_layout(draw, draw.floats(-3, 3, (draw.size(1, 6), draw.size(1, 6))))
    return x, 0.5, True, seed(draw)


@suite.group(3, check=three_calls, mode="thrice")
def read_only(draw):
    """Training on a read-only array: nothing may be written to x.
    zh: 训练，输入只读：不能往 x 里写。
    """
    x = draw.floats(-3, 3, draw.size(1, 6))
    x.flags.writeable = False
    return x, draw.choice([0.5, 0.3]), True, seed(draw)


@suite.validate
def well_formed(x, p, training, seed):
    assert x.dtype.kind == "f", "x holds floats"
    assert 1 <= x.ndim <= 4, "x has one to four dimensions"
    assert x.size <= 20_000, "x has at most 20,000 elements"
    assert np.max(np.abs(x), initial=0) <= 100, "values lie between -100 and 100"
    assert type(p) is float, "p is a float"
    assert 0 <= p < 1, "p is at least 0 and less than 1"
    assert type(training) is bool, "training is True or False"
    assert type(seed) is int, "the generator is given by its seed, an int"
    assert seed >= 0, "seeds are not negative"


suite.refuse(np.ones(3), 1.0, True, 0)
suite.refuse(np.ones(3), -0.1, True, 0)
suite.refuse(np.ones(3), 0.5, 1, 0)
suite.refuse(np.ones(3), 0.5, True, -1)
suite.refuse(np.array([1, 2]), 0.5, True, 0)
suite.refuse(np.array([np.nan]), 0.5, True, 0)
suite.refuse(np.ones(()), 0.5, True, 0)
