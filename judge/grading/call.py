"""One case on its way through the box: request, expected answer, time limit, comparison."""

from __future__ import annotations

import time

from judge.authoring.checks import Context
from judge.authoring.suite import Case
from judge.box import wire
from judge.box.session import Outcome, Request
from judge.grading import verdict
from judge.grading.cases import Planned, round_to_single, to_double
from judge.grading.gradients import check_gradients, cotangent, find_slopes
from judge.grading.loaded import Loaded
from judge.grading.verdict import Finding
from judge.hints import Any
from judge.text import Text, Violation

REFERENCE_FACTOR = 50
KNOWN = 2
"""So many right answers to a case are remembered: rounding makes more than one."""


class Call:
    """A planned case, for any number of submissions in one precision.

    ``single`` says that they get float32 tensors. The expected answer, the request and the
    reference's slopes are computed once, when they are needed.
    """

    def __init__(self, loaded: Loaded, planned: Planned, *, single: bool) -> None:
        self.loaded, self.planned, self.single = loaded, planned, single
        case = planned.make()
        if single:
            case = case._replace(inputs=round_to_single(case.inputs))
        self.case: Case = case
        self.reference_s = 0.0
        self.judging_s = 0.0
        """CPU time of the last look at an answer."""
        self._weight: int | None = None
        self._answered = False
        self._expected: Any = None
        self.gradient = self._gradient()
        self.request = Request(case.entry, case.mode, case.inputs, self.gradient)
        self.id = planned.id
        self.context = Context(case.entry, case.inputs, single, case.mode)
        self.slopes: dict[int, tuple[Any, float]] = {}
        """By argument: a direction, and the derivative along it (judge.grading.gradients)."""
        self._right: list[tuple[bytes, Outcome]] = []

    @property
    def expected(self) -> Any:
        """The reference's answer to these very inputs, in float64."""
        if not self._answered:
            case = self.case
            inputs = to_double(case.inputs) if self.single else case.inputs
            began = time.process_time()
            self._expected = self.loaded.expected(case.entry, inputs, case.mode)
            self.reference_s = time.process_time() - began
            self._answered = True
        return self._expected

    @property
    def weight(self) -> int:
        """How much a person has to read: about the number of characters of the inputs."""
        if self._weight is None:
            from judge.grading.weight import weigh

            self._weight = weigh(self.case.inputs)
        return self._weight

    def prepare(self) -> None:
        """Compute everything that judging an answer needs."""
        self.request.encode()
        _ = self.expected
        if self.gradient:
            find_slopes(self)

    def limit_s(self, floor: float) -> float:
        """The call's CPU limit: a multiple of the reference's own cost, at least ``floor``
        and what the case's group says.
        """
        return max(floor, REFERENCE_FACTOR * self.reference_s, self.planned.cpu_s)

    def _gradient(self) -> tuple[tuple[int, ...], Any] | None:
        """Which arguments' gradients to ask for, and the output's random cotangent."""
        names = self.loaded.problem.gradients.get(self.case.entry, ())
        if not (self.planned.gradient and self.single and names):
            return None
        signature = self.loaded.signatures[self.case.entry].names
        places = tuple(
            place
            for place, value in enumerate(self.case.inputs)
            if signature[place] in names and value is not None
        )
        return places, cotangent(self.planned.id, self.expected)

    def judge(self, outcome: Outcome, source: str) -> Finding | None:
        """What is wrong with the outcome of the submission that reads ``source``, if anything."""
        if outcome.kind == "error":
            return verdict.of_error(outcome.value, source)
        if outcome.kind == "memory":
            fault = verdict.fault_of(outcome.value, source)
            return Finding("MLE", Text("ran out of memory", "内存不足"), fault)
        if outcome.kind == "forbidden":
            return verdict.of_forbidden(outcome.value)
        if outcome.kind == "unsendable":
            return verdict.of_unsendable(*outcome.value)
        began = time.process_time()
        reason = self.compare(outcome.value)
        if reason is None and self.gradient:
            reason = check_gradients(self, outcome.gradients)
        self.judging_s = time.process_time() - began
        if reason is None and outcome.changed:
            reason = self._changed(outcome.changed)
        if reason is None:
            return None
        return Finding("RV" if type(reason) is Violation else "WA", reason)

    def known(self, frame: bytearray, cpu_s: float) -> Outcome | None:
        """The outcome that these bytes say, if they were found right before; it took ``cpu_s``.

        To the byte the same answer to the same case is the same to every checker.
        """
        for right, outcome in self._right:
            if right == frame:
                return Outcome._make((*outcome[:4], cpu_s))
        return None

    def remember(self, frame: bytes, outcome: Outcome) -> None:
        """This answer has been found right, whoever gives it."""
        if len(self._right) < KNOWN:
            self._right.append((frame, outcome))

    def foresee(self, number: int) -> None:
        """Have the reference's own answer known before anyone gives it, as call ``number``."""
        answer = round_to_single(self.expected) if self.single else self.expected
        try:
            frame = wire.join(wire.encode((number, answer)))
        except wire.Unsendable:
            return
        outcome = Outcome("value", wire.decode(bytearray(frame))[1])
        if not self.gradient and self.judge(outcome, "") is None:
            self.remember(frame, outcome)

    def compare(self, got: Any, expected: Any = None) -> Text | Violation | None:
        """The checker's opinion of an answer."""
        right = self.expected if expected is None else expected
        return self.planned.check(right, got, self.context)

    def _changed(self, places: tuple[int, ...]) -> Text:
        signature = self.loaded.signatures[self.case.entry].names
        names = ", ".join(signature[place] for place in places if place in range(len(signature)))
        return Text(
            f"changes its input {names}; inputs must come back unchanged",
            f"修改了输入 {names}；输入必须保持不变")
