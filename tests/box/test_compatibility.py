"""Ordinary uses of Python, NumPy and torch, each inside the confinement and right.

Every function in tests/box/uses that is not a helper is called once, all of a framework in
one child, as an answer's calls would be.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from judge.box import confine
from judge.box.session import Limits, Request, Session
from judge.grading.engine import Engine

FOLDER = Path(__file__).parent / "uses"
INSTALLED = ["python", *(name for name in ("numpy", "torch") if find_spec(name))]
USES = {name: FOLDER / f"use_{name}.py" for name in INSTALLED}
HELPERS = ("helper", "doubled")
LIMITS = Limits(cpu_s=30.0, load_s=30.0, total_s=120.0)
KERNEL = confine.Limits(2 << 30, 300)


def names(framework: str) -> list[str]:
    tree = ast.parse(USES[framework].read_text())
    functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [name for name in functions if name not in HELPERS]


@pytest.fixture(scope="module", params=["fork", "spawn"])
def sessions(request: pytest.FixtureRequest) -> Iterator[dict[str, Session]]:
    """One loaded child a framework."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUDGE_SPAWN", str(int(request.param == "spawn")))
        with Engine(fresh=True) as engine:
            opened = {name: Session(engine.open(name, KERNEL), LIMITS) for name in USES}
            try:
                for name, session in opened.items():
                    start(name, session)
                yield opened
            finally:
                for session in opened.values():
                    session.__exit__()


def start(framework: str, session: Session) -> None:
    assert session.child.unprotected == ()
    session.start({
        "source": USES[framework].read_text(),
        "filename": "submission.py",
        "entry": names(framework),
        "driver": None,
        "forbid": [],
        "tensors": False,
        "in_place": None,
        "caps": {},
    })
    kind, details = session.ready()
    assert kind == "ready", details


ROWS = [(framework, name) for framework in USES for name in names(framework)]


@pytest.mark.parametrize(("framework", "name"), ROWS, ids=[f"{f}-{n}" for f, n in ROWS])
def test_works_inside(framework: str, name: str, sessions: dict[str, Session]) -> None:
    session = sessions[framework]
    session.send([Request(name, "", ())])
    outcome = session.receive(LIMITS.cpu_s)
    assert outcome.kind == "value", (outcome.value, bytes(session.output[-2000:]))
    assert outcome.value is not False
    assert outcome.value is not None


def test_the_table_is_long_enough():
    assert len(ROWS) >= 40 or "torch" not in INSTALLED
