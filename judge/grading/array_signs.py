"""Signs that only arrays show: axes exchanged or reversed, single precision, NaN."""

from __future__ import annotations

import itertools

from judge.authoring.checks import as_array
from judge.grading.cases import to_double
from judge.hints import TYPE_CHECKING, Any, Callable, Sequence
from judge.text import Text

if TYPE_CHECKING:
    import numpy as np

    from judge.grading.plain_signs import Pair
    from judge.grading.run import Result, Run

SINGLE_EPSILON = 2.0**-23
MOST_AXES = 4
Arrays = tuple["np.ndarray", "np.ndarray", float]


def _arrays(pairs: Sequence[Pair]) -> list[Arrays] | None:
    """Right and given arrays; None unless all are arrays of numbers."""
    found: list[Arrays] = []
    for pair in pairs:
        right, got = as_array(pair.right), as_array(pair.got)
        if right is None or got is None or "c" in (right.dtype.kind, got.dtype.kind):
            return None
        found.append((right.astype(float), got.astype(float), pair.slack))
    return found


def _near(right: np.ndarray, got: np.ndarray, slack: float) -> bool:
    import numpy as np

    if right.shape != got.shape:
        return False
    scale = float(np.abs(right[np.isfinite(right)]).max(initial=0.0))
    return bool(np.allclose(got, right, rtol=0, atol=slack * scale, equal_nan=True))


def _all(found: list[Arrays], change: Callable[[np.ndarray], np.ndarray]) -> bool:
    try:
        return all(_near(change(right), got, slack) for right, got, slack in found)
    except (ValueError, IndexError):
        return False


def axes_exchanged(pairs: Sequence[Pair]) -> Text | None:
    """got is right with its axes in another order."""
    found = _arrays(pairs)
    dimensions = found[0][0].ndim if found else 0
    if not found or not 2 <= dimensions <= MOST_AXES:
        return None
    for order in itertools.permutations(range(dimensions)):
        if list(order) != sorted(order) and _all(found, lambda a, o=order: a.transpose(o)):  # type: ignore[misc]
            if dimensions == 2:
                return Text("the result is transposed", "结果被转置了")
            return Text(
                f"the result has its axes in the order {order}", f"结果的轴顺序变成了 {order}")
    return None


def reversed_axis(pairs: Sequence[Pair]) -> Text | None:
    """got is right flipped or rolled along an axis."""
    import numpy as np

    found = _arrays(pairs)
    if not found or not 1 <= found[0][0].ndim <= MOST_AXES:
        return None
    dimensions = found[0][0].ndim
    if dimensions > 1 and _all(found, lambda a: np.flip(a, (-2, -1))):
        return Text("the result is turned by 180 degrees", "结果旋转了 180 度")
    for axis in range(-1, -dimensions - 1, -1):
        at = f" along axis {axis % dimensions}" if dimensions > 1 else ""
        at_zh = f"沿轴 {axis % dimensions} " if dimensions > 1 else ""
        if _all(found, lambda a, k=axis: np.flip(a, k)):  # type: ignore[misc]
            return Text(f"the result is reversed{at}", f"结果{at_zh}反了")
        for step in (1, -1):
            if _all(found, lambda a, k=axis, s=step: np.roll(a, s, k)):  # type: ignore[misc]
                return Text(f"the result is shifted by one{at}", f"结果{at_zh}错开了一位")
    return None


def cut(pairs: Sequence[Pair]) -> Text | None:
    """got lacks the last or first slice of an axis, or an axis of size one."""
    import numpy as np

    found = _arrays(pairs)
    if not found or found[0][0].ndim > MOST_AXES:
        return None
    if all(right.size == got.size for right, got, _ in found) and _all_reshaped(found):
        return Text("the values are right, the shape is not", "数值都对，但形状不对")
    for axis in range(found[0][0].ndim):
        for name, name_zh, part in (
            ("last", "最后", lambda n: range(n - 1)), ("first", "第一", lambda n: range(1, n)),
        ):
            if _all(found, lambda a, k=axis, p=part: np.take(a, p(a.shape[k]), k)):  # type: ignore[misc]
                return Text(
                    f"the {name} slice of axis {axis} is missing",
                    f"轴 {axis} 上缺少{name_zh}一个切片")
    return None


