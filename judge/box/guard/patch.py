"""Stand-ins for forbidden functions, put where their modules keep them.

They stay for the whole life of the child, so these routes are refused on every case and
cost the allowed ones nothing. Each looks at the frame that called it: the candidate's call
is noted, a library's passes. Methods of built-in types cannot be replaced; the profile
hook sees those.
"""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from types import FunctionType, ModuleType

from judge.box.guard.ledger import Ledger
from judge.box.guard.targets import Target
from judge.hints import Any, Callable


class StandIn:
    """Calls what it stands for, and notes who calls."""

    __slots__ = ("__name__", "__weakref__", "_entry", "_ledger", "_value")

    def __init__(self, entry: str, value: Any, ledger: Ledger) -> None:
        self._entry, self._value, self._ledger = entry, value, ledger
        self.__name__ = getattr(value, "__name__", entry)

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        self._ledger.blame(self._entry, sys._getframe(1), self)
        return self._value(*args, **kwargs)

    def __getitem__(self, key: Any) -> Any:
        self._ledger.blame(self._entry, sys._getframe(1), self)
        return self._value[key]

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._value, name)
        if type(self._value).__name__ == "ufunc" and callable(value):
            return StandIn(self._entry, value, self._ledger)  # numpy.power.outer and kin
        return value

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return (self._value,)

    def __instancecheck__(self, instance: Any) -> bool:
        return isinstance(instance, self._value)

    def __repr__(self) -> str:
        return repr(self._value)


def _method(target: Target, ledger: Ledger) -> Callable[..., Any]:
    """The stand-in for a method of a class that can be changed: a function, so that it binds."""
    entry, value = target.entry, target.value

    def stand_in(*args: Any, **kwargs: Any) -> Any:
        ledger.blame(entry, sys._getframe(1))
        return value(*args, **kwargs)

    stand_in.__name__ = stand_in.__qualname__ = target.name
    return stand_in


class Patches:
    """The stand-ins, ready and in place; ``torn`` tells which of them somebody took away."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.ready: list[tuple[Any, str, Any, str]] = []
        self.placed: list[tuple[Any, str, Any, str]] = []

    def prepare(self, target: Target) -> bool:
        """Have a stand-in for the target; False if it is a method that cannot be replaced."""
        owner, value = target.owner, target.value
        if isinstance(owner, ModuleType):
            if isinstance(value, type) and isinstance(value.__init__, FunctionType):  # type: ignore[misc]
                return self._set(target.entry, value, "__init__", self._constructor(target))
            return self._set(target.entry, owner, target.name, self._stand_in(target))
        if isinstance(owner, type) and _changeable(owner):
            return self._set(target.entry, owner, target.name, _method(target, self.ledger))
        return False

    def _stand_in(self, target: Target) -> StandIn:
        if isinstance(target.value, StandIn):
            return target.value  # the same object under a second name of the family
        return StandIn(target.entry, target.value, self.ledger)

    def _constructor(self, target: Target) -> Callable[..., Any]:
        init = Target(target.entry, target.value, "__init__", target.value.__init__)
        return _method(init, self.ledger)

    def _set(self, entry: str, owner: Any, name: str, value: Any) -> bool:
        if any(owner is one and name == other for one, other, _, _ in self.placed + self.ready):
            return True  # one class under two names
        self.ready.append((owner, name, value, entry))
        return True

    def put(self) -> None:
        """Replace what there are stand-ins for."""
        for owner, name, value, _ in self.ready:
            setattr(owner, name, value)
        self.placed += self.ready
        self.ready.clear()

    def torn(self) -> list[str]:
        """Entries whose stand-in is no longer where it was put."""
        return [
            entry
            for owner, name, value, entry in self.placed
            if owner.__dict__.get(name) is not value
        ]


def _changeable(kind: type) -> bool:
    """Whether the class's attributes can be set: Py_TPFLAGS_HEAPTYPE without IMMUTABLETYPE."""
    return bool(kind.__flags__ & (1 << 9)) and not kind.__flags__ & (1 << 8)


class Latecomers:
    """A finder that calls ``after`` with the name of each awaited module once it has run."""

    def __init__(self, awaited: Callable[[], set[str]], after: Callable[[str], None]) -> None:
        self.awaited, self.after = awaited, after

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """The module's own spec, its loader followed by ``after``; None if nobody waits for it."""
        if name not in self.awaited():
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return spec
        loader, run, after = spec.loader, spec.loader.exec_module, self.after

        def exec_module(module: ModuleType) -> None:
            run(module)
            after(name)

        setattr(loader, "exec_module", exec_module)  # noqa: B010
        return spec
