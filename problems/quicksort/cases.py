"""Lists in the orders that break naive quicksorts, and elements that tell what was compared.

A quicksort gives itself away by its partitions. ``partitions`` looks in the comparisons of a
range for a stretch in which one pivot (or two) meets nearly all the others. After it, no
element below the pivot may meet one above: merging and heaps do that all the time. Then each
side must show a stretch of its own. A search tree makes the same comparisons as quicksort but
never a stretch of them: each element goes all the way down before the next one starts.
"""

from itertools import combinations, pairwise
from math import log2

from judge.authoring import Suite, Violation, exact

DEEPEST = 500
"""Calls within calls; the driver ends a sort that goes deeper, or compares more than in_bounds."""
FREE_RANGE = 40
"""Shorter ranges are not judged; the statement promises this for up to 32 elements."""
MEETS_SHARE = 0.8
STRAYS = 1
"""Comparisons without the pivot that a stretch survives, one after the other."""
CROSSING_SHARE = 1 / 8
PIVOT_CANDIDATES = 3
"""By partners at the beginning, and as many by partners altogether."""


def parts(value):
    """The answer and the driver's facts."""
    if type(value) is tuple and len(value) == 2 and type(value[1]) is dict:
        return value
    return value, {}


def sorts(expected, got, context):
    """The values must be right."""
    return exact()(parts(expected)[0], parts(got)[0], context)


def in_bounds(expected, got, context):
    """Few comparisons, shallow calls, right values."""
    facts, n = parts(got)[1], len(context.inputs[0])
    most = int(8 * max(n, 2) * log2(max(n, 2)))
    made, depth = facts.get("comparisons"), facts.get("depth")
    if type(made) is not int or type(depth) is not int:
        return sorts(expected, got, context)
    if made > most:
        return Violation(
            f"more than {most:,} comparisons for {n:,} elements (8 n log2 n)",
            f"{n:,} 个元素的比较次数超过 {most:,}（8 n log2 n）",
        )
    if depth > DEEPEST:
        return Violation(
            f"calls nested {depth} deep on {n:,} elements; the limit is {DEEPEST}",
            f"{n:,} 个元素时调用嵌套了 {depth} 层，上限是 {DEEPEST} 层",
        )
    return sorts(expected, got, context)


def is_quicksort(expected, got, context):
    """Right values, by way of partitions around pivots."""
    reason = sorts(expected, got, context)
    values = context.inputs[0]
    pairs = parts(got)[1].get("pairs")
    if reason or type(pairs) is not list:
        return reason
    n = len(values)
    trace = [divmod(pair, n) for pair in pairs if type(pair) is int and 0 <= pair < n * n]
    return partitions([(a, b) for a, b in trace if a != b], set(range(n)), values)


def partitions(trace, members, values):
    """None if ``members`` were split by pivots, and each side in its turn; or what was seen."""
    if len(members) < FREE_RANGE:
        return None
    inside = [(a, b) for a, b in trace if a in members and b in members]
    likely = dict.fromkeys([*popular(inside[: 2 * len(members)]), *popular(inside)])
    pivots = [(one,) for one in likely]
    pivots += dict.fromkeys([*combinations(likely, 2), *seconds(inside, likely)])
    wanted = int(MEETS_SHARE * (len(members) - 1))
    most, crossed = 0, None
    for chosen in pivots:
        met, end = longest_stretch(inside, chosen, wanted)
        if met >= wanted:
            side = sides(chosen, members, values)
            reason = crossing(inside[end:], side, chosen, values)
            if reason is None:
                return deeper(inside, side, len(chosen) + 1, values)
            crossed = crossed or reason  # one of two pivots alone would be crossed
        most = max(most, met)
    return crossed or Violation(
        f"not quicksort: in a range of {len(members)} no pivot meets the others one after "
        f"the other; the longest such stretch has {most} elements",
        f"不是快速排序：在 {len(members)} 个元素的区间里，没有哪个基准依次和其余元素比较；"
        f"最长的一段只有 {most} 个元素",
    )


def seconds(inside, likely):
    """Each likely pivot with what may be the second one beside it.

    That is the element it meets first, the one that breaks its first stretch, or one that
    has many partners without it.
    """
    for one in likely:
        rest = [pair for pair in inside if one not in pair]
        begin = next((place for place, pair in enumerate(inside) if one in pair), 0)
        first = set(inside[begin]).difference((one,))
        breaking = set()
        for pair, after in pairwise(inside[begin:]):
            if one not in pair and one not in after:
                breaking = set(pair) & set(after)
                break
        yield from ((one, other) for other in (*first, *breaking, *popular(rest)[:2]))


def popular(trace):
    """The elements with the most partners."""
    partners = {}
    for a, b in trace:
        partners.setdefault(a, set()).add(b)
        partners.setdefault(b, set()).add(a)
    return sorted(partners, key=lambda one: -len(partners[one]))[:PIVOT_CANDIDATES]


def longest_stretch(inside, pivots, wanted):
    """How many elements met a pivot without a break, and where in ``inside`` that was."""
    met, strays, most = set(), 0, 0
    for place, (a, b) in enumerate(inside):
        if a in pivots or b in pivots:
            met.update((a, b))
            strays = 0
            most = max(most, len(met.difference(pivots)))
            if most >= wanted:
                return most, place + 1
        else:
            strays += 1
            if strays > STRAYS:
                met.clear()
    return most, len(inside)


def sides(pivots, members, values):
    """On which side of the pivots each of the others belongs."""
    bounds = [values[pivot] for pivot in pivots]
    return {one: sum(values[one] > bound for bound in bounds) for one in members.difference(pivots)}


