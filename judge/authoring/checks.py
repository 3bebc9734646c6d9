"""Checkers: is this answer the expected one, and if not, what is the matter with it?

A checker is a function ``(expected, got, context) -> Text | None``. It sees decoded
values only: exact Python types, NumPy arrays (a tensor arrives as an array), and
``Foreign`` for whatever a submission returned that is none of these. A Python number,
nested list, array or tensor is right wherever shape and values agree; a shape that
merely broadcasts is wrong. No decoded value makes a checker of this module raise.
"""

from __future__ import annotations

import sys

from judge.authoring.describe import brief, kind
from judge.authoring.foreign import foreign
from judge.authoring.numeric import (
    Tolerance,
    Where,
    as_array,
    as_number,
    compare_arrays,
    compare_numbers,
)  # fmt: skip
from judge.hints import Any, Callable
from judge.record import NamedTuple
from judge.text import Text, Violation

__all__ = (
    "Checker", "Context", "as_array", "as_number", "brief", "close", "exact", "foreign", "kind",
)  # fmt: skip

HERE = Where()
SCALES = ("array", "row", "value")


class Context(NamedTuple):
    """What a checker may need besides the two answers."""

    entry: str
    inputs: tuple[Any, ...]
    single: bool = False
    """True where the submission computed in float32 (a PyTorch answer)."""
    mode: str = ""


Checker = Callable[[Any, Any, Context], Text | Violation | None]
def exact() -> Checker:
    """Equal values in the same places; a tuple or an array is as good as a list."""

    def check(expected: Any, got: Any, context: Context) -> Text | None:
        return foreign(got, expected) or _differs(_plain(expected), _plain(got), HERE)

    return check


def close(
    rtol: float = 1e-6,
    atol: float = 1e-9,
    *,
    rtol32: float = 1e-4,
    atol32: float = 1e-6,
    scale: str = "array",
) -> Checker:
    """Equal shapes, and values within ``atol + rtol * size`` of the expected ones.

    ``size`` is the largest expected magnitude of the whole array (``scale="array"``), of
    each row along the last axis (``"row"``: where small rows stand beside large ones), or
    of the value itself (``"value"``). The second pair of tolerances holds for submissions
    that compute in float32. Numbers, arrays, and tuples, lists or dicts of them can be
    expected, also None and words. Raises ValueError for an unknown ``scale``.
    """
    if scale not in SCALES:
        raise ValueError(f"scale {scale!r} is none of {', '.join(SCALES)}")

    double, single = Tolerance(rtol, atol, scale), Tolerance(rtol32, atol32, scale)

    def check(expected: Any, got: Any, context: Context) -> Text | None:
        tolerance = single if context.single else double
        return foreign(got, expected) or _compare(expected, got, tolerance, HERE)

    return check


# ---- within a tolerance --------------------------------------------------------------


def _compare(expected: Any, got: Any, tolerance: Tolerance, where: Where) -> Text | None:
    if got is None and expected is not None:
        return _returned_none(where)
    if type(expected) is dict:
        return _compare_dicts(expected, got, tolerance, where)
    if type(expected) in (int, float, bool):
        return compare_numbers(expected, got, tolerance, where)
    if type(expected) in (list, tuple):
        apart = _holds_arrays(expected) or "numpy" not in sys.modules
        right = None if apart else as_array(expected)
        if right is None:
            return _compare_items(expected, got, tolerance, where)
        return compare_arrays(right, got, tolerance, where)
    if not hasattr(expected, "dtype"):
        return _differs(expected, _plain(got), where)
    import numpy as np

    return compare_arrays(np.asarray(expected), got, tolerance, where)


def _holds_arrays(expected: Any) -> bool:
    return any(hasattr(item, "shape") for item in expected)


def _returned_none(where: Where) -> Text:
    if where.path:
        return Text(f"{where.path} is None", f"{where.path} 是 None")
    return Text("returned None (is a return missing?)", "返回了 None（是不是漏了 return？）")


