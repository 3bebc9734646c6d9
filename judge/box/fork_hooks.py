"""Fork without the hooks that some modules would run around every fork.

``threading``, ``logging`` and ``concurrent.futures`` mend their locks in a child, for the case
that another thread held them. A zygote has one thread. With torch, which imports all three,
their hooks copy a hundred pages a child and another hundred in the zygote. Whoever registers
anything else (``random``, which seeds itself anew) is heard.
"""

from __future__ import annotations

import os
import sys

from judge.hints import Any

NEEDLESS = frozenset({"threading", "logging", "concurrent.futures.thread"})


class LeftOut:
    """A context: what is imported in it registers no needless hook."""

    def __enter__(self) -> None:
        self.register: Any = getattr(os, "register_at_fork", None)
        if self.register:
            os.register_at_fork = self._listen

    def __exit__(self, *_: object) -> None:
        if self.register:
            os.register_at_fork = self.register

    def _listen(self, **hooks: Any) -> None:
        if sys._getframe(1).f_globals.get("__name__") not in NEEDLESS:
            self.register(**hooks)
