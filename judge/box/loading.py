"""A submission becomes a module with entries, or a refusal that says why it cannot be called."""

from __future__ import annotations

import marshal
import sys
from types import ModuleType, TracebackType

from judge.box import wire
from judge.hints import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from judge.box.guard import Guard

Functions = dict[str, "Callable[..., Any]"]
MODULE = "submission"
MESSAGE_LIMIT = 2000
FRAMES_SHOWN = 12
CO_COROUTINE = 0x80 | 0x200


class Refused(Exception):
    """The submission cannot be called; ``kind`` is one that judge.box.claims knows."""

    def __init__(self, kind: str, **details: Any) -> None:
        super().__init__(kind)
        self.kind, self.details = kind, details


class _Source:
    """Where tracebacks, ``inspect`` and ``torch.jit.script`` find the text: there is no file."""

    def __init__(self, text: str) -> None:
        self.text = text

    def get_source(self, name: str) -> str:
        return self.text


def load_driver(code: bytes | None) -> Callable[..., Any]:
    """The problem's ``driver.call``, or the plain call of the entry.

    ``code`` is ours, compiled and marshalled by the judge once: a child starts with it.
    """
    if code is None:
        return _plain_call
    module = ModuleType("driver")
    sys.modules["driver"] = module  # dataclasses and pickling look a class's module up
    exec(marshal.loads(code), module.__dict__)
    call: Callable[..., Any] = module.call
    return call


def _plain_call(functions: Functions, entry: str, args: tuple[Any, ...], mode: str) -> Any:
    return functions[entry](*args)


def load(source: str, setup: dict[str, Any]) -> tuple[Functions, Guard | None]:
    """Run the submission's module under the rules' guard; its entries. Raises Refused."""
    filename = setup["filename"]
    module = ModuleType(MODULE)
    module.__file__ = filename
    module.__dict__["__loader__"] = _Source(source)
    sys.modules[MODULE] = module
    guard = None
    try:
        code = compile(source, filename, "exec", dont_inherit=True)
        if setup["forbid"]:
            from judge.box.guard import guard_for

            guard = guard_for(setup["forbid"])
            guard.read(filename, source, setup["entry"])
            guard.install(module)
        exec(code, module.__dict__)
    except BaseException as error:
        raise Refused("import", **describe(error, filename)) from None
    if guard and guard.found:
        raise Refused("forbidden", found=guard.found)
    return {name: _entry(module, name) for name in setup["entry"]}, guard


def _entry(module: ModuleType, name: str) -> Callable[..., Any]:
    if name not in module.__dict__:
        defined = [key for key, value in module.__dict__.items() if callable(value)]
        names = [key for key in defined if type(key) is str and not key.startswith("_")]
        raise Refused("no-entry", name=name, defined=names[:20])
    function: Callable[..., Any] = module.__dict__[name]
    if not callable(function):
        raise Refused("not-callable", name=name, type=wire.type_name(type(function)))
    if getattr(getattr(function, "__code__", None), "co_flags", 0) & CO_COROUTINE:
        raise Refused("coroutine", name=name)
    return function


def arity(function: Callable[..., Any]) -> tuple[int, int] | None:
    """The least and most positional arguments it takes (most = -1: any); None if unknown."""
    code = getattr(function, "__code__", None)
    if code is None or hasattr(function, "__wrapped__"):
        return None
    least = code.co_argcount - len(getattr(function, "__defaults__", None) or ())
    return least, -1 if code.co_flags & 0x04 else code.co_argcount


def describe(error: BaseException, filename: str) -> dict[str, Any]:
    """An exception as plain values: type, message, and the submission's own frames."""
    try:
        message = str(error)[:MESSAGE_LIMIT]
    except BaseException:
        message = "(its message could not be read)"
    places = []
    traceback: TracebackType | None = error.__traceback__
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename == filename:
            places.append((traceback.tb_lineno, code.co_name))
        traceback = traceback.tb_next
    if isinstance(error, SyntaxError) and error.filename == filename:
        places.append((error.lineno or 1, "<module>"))
    half = FRAMES_SHOWN // 2
    kept = places if len(places) <= FRAMES_SHOWN else [*places[:half], *places[-half:]]
    return {"type": wire.type_name(type(error)), "message": message, "frames": kept}
