"""Whether a call changed its arguments, whatever kind they are and however it did so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from judge.box import confine
from judge.box.session import Limits, Request, Session
from judge.grading.engine import Engine

LIMITS = Limits(cpu_s=5.0)
SOURCE = """
import numpy as np

def read(x, y):
    return float(np.sum(x if hasattr(x, "shape") else 0)) + 1

def write(x, y):
    x[(0,) * x.ndim] = 9

def write_second(x, y):
    y[0] = 9

def add(x, y):
    x += 1

def write_and_undo(x, y):
    x += 1
    x -= 1

def reshape(x, y):
    x.shape = (x.size,)

def view(x, y):
    x.dtype = "int64"

def write_inside(x, y):
    x[0][0] = 9

def append(x, y):
    x.append(1)

def into_base(x, y):
    x.T[...] = 7
"""
SQUARE = np.arange(4.0).reshape(2, 2)
READ_ONLY = SQUARE.copy()
READ_ONLY.flags.writeable = False
CASES: dict[str, tuple[str, tuple[Any, ...], tuple[int, ...]]] = {
    "only read": ("read", (SQUARE, 3), ()),
    "read-only array": ("read", (READ_ONLY, 3), ()),
    "strided array read": ("read", (np.arange(8.0)[::2], 3), ()),
    "columns first, read": ("read", (np.asfortranarray(SQUARE), 3), ()),
    "plain numbers": ("read", (1, (2, "x")), ()),
    "list read": ("read", ([1, 2], 3), ()),
    "empty array": ("read", (np.zeros((0, 3)), np.zeros(0)), ()),
    "array written": ("write", (SQUARE, 3), (0,)),
    "columns first, written": ("write", (np.asfortranarray(SQUARE), 3), (0,)),
    "strided array written": ("write", ((np.arange(8.0) + 1)[::2], 3), (0,)),
    "scalar array written": ("write", (np.array(3.0), 3), (0,)),
    "large array written": ("write", (np.zeros((200, 200)), 3), (0,)),
    "second array written": ("write_second", (SQUARE, np.arange(3)), (1,)),
    "list beside an array written": ("write_second", (SQUARE, [1, 2]), (1,)),
    "in place": ("add", (np.arange(3), SQUARE), (0,)),
    "written and undone": ("write_and_undo", (SQUARE, 3), ()),
    "shape changed": ("reshape", (SQUARE, 3), (0,)),
    "type changed": ("view", (SQUARE, 3), (0,)),
    "array in a list written": ("write_inside", ([SQUARE, SQUARE], 3), (0,)),
    "list grown": ("append", ([1, 2], SQUARE), (0,)),
    "through a view": ("into_base", (SQUARE, 3), (0,)),
    "bools written": ("write", (np.zeros(3, bool), 3), (0,)),
}
ENTRIES = sorted({entry for entry, _, _ in CASES.values()})


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with Engine() as engine:
        engine.prepare("numpy")
        child = engine.open("numpy", confine.Limits(2 << 30, 300))
        with Session(child, LIMITS) as session:
            session.start({
                "source": SOURCE, "filename": "f.py", "entry": ENTRIES, "driver": None,
                "forbid": [], "tensors": False, "in_place": None, "caps": {},
            })  # fmt: skip
            assert session.ready()[0] == "ready"
            yield session


@pytest.mark.parametrize("name", CASES)
def test_changes_are_seen_and_nothing_else(session: Session, name: str):
    entry, inputs, changed = CASES[name]
    session.send([Request(entry, "", inputs)])
    outcome = session.receive(5.0)
    assert (outcome.kind, outcome.changed) == ("value", changed)