def _compare_dicts(
    expected: dict[Any, Any], got: Any, tolerance: Tolerance, where: Where
) -> Text | None:
    complaint = _keys_differ(expected, got, where)
    if complaint:
        return complaint
    wrong = (_compare(expected[key], got[key], tolerance, where / brief(key)) for key in expected)
    return next(filter(None, wrong), None)


def _keys_differ(expected: dict[Any, Any], got: Any, where: Where) -> Text | None:
    if type(got) is not dict:
        return _wrong_kind(Text("a dict", "字典"), got, where)
    for key in expected:
        if key not in got:
            return where.says(f"the key {brief(key)} is missing", f"缺少键 {brief(key)}")
    for key in got:
        if key not in expected:
            return where.says(f"unexpected key {brief(key)}", f"多余的键 {brief(key)}")
    return None


def _wrong_kind(right: Text, got: Any, where: Where) -> Text:
    found = kind(got)
    return where.says(
        f"expected {right.en}, got {found.en}", f"应返回{right.zh}，得到的是{found.zh}")


def _compare_items(expected: Any, got: Any, tolerance: Tolerance, where: Where) -> Text | None:
    size = len(expected)
    if getattr(got, "ndim", 0) > 0:
        got = list(got)
    if type(got) not in (tuple, list) or len(got) != size:
        return _wrong_kind(Text(f"{size} values", f" {size} 个值"), got, where)
    wrong = (
        _compare(one, other, tolerance, where / str(place))
        for place, (one, other) in enumerate(zip(expected, got, strict=True))
    )
    return next(filter(None, wrong), None)


# ---- exactly -------------------------------------------------------------------------


def _plain(value: Any) -> Any:
    """Arrays, also inside containers, as Python lists and numbers."""
    if hasattr(value, "tolist"):
        return value.tolist()
    if type(value) in (list, tuple):
        return [_plain(item) for item in value] if _nested(value) else value
    if type(value) is dict:
        return {key: _plain(item) for key, item in value.items()}
    return value


def _nested(items: Any) -> bool:
    return any(type(item) in (list, tuple, dict) or hasattr(item, "shape") for item in items)


def _differs(expected: Any, got: Any, where: Where) -> Text | None:
    if got is None and expected is not None:
        return _returned_none(where)
    if type(expected) in (list, tuple):
        return _sequence_differs(expected, got, where)
    if type(expected) is dict and type(got) is dict:
        return _dict_differs(expected, got, where)
    numbers = as_number(expected) is not None and as_number(got) is not None
    if not numbers and type(got) is not type(expected):
        return _wrong_kind(kind(expected), got, where)
    if got == expected or (got != got and expected != expected):
        return None
    if not where.path:
        return Text(f"expected {brief(expected)}, got {brief(got)}",
                    f"应为 {brief(expected)}，得到 {brief(got)}")
    return Text(f"at {where.path}: expected {brief(expected)}, got {brief(got)}",
                f"{where.path} 处应为 {brief(expected)}，得到 {brief(got)}")


def _dict_differs(expected: dict[Any, Any], got: dict[Any, Any], where: Where) -> Text | None:
    complaint = _keys_differ(expected, got, where)
    if complaint:
        return complaint
    wrong = (_differs(item, got[key], where / brief(key)) for key, item in expected.items())
    return next(filter(None, wrong), None)


def _sequence_differs(expected: Any, got: Any, where: Where) -> Text | None:
    if type(got) not in (list, tuple):
        return _wrong_kind(Text("a list", "列表"), got, where)
    if len(got) != len(expected):
        return where.says(
            f"{len(got)} element{'' if len(got) == 1 else 's'} instead of {len(expected)}",
            f"有 {len(got)} 个元素，应为 {len(expected)} 个")
    wrong = (
        _differs(one, other, where / str(place))
        for place, (one, other) in enumerate(zip(expected, got, strict=True))
        if type(one) is not type(other) or one != other
    )
    return next(filter(None, wrong), None)
