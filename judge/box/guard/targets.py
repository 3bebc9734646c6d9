"""From the entries' names to the objects behind them.

An entry can be resolved only once its module has been imported; until then it waits.
Nothing is imported for its sake except the few standard modules that a submission may
import while it runs and that cost a millisecond or two.
"""

from __future__ import annotations

import sys
from types import ModuleType

from judge.hints import Any
from judge.record import NamedTuple

EAGER = frozenset({
    *("heapq", "bisect", "queue", "copy", "pickle", "json", "math", "cmath"),
    *("gc", "itertools", "marshal", "operator"),
})


class Target(NamedTuple):
    """A forbidden object: ``value`` is ``owner``'s attribute ``name``."""

    entry: str
    owner: Any
    name: str
    value: Any


def import_cheap_ones(entries: tuple[str, ...]) -> None:
    """Import the standard modules that the entries name, so that they can be patched now."""
    for root in {entry.partition(".")[0] for entry in entries if "." in entry}:
        if root in EAGER:
            __import__(root)


def resolve(entry: str, builtins: ModuleType) -> Target | None:
    """The entry's target; None as long as its module is not loaded or lacks the name."""
    parts = entry.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        module = sys.modules.get(".".join(parts[:cut]))
        if module is not None:
            return _inside(entry, module, parts[cut:])
    return _inside(entry, builtins, parts)


def _inside(entry: str, owner: Any, path: list[str]) -> Target | None:
    for name in path[:-1]:
        owner = getattr(owner, name, None)
        if owner is None:
            return None
    value = getattr(owner, path[-1], None)
    return None if value is None else Target(entry, owner, path[-1], value)


def modules_of(entry: str) -> list[str]:
    """The modules whose import may bring the entry's target."""
    parts = entry.split(".")
    return [".".join(parts[:cut]) for cut in range(1, len(parts))]


def code_ids(value: Any) -> list[int]:
    """The identities of the Python code that runs when ``value`` is called or subscripted."""
    if not callable(value):
        value = getattr(type(value), "__getitem__", None)
    found = []
    for _ in range(4):  # NumPy's dispatchers and decorators keep what they wrap
        code = getattr(value, "__code__", None)
        if code is not None:
            found.append(id(code))
        value = getattr(value, "_implementation", None) or getattr(value, "__wrapped__", None)
    return found
