"""Many answers on the same cases: each case generated and answered by the reference once.

The full grading of ``judge run`` spends most of its time on what is the same for every
answer. Here answers run one after the other on a seed's cases, each in a confined child
of its own, without the guard against forbidden names, without a second process and
without growth; whoever needs those grades in full.
"""

from __future__ import annotations

from judge.box.session import Limits, Stop
from judge.grading import verdict
from judge.grading.call import Call
from judge.grading.cases import plan
from judge.grading.engine import Engine
from judge.grading.exam import SIZE, Exam
from judge.grading.loaded import Loaded
from judge.grading.run import Run, Settings
from judge.grading.submission import Submission
from judge.grading.verdict import Finding
from judge.record import NamedTuple

FLOOR_S = {"python": 0.3, "numpy": 0.4, "torch": 1.5}
"""CPU seconds that a call may take at least; judge run is more patient."""
LOADING = "(loading)"
STOPPED = "(stopped)"


class Judged(NamedTuple):
    """The verdict, the groups that refused, and the first finding of that verdict.

    ``groups`` holds LOADING or STOPPED where the cases did not run to the end.
    """

    verdict: str
    groups: frozenset[str]
    case: str = ""
    finding: Finding | None = None


class Bench:
    """The cases of one seed."""

    def __init__(self, engine: Engine, loaded: Loaded, seed: int) -> None:
        self.engine, self.loaded, self.seed = engine, loaded, seed
        self.problem = loaded.problem._replace(forbid=())
        self.exams: dict[bool, Exam] = {}

    def judge(self, submission: Submission) -> Judged:
        """Run all cases; a limit or a dead child ends the run as it does in judge run."""
        settings = Settings(limits=Limits(cpu_s=FLOOR_S[submission.zygote]))
        found: list[tuple[str, str, Finding]] = []
        with Run(self.engine, self.problem, submission, settings) as run:
            refusal = run.start(self.loaded)
            if refusal:
                return Judged(refusal.verdict, frozenset([LOADING]), "", refusal)
            calls = list(self._exam(submission.tensors).calls())
            stopped = False
            for start in range(0, len(calls), SIZE):
                if stopped:
                    break
                batch = calls[start : start + SIZE]
                run.session.send(call.request for call in batch)
                stopped = self._collect(run, batch, found)
        if not found:
            return Judged("AC", frozenset())
        groups = frozenset([group for group, _, _ in found] + [STOPPED] * stopped)
        worst = verdict.worst(finding.verdict for _, _, finding in found)
        case, finding = next(
            (case, finding) for _, case, finding in found if finding.verdict == worst)
        return Judged(worst, groups, case, finding)

    def _exam(self, single: bool) -> Exam:
        if single not in self.exams:
            chosen = plan(self.loaded, self.seed)
            chosen = chosen._replace(cases=tuple(chosen.in_suite_order()))
            self.exams[single] = Exam(self.loaded, chosen, single=single)
        return self.exams[single]

    def _collect(
        self, run: Run, batch: list[Call], found: list[tuple[str, str, Finding]]
    ) -> bool:
        """Judge the batch's outcomes; True when the child was stopped."""
        for call in batch:
            _ = call.expected  # before the limit is set: it depends on the reference's time
            limit = call.limit_s(run.limits.cpu_s)
            try:
                finding = call.judge(run.session.receive(limit), run.submission.source)
            except Stop as stop:
                finding = verdict.of_stop(stop, limit)
                found.append((call.planned.group, call.planned.id, finding))
                return True
            if finding:
                found.append((call.planned.group, call.planned.id, finding))
        return False
