"""The cases of one grading, each generated, answered and encoded once.

Whoever grades many submissions on the same seed (a batch, ``judge verify``) hands out the
same exam; ``judge watch`` prepares the next one while the candidate types.
"""

from __future__ import annotations

from judge.grading.call import Call
from judge.grading.cases import Plan
from judge.grading.loaded import Loaded
from judge.hints import Iterator


class Exam:
    """A plan's calls, for answers in float64 or (``single``) float32, made as they are needed."""

    def __init__(self, loaded: Loaded, plan: Plan, *, single: bool) -> None:
        self.loaded, self.plan, self.single = loaded, plan, single
        self._made: list[Call] = []

    def calls(self, begin: int = 0) -> Iterator[Call]:
        """The calls in the plan's order, from number ``begin`` on."""
        for place in range(begin, len(self.plan.cases)):
            while place >= len(self._made):
                planned = self.plan.cases[len(self._made)]
                self._made.append(Call(self.loaded, planned, single=self.single))
            yield self._made[place]

    def prepare(self) -> Iterator[None]:
        """Make everything that a grading will need, a step at a time."""
        for call in self.calls():
            call.prepare()
            yield
