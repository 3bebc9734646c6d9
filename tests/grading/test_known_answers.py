"""An answer that was found right is known again by its bytes, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from judge import bank
from judge.box import wire
from judge.grading.call import Call
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.submission import of_bytes
from judge.problem import Problem
from judge.watching.ahead import Ahead

RIGHT = b"def rectangle_area(a, b, c, d, e, f, g, h):\n" \
    b"    w, v = min(c, g) - max(a, e), min(d, h) - max(b, f)\n" \
    b"    return (c - a) * (d - b) + (g - e) * (h - f) - max(0, w) * max(0, v)\n"  # fmt: skip
WRONG = RIGHT.replace(b"max(0, v)", b"v")
AS_FLOAT = RIGHT.replace(b"return ", b"return 1.0 * ")
AGAIN = 1
"""The first case is asked and judged once more, whatever is known."""


@pytest.fixture
def engine() -> Iterator[Engine]:
    with Engine(fresh=True) as engine:
        yield engine


@pytest.fixture
def problem() -> Problem:
    return bank.find("rectangle_area")


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The cases whose answers are read and judged, as they come."""
    seen: list[str] = []
    judge = Call.judge

    def counted(call, outcome, source):
        seen.append(call.id)
        return judge(call, outcome, source)

    monkeypatch.setattr(Call, "judge", counted)
    return seen


def test_the_same_answers_are_judged_once(engine, problem, judged):
    first = grade(engine, problem, of_bytes(problem, "a.py", RIGHT), seed=1)
    assert first.accepted
    assert len(judged) == first.total + AGAIN
    judged.clear()
    second = grade(engine, problem, of_bytes(problem, "b.py", RIGHT), seed=1)
    assert second.accepted
    assert len(judged) == AGAIN
    assert second.groups == first.groups
    judged.clear()
    assert grade(engine, problem, of_bytes(problem, "b.py", RIGHT), seed=2).accepted
    assert len(judged) == first.total + AGAIN


def test_a_wrong_answer_is_wrong_after_any_number_of_right_ones(engine, problem):
    alone = grade(engine, problem, of_bytes(problem, "w.py", WRONG), seed=1)
    assert alone.verdict == "WA"
    for text in (RIGHT, AS_FLOAT, RIGHT):
        grade(engine, problem, of_bytes(problem, "r.py", text), seed=1)
    after = grade(engine, problem, of_bytes(problem, "w.py", WRONG), seed=1)
    assert (after.verdict, after.reason) == (alone.verdict, alone.reason)
    assert after.groups == alone.groups


def test_an_equal_answer_of_another_type_is_another_answer(engine, problem, judged):
    assert grade(engine, problem, of_bytes(problem, "a.py", RIGHT), seed=1).accepted
    judged.clear()
    other = grade(engine, problem, of_bytes(problem, "b.py", AS_FLOAT), seed=1)
    assert len(judged) >= other.total


def test_cases_made_ahead_know_the_reference_s_answers(engine, problem, judged):
    submission = of_bytes(problem, "a.py", RIGHT)
    ahead = Ahead(engine, problem, submission)
    while ahead.work(1.0):
        pass
    judged.clear()
    assert grade(engine, problem, submission, seed=ahead.seed).accepted
    assert len(judged) == AGAIN


def test_what_a_checker_does_to_an_answer_is_not_what_is_known(engine, monkeypatch):
    """A checker may sort the answer in place: the bytes that are known are the child's."""
    problem = bank.find("softmax")
    source = b"import numpy as np\ndef softmax(x, axis=-1):\n" \
        b"    e = np.exp(x - x.max(axis=axis, keepdims=True))\n" \
        b"    return e / e.sum(axis=axis, keepdims=True)\n"  # fmt: skip
    submission = of_bytes(problem, "s.py", source)
    judge, sent = Call.judge, {}

    def spoiling(call, outcome, source):
        finding = judge(call, outcome, source)
        if outcome.kind == "value" and call.id not in sent:
            sent[call.id] = wire.join(wire.encode(outcome.value))
            outcome.value[...] = -1.0
        return finding

    monkeypatch.setattr(Call, "judge", spoiling)
    assert grade(engine, problem, submission, seed=1).accepted
    exam = engine.exam(engine.load(problem), 1, None, single=submission.tensors)
    known = [call for call in exam.calls() if call._right]
    assert known
    for call in known:
        _, value = wire.decode(bytearray(call._right[0][0]))
        assert wire.join(wire.encode(value)) == sent[call.id]
