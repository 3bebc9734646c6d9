"""Runs of losses: improving, flat, oscillating, creeping down by less than min_delta."""

from judge.authoring import Suite, exact

suite = Suite(check=exact())
suite.name_inputs("patience", "min_delta", "losses")
STEP = 1 / 8


def eighths(draw, low, high, n):
    return [value * STEP for value in draw.integers(low, high, n)]


@suite.group(30)
def anything(draw):
    """Random losses without min_delta.
    zh: 随机的损失序列，min_delta 为 0。
    """
    return draw.integer(1, 4), 0.0, eighths(draw, 0, 12, draw.size(1, 20))


@suite.group(25)
def with_min_delta(draw):
    """An improvement must exceed min_delta; equal to it is not enough.
    zh: 改进量必须超过 min_delta，恰好相等不算。
    """
    delta = draw.integer(1, 4) * STEP
    return draw.integer(1, 4), delta, eighths(draw, 0, 12, draw.size(1, 20))


@suite.group(12)
def flat(draw):
    """A loss that does not change is no improvement.
    zh: 损失不变不算改进。
    """
    level = draw.integer(-8, 8) * STEP
    return draw.integer(1, 10), 0.0, [level] * draw.size(1, 24)


@suite.group(15)
def creeping(draw):
    """Every step is lower by less than min_delta; together they are an improvement.
    zh: 每一步下降都不到 min_delta，但累积起来就是改进。
    """
    delta = draw.integer(2, 6)
    n = draw.size(2, 24)
    drops = draw.integers(0, delta - 1, n)
    losses, level = [], 40
    for drop in drops:
        losses.append(level * STEP)
        level -= drop
    return draw.integer(1, 4), delta * STEP, losses


@suite.group(15)
def oscillating(draw):
    """Up and down around a level: better than the last step, but not than the best.
    zh: 上下震荡：比上一步低，却没有比最好的低。
    """
    n = draw.size(2, 24)
    swing = draw.integers(1, 8, n)
    losses = [0.0] + [(abs(s) if place % 2 else s + 8) * STEP for place, s in enumerate(swing)]
    return draw.integer(1, 4), 0.0, losses


@suite.group(15)
def recovering(draw):
    """An improvement after the rule has fired starts the count anew.
    zh: 已经触发停止以后又有改进：重新计数。
    """
    patience = draw.integer(1, 3)
    losses, level = [], 40
    for _ in range(draw.size(1, 4)):
        worse = draw.integer(patience, patience + 2)
        losses += [level * STEP, *[(level + 1) * STEP] * worse]
        level -= draw.integer(1, 8)
    return patience, 0.0, [*losses, level * STEP]


@suite.group(8)
def below_zero(draw):
    """Negative losses, after a first one far below or far above zero.
    zh: 损失可以为负，第一个损失可能远小于零，也可能远大于零。
    """
    first = draw.choice([-500.0, 900.0, 0.0])
    return draw.integer(1, 3), 0.0, [first, *eighths(draw, -40, 40, draw.size(1, 12))]


@suite.group(6)
def large_losses(draw):
    """Losses in the hundreds: the first one is an improvement, whatever its size.
    zh: 损失有几百：第一个损失无论多大都算改进，初值不能写死。
    """
    level = float(draw.integer(200, 900))
    return draw.integer(1, 2), 0.0, [level + one for one in eighths(draw, -8, 8, draw.size(2, 10))]


@suite.group(8)
def negative_with_min_delta(draw):
    """Negative losses and a min_delta: it is a difference, not a share of the best loss.
    zh: 损失为负且有 min_delta：它是差值，不是最好损失的比例。
    """
    delta = draw.integer(1, 4) * STEP
    return draw.integer(1, 3), delta, eighths(draw, -40, 0, draw.size(2, 16))


@suite.group(8, mode="default")
def min_delta_left_out(draw):
    """min_delta is not given: it is 0.
    zh: 不传 min_delta：默认为 0。
    """
    return draw.integer(1, 3), 0.0, eighths(draw, 0, 6, draw.size(1, 16))


@suite.group(8, mode="two")
def two_objects(draw):
    """A second object is used in between and must not disturb the first.
    zh: 同时使用另一个对象，两者不得互相影响。
    """
    return draw.integer(1, 3), 0.0, eighths(draw, 0, 8, draw.size(2, 16))


@suite.validate
def a_run(patience, min_delta, losses):
    assert type(patience) is int and 1 <= patience <= 10, "patience is an int from 1 to 10"
    assert type(min_delta) is float and 0 <= min_delta <= 1, "min_delta is a float from 0 to 1"
    assert type(losses) is list and 1 <= len(losses) <= 60, "1 to 60 losses"
    for value in (min_delta, *losses):
        assert type(value) is float and abs(value) <= 1000, "losses lie between -1,000 and 1,000"
        assert value / STEP == int(value / STEP), "all values are multiples of 1/8"


suite.refuse(0, 0.0, [1.0])
suite.refuse(2, -0.5, [1.0])
suite.refuse(2, 0.0, [])
suite.refuse(2, 0.0, [0.1])
suite.refuse(2, 0.0, [float("inf")])
