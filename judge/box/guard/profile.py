"""The profile hook: forbidden C methods and Python functions, by whatever name they are called.

CPython reports a call of a built-in function or method (``c_call``) and every Python frame
that starts (``call``). The first catches ``[].sort`` and ``numpy.add.accumulate``, which
nobody can replace; the second catches the Python body of a forbidden function, also when it
is reached by an alias that was taken before the stand-ins were placed.
"""

from __future__ import annotations

import sys
from types import (
    BuiltinMethodType,
    FrameType,
    MethodDescriptorType,
    MethodWrapperType,
    WrapperDescriptorType,
)

from judge.box.guard.ledger import Ledger
from judge.box.guard.targets import Target, code_ids
from judge.hints import Any, Callable

C_CALLABLES = (
    BuiltinMethodType,
    MethodDescriptorType,
    MethodWrapperType,
    WrapperDescriptorType,
)
Hook = Callable[[FrameType, str, Any], object]


class Watched:
    """What the hook looks for."""

    def __init__(self, packages: tuple[str, ...]) -> None:
        self.packages = packages
        self.codes: dict[int, str] = {}
        self.methods: dict[str, list[tuple[Any, str]]] = {}
        self.kept: list[Any] = []

    def add(self, target: Target) -> None:
        """Look for this target, whether or not it has a stand-in."""
        self.kept.append(target.value)  # the identities below must not be used again
        if not isinstance(target.value, type):
            self.codes.update((code, target.entry) for code in code_ids(target.value))
        name = getattr(target.value, "__name__", target.name)
        self.methods.setdefault(name, []).append((target, target.entry))

    def method(self, value: Any) -> str | None:
        """The entry that forbids this C function, method or slot, if one does."""
        for target, entry in self.methods.get(value.__name__, ()):
            if value is target.value or value == target.value:
                return entry
            owner = target.owner
            bound = getattr(value, "__self__", None)
            if bound is None:
                bound_type = getattr(value, "__objclass__", None)
                if isinstance(owner, type) and bound_type and issubclass(owner, bound_type):
                    return entry
            elif bound is owner or (isinstance(owner, type) and isinstance(bound, owner)):
                return entry
        return None

    def package(self, name: Any) -> str | None:
        """The entry that forbids everything in the package of this module name."""
        root = name.partition(".")[0] if type(name) is str else ""
        return f"{root}.*" if root in self.packages else None


def make_hook(watched: Watched, ledger: Ledger) -> Hook:
    """The function for sys.setprofile; all it needs is in local names, for speed."""
    codes, methods, packages = watched.codes, watched.methods, watched.packages
    own, blame = ledger.own, ledger.blame

    def hook(frame: FrameType, event: str, arg: Any) -> None:
        if event == "c_call":
            if arg.__name__ in methods and own(frame.f_code):
                entry = watched.method(arg)
                if entry:
                    blame(entry, frame)
            elif packages and own(frame.f_code):
                entry = watched.package(arg.__module__)
                if entry:
                    blame(entry, frame)
        elif event == "call":
            entry = codes.get(id(frame.f_code))
            caller = frame.f_back
            if entry:
                blame(entry, caller)
            elif packages and caller is not None and own(caller.f_code):
                entry = watched.package(frame.f_globals.get("__name__"))
                if entry:
                    blame(entry, caller)

    return hook


def watch_new_threads(hook: Hook, enter: Callable[[], object]) -> None:
    """From now on each new thread runs under the hook, having called ``enter`` first.

    The module threading keeps its own name for what is replaced here, if it has been
    imported already; it is not imported for this, as it makes every fork 0.3 ms slower.
    """
    import _thread

    def first(frame: FrameType, event: str, arg: Any) -> None:
        sys.setprofile(hook)
        enter()
        hook(frame, event, arg)

    threading = sys.modules.get("threading")
    if threading is not None:
        threading.setprofile(first)
    start = _thread.start_new_thread

    def start_watched(function: Any, args: Any, *kwargs: Any) -> int:
        def run(*args: Any, **kwargs: Any) -> None:
            sys.setprofile(first)
            function(*args, **kwargs)

        return start(run, args, *kwargs)

    _thread.start_new_thread = _thread.start_new = start_watched
