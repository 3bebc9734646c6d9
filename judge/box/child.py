"""The child's side: run a stranger's code and report what happened.

Theory of operation. A zygote forks (or, where fork is unsafe, a fresh interpreter
starts) and calls ``main``. The child then
  1. keeps few descriptors: the channel, and one pipe as stdout and stderr;
  2. reads the setup frame, loads the problem's driver and the guard (both ours), and
     only then confines itself: from here on nothing can be undone;
  3. runs the submission's module and answers ``ready`` or ``failed``;
  4. for each case frame calls the entry and answers with an outcome frame: the value,
     or the error with the submission's own frames, and which inputs were changed.
It never holds an expected answer, a seed or a generator. What it says is a claim: the
judge's end checks every field and trusts none.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, NoReturn

from judge.box import frames, wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from judge.box.guard import Guard
    from judge.box.shield import Shield

CHANNEL_IN, CHANNEL_OUT = 3, 4
MODULE = "submission"
MESSAGE_LIMIT = 2000
ENVIRONMENT = {
    "HOME": "/",
    "TORCHINDUCTOR_CACHE_DIR": "/",  # torch.optim makes this directory: one that exists
}
CO_COROUTINE = 0x80 | 0x200


class _Refused(Exception):
    """The submission cannot be called; ``kind`` is a key of judge.grading.refusals."""

    def __init__(self, kind: str, **details: Any) -> None:
        super().__init__(kind)
        self.kind, self.details = kind, details


def main(
    channel: int,
    output: int,
    shield: Shield,
    answers: int | None = None,
) -> NoReturn:
    """Serve one submission, then end the process without any clean-up of its making.

    ``answers`` is the descriptor to answer on where the channel is not one socket.
    """
    try:
        _keep_descriptors(channel, channel if answers is None else answers, output, shield)
        _forget_the_parent()
        _serve(shield)
    except BaseException as error:
        _last_words(error)
    finally:
        os._exit(0)
    os._exit(1)


def _keep_descriptors(channel: int, answers: int, output: int, shield: Shield) -> None:
    channel, answers, output = map(_out_of_the_way, (channel, answers, output))
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.dup2(channel, CHANNEL_IN, inheritable=False)
    os.dup2(answers, CHANNEL_OUT, inheritable=False)
    first = CHANNEL_OUT + 1
    for kept in sorted(shield.descriptors):
        os.closerange(first, kept)
        first = kept + 1
    os.closerange(first, 1 << 16)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)  # noqa: SIM115


def _out_of_the_way(fd: int) -> int:
    """A duplicate that is none of the numbers about to be taken."""
    while fd <= CHANNEL_OUT:
        fd = os.dup(fd)
    return fd


def _forget_the_parent() -> None:
    os.environ.clear()
    os.environ.update(ENVIRONMENT)
    sys.argv = [MODULE]
    sys.dont_write_bytecode = True
    sys.path = [entry for entry in sys.path if entry and os.path.isabs(entry)]
    os.chdir("/")


def _last_words(error: BaseException) -> None:
    """A fault of ours or of the machine, told to the judge while the channel still stands."""
    text = f"{type(error).__name__}: {error}"[:MESSAGE_LIMIT]
    try:
        frames.write_frame(CHANNEL_OUT, wire.encode(("broken", text)))
    except OSError:
        os._exit(1)


def _serve(shield: Shield) -> None:
    raw = frames.read_frame(CHANNEL_IN)
    if raw is None:
        return
    setup = wire.decode(raw)
    driver = load_driver(setup["driver"])
    guard = _guard(setup)
    shield.raise_(setup)
    try:
        functions = _load(setup, guard)
        ready = {name: _arity(function) for name, function in functions.items()}
    except _Refused as refused:
        frames.write_frame(CHANNEL_OUT, wire.encode(("failed", refused.kind, refused.details)))
        return
    frames.write_frame(CHANNEL_OUT, wire.encode(("ready", ready)))
    runner = _Runner(setup, functions, driver, guard)
    while (raw := frames.read_frame(CHANNEL_IN)) is not None:
        frames.write_frame(CHANNEL_OUT, runner.outcome(raw))
        sys.stdout.flush()


def load_driver(source: str | None) -> Callable[..., Any]:
    """The problem's ``driver.call``, or the plain call of the entry."""
    if source is None:
        return _plain_call
    module = ModuleType("driver")
    sys.modules["driver"] = module  # dataclasses and pickling look a class's module up
    exec(compile(source, "driver.py", "exec"), module.__dict__)
    call: Callable[..., Any] = module.call
    return call


def _plain_call(
    functions: dict[str, Callable[..., Any]], entry: str, args: tuple[Any, ...], mode: str
) -> Any:
    return functions[entry](*args)


def _guard(setup: dict[str, Any]) -> Guard | None:
    if not setup["forbid"]:
        return None
    from judge.box.guard import Guard

    return Guard(setup["forbid"], setup["filename"], setup["source"], setup["entry"])