def _all_reshaped(found: list[Arrays]) -> bool:
    return all(
        right.shape != got.shape and _near(right.ravel(), got.ravel(), slack)
        for right, got, slack in found
    )


def single_precision(pairs: Sequence[Pair]) -> Text | None:
    """The error is a few units of float32's last place where float64 was asked for."""
    import numpy as np

    found = _arrays(pairs)
    if not found or found[0][2] > SINGLE_EPSILON:
        return None
    for right, got, _ in found:
        if right.shape != got.shape or not np.isfinite(got).all() or not right.size:
            return None
        if np.abs(right - got).max() > 64 * SINGLE_EPSILON * np.abs(right).max():
            return None
    return Text(
        "right to about seven digits only: float32 was used somewhere, compute in float64",
        "只有约 7 位有效数字是对的：某处用了 float32，请用 float64 计算")


def not_finite(pairs: Sequence[Pair]) -> Text | None:
    """NaN or infinity; and what the inputs that give it have in common."""
    import numpy as np

    found = _arrays(pairs)
    if not found or not all(
        not np.isfinite(got).all() and np.isfinite(right).all() for right, got, _ in found
    ):
        return None
    names = ("NaN", "NaN") if all(np.isnan(got).any() for _, got, _ in found) else (
        "NaN or infinity", "NaN 或无穷大")
    for holds, en, zh in FEATURES:
        if all(any(holds(array) for array in _float_inputs(pair)) for pair in pairs):
            return Text(f"{names[0]} on inputs {en}", f"输入{zh}时结果是 {names[1]}")
    return Text(f"{names[0]} on every input that fails", f"所有出错的输入都得到 {names[1]}")


def _float_inputs(pair: Pair) -> list[np.ndarray]:
    return [
        value for value in pair.inputs
        if hasattr(value, "dtype") and value.dtype.kind == "f" and value.size
    ]


def _large(array: np.ndarray) -> bool:
    return bool(abs(array).max() > 80)


def _constant_row(array: np.ndarray) -> bool:
    return bool(array.ndim and array.shape[-1] > 1 and (array == array[..., :1]).all(-1).any())


FEATURES: tuple[tuple[Callable[[Any], bool], str, str], ...] = (
    (_large, "with large values (an overflow?)", "含有很大的数（溢出？）"),
    (lambda array: not array.any(), "that are all zero", "全为 0 "),
    (lambda array: array.size == 1, "of a single element", "只有一个元素"),
    (_constant_row, "with a constant row", "有一行全相等"),
    (lambda array: bool((array == 0).any()), "that contain a zero", "含有 0 "),
)


def wrong_axis(pairs: Sequence[Pair], run: Run, results: Sequence[Result]) -> Text | None:
    """got is what the right function says when two axes of an input trade places."""
    import numpy as np

    if len(pairs) != len(results):
        return None
    shown = run.loaded.suite.shown

    def swapped(result: Result, one: int, other: int) -> Any:
        case = result.call.case
        inputs = list(to_double(case.inputs))
        inputs[0] = np.swapaxes(inputs[0], one, other)
        right = run.loaded.expected(case.entry, tuple(inputs), case.mode)
        return np.swapaxes(shown(case.entry, right), one, other)

    for one, other in ((-1, -2), (0, -1), (-1, -3)):
        try:
            with np.errstate(all="ignore"):
                if all(
                    _near(swapped(result, one, other), np.asarray(pair.got, float), pair.slack)
                    for pair, result in zip(pairs, results, strict=True)
                ):
                    return Text(
                        f"computed along the wrong axis ({one} and {other} are exchanged)",
                        f"沿错误的轴计算（轴 {one} 和轴 {other} 弄反了）")
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
            continue
    return None


TESTS = (single_precision, not_finite, axes_exchanged, reversed_axis, cut)
