"""The calls: one outcome for each case frame, whatever the submission does in it."""

from __future__ import annotations

import errno
import sys

from judge.box import wire
from judge.box.loading import Functions, describe
from judge.box.request import read
from judge.hints import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from judge.box.guard import Guard

FROZEN = frozenset({type(None), bool, int, float, complex, str, bytes})
TORCH_OUT_OF_MEMORY = "can't allocate memory"


class Runner:
    """Calls the entries; holds what stays the same from case to case."""

    def __init__(
        self,
        setup: dict[str, Any],
        functions: Functions,
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
        number, watched, entry, mode, gradient, args, start, shared = read(raw)
        before = b"" if _frozen(args) else bytes(raw)  # decoded arrays share memory with raw
        layouts = _layouts(args) if before and shared else None
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
        intact = not before or (layouts is not None and raw == before and _stand(layouts))
        changed = () if intact else self._changed(args, before, start)
        if self.in_place is not None and value is None:
            value = given[self.in_place]
        try:
            if changed or grads is not None:
                return wire.encode((number, "value", value, changed, grads), self.caps)
            return wire.encode_answer(number, value, self.caps)
        except wire.Unsendable as error:
            return wire.encode((number, "unsendable", error.kind, error.text))
        except MemoryError as error:
            return self._failed(number, error)

    def _failed(self, number: int, error: BaseException) -> list[Any]:
        if self.guard and self.guard.found:
            return wire.encode((number, "forbidden", self.guard.found))
        kind = "memory" if ran_out_of_memory(error) else "error"
        return wire.encode((number, kind, describe(error, self.filename)))

    def _changed(self, args: tuple[Any, ...], before: bytes, start: int) -> tuple[int, ...]:
        """The positions of arguments that no longer read as they were sent."""
        try:
            after = wire.join(wire.encode(args, wire.TRUSTED, start))
            if after == memoryview(before)[start:]:
                return ()
            sent = read(bytearray(before)).args
            return tuple(
                place
                for place in range(len(args))
                if place != self.in_place and _bytes(args[place]) != _bytes(sent[place])
            )
        except wire.Unsendable:
            return tuple(place for place in range(len(args)) if place != self.in_place)


def _frozen(value: Any) -> bool:
    """Whether nothing in a decoded value can be changed."""
    if type(value) is tuple:
        return FROZEN.issuperset(map(type, value)) or all(map(_frozen, value))
    return type(value) in FROZEN


def _layouts(args: tuple[Any, ...]) -> list[tuple[Any, Any, Any, Any]] | None:
    """How the arrays among the arguments lie in memory; None if one is neither array nor frozen.

    As long as they lie so, the frame's own bytes tell whether a value in them was changed.
    """
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return None
    found = []
    for value in args:
        if type(value) is numpy.ndarray:
            found.append((value, value.shape, value.strides, value.dtype))
        elif not _frozen(value):
            return None
    return found


def _stand(layouts: list[tuple[Any, Any, Any, Any]]) -> bool:
    return all(
        value.shape == shape and value.strides == strides and value.dtype == dtype
        for value, shape, strides, dtype in layouts
    )


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether this is how Python, the system or torch says that an allocation failed."""
    if isinstance(error, MemoryError):
        return True
    if type(error) is OSError:
        return error.errno == errno.ENOMEM
    return type(error) is RuntimeError and TORCH_OUT_OF_MEMORY in str(error)


def _bytes(value: Any) -> bytes:
    return wire.join(wire.encode(value, wire.TRUSTED))


def _as_tensors(value: Any) -> Any:
    """Arrays, also inside lists and tuples, as contiguous tensors: PyTorch code calls ``view``."""
    kind = type(value)
    if kind is list or kind is tuple:
        return kind(map(_as_tensors, value))
    if kind is not sys.modules["numpy"].ndarray:
        return value
    layout = value.flags
    plain = layout.writeable and layout.c_contiguous
    from_numpy = sys.modules["torch"].from_numpy
    return from_numpy(value if plain else value.copy())


def _gradients(value: Any, leaves: list[Any], cotangent: Any) -> Any:
    """autograd's gradient of sum(value * cotangent), one array a leaf; a word if there is none."""
    import torch

    if type(value) is not torch.Tensor or value.shape != cotangent.shape:
        return "no tensor"
    if not value.requires_grad:
        return "detached"
    weights = torch.from_numpy(cotangent).to(value.dtype)
    # what torch.autograd.grad calls after checks that import all of SymPy (0.3 s a child)
    run_backward = torch.autograd.Variable._execution_engine.run_backward
    return list(
        run_backward((value,), (weights,), False, False, tuple(leaves), True, accumulate_grad=False)
    )
