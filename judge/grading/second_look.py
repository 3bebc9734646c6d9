"""Whether answers stand: the first case is asked again, the last ones in a fresh child.

This unmasks answers that depend on what came before, or on chance. Where the submission's text
shows that they cannot (judge.grading.purity), there is no fresh child.
"""

from __future__ import annotations

from judge.box.session import Session, Stop
from judge.grading import verdict
from judge.grading.call import Call
from judge.grading.exam import Exam
from judge.hints import TYPE_CHECKING
from judge.text import Text

if TYPE_CHECKING:
    from judge.grading.run import Run

REPLAYED = 4
AGAIN = Text(
    "answers the same question differently the second time: state is kept between calls",
    "同样的输入第二次调用得到不同的答案：调用之间保留了状态",
)
AFRESH = Text(
    "answers differently in a fresh process: the answer depends on earlier calls or on chance",
    "换一个新进程后答案不同：答案依赖之前的调用或随机性",
)


class SecondLook:
    """The second look at a run's answers, with a child of its own.

    That child has no guard: what is forbidden was found in the first one, and an answer that
    stands there has been given without it.
    """

    def __init__(self, run: Run) -> None:
        self.run = run
        self.afresh = not run.submission.pure
        self.session: Session | None = None
        self.taken = False

    def close(self) -> None:
        if self.session:
            self.session.__exit__()
            self.session = None

    def hasten(self, *, last: bool) -> None:
        """Open the child early, and let it load while the run's ``last`` answers come."""
        if not self.afresh or not self.run.settings.recheck or self.run.failed():
            return
        if self.session is None:
            self.session = self.run.open(last=True)
        elif last and not self.session.started and self.run.send_to(self.session, guarded=False):
            self.close()  # take() tries again, and says what is wrong

    def take(self, exam: Exam) -> None:
        """Ask again, here and in the fresh child; what differs goes among the run's results."""
        calls, run = list(exam.calls()), self.run
        if not run.settings.recheck or not calls:
            return
        self.taken = True
        self._ask(run.session, calls[:1], AGAIN)
        if not self.afresh:
            return
        last = calls[-REPLAYED:][::-1]
        self.session = self.session or run.open(last=True)
        finding = None if self.session.started else run.send_to(self.session, guarded=False)
        finding = finding or run.loaded_in(self.session)
        if finding:
            run.fail(last[0], finding)
            return
        self._ask(self.session, last, AFRESH)

    def _ask(self, session: Session, calls: list[Call], reason: Text) -> None:
        run = self.run
        session.send(call.request for call in calls)
        for call in calls:
            limit = call.limit_s(run.limits.cpu_s)
            try:
                outcome = session.receive(limit)
            except Stop as stop:
                run.fail(call, verdict.of_stop(stop, limit))
                return
            finding = call.judge(outcome, run.submission.source)
            if finding:
                said = Text(
                    f"{reason.en} ({finding.reason.en})", f"{reason.zh}（{finding.reason.zh}）"
                )
                run.fail(call, finding._replace(reason=said), outcome)
