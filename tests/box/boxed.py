"""Children with a submission of one entry, ``f(x)``, for tests of the box."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from judge.box import confine
from judge.box.session import Limits, Request, Session
from judge.grading.engine import Engine

LIMITS = Limits(cpu_s=0.4, load_s=5.0, total_s=20.0, memory=64 << 20, answer=1 << 20)


def kernel(limits: Limits) -> confine.Limits:
    """Looser than a submission's: the judge's own limits are what is tested."""
    return confine.Limits(8 * limits.memory, 30)


def setup(body: str, limits: Limits = LIMITS) -> dict[str, Any]:
    return {
        "source": body,
        "filename": "f.py",
        "entry": ["f"],
        "driver": None,
        "forbid": [],
        "tensors": False,
        "in_place": None,
        "caps": {"max_bytes": limits.answer},
    }


@contextmanager
def loaded(
    engine: Engine, body: str, limits: Limits = LIMITS, framework: str = "python"
) -> Iterator[Session]:
    """A child with ``f(x)`` loaded."""
    with Session(engine.open(framework, kernel(limits)), limits) as session:
        session.start(setup(body, limits))
        assert session.ready()[0] == "ready"
        yield session


def call(session: Session, value: object = None) -> object:
    session.send([Request("f", "", (value,))])
    return session.receive(session.limits.cpu_s).value
