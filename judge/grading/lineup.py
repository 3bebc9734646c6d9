"""Known mistakes at work on a submission's cases, each in a child of its own.

Cases are asked in turns; whoever answers unlike the submission is dismissed. Between asking
and sifting the children work, behind everybody else on the machine.
"""

from __future__ import annotations

from pathlib import Path

from judge.box.session import Request, Stop
from judge.grading.agreement import agrees
from judge.grading.cases import to_double
from judge.grading.run import Result, Run, Settings
from judge.grading.submission import Submission
from judge.hints import Iterable, Sequence
from judge.problem import Problem
from judge.record import NamedTuple
from judge.text import Text

CALL_S = 2.0
QUIET = Settings(explain=False, recheck=False)


class Known(NamedTuple):
    """A mistake that may be the submission's."""

    path: Path
    title: Text
    submission: Submission


class Lineup:
    """Those of the mistakes that answered as the submission did so far. A context manager."""

    def __init__(self, run: Run, mistakes: Iterable[Known]) -> None:
        self.run = run
        self.left: list[_Suspect] = []
        self.asked: list[Result] = []
        try:
            for known in mistakes:
                self.left.append(_Suspect(run, known))
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self) -> Lineup:
        return self

    def __exit__(self, *_: object) -> None:
        while self.left:
            self.left.pop().dismiss()

    def ask(self, results: Sequence[Result]) -> None:
        """Put the cases of the submission's ``results`` to all that are left."""
        self.asked += results
        requests: dict[bool, list[Request]] = {}  # each encoded once, however many are left
        for suspect in self.left:
            tensors = suspect.known.submission.tensors
            if tensors not in requests:
                requests[tensors] = self._requests(results, tensors=tensors)
            suspect.run.session.send(requests[tensors])

    def _requests(self, results: Sequence[Result], *, tensors: bool) -> list[Request]:
        """What mistakes are asked that get ``tensors``, or arrays."""
        if tensors == self.run.submission.tensors:
            return [result.call.request for result in results]
        cases = [result.call.case for result in results]
        return [Request(case.entry, case.mode, to_double(case.inputs), None) for case in cases]

    def sift(self) -> list[Known]:
        """Dismiss all that answer what was asked unlike the submission; who is left."""
        asked, self.asked = self.asked, []
        staying = []
        while self.left:
            suspect = self.left.pop()
            if suspect.answers_like(asked):
                staying.append(suspect)
            else:
                suspect.dismiss()
        self.left = staying[::-1]
        return [suspect.known for suspect in self.left]


class _Suspect:
    """One mistake, sent to its child."""

    def __init__(self, run: Run, known: Known) -> None:
        self.known = known
        self.loaded = False
        self.run = Run(run.engine, unguarded(run.problem), known.submission, QUIET)
        self.run.session.child.stand_back()
        self.run.begin(run.loaded)  # what is wrong with it is seen when it should be ready

    def dismiss(self) -> None:
        self.run.__exit__()

    def answers_like(self, results: Sequence[Result]) -> bool:
        """Whether it loads, and its next answers are the submission's."""
        session, tensors = self.run.session, self.known.submission.tensors
        try:
            self.loaded = self.loaded or session.ready()[0] == "ready"
            return self.loaded and all(
                agrees(result, session.receive(CALL_S), tensors=tensors) for result in results
            )
        except Stop:
            return False


def unguarded(problem: Problem) -> Problem:
    """The problem without forbidden names: watching for them costs ten times a child's start."""
    return problem._replace(forbid=())
