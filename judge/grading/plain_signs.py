"""What wrong numbers and lists have in common with the right ones: the tests behind ``signs``.

Each test sees all failing answers beside the right ones (as ``Pair``s) and returns its
sentence or None.
"""

from __future__ import annotations

import math

from judge.box.wire import Foreign
from judge.grading.distance import FAR, NUMBERS, distance
from judge.hints import Any, Callable, Sequence
from judge.record import NamedTuple
from judge.text import Text


class Pair(NamedTuple):
    """A failing input's right and given answer, as shown; ``slack`` is rounding's share."""

    right: Any
    got: Any
    inputs: tuple[Any, ...]
    slack: float


Test = Callable[[Sequence[Pair]], Text | None]


def near(one: Any, other: Any, slack: float) -> bool:
    """The same answer up to rounding."""
    apart = distance(one, other)
    if apart in (0, FAR) or not slack:
        return apart == 0
    return apart / slack <= max(_size(one), _size(other))  # a size may be too large for a float


def _size(value: Any) -> float:
    return max((abs(number) for number in numbers(value) if number == number), default=0.0)


def numbers(value: Any) -> list[float]:
    """All numbers of an answer in order; empty where it holds anything else."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if type(value) in (int, float, bool):
        return [value]
    if type(value) in (list, tuple):
        if NUMBERS.issuperset(map(type, value)):
            return list(value)
        return [number for item in value for number in numbers(item)]
    return []


def count(value: Any) -> int:
    return len(numbers(value))


def _each(pairs: Sequence[Pair], holds: Callable[[Pair], bool]) -> bool:
    try:
        return all(holds(pair) for pair in pairs)
    except (ArithmeticError, TypeError, ValueError, IndexError):
        return False


def _plain(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else value


# ---- the tests -----------------------------------------------------------------------


def constant_factor(pairs: Sequence[Pair]) -> Text | None:
    """got = c right everywhere."""
    ratio = _common(pairs, lambda right, got: got / right if right else None)
    if ratio is None or not _each(pairs, lambda pair: _fits(pair, lambda right: ratio * right)):
        return None
    if math.isclose(ratio, -1, rel_tol=1e-3):
        return Text("every value has the wrong sign", "所有值的正负号都反了")
    if ratio == 0 or math.isclose(ratio, 1, rel_tol=1e-5):
        return None
    shown = _shown(ratio)
    return Text(f"every value is {shown} times what it should be", f"所有值都是正确值的 {shown} 倍")


def constant_offset(pairs: Sequence[Pair]) -> Text | None:
    """got = right + c everywhere."""
    offset = _common(pairs, lambda right, got: got - right)
    if not offset or any(near(pair.right, pair.got, 1e3 * pair.slack) for pair in pairs):
        return None
    if not _each(pairs, lambda pair: _fits(pair, lambda right: right + offset)):
        return None
    size = _shown(abs(offset))
    more, more_zh = ("large", "大") if offset > 0 else ("small", "小")
    one, one_zh = ("off by one: ", "差一：") if abs(offset) == 1 else ("", "")
    return Text(f"{one}every value is {size} too {more}", f"{one_zh}所有值都{more_zh}了 {size}")


def _common(
    pairs: Sequence[Pair], relation: Callable[[float, float], float | None]
) -> float | None:
    """The relation between the largest right number and what was given in its place."""
    try:
        couples = [
            couple
            for pair in pairs
            for couple in zip(numbers(pair.right), numbers(pair.got), strict=True)
        ]
        right, got = max(couples, key=lambda couple: abs(couple[0]))
        value = relation(right, got)
        return value if value is not None and math.isfinite(value) else None
    except (ArithmeticError, TypeError, ValueError):
        return None


def _fits(pair: Pair, change: Callable[[float], float]) -> bool:
    right, got = numbers(pair.right), numbers(pair.got)
    changed = [change(number) for number in right]
    size = max([1e-300, *map(abs, changed)])
    return bool(right) and len(got) == len(right) and all(
        abs(one - other) <= pair.slack * size for one, other in zip(changed, got, strict=True)
    )


def _shown(value: float) -> str:
    for below in range(1, 17):
        above = value * below
        if not 0.5 < abs(above) < 64.5:
            continue
        if abs(above - round(above)) < 1e-6 * max(1, abs(above)):
            return str(round(above)) if below == 1 else f"{round(above)}/{below}"
    return f"{value:.5g}"


def other_function(pairs: Sequence[Pair]) -> Text | None:
    """A root, a square, an absolute value, a whole part."""
    for change, text in FUNCTIONS:
        if _each(pairs, lambda pair, change=change: _fits(pair, change)):  # type: ignore[misc]
            return text
    return None


FUNCTIONS: tuple[tuple[Callable[[float], float], Text], ...] = (
    (math.trunc, Text("every value lost its fraction", "所有值的小数部分都丢了")),
    (lambda x: x * x, Text("every value is squared", "所有值都被平方了（少开了根号？）")),
    (math.sqrt, Text("every value is the square root", "所有值都被开了平方")),
    (abs, Text("negative values lost their sign", "负值的负号丢了")),
    (lambda x: 1 / x, Text("every value is the reciprocal", "所有值都是正确值的倒数")),
    (lambda x: 1 - x, Text("every value is 1 minus what it should be", "所有值都是 1 减去正确值")),
    (math.exp, Text("every value is the exponential", "所有值都多取了一次指数")),
    (math.log, Text("every value is the logarithm", "所有值都多取了一次对数")),
)


def lists(pairs: Sequence[Pair]) -> Text | None:
    """The right elements, but not the right list."""
    plain = [(_plain(pair.right), _plain(pair.got)) for pair in pairs]
    if not all(type(right) in (list, tuple) and type(got) in (list, tuple) for right, got in plain):
        return None
    both = [(list(right), list(got)) for right, got in plain]
    return next((text for holds, text in LISTS if _holds(both, holds)), None)


def _holds(both: list[tuple[list[Any], list[Any]]], holds: Callable[..., bool]) -> bool:
    try:
        return all(holds(right, got) for right, got in both)
    except (TypeError, ValueError):
        return False


def _others_right(right: list[Any], got: list[Any], place: int) -> bool:
    if len(right) != len(got) or not right:
        return False
    differ = [index for index, item in enumerate(right) if item != got[index]]
    return differ == [place % len(right)]


LISTS: tuple[tuple[Callable[[list[Any], list[Any]], bool], Text], ...] = (
    (lambda right, got: bool(right) and got == right[:-1],
     Text("the last element is missing", "缺少最后一个元素")),
    (lambda right, got: bool(right) and got == right[1:],
     Text("the first element is missing", "缺少第一个元素")),
    (lambda right, got: bool(got) and got[:-1] == right,
     Text("there is one element too many at the end", "末尾多了一个元素")),
    (lambda right, got: bool(got) and got[1:] == right,
     Text("there is one element too many at the start", "开头多了一个元素")),
    (lambda right, got: got == right[::-1],
     Text("the right elements in reverse order", "元素都对，但顺序反了")),
    (lambda right, got: len(right) == len(got) and sorted(right) == sorted(got),
     Text("the right elements in the wrong order", "元素都对，但顺序不对")),
    (lambda right, got: len(got) < len(right) and sorted(set(right)) == sorted(got),
     Text("equal elements are kept only once", "相等的元素只保留了一个")),
    (lambda right, got: _others_right(right, got, -1),
     Text("only the last element is wrong", "只有最后一个元素不对")),
    (lambda right, got: _others_right(right, got, 0),
     Text("only the first element is wrong", "只有第一个元素不对")),
)


def always_the_same(pairs: Sequence[Pair]) -> Text | None:
    """One answer to different questions."""
    first = pairs[0]
    if len(pairs) < 3 or all(near(pair.right, first.right, pair.slack) for pair in pairs):
        return None
    if type(first.got) is Foreign:
        return None  # the reason has named it already
    if not _each(pairs, lambda pair: near(pair.got, first.got, 0)):
        return None
    try:
        shown = repr(_plain(first.got))
    except ValueError:  # a whole number of more than 4,300 digits
        shown = ""
    if not 0 < len(shown) <= 30:
        return Text("the same answer to every input that fails", "所有出错的输入都得到同一个答案")
    return Text(f"the answer is {shown} on every input that fails", f"所有出错的输入都得到 {shown}")


def input_unchanged(pairs: Sequence[Pair]) -> Text | None:
    """An argument came back as the answer."""
    for place in range(len(pairs[0].inputs)):
        if _each(
            pairs,
            lambda pair, place=place: numbers(pair.got) != []  # type: ignore[misc]
            and near(pair.inputs[place], pair.got, pair.slack),
        ) and hasattr(pairs[0].inputs[place], "__len__"):
            return Text("the input comes back as it was", "原样返回了输入")
    return None


PLAIN: tuple[Test, ...] = (
    always_the_same, constant_factor, constant_offset, lists, other_function, input_unchanged,
)
