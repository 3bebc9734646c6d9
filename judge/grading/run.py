"""One run of a submission over a plan's cases: facts in, findings out.

Cases go out in batches; while the child works on a batch, the reference answers it here.
A wrong answer does not end the run (the candidate sees which groups pass); a limit or a
dead child does. After a clean run the answers must stand (judge.grading.second_look); while a
failed one still goes on, what will explain it gets ready (judge.grading.searcher).
"""

from __future__ import annotations

from itertools import islice

from judge.box.meter import default_limits
from judge.box.session import Limits, Outcome, Session, Stop, kernel_limits
from judge.grading import verdict
from judge.grading.arity import wrong_arity
from judge.grading.call import Call
from judge.grading.engine import Engine
from judge.grading.exam import Batch, Exam
from judge.grading.loaded import Loaded
from judge.grading.second_look import SecondLook
from judge.grading.submission import Submission
from judge.grading.verdict import Finding
from judge.hints import TYPE_CHECKING, Any, Callable
from judge.problem import Problem
from judge.record import NamedTuple

if TYPE_CHECKING:
    from judge.grading.searcher import Searcher

AHEAD = 2
"""So many batches are with the child at a time."""
REMEMBERED = 1 << 16
"""Bytes of a right answer that is remembered for those who give it after this one."""


def _nothing() -> None:
    return


class Settings(NamedTuple):
    """How a grading is done; the defaults are what people get."""

    explain: bool = True
    shrink_s: float = 3.0
    enough: int = 80
    """Once a failing input is found, searching ends after so many examples in all, which is the
    same on every machine."""
    enough_s: float = 0.5
    """The same bound in CPU time of ours and the child's, for examples that take long."""
    in_vain: int = 200
    in_vain_s: float = 0.5
    """Searching ends after so many examples, or so much time (twice that with torch), if
    nothing is found."""
    recheck: bool = True
    growth: bool = True
    limits: Limits | None = None
    meanwhile: Callable[[], None] = _nothing
    """Called once while the child is at work."""


class Result(NamedTuple):
    """One case's outcome (None if the child was stopped) and what is wrong with it."""

    call: Call
    outcome: Outcome | None
    finding: Finding | None


