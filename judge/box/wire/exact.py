"""Which values are exactly numbers, arrays or dicts, asked by identity of their types."""

from __future__ import annotations

from array import array
from typing import Any

from judge.box.wire.common import CODES

BLOCK = 8
"""Lists of ints or floats of at least this length travel as one block."""
NUMPY_SCALARS = "?bhilqBHILQefdFD"


def block_of(value: list[Any]) -> tuple[bytes, bytes] | None:
    """The code and bytes of a list that holds nothing but floats, or int64s."""
    if len(value) < BLOCK:
        return None
    kinds = set(map(id, map(type, value)))
    if kinds == {id(float)}:
        return b"D", array("d", value).tobytes()
    if kinds == {id(int)}:
        try:
            return b"Q", array("q", value).tobytes()
        except OverflowError:
            return None
    return None


def dense(torch: Any, tensor: Any) -> Any:
    """The tensor as an array, or None if it is not a plain one in this machine's memory."""
    if tensor.layout is not torch.strided or tensor.device.type != "cpu":
        return None
    tensor = tensor.detach().resolve_conj().resolve_neg()
    if tensor.dtype is torch.bfloat16:
        tensor = tensor.float()
    try:
        value = tensor.numpy()
    except (TypeError, RuntimeError):
        return None
    return value if value.dtype.name in CODES else None


def numpy_scalars(numpy: Any) -> set[int]:
    global _scalars
    if _scalars is None:
        _scalars = {id(numpy.dtype(code).type) for code in NUMPY_SCALARS}
    return _scalars


_scalars: set[int] | None = None


def standard_dicts() -> tuple[int, ...]:
    """Dicts of the standard library, whose items are a dict's."""
    from collections import Counter, OrderedDict, defaultdict

    return id(OrderedDict), id(defaultdict), id(Counter)
