"""One engine for each verifying process, closed with it."""

from __future__ import annotations

import atexit

from judge.grading.engine import Engine
from judge.verify import verify, verify_answers
from judge.verify.strength import fates

__all__ = ["engine", "fates", "verify", "verify_answers"]

_engine: Engine | None = None


def engine() -> Engine:
    """This process's engine; its first zygote is a new interpreter, free of our secrets."""
    global _engine
    if _engine is None:
        _engine = Engine(fresh=True)
        atexit.register(_engine.close)
    return _engine