class Run:
    """A child with its submission loaded, and the results so far. Use as a context manager."""

    def __init__(
        self, engine: Engine, problem: Problem, submission: Submission, settings: Settings
    ) -> None:
        self.engine, self.problem, self.submission = engine, problem, submission
        self.settings = settings
        self.limits = settings.limits or default_limits(submission.zygote)
        self.results: dict[str, Result] = {}
        self.session = self.open()
        self.second = SecondLook(self)
        self.searcher: Searcher | None = None
        self.explained = False
        self.ahead: list[Batch] = []
        """What was sent and not yet judged: the child works on it meanwhile."""

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        self.session.__exit__()
        self.second.close()
        self.engine.expect_another(
            self.submission.zygote, kernel_limits(self.limits), self.problem.forbid)

    def open(self, *, last: bool = False) -> Session:
        """A session with a new child, nothing loaded yet; ``last`` if no other will be needed."""
        limits = kernel_limits(self.limits)
        return Session(self.engine.open(self.submission.zygote, limits, last=last), self.limits)

    # ---- loading ---------------------------------------------------------------------

    def start(self, loaded: Loaded, exam: Exam | None = None) -> Finding | None:
        """Load the submission in the child; what is wrong with it, if anything.

        Meanwhile the first cases of ``exam`` are made here, and wait for the child.
        """
        finding = self.begin(loaded)
        if finding:
            return finding
        self.batches = exam.batches() if exam else iter(())
        self._send_ahead()
        return self.loaded_in(self.session)

    def begin(self, loaded: Loaded) -> Finding | None:
        """Send the submission to the child, and leave it at that."""
        self.loaded = loaded
        return self.send_to(self.session)

    def start_in(self, session: Session) -> Finding | None:
        """Load the submission in this session's child; what is wrong with it, if anything."""
        return self.send_to(session) or self.loaded_in(session)

    def send_to(self, session: Session, *, guarded: bool = True) -> Finding | None:
        """Send the submission to this session's child; what is wrong if that has ended."""
        try:
            session.start(self._setup(guarded=guarded))
        except Stop as stop:
            return verdict.of_stop(stop, self.limits.load_s)
        return None

    def loaded_in(self, session: Session) -> Finding | None:
        """What is wrong with the submission that was sent to this child, once it is loaded."""
        try:
            kind, details = session.ready()
        except Stop as stop:
            return verdict.of_stop(stop, self.limits.load_s)
        if kind != "ready":
            return verdict.of_refusal(kind, details, self.submission.source)
        return wrong_arity(self.loaded.signatures, details)

    def _setup(self, *, guarded: bool = True) -> dict[str, Any]:
        problem, loaded = self.problem, self.loaded
        names = loaded.signatures[problem.entry[0]].names
        return {
            "source": self.submission.source,
            "filename": self.submission.name,
            "entry": list(problem.entry),
            "driver": loaded.driver_code,
            "forbid": list(problem.forbid) if guarded else [],
            "tensors": self.submission.tensors,
            "in_place": names.index(problem.in_place) if problem.in_place else None,
            "caps": {"max_bytes": self.limits.answer},
        }

    # ---- running ---------------------------------------------------------------------

    def judge(self) -> None:
        """Run the cases of ``start``'s exam until the end or until the child is stopped."""
        self.settings.meanwhile()
        if not self.ahead:
            return  # a growth claim alone: nothing was asked of this child
        while self.ahead:
            batch = self.ahead.pop(0)
            self._send_ahead()
            self.second.hasten(last=not self.ahead)
            if not self._run_batch(self.session, batch.calls):
                return
            last = batch.calls[-1]
        try:
            self.session.settle(self.limits.cpu_s)
        except Stop as stop:
            self.fail(last, verdict.of_stop(stop, self.limits.cpu_s))

    def _send_ahead(self) -> None:
        for batch in islice(self.batches, AHEAD - len(self.ahead)):
            self.session.send_batch(batch.begin, len(batch.calls), batch.frames)
            self.ahead.append(batch)

    def _run_batch(self, session: Session, batch: list[Call]) -> bool:
        """Collect the batch's outcomes; False when the child was stopped."""
        for call in batch:
            _ = call.expected  # while the child works on the batch
        for call in batch:
            limit = call.limit_s(self.limits.cpu_s)
            try:
                result = self._judged(session, call, session.receive_frame(limit))
            except Stop as stop:
                self.fail(call, verdict.of_stop(stop, limit))
                return False
            self.results[call.id] = result
            finding = result.finding
            if finding and finding.verdict in ("WA", "RE") and not self.explained:
                self._get_ready()
            if finding and finding.verdict in ("MLE", "OLE"):
                return False  # a limit ends the run, whoever noticed it
        return True

    def _judged(self, session: Session, call: Call, frame: bytearray) -> Result:
        """What the frame says and what is wrong with it. Raises Stop."""
        known = call.known(frame, session.meter.lap_s)
        if known:
            return Result._make((call, known, None))
        short = len(frame) <= REMEMBERED
        sent = bytes(frame) if short else b""  # what is decoded shares the frame's memory
        outcome = session.outcome(frame)
        finding = call.judge(outcome, self.submission.source)
        if short and finding is None:
            call.remember(sent, outcome)
        return Result._make((call, outcome, finding))

    def _get_ready(self) -> None:
        """Something is wrong: what will explain it gets ready while the child goes on."""
        self.explained = True
        if self.settings.explain:
            from judge.grading.searcher import get_ready

            get_ready(self)

    def fail(self, call: Call, finding: Finding, outcome: Outcome | None = None) -> None:
        """Note what is wrong with a case, in place of what was noted before."""
        self.results[call.id] = Result(call, outcome, finding)

    def failed(self, *verdicts: str) -> bool:
        """Whether anything is wrong, or wrong in one of these ways."""
        findings = [result.finding for result in self.results.values() if result.finding]
        return any(not verdicts or finding.verdict in verdicts for finding in findings)

    def reference_s(self) -> float:
        """CPU time that the reference took over the cases."""
        return sum(result.call.reference_s for result in self.results.values())
