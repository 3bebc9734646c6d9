"""The built-ins that the candidate's code sees: copies, so that libraries keep theirs.

A stand-in for a forbidden built-in (``sorted``, ``pow``) slows no library down. ``eval``,
``exec`` and ``compile`` read the source they are given as the file was read; ``getattr``
looks at what it hands out, and so do ``operator.attrgetter`` and ``methodcaller``.
"""

from __future__ import annotations

import builtins
import operator
import sys
from types import FrameType, ModuleType

from judge.box.guard.ledger import Ledger
from judge.box.guard.profile import C_CALLABLES, Watched
from judge.box.guard.reading import BEHIND
from judge.hints import Any, Callable

CO_OPTIMIZED = 1
Reader = Callable[[str], list[tuple[str, int]]]


def make_builtins(ledger: Ledger, watched: Watched, reader: Reader) -> ModuleType:
    """A module like ``builtins`` for the candidate's code; stand-ins are placed in it later."""
    module = ModuleType("builtins", builtins.__doc__)
    scope = module.__dict__
    scope.update(builtins.__dict__)

    def check(source: Any, frame: FrameType) -> None:
        if isinstance(source, (bytes, bytearray)):
            source = bytes(source).decode("utf-8", "replace")
        if type(source) is str:
            for entry, _ in reader(source):
                ledger.note(entry, ledger.line(frame))

    def run(what: Callable[..., Any], source: Any, given: Any, local: Any, frame: Any) -> Any:
        if given is None:
            given = frame.f_globals
            if local is None:
                local = frame.f_locals
                if frame.f_code.co_flags & CO_OPTIMIZED:
                    local = dict(local)
        elif type(given) is dict:
            given.setdefault("__builtins__", scope)
        check(source, frame)
        return what(source, given, given if local is None else local)

    def eval_(source: Any, globals: Any = None, locals: Any = None, /) -> Any:
        return run(builtins.eval, source, globals, locals, sys._getframe(1))

    def exec_(source: Any, globals: Any = None, locals: Any = None, /) -> None:
        run(builtins.exec, source, globals, locals, sys._getframe(1))

    def compile_(source: Any, filename: Any, mode: str, *rest: Any, **more: Any) -> Any:
        check(source, sys._getframe(1))
        if not ledger.own_name(filename):
            filename = "<string>"  # a file's name would make it a library's code
        more.setdefault("dont_inherit", True)
        return builtins.compile(source, filename, mode, *rest, **more)

    def getattr_(target: Any, name: Any, /, *default: Any) -> Any:
        value = getattr(target, name, *default)
        if type(name) is str and (name in watched.methods or name in BEHIND):
            entry = name if name in BEHIND else None
            if entry is None and isinstance(value, C_CALLABLES):
                entry = watched.method(value)
            if entry:
                ledger.blame(entry, sys._getframe(1))
        return value

    for name, function in (
        ("eval", eval_), ("exec", exec_), ("compile", compile_), ("getattr", getattr_),
    ):  # fmt: skip
        function.__name__ = function.__qualname__ = name
        scope[name] = function
    return module


def lookers(ledger: Ledger, methods: dict[str, str]) -> dict[str, Any]:
    """What to put into ``operator``, so that it tells when it is handed a forbidden method's name.

    What it would call then, it calls out of anybody's sight.
    """

    def by_name(make: Callable[..., Any]) -> Callable[..., Any]:
        class StandIn:  # a class as the original is: torch's compiler asks
            def __new__(cls, name: Any, /, *args: Any, **kwargs: Any) -> Any:
                if type(name) is str and name in methods:
                    ledger.blame(methods[name], sys._getframe(1))
                return make(name, *args, **kwargs)

        return StandIn

    return {name: by_name(getattr(operator, name)) for name in ("methodcaller", "attrgetter")}
