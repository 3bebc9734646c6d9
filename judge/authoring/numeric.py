"""Comparing numbers and arrays within a tolerance, and saying where and by how much they differ."""

from __future__ import annotations

import math

from judge.authoring.describe import brief, decimal, kind
from judge.hints import TYPE_CHECKING, Any
from judge.record import NamedTuple
from judge.text import Text

if TYPE_CHECKING:
    import numpy as np


class Tolerance(NamedTuple):
    """An error of ``atol + rtol * size`` is forgiven; ``scale`` says whose size counts."""

    rtol: float
    atol: float
    scale: str = "array"


class Where(NamedTuple):
    """Which part of an answer is spoken of: nothing, or ``[1]``, ``['f1']``."""

    path: str = ""

    def __truediv__(self, key: str) -> Where:
        return Where(f"{self.path}[{key}]")

    def says(self, en: str, zh: str) -> Text:
        if not self.path:
            return Text(en, zh)
        return Text(f"{self.path}: {en}", f"{self.path}：{zh}")


def compare_numbers(
    expected: float, got: Any, tolerance: Tolerance, where: Where
) -> Text | None:
    """A Python number is expected: a number or 0-d array within the tolerance is right."""
    number = as_number(got)
    if number is None:
        found = kind(got)
        return Text(f"{where.path or 'the answer'} should be a number, got {found.en}",
                    f"{where.path or '答案'}应是一个数，得到的是{found.zh}")
    if number == expected or (expected != expected and number != number):
        return None
    if not _finite(number) or not _finite(expected):
        shown = brief(number)
        return Text(f"{where.path or 'the answer'} is {shown}", f"{where.path or '答案'}是 {shown}")
    try:
        error = abs(float(number) - float(expected))
        limit = tolerance.atol + tolerance.rtol * abs(float(expected))
    except OverflowError:  # integers beyond float's range: only equal ones are close
        error, limit = abs(int(number) - int(expected)), 0.0
    if error <= limit:
        return None
    return where.says(
        f"off by {decimal(error, 3)} (tolerance {limit:.1g})",
        f"误差 {decimal(error, 3)}（容差 {limit:.1g}）")


def _finite(number: float) -> bool:
    return type(number) is int or math.isfinite(number)


def as_number(value: Any) -> float | None:
    """A Python number from a number or a 0-d array; None for anything else."""
    if type(value) in (int, float, bool):
        return value  # type: ignore[no-any-return]
    if getattr(value, "shape", None) == () and value.dtype.kind in "biuf":
        return value.item()  # type: ignore[no-any-return]
    return None


def as_array(value: Any) -> np.ndarray | None:
    """An array of numbers from a number, nested list or array; None if it is ragged or not one."""
    import numpy as np

    if type(value) not in (int, float, bool, complex, list, tuple, np.ndarray):
        return None
    try:
        array = np.asarray(value)
    except (ValueError, OverflowError):
        return None
    return array if array.dtype.kind in "biufc" else None


def compare_arrays(
    right: np.ndarray, got: Any, tolerance: Tolerance, where: Where
) -> Text | None:
    """An array is expected: the same shape, and every value within the tolerance."""
    answer = as_array(got)
    if answer is None:
        found = kind(got)
        return where.says(
            f"expected an array of shape {right.shape}, got {found.en}",
            f"应返回形状为 {right.shape} 的数组，得到的是{found.zh}")
    if answer.shape != right.shape:
        return where.says(
            f"shape {answer.shape} instead of {right.shape}",
            f"形状是 {answer.shape}，应为 {right.shape}")
    if answer.dtype.kind == "c":
        return where.says("complex values", "出现了复数")
    return _compare_values(right, answer, tolerance, where)


def _compare_values(
    right: np.ndarray, answer: np.ndarray, tolerance: Tolerance, where: Where
) -> Text | None:
    import numpy as np

    right, answer = right.astype(np.float64), answer.astype(np.float64)
    finite = np.isfinite(right)
    with np.errstate(all="ignore"):
        limit = np.broadcast_to(
            tolerance.atol + tolerance.rtol * _sizes(right, tolerance.scale), right.shape)
        error = np.abs(answer - right)
        same = (error <= limit) | (answer == right) | (np.isnan(answer) & np.isnan(right))
    if same.all():
        return None
    place = tuple(int(index) for index in np.argwhere(~same)[0])
    at = f"[{', '.join(map(str, place))}]"
    bad = ~np.isfinite(answer) & finite
    if bad.any():
        return _not_finite(answer, bad, where)
    wrong = int((~same).sum())
    one, one_zh = f"expected {right[place]:.6g}, got {answer[place]:.6g}", (
        f"应为 {right[place]:.6g}，得到 {answer[place]:.6g}")
    furthest = np.where(same, -1.0, np.nan_to_num(error)).argmax()
    worst = np.unravel_index(int(furthest), right.shape)
    largest, allowed = float(error[worst]), float(limit[worst])
    return where.says(
        f"{wrong} of {answer.size} values {'differ' if wrong > 1 else 'differs'}, first at {at}: "
        f"{one}; largest error {largest:.3g}, tolerance {allowed:.1g}",
        f"{answer.size} 个值中有 {wrong} 个不对，第一个在 {at}：{one_zh}；"
        f"最大误差 {largest:.3g}，容差 {allowed:.1g}")


def _sizes(right: np.ndarray, scale: str) -> Any:
    """What the relative tolerance is relative to: a number, or an array that broadcasts."""
    import numpy as np

    sizes = np.where(np.isfinite(right), np.abs(right), 0.0)
    if scale == "value" or not right.ndim:
        return sizes
    if scale == "row":
        return sizes.max(axis=-1, keepdims=True, initial=0.0)
    return float(sizes.max(initial=0.0))


def _not_finite(answer: np.ndarray, bad: np.ndarray, where: Where) -> Text:
    import numpy as np

    count, place = int(bad.sum()), np.argwhere(bad)[0]
    at = f"[{', '.join(map(str, place))}]"
    nan = bool(np.isnan(answer[bad]).any())
    name, name_zh = ("NaN", "NaN") if nan else ("infinite", "无穷大")
    return where.says(
        f"{count} of {answer.size} values {'are' if count > 1 else 'is'} {name}, first at {at}",
        f"{answer.size} 个值中有 {count} 个是 {name_zh}，第一个在 {at}")
