"""Checkers: is this answer the expected one, and if not, what is the matter with it?

A checker is a function ``(expected, got, context) -> Text | None``. It sees decoded
values only: exact Python types, NumPy arrays (a tensor arrives as an array), and
``Foreign`` for whatever a submission returned that is none of these. A Python number,
nested list, array or tensor is right wherever shape and values agree; a shape that
merely broadcasts is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from judge.box.wire import Foreign
from judge.text import Text, Violation

if TYPE_CHECKING:
    import numpy as np


class Context(NamedTuple):
    """What a checker may need besides the two answers."""

    entry: str
    inputs: tuple[Any, ...]
    single: bool = False
    """True where the submission computed in float32 (a PyTorch answer)."""
    mode: str = ""


Checker = Callable[[Any, Any, Context], Text | Violation | None]
ADVICE = {
    "a generator": ("a list", "列表"),
    "a range": ("list(...)", "list(...)"),
    "a map": ("list(...)", "list(...)"),
    "a coroutine": ("a value, not an async function's coroutine", "普通值，不要写成 async 函数"),
}


def exact() -> Checker:
    """Equal values in the same places; a tuple or an array is as good as a list."""

    def check(expected: Any, got: Any, context: Context) -> Text | None:
        return foreign(got) or _differs(expected, got, "")

    return check


def close(
    rtol: float = 1e-6, atol: float = 1e-9, *, rtol32: float = 1e-4, atol32: float = 1e-6
) -> Checker:
    """Equal shapes, and values within ``atol + rtol * max|expected|`` of each array.

    The second pair of tolerances holds for submissions that compute in float32. Numbers,
    arrays, and tuples, lists or dicts of them can be expected.
    """

    def check(expected: Any, got: Any, context: Context) -> Text | None:
        tolerances = (rtol32, atol32) if context.single else (rtol, atol)
        return foreign(got) or _compare(expected, got, tolerances, "")

    return check


def foreign(got: Any) -> Text | None:
    """Refuse what is not a plain value, or holds something that is not."""
    if type(got) is Foreign:
        better = ADVICE.get(got.name)
        if better:
            return Text(f"returned {got.name}; return {better[0]}", f"返回了 {got.name}；应返回{better[1]}")
        return Text(
            f"returned {got.name}; return plain numbers, lists or arrays",
            f"返回了 {got.name}；应返回普通的数、列表或数组",
        )
    if got is None:
        return None
    if type(got) in (list, tuple, set, frozenset):
        return next(filter(None, map(foreign, got)), None)
    if type(got) is dict:
        return next(filter(None, map(foreign, got.values())), None)
    return None


def _compare(expected: Any, got: Any, tolerances: tuple[float, float], where: str) -> Text | None:
    if got is None and expected is not None:
        return _returned_none(where)
    if type(expected) is dict:
        return _compare_dicts(expected, got, tolerances, where)
    if type(expected) in (tuple, list) and any(hasattr(item, "shape") for item in expected):
        return _compare_items(expected, got, tolerances, where)
    if type(expected) in (int, float, bool):
        return _compare_numbers(expected, got, tolerances, where)
    return _compare_arrays(expected, got, tolerances, where)


def _returned_none(where: str) -> Text:
    if where:
        return Text(f"{where} is None", f"{where} 是 None")
    return Text("returned None (is a return missing?)", "返回了 None（是不是漏了 return？）")


def _compare_dicts(
    expected: dict[Any, Any], got: Any, tolerances: tuple[float, float], where: str
) -> Text | None:
    if type(got) is not dict:
        return Text(f"expected a dict, got {kind(got)}", f"应返回字典，得到 {kind(got)}")
    for key in expected:
        if key not in got:
            return Text(f"the key {key!r} is missing", f"缺少键 {key!r}")
    for key in got:
        if key not in expected:
            return Text(f"unexpected key {key!r}", f"多余的键 {key!r}")
    wrong = (_compare(expected[key], got[key], tolerances, f"{where}[{key!r}]") for key in expected)
    return next(filter(None, wrong), None)


def _compare_items(
    expected: Any, got: Any, tolerances: tuple[float, float], where: str
) -> Text | None:
    if type(got) not in (tuple, list) or len(got) != len(expected):
        size = len(expected)
        return Text(
            f"expected {size} values, got {kind(got)}", f"应返回 {size} 个值，得到 {kind(got)}"
        )
    wrong = (
        _compare(one, other, tolerances, f"{where}[{place}]")
        for place, (one, other) in enumerate(zip(expected, got, strict=True))
    )
    return next(filter(None, wrong), None)


def _compare_numbers(
    expected: float, got: Any, tolerances: tuple[float, float], where: str
) -> Text | None:
    number = as_number(got)
    if number is None:
        return Text(f"{where or 'the answer'} should be a number, got {kind(got)}",
                    f"{where or '答案'}应是一个数，得到 {kind(got)}")
    if number == expected or (math.isnan(expected) and math.isnan(number)):
        return None
    if not math.isfinite(number) or not math.isfinite(expected):
        return Text(f"{where or 'the answer'} is {number}", f"{where or '答案'}是 {number}")
    rtol, atol = tolerances
    limit = atol + rtol * abs(expected)
    if abs(number - expected) <= limit:
        return None
    error = abs(number - expected)
    return Text(
        f"{where + ': ' if where else ''}off by {error:.3g} (tolerance {limit:.1g})",
        f"{where + '：' if where else ''}误差 {error:.3g}（容差 {limit:.1g}）",
    )


def as_number(value: Any) -> float | None:
    """A Python number from a number or a 0-d array; None for anything else."""
    if type(value) in (int, float, bool):
        return value  # type: ignore[no-any-return]
    if getattr(value, "shape", None) == () and value.dtype.kind in "biuf":
        return value.item()  # type: ignore[no-any-return]
    return None


def _compare_arrays(
    expected: Any, got: Any, tolerances: tuple[float, float], where: str
) -> Text | None:
    import numpy as np

    right = np.asarray(expected)
    answer = as_array(got)
    prefix, chinese_prefix = (f"{where}: ", f"{where}：") if where else ("", "")
    if answer is None:
        return Text(f"{prefix}expected an array of shape {right.shape}, got {kind(got)}",
                    f"{chinese_prefix}应返回形状为 {right.shape} 的数组，得到 {kind(got)}")
    if answer.shape != right.shape:
        return Text(f"{prefix}shape {answer.shape} instead of {right.shape}",
                    f"{chinese_prefix}形状是 {answer.shape}，应为 {right.shape}")
    if answer.dtype.kind == "c":
        return Text(f"{prefix}complex values", f"{chinese_prefix}出现了复数")
    return _compare_values(right, answer, tolerances, prefix, chinese_prefix)


def _compare_values(
    right: np.ndarray, answer: np.ndarray, tolerances: tuple[float, float], prefix: str, zh: str
) -> Text | None:
    import numpy as np

    right, answer = right.astype(np.float64), answer.astype(np.float64)
    rtol, atol = tolerances
    finite = np.isfinite(right)
    limit = atol + rtol * float(np.max(np.abs(right[finite]), initial=0.0))
    with np.errstate(invalid="ignore", over="ignore"):
        error = np.abs(answer - right)
        same = (error <= limit) | (answer == right) | (np.isnan(answer) & np.isnan(right))
    if same.all():
        return None
    wrong = int((~same).sum())
    place = tuple(int(index) for index in np.argwhere(~same)[0])
    at = f"[{', '.join(map(str, place))}]" if place else ""
    bad = ~np.isfinite(answer) & finite
    if bad.any():
        name = "NaN" if np.isnan(answer[bad]).any() else "infinite"
        return Text(f"{prefix}{int(bad.sum())} of {answer.size} values {'are' if bad.sum() > 1 else 'is'} {name}, first at {at}",
                    f"{zh}{answer.size} 个值中有 {int(bad.sum())} 个是 {'NaN' if name == 'NaN' else '无穷大'}，第一个在 {at}")
    largest = float(np.max(error[~same]))
    return Text(
        f"{prefix}{wrong} of {answer.size} values differ, first at {at}: expected {right[place]:.6g}, "
        f"got {answer[place]:.6g}; largest error {largest:.3g}, tolerance {limit:.1g}",
        f"{zh}{answer.size} 个值中有 {wrong} 个不对，第一个在 {at}：应为 {right[place]:.6g}，"
        f"得到 {answer[place]:.6g}；最大误差 {largest:.3g}，容差 {limit:.1g}",
    )


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


def _differs(expected: Any, got: Any, where: str) -> Text | None:
    if got is None and expected is not None:
        return _returned_none(where)
    if hasattr(got, "tolist"):
        got = got.tolist()
    if type(expected) in (list, tuple):
        return _sequence_differs(expected, got, where)
    if type(got) is type(expected) or (as_number(expected) is not None and as_number(got) is not None):
        if got == expected or (got != got and expected != expected):
            return None
        at = f"at {where}: " if where else ""
        at_zh = f"{where} 处" if where else ""
        return Text(f"{at}expected {brief(expected)}, got {brief(got)}",
                    f"{at_zh}应为 {brief(expected)}，得到 {brief(got)}")
    return Text(f"expected {kind(expected)}, got {kind(got)}",
                f"应返回 {kind(expected)}，得到 {kind(got)}")


def _sequence_differs(expected: Any, got: Any, where: str) -> Text | None:
    if type(got) not in (list, tuple):
        return Text(f"expected a list, got {kind(got)}", f"应返回列表，得到 {kind(got)}")
    if len(got) != len(expected):
        return Text(f"{len(got)} elements instead of {len(expected)}",
                    f"有 {len(got)} 个元素，应为 {len(expected)} 个")
    wrong = (
        _differs(one, other, f"{where}[{place}]")
        for place, (one, other) in enumerate(zip(expected, got, strict=True))
        if type(one) is not type(other) or one != other
    )
    return next(filter(None, wrong), None)


def kind(value: Any) -> str:
    """What sort of value it is, for a message: ``a list of 3``, ``an array of shape (2, 3)``."""
    if type(value) is Foreign:
        return value.name
    if value is None:
        return "None"
    if hasattr(value, "shape"):
        return f"an array of shape {value.shape}"
    if type(value) in (list, tuple, set, frozenset, dict):
        return f"a {type(value).__name__} of {len(value)}"
    name = type(value).__name__
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def brief(value: Any) -> str:
    """A value's repr, cut in the middle when long."""
    if type(value) is int and value.bit_length() > 200:
        return f"an integer of {value.bit_length()} bits"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:40]} ... {text[-12:]}"
