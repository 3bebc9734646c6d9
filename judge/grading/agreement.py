"""Whether a known mistake's outcome on a case is the submission's own."""

from __future__ import annotations

from judge.authoring.checks import Context
from judge.box.session import Outcome
from judge.grading.call import Call
from judge.grading.distance import FAR, distance
from judge.grading.gradients import check_gradients
from judge.grading.run import Result

CLOSER = 0.02
"""The submission's answer is this much nearer to the mistake's than that is to the right one."""
SINGLE, DOUBLE = 1e-3, 1e-6
NOISE, FAINT = 1e-6, 0.2
"""Rounding to float32 may add so much of the answer's size, if that stays faint."""


def agrees(result: Result, theirs: Outcome, *, tensors: bool) -> bool:
    """The mistake is right where the submission is, and wrong in the same way elsewhere.

    ``tensors`` says whether the mistake was given tensors; ``theirs`` is its outcome.
    """
    single = tensors or result.call.single
    right = _right(result.call, theirs, single, tensors=tensors)
    if result.finding is None:
        return right
    return not right and _same(result, theirs, single)


def _right(call: Call, outcome: Outcome, single: bool, *, tensors: bool) -> bool:
    if outcome.kind != "value" or outcome.changed:
        return False
    if not _accepted(call, call.expected, outcome.value, single):
        return False
    return not (call.gradient and tensors) or check_gradients(call, outcome.gradients) is None


def _accepted(call: Call, expected: object, value: object, single: bool) -> bool:
    context = Context(call.case.entry, call.case.inputs, single, call.case.mode)
    return call.planned.check(expected, value, context) is None


def _same(result: Result, theirs: Outcome, single: bool) -> bool:
    ours, call = result.outcome, result.call
    assert ours is not None
    if ours.kind != theirs.kind or set(ours.changed) != set(theirs.changed):
        return False
    if ours.kind == "error":
        return bool(ours.value.get("type") == theirs.value.get("type"))
    if ours.kind == "unsendable":
        return bool(ours.value[0] == theirs.value[0])
    rights = [_accepted(call, call.expected, one.value, single) for one in (ours, theirs)]
    if all(rights):  # what is wrong is a changed input or a gradient
        return not call.gradient or _same_gradients(ours.gradients, theirs.gradients)
    return not any(rights) and _same_values(call, ours.value, theirs.value, single)


def _same_values(call: Call, ours: object, theirs: object, single: bool) -> bool:
    show, entry = call.loaded.suite.shown, call.case.entry
    mine, known, right = (show(entry, value) for value in (ours, theirs, call.expected))
    apart = distance(mine, known)
    if apart == 0:
        return True
    if apart == FAR:  # a checker may know that both mean the same
        return _accepted(call, theirs, ours, single)
    between, size = distance(known, right), distance(known, _zero(known))
    if between == FAR:
        return apart <= (SINGLE if single else DOUBLE) * size
    noise = min(NOISE * size, FAINT * between) if single else 0.0
    return apart <= max(CLOSER * between, noise)


def _same_gradients(ours: object, theirs: object) -> bool:
    if type(ours) is not list or type(theirs) is not list or len(ours) != len(theirs):
        return ours == theirs
    return all(
        one is other or distance(one, other) <= SINGLE * distance(other, _zero(other))
        for one, other in zip(ours, theirs, strict=True)
    )


def _zero(value: object) -> object:
    """The same structure, all numbers 0."""
    if hasattr(value, "shape"):
        return value * 0  # type: ignore[operator]
    if type(value) in (list, tuple):
        return [_zero(item) for item in value]  # type: ignore[attr-defined]
    if type(value) is dict:
        return {key: _zero(item) for key, item in value.items()}
    return 0 if type(value) in (int, float, bool) else value
