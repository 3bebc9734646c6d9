"""What a child may say, and what is refused whatever it holds."""

from __future__ import annotations

import numpy as np
import pytest

from judge.box import claims
from judge.box.claims import Outcome, Stop

FAULT = {"type": "ValueError", "message": "no", "frames": [(3, "f")]}
ARRAY = np.arange(3)


def test_ordinary_outcomes():
    assert claims.outcome((4, "value", 7, (0,), None), 4, 0.1) == Outcome(
        "value", 7, (0,), None, 0.1
    )
    assert claims.outcome((4, "value"), 4, 0.1) == Outcome("value", "value", (), None, 0.1)
    assert claims.outcome((0, "error", FAULT), 0, 0.0).value == FAULT
    assert claims.outcome((0, "memory", FAULT), 0, 0.0).kind == "memory"
    assert (
        claims.outcome((0, "forbidden", [("sorted", 3), ("pow", None)]), 0, 0.0).value[1][1] is None
    )
    assert claims.outcome((0, "unsendable", "cycle", "a list"), 0, 0.0).value == ("cycle", "a list")


def test_ordinary_beginnings():
    claims.confined(("confined",))
    assert claims.ready(("ready", {"f": (1, 2), "g": None})) == ("ready", {"f": (1, 2), "g": None})
    assert claims.ready(("failed", "import", FAULT)) == ("import", FAULT)
    assert claims.ready(("failed", "coroutine", {"name": "f"}))[0] == "coroutine"


MALFORMED = (
    None,
    7,
    "value",
    (),
    (0,),
    (1, 7),
    (True, 7),
    (0, "value", 7),
    (1, "value", 7, (), None),
    ("0", "value", 7, (), None),
    (True, "value", 7, (), None),
    (0, "value", 7, (), None, None),
    (0, "value", 7, [0], None),
    (0, "value", 7, ("0",), None),
    (0, "error", None),
    (0, "error", {}),
    (0, "error", {**FAULT, "type": 3}),
    (0, "error", {**FAULT, "frames": 7}),
    (0, "error", {**FAULT, "frames": [(1, 2)]}),
    (0, "error", {**FAULT, "message": ARRAY}),
    (0, "forbidden", []),
    (0, "forbidden", [("a",)]),
    (0, "forbidden", [(1, "a")]),
    (0, "unsendable", 1, "x"),
    (0, "AC", 7),
    (0, ARRAY, ARRAY, (), None),
    (ARRAY, "value", 7, (), None),
    (ARRAY, ARRAY, ARRAY),
    {0: "value"},
    ARRAY,
)


@pytest.mark.parametrize("message", MALFORMED, ids=repr)
def test_malformed_outcomes(message):
    with pytest.raises(Stop) as caught:
        claims.outcome(message, 0, 0.0)
    assert caught.value.kind == "protocol"


NO_BEGINNING = (
    None,
    (0, "value", 7, (), None),
    ("ready",),
    ("ready", 3),
    ("ready", {"f": 3}),
    ("ready", {1: None}),
    ("ready", {"f": ("a", "b")}),
    ("failed", "import", {}),
    ("failed", "import", None),
    ("failed", "other", {"name": "f"}),
    ("failed", "no-entry", {"name": 3}),
    ("failed", "no-entry", {"name": "f", "defined": 3}),
    ("failed", "forbidden", {}),
    ("failed", ARRAY, {}),
    (ARRAY, ARRAY),
    ("confined",),
)


@pytest.mark.parametrize("message", NO_BEGINNING, ids=repr)
def test_malformed_beginnings(message):
    with pytest.raises(Stop) as caught:
        claims.ready(message)
    assert caught.value.kind == "protocol"


def test_only_before_a_strangers_code_is_a_fault_ours():
    with pytest.raises(Stop) as early:
        claims.confined(("broken", "OSError: no landlock"))
    assert early.value.kind == "broken"
    for claim in (claims.ready, lambda message: claims.outcome(message, 0, 0.0)):
        with pytest.raises(Stop) as late:
            claim(("broken", "OSError: no landlock"))
        assert late.value.kind == "protocol"
        with pytest.raises(Stop) as empty:
            claim(("broken", "MemoryError: "))
        assert empty.value.kind == "memory"


def test_long_claims_are_cut():
    long = {"type": "E" * 10_000, "message": "m" * 10_000, "frames": [(1, "f" * 10_000)] * 100}
    value = claims.outcome((0, "error", long), 0, 0.0).value
    assert len(value["type"]) == claims.NAME_LIMIT
    assert len(value["message"]) == claims.TEXT_LIMIT
    assert len(value["frames"]) == claims.LIST_LIMIT
    assert len(value["frames"][0][1]) == claims.NAME_LIMIT
