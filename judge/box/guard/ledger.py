"""Whose call it is, and the list of forbidden ones.

A call is the candidate's when the frame that makes it runs the candidate's code: the
submission's file, or source that it compiled at run time (``<string>``). A frame of a
library is not, with two exceptions: frames that only pass on a function they were handed
(a thread's run, functools, ``numpy.apply_along_axis(f, ...)``), and the judge's own call
of the entry, which may itself be a forbidden function under the entry's name.
"""

from __future__ import annotations

from types import CodeType, FrameType

from judge.hints import Callable

PASSING_ON = frozenset({
    *("threading", "concurrent.futures.thread", "functools", "contextlib", "timeit"),
    *("judge.box.child", "driver", "_thread"),
})


class Ledger:
    """The forbidden calls found so far: (name, line or None), one a line."""

    filename = ""
    """The submission's."""

    def __init__(self, direct: frozenset[str] = frozenset()) -> None:
        """Entries in ``direct`` count only when the candidate's own frame makes the call."""
        self.direct = direct
        self.first_line: Callable[[str], int | None] = lambda word: None
        """Where the file mentions a word: for calls without a frame."""
        self.found: list[tuple[str, int | None]] = []

    def note(self, entry: str, line: int | None) -> None:
        """Add a finding; a second one on a line says the same in other words."""
        if line is None:
            line = self.first_line(entry.rpartition(".")[2])
        if all(line != noted or (line is None and entry != name) for name, noted in self.found):
            self.found.append((entry, line))

    def own(self, code: CodeType) -> bool:
        """Whether this code is the candidate's."""
        return self.own_name(code.co_filename)

    def own_name(self, name: str) -> bool:
        """Whether code compiled under this file name is the candidate's."""
        return name == self.filename or (name[:1] == "<" and name[:7] != "<frozen")

    def blame(self, entry: str, frame: FrameType | None, handed: object = None) -> None:
        """Note a call made by ``frame`` if it is the candidate's; ``handed`` is what it calls."""
        if (
            frame is None
            or self.own(frame.f_code)
            or (entry not in self.direct and _passes_on(frame, handed))
        ):
            self.note(entry, self.line(frame))

    def line(self, frame: FrameType | None) -> int | None:
        """The line of the submission that led to this frame."""
        while frame is not None:
            if frame.f_code.co_filename == self.filename:
                return frame.f_lineno
            frame = frame.f_back
        return None


def _passes_on(frame: FrameType, handed: object) -> bool:
    if frame.f_globals.get("__name__") in PASSING_ON:
        return True
    if handed is None:
        return False
    code, values = frame.f_code, frame.f_locals
    arguments = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return any(values.get(name) is handed for name in arguments)
