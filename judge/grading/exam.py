"""The cases of one grading, each generated, answered and encoded once.

Whoever grades many submissions on the same seed (a batch, ``judge verify``) hands out the
same exam; ``judge watch`` prepares the next one while the candidate types.
"""

from __future__ import annotations

from judge.box.frames import Outbox
from judge.grading.call import Call
from judge.grading.cases import Plan
from judge.grading.loaded import Loaded
from judge.hints import Iterator
from judge.record import NamedTuple

SIZE = 25
"""Cases in a batch, which the child gets at once."""
BYTES = 4 << 20
WATCHED = 2
"""The first cases of each group, on which the rules' guard looks at every call."""


class Batch(NamedTuple):
    """Calls that are sent together: the number of the first, and their frames."""

    begin: int
    calls: list[Call]
    frames: list[memoryview]


class Exam:
    """A plan's calls, for answers in float64 or (``single``) float32, made as they are needed."""

    def __init__(self, loaded: Loaded, plan: Plan, *, single: bool) -> None:
        self.loaded, self.plan, self.single = loaded, plan, single
        self._made: list[Call] = []
        self._batches: list[Batch] = []

    def calls(self, begin: int = 0) -> Iterator[Call]:
        """The calls in the plan's order, from number ``begin`` on."""
        for place in range(begin, len(self.plan.cases)):
            while place >= len(self._made):
                planned = self.plan.cases[len(self._made)]
                self._made.append(Call(self.loaded, planned, single=self.single))
            yield self._made[place]

    def batches(self) -> Iterator[Batch]:
        """The calls in batches, each case generated just before its batch is handed over."""
        place = begin = 0
        while begin < len(self.plan.cases):
            if place == len(self._batches):
                self._batches.append(self._batch(begin))
            batch = self._batches[place]
            place, begin = place + 1, begin + len(batch.calls)
            yield batch

    def _batch(self, begin: int) -> Batch:
        calls: list[Call] = []
        outbox = Outbox()
        size = 0
        for call in self.calls(begin):
            watched = call.planned.number <= WATCHED
            outbox.add(call.request.frame(begin + len(calls), watched=watched))
            calls.append(call)
            size += call.request.size
            if len(calls) >= SIZE or size >= BYTES:
                break
        return Batch(begin, calls, outbox.close())

    def prepare(self) -> Iterator[None]:
        """Make everything that a grading will need, a step at a time."""
        for call in self.calls():
            call.prepare()
            yield
        for batch in self.batches():
            yield
            for number, call in enumerate(batch.calls, batch.begin):
                call.foresee(number)
                yield