def _load(setup: dict[str, Any], guard: Guard | None) -> dict[str, Callable[..., Any]]:
    """Run the submission's module and return its entries."""
    filename = setup["filename"]
    module = ModuleType(MODULE)
    module.__file__ = filename
    sys.modules[MODULE] = module
    try:
        code = compile(setup["source"], filename, "exec", dont_inherit=True)
        if guard:
            guard.install(module)
        exec(code, module.__dict__)
    except BaseException as error:
        raise _Refused("import", **describe(error, filename)) from None
    if guard and guard.found:
        raise _Refused("forbidden", found=guard.found)
    return {name: _entry(module, name) for name in setup["entry"]}


def _entry(module: ModuleType, name: str) -> Callable[..., Any]:
    if name not in module.__dict__:
        defined = [key for key, value in module.__dict__.items() if callable(value)]
        names = [key for key in defined if type(key) is str and not key.startswith("_")]
        raise _Refused("no-entry", name=name, defined=names[:20])
    function: Callable[..., Any] = module.__dict__[name]
    if not callable(function):
        raise _Refused("not-callable", name=name, type=type(function).__name__)
    if getattr(getattr(function, "__code__", None), "co_flags", 0) & CO_COROUTINE:
        raise _Refused("coroutine", name=name)
    return function


def _arity(function: Callable[..., Any]) -> tuple[int, int] | None:
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
    kept = places if len(places) <= 12 else [*places[:6], *places[-6:]]
    return {"type": type(error).__name__, "message": message, "frames": kept}


class _Runner:
    """Calls the entries; holds what stays the same from case to case."""

    def __init__(
        self,
        setup: dict[str, Any],
        functions: dict[str, Callable[..., Any]],
        driver: Callable[..., Any],
        guard: Guard | None,
    ) -> None:
        self.functions, self.driver, self.guard = functions, driver, guard
        self.filename: str = setup["filename"]
        self.tensors: bool = setup["tensors"]
        self.in_place: int | None = setup["in_place"]
        self.caps = wire.Caps(**setup["caps"])

    def outcome(self, raw: bytearray) -> list[Any]:
        """Run one case and return the outcome frame's buffers."""
        before = bytes(raw)  # decoded arrays share memory with raw
        number, entry, mode, args, gradient, watched = wire.decode(raw)
        try:
            given = _as_tensors(args) if self.tensors else args
            leaves = [given[place].requires_grad_() for place in gradient[0]] if gradient else []
            if self.guard and watched:
                with self.guard.watching():
                    value = self.driver(self.functions, entry, given, mode)
            else:
                value = self.driver(self.functions, entry, given, mode)
            grads = _gradients(value, leaves, gradient[1]) if gradient else None
        except BaseException as error:
            return self._failed(number, error)
        if self.guard and self.guard.found:
            return wire.encode((number, "forbidden", self.guard.found))
        message = (number, entry, mode, args, gradient, watched)
        changed = self._changed(message, before)
        if self.in_place is not None and value is None:
            value = given[self.in_place]
        try:
            return wire.encode((number, "value", value, changed, grads), self.caps)
        except wire.Unsendable as error:
            return wire.encode((number, "unsendable", error.kind, error.text))

    def _failed(self, number: int, error: BaseException) -> list[Any]:
        if self.guard and self.guard.found:
            return wire.encode((number, "forbidden", self.guard.found))
        kind = "memory" if isinstance(error, MemoryError) else "error"
        return wire.encode((number, kind, describe(error, self.filename)))

    def _changed(self, message: tuple[Any, ...], before: bytes) -> tuple[int, ...]:
        """The positions of arguments that no longer read as they were sent."""
        try:
            after = wire.join(wire.encode(message))
            if after == before:
                return ()
            args, sent = message[3], wire.decode(bytearray(before))[3]
            return tuple(
                place
                for place in range(len(args))
                if place != self.in_place
                and wire.join(wire.encode(args[place])) != wire.join(wire.encode(sent[place]))
            )
        except wire.Unsendable:
            return tuple(place for place in range(len(message[3])) if place != self.in_place)


def _as_tensors(value: Any) -> Any:
    """Arrays, also inside lists and tuples, as tensors that share their memory."""
    if type(value) in (list, tuple):
        return type(value)(_as_tensors(item) for item in value)
    if not hasattr(value, "__array_interface__"):
        return value
    import torch

    return torch.from_numpy(value if value.flags.writeable else value.copy())


def _gradients(value: Any, leaves: list[Any], cotangent: Any) -> Any:
    """autograd's gradient of sum(value * cotangent), one array a leaf; a word if there is none."""
    import torch

    if type(value) is not torch.Tensor or value.shape != cotangent.shape:
        return "no tensor"
    if not value.requires_grad:
        return "detached"
    weights = torch.from_numpy(cotangent).to(value.dtype)
    return list(torch.autograd.grad(value, leaves, weights, allow_unused=True))
