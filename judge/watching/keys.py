"""Single keys from the terminal, read without waiting for them."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType


class Keys:
    """The terminal in one-key mode; silent where stdin is not one. Use as a context manager."""

    def __init__(self) -> None:
        self.active = sys.stdin is not None and sys.stdin.isatty()
        self._saved: list[object] | None = None

    def __enter__(self) -> Keys:
        if self.active and os.name == "posix":
            import termios
            import tty

            self._saved = termios.tcgetattr(0)
            tty.setcbreak(0)  # Ctrl-C stays Ctrl-C
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._saved is not None:
            import termios

            termios.tcsetattr(0, termios.TCSADRAIN, self._saved)  # type: ignore[arg-type]

    def wait(self, seconds: float) -> str:
        """The key pressed within that time, else an empty string."""
        if not self.active:
            time.sleep(seconds)
            return ""
        if os.name == "posix":
            import select

            if not select.select([0], [], [], seconds)[0]:
                return ""
            key = os.read(0, 64)
            if not key:
                self.active = False  # the terminal is gone
            return key.decode("utf-8", "replace")[:1]
        return _windows_key(seconds)


def _windows_key(seconds: float) -> str:
    import msvcrt

    time.sleep(seconds)
    return msvcrt.getwch() if msvcrt.kbhit() else ""  # type: ignore[attr-defined]
