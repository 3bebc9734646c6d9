"""What a value that cannot be sent is called, in the words of a candidate."""

from __future__ import annotations

from judge.box.wire.common import mro, type_name

HEAP_TYPE = 1 << 9
"""Py_TPFLAGS_HEAPTYPE: set on classes that Python code made."""
BASES = (bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict)
WITH_ARTICLE = {
    "generator": "a generator", "coroutine": "a coroutine", "function": "a function",
    "builtin_function_or_method": "a function", "range": "a range", "map": "a map",
    "filter": "a filter", "zip": "a zip", "reversed": "a reversed", "enumerate": "an enumerate",
    "ellipsis": "... (Ellipsis)", "NotImplementedType": "NotImplemented", "type": "a class",
    "module": "a module", "dict_keys": "a dict's keys", "dict_values": "a dict's values",
    "dict_items": "a dict's items",
}  # fmt: skip


def described(kind: type) -> str:
    """A type of no allowed value in the words of a candidate."""
    name = type_name(kind)
    if not type.__dict__["__flags__"].__get__(kind) & HEAP_TYPE and name in WITH_ARTICLE:
        return WITH_ARTICLE[name]
    for base in mro(kind)[1:]:
        if any(base is known for known in BASES):
            return f"{name}, a subclass of {type_name(base)}"
        if type_name(base) in ("ndarray", "Tensor"):
            return f"{name}, a subclass of {type_name(base)}"
    article = "an" if name[:1].lower() in "aeiou" else "a"
    return f"{article} {name} object"
