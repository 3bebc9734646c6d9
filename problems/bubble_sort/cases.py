"""Short lists in all orders, and elements that tell what was compared.

Whatever the code looks like, a bubble sort's comparisons are known: only neighbours meet,
and two that are found in the wrong order change places before the pass goes on. So the list
can be followed from outside, and every comparison becomes a position. The positions of a
bubble sort run through the whole list and start again at the same end; insertion sort's
turn back early, cocktail sort's come back the other way.
"""

from itertools import pairwise

from judge.authoring import Suite, Violation, exact

DIRECTION_FROM = 12
"""In shorter lists a pass is too short to tell its direction."""


def parts(value):
    """The answer and the driver's facts."""
    if type(value) is tuple and len(value) == 2 and type(value[1]) is dict:
        return value
    return value, {}


def sorts(expected, got, context):
    """The values must be right."""
    return exact()(parts(expected)[0], parts(got)[0], context)


def pairs_of(got, n):
    pairs = parts(got)[1].get("pairs")
    known = pairs if type(pairs) is list else []
    return [divmod(pair, n) for pair in known if type(pair) is int and 0 <= pair < n * n]


def one_pass(expected, got, context):
    """Right values, and no second pass over a sorted list."""
    n = len(context.inputs[0])
    reason = sorts(expected, got, context)
    made = len(pairs_of(got, n)) if n else 0
    if reason or made <= n:
        return reason
    return Violation(
        f"{made} comparisons on a sorted list of {n}; after one pass without a swap it is done",
        f"{n} 个元素本来有序，却比较了 {made} 次；一趟没有交换就应当结束",
    )


def is_bubble_sort(expected, got, context):
    """Right values, by passes in one direction over neighbours."""
    reason = sorts(expected, got, context)
    if reason:
        return reason
    values = context.inputs[0]
    positions = follow(pairs_of(got, len(values)), values)
    if type(positions) is Violation:
        return positions
    return passes(positions, len(values)) if len(values) >= DIRECTION_FROM else None


def follow(trace, values):
    """The position of each comparison's left element; a Violation where they are no neighbours.

    A pair in the wrong order is taken to be swapped. The last such swap is taken back where
    that explains the next comparison: a look whether the list is sorted stops without one.
    """
    order = list(range(len(values)))
    where = list(order)
    positions = []
    swapped = None

    def swap(left):
        one, other = order[left], order[left + 1]
        order[left], order[left + 1] = other, one
        where[one], where[other] = left + 1, left

    for a, b in trace:
        if swapped is not None and abs(where[a] - where[b]) > 1:
            swap(swapped)
            if abs(where[a] - where[b]) > 1:
                swap(swapped)
            swapped = None
        left, right = sorted((where[a], where[b]))
        if right - left > 1:
            one, other = values[order[left]], values[order[right]]
            return Violation(
                f"not bubble sort: it compared elements {right - left} apart "
                f"({one} and {other}), bubble sort only neighbours",
                f"不是冒泡排序：比较了相隔 {right - left} 个位置的元素"
                f"（{one} 和 {other}），冒泡排序只比较相邻元素",
            )
        if left < right and values[order[right]] < values[order[left]]:
            swap(left)
            swapped = left
        if left < right and positions[-1:] != [left]:
            positions.append(left)
    return positions


def passes(positions, n):
    """Judge the direction: a pass over the whole list first, then another the same way."""
    upwards, downwards = list(range(n - 1)), list(range(n - 2, -1, -1))
    for start in range(n):
        first = positions[start : start + n - 1]
        if first in (upwards, downwards):
            break
    else:
        seen = ", ".join(map(str, positions[:8]))
        return Violation(
            f"not bubble sort: the first pass does not go through the list from end to end; "
            f"the comparisons are at positions {seen}, ...",
            f"不是冒泡排序：第一趟没有从头到尾扫过整个列表，比较的位置依次是 {seen}……",
        )
    step = 1 if first == upwards else -1
    second = positions[start + n - 2 : start + 2 * n - 2]
    steps = [after - before for before, after in pairwise(second)]
    if len(steps) > n // 2 and steps.count(-step) > steps.count(step):
        return Violation(
            "this is cocktail sort: the second pass comes back the other way; the passes of a "
            "bubble sort all go in the same direction",
            "这是鸡尾酒排序：第二趟反方向扫了回来；冒泡排序的每一趟方向都相同",
        )
    return None


suite = Suite(check=sorts)
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
    return (draw.integers(-1000, 1000, draw.size(1, 60)),)


@suite.group(10)
def any_order(draw):
    """Strings, pairs and floats: elements have an order, but are not always whole numbers.
    zh: 字符串、二元组和浮点数：元素之间有大小关系，但不一定是整数。
    """
    n = draw.size(1, 30)
    kind = draw.choice(["string", "pair", "float"])
    if kind == "string":
        return ([draw.string(draw.integer(0, 4)) for _ in range(n)],)
    if kind == "pair":
        return ([(draw.integer(0, 5), draw.integer(0, 5)) for _ in range(n)],)
    return (draw.floats(-10, 10, n),)


@suite.group(6)
def smallest_last(draw):
    """The smallest element stands at the end and moves only one place a pass.
    zh: 最小的元素在末尾，每一趟只能前移一位。
    """
    n = draw.size(1, 30)
    return ([*range(1, n + 1), 0],)


@suite.group(12, mode="stable")
def stable(draw):
    """The elements are compared by their numbers alone: equal ones must keep their order.
    zh: 元素只按其中的数字比较：数字相同的必须保持原来的先后顺序。
    """
    n = draw.size(2, 24)
    numbers = draw.integers(0, 3, n)
    return ([(number, chr(97 + place)) for place, number in enumerate(numbers)],)


@suite.group(12, mode="trace", check=is_bubble_sort)
def neighbours(draw):
    """Which elements meet: only neighbours, in passes from one end of the list to the other.
    zh: 看哪些元素互相比较：只有相邻元素，并且每一趟从列表一端扫到另一端。
    """
    return (draw.distinct(0, 99, draw.size(2, 40)),)


@suite.group(6, mode="trace", check=is_bubble_sort)
def reversed_order(draw):
    """The list is in falling order: every pass is long.
    zh: 列表是降序的：每一趟都很长。
    """
    return (list(range(draw.size(2, 40), 0, -1)),)


@suite.group(6, mode="trace", check=one_pass)
def sorted_already(draw):
    """A sorted list costs one pass: at most n comparisons.
    zh: 列表已经有序时只需一趟：最多比较 n 次。
    """
    start, n = draw.integer(-5, 5), draw.size(0, 100)
    return (list(range(start, start + n)),)


@suite.group(2)
def few_hundred(draw):
    """300 elements.
    zh: 300 个元素。
    """
    return (draw.integers(0, 500, 300),)


@suite.validate
def ordered(nums):
    assert type(nums) is list, "nums is a list"
    assert len(nums) <= 300, "at most 300 elements"
    kinds = {type(item) for item in nums}
    assert kinds <= {int, float} or kinds in ({str}, {tuple}), "elements have an order"
    assert all(item == item for item in nums), "NaN has no place in an order"
    if kinds == {tuple}:
        shapes = {tuple(map(type, item)) for item in nums}
        assert shapes <= {(int, int)} or shapes == {(int, str)}, "pairs of the same kind"


suite.refuse((3, 1, 2))
suite.refuse([1, "a"])
suite.refuse([float("nan"), 1.0])
suite.refuse([(1, 2), (1, "a")])
suite.refuse([0] * 301)