def crossing(after, side, pivots, values):
    """What is wrong if, after a partition, its sides are compared with each other."""
    pairs = [(a, b) for a, b in after if a in side and b in side and side[a] != side[b]]
    if len(pairs) <= CROSSING_SHARE * (len(side) + len(pivots)):
        return None
    a, b = sorted(values[place] for place in pairs[0])
    bound = min(values[pivot] for pivot in pivots)
    return Violation(
        f"not quicksort: {a} and {b} are compared although the pivot {bound} had "
        f"already separated them ({len(pairs)} such comparisons)",
        f"不是快速排序：基准 {bound} 已经把 {a} 和 {b} 分到两边，之后又拿它们比较"
        f"（这样的比较有 {len(pairs)} 次）",
    )


def deeper(inside, side, count, values):
    """Each side must be split in its turn."""
    parts_of = ({one for one in side if side[one] == number} for number in range(count))
    reasons = (partitions(inside, part, values) for part in parts_of)
    return next(filter(None, reasons), None)


suite = Suite(check=sorts, reference_modes={"count": "", "trace": ""})
suite.show(lambda value: parts(value)[0])


@suite.group(12)
def short(draw):
    """Up to six elements, the empty list among them.
    zh: 最多六个元素，也包括空列表。
    """
    return (draw.integers(-3, 3, draw.size(0, 6)),)


@suite.group(12)
def numbers(draw):
    """Whole numbers in random order.
    zh: 随机顺序的整数。
    """
    return (draw.integers(-1000, 1000, draw.size(1, 80)),)


@suite.group(12)
def repeated(draw):
    """A few different values, each of them many times: none may get lost.
    zh: 只有几种取值，每种重复多次：一个都不能丢。
    """
    return (draw.integers(0, 3, draw.size(2, 60)),)


@suite.group(10)
def any_order(draw):
    """Strings, pairs and floats: elements have an order, but are not always whole numbers.
    zh: 字符串、二元组和浮点数：元素之间有大小关系，但不一定是整数。
    """
    n = draw.size(1, 40)
    kind = draw.choice(["string", "pair", "float"])
    if kind == "string":
        return ([draw.string(draw.integer(0, 4)) for _ in range(n)],)
    if kind == "pair":
        return ([(draw.integer(0, 5), draw.integer(0, 5)) for _ in range(n)],)
    return (draw.floats(-10, 10, n),)


@suite.group(8, mode="trace", check=is_quicksort)
def partitioned(draw):
    """Which elements meet: all others meet a pivot, and nothing meets across it afterwards.
    zh: 看哪些元素互相比较：其余元素都要和基准比较，之后基准两侧的元素不再互相比较。
    """
    return (draw.distinct(0, 999, draw.size(60, 140)),)


def in_order(n):
    return list(range(n))


def in_reverse(n):
    return list(range(n, 0, -1))


def organ_pipe(n):
    return [min(place, n - 1 - place) for place in range(n)]


def constant(n):
    return [7] * n


def few(draw, n, most):
    """``n`` elements from 0 to ``most``, a short pattern over and over."""
    pattern = draw.integers(0, most, 97)
    return (pattern * (n // 97 + 1))[:n]


@suite.group(2, mode="count", check=in_bounds)
def sorted_already(draw):
    """The list is sorted already.
    zh: 列表已经有序。
    """
    return (in_order(draw.size(300, 2000)),)


@suite.group(2, mode="count", check=in_bounds)
def reversed_order(draw):
    """The list is in falling order.
    zh: 列表是降序的。
    """
    return (in_reverse(draw.size(300, 2000)),)


@suite.group(2, mode="count", check=in_bounds)
def rising_falling(draw):
    """The list rises to the middle and falls again.
    zh: 列表先升后降。
    """
    return (organ_pipe(draw.size(300, 2000)),)


@suite.group(2, mode="count", check=in_bounds)
def all_equal(draw):
    """The same value again and again.
    zh: 所有元素都相等。
    """
    return (constant(draw.size(300, 2000)),)


@suite.group(2, mode="count", check=in_bounds)
def few_values(draw):
    """A long list with two to five different values.
    zh: 列表很长，但只有两到五种取值。
    """
    return (few(draw, draw.size(300, 2000), 4),)


@suite.group(1, mode="count", check=in_bounds)
def sorted_10000(draw):
    """10,000 elements, sorted already.
    zh: 10,000 个元素，已经有序。
    """
    return (in_order(10_000),)


@suite.group(1, mode="count", check=in_bounds)
def reversed_10000(draw):
    """10,000 elements in falling order.
    zh: 10,000 个元素，降序。
    """
    return (in_reverse(10_000),)


@suite.group(1, mode="count", check=in_bounds)
def rising_falling_10000(draw):
    """10,000 elements that rise and then fall.
    zh: 10,000 个元素，先升后降。
    """
    return (organ_pipe(10_000),)


@suite.group(1, mode="count", check=in_bounds, cpu_s=10)  # for six million comparisons
def fifty_thousand(draw):
    """50,000 elements in one of these orders.
    zh: 50,000 个元素，取以上顺序之一。
    """
    order = draw.choice([in_order, in_reverse, organ_pipe, constant, None])
    return (order(50_000) if order else few(draw, 50_000, 9),)


@suite.validate
def ordered(nums):
    assert type(nums) is list, "nums is a list"
    assert len(nums) <= 50_000, "at most 50,000 elements"
    kinds = {type(item) for item in nums}
    assert kinds <= {int, float} or kinds in ({str}, {tuple}), "elements have an order"
    assert all(item == item for item in nums), "NaN has no place in an order"
    if kinds == {tuple}:
        assert all(type(part) is int for item in nums for part in item), "tuples of integers"


suite.refuse((3, 1, 2))
suite.refuse([1, "a"])
suite.refuse([1.0, float("nan")])
suite.refuse([None, None])
suite.refuse([0] * 50_001)
