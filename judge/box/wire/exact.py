"""Which values are exactly numbers, arrays or dicts, asked by identity of their types."""

from __future__ import annotations

from array import array

from judge.box.wire.common import CODES
from judge.hints import Any, Sequence

BLOCK = 4
"""Lists and tuples of at least so many ints or floats travel as one block."""
FLOATS, INTS = {id(float)}, {id(int)}
NUMPY_SCALARS = "?bhilqBHILQefdFD"


def block_of(value: Sequence[Any]) -> tuple[str, bytes] | None:
    """The type code and bytes of a sequence that holds nothing but floats, or int64s."""
    if len(value) < BLOCK:
        return None
    kinds = set(map(id, map(type, value)))
    if kinds == FLOATS:
        return "d", array("d", value).tobytes()
    if kinds == INTS:
        try:
            return "q", array("q", value).tobytes()
        except OverflowError:
            return None
    return None


def dense(torch: Any, tensor: Any) -> Any:
    """The tensor as an array, or None if it is not a plain one in this machine's memory."""
    if tensor.layout is not torch.strided or tensor.device.type != "cpu":
        return None
    tensor = tensor.detach()
    if tensor.is_conj() or tensor.is_neg():
        tensor = tensor.resolve_conj().resolve_neg()
    if tensor.dtype is torch.bfloat16:
        tensor = tensor.float()
    try:
        value = tensor.numpy()
    except (TypeError, RuntimeError):
        return None
    return value if code_of(value.dtype) is not None else None


def code_of(dtype: Any) -> int | None:
    """The wire's code of a NumPy dtype; None if such arrays are not sent."""
    if not _codes:
        import numpy as np

        for letter in NUMPY_SCALARS:  # several letters have one name, such as l and q
            plain = np.dtype(letter)
            _codes[plain.num] = CODES[plain.name]
    return _codes.get(dtype.num)


_codes: dict[int, int] = {}


def numpy_scalars(numpy: Any) -> set[int]:
    global _scalars
    if _scalars is None:
        _scalars = {id(numpy.dtype(code).type) for code in NUMPY_SCALARS}
        DOUBLES.add(id(numpy.dtype("d").type))
    return _scalars


_scalars: set[int] | None = None
DOUBLES = set(FLOATS)
"""The types whose values are C doubles and read as such: float, and NumPy's once one was met."""


def standard_dicts() -> tuple[int, ...]:
    """Dicts of the standard library, whose items are a dict's."""
    from collections import Counter, OrderedDict, defaultdict

    return id(OrderedDict), id(defaultdict), id(Counter)
