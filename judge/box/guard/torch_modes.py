"""Torch's own hooks: every operation passes them, however its function was reached.

The function mode sees ``torch.softmax``, ``x.softmax``, ``torch._C._nn.*`` and
``torch.ops.aten.*`` under the names they are called by; the dispatch mode sees what these
come down to, so also a scripted module and the softmax inside of a fused attention. An
operation is the candidate's when the innermost frame outside of torch is. (Printing a tensor
concatenates, but torch switches the modes off for it.) Import this module only where torch
is imported already.
"""

from __future__ import annotations

import os
import sys
from types import FrameType

import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

from judge.box.guard.ledger import Ledger
from judge.hints import Any, Callable

OURS = (os.path.dirname(torch.__file__) + os.sep, os.path.dirname(__file__) + os.sep)


def modes(entries: tuple[str, ...], ledger: Ledger) -> Callable[[], tuple[Any, Any]]:
    """A function that makes the two modes for ``entries``, ready to be entered."""
    operations = {entry for entry in entries if "::" in entry}
    functions = {entry.partition("::")[2]: entry for entry in operations}
    for entry in reversed(entries):
        if entry.startswith("torch."):
            functions[entry.rpartition(".")[2]] = entry

    def blame(entry: str, frame: FrameType | None) -> None:
        while frame is not None and frame.f_code.co_filename.startswith(OURS):
            frame = frame.f_back
        if frame is not None:
            ledger.blame(entry, frame)

    class Functions(TorchFunctionMode):  # type: ignore[misc]
        def __torch_function__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            name = getattr(func, "__name__", "").partition(".")[0]
            if name in functions:
                blame(functions[name], sys._getframe(1))
            return func(*args, **(kwargs or {}))

    class Operations(TorchDispatchMode):  # type: ignore[misc]
        @classmethod
        def _should_skip_dynamo(cls) -> bool:
            return False  # the wrapper that it would get imports torch._dynamo, a second

        def __torch_dispatch__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            name = func._schema.name
            if name in operations:
                blame(name, sys._getframe(1))
            return func(*args, **(kwargs or {}))

    return lambda: (Functions(), Operations())
