"""Grading one submission: fork, then load the secrets, run, compare, and only then judge."""

from __future__ import annotations

import os
import time

from judge.errors import BankError, UsageError
from judge.grading.cases import Plan
from judge.grading.chosen import MARK
from judge.grading.engine import Engine
from judge.grading.exam import Exam
from judge.grading.report import Report
from judge.grading.run import Run, Settings
from judge.grading.submission import Submission, read
from judge.grading.tally import printed, tally
from judge.grading.verdict import Finding
from judge.hints import Any
from judge.problem import Problem
from judge.text import Text

PLAIN = "_-./@+=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
"""What no shell takes for anything else."""
_engine: Engine | None = None


def grade_file(
    slug: str, path: str | os.PathLike[str], *, seed: int | None = None, case: str | None = None
) -> Report:
    """The library call: one warm engine a process, nothing printed, nothing recorded."""
    from judge import bank

    global _engine
    if _engine is None:
        import atexit

        _engine = Engine(fresh=True)
        atexit.register(_engine.close)
    problem = bank.find(slug)
    return grade(_engine, problem, read(problem, path), seed=seed, case=case)


def new_seed() -> int:
    """A seed that nobody could know before: nine digits from the system's randomness."""
    return int.from_bytes(os.urandom(8)) % 10**9


def grade(
    engine: Engine,
    problem: Problem,
    submission: Submission,
    *,
    seed: int | None = None,
    case: str | None = None,
    settings: Settings | None = None,
) -> Report:
    """Grade ``submission``; ``case`` (GROUP or GROUP/N) runs only that part.

    Raises UsageError for a case that the problem does not have; whatever fails on the
    judge's side (generator, reference, checker, sandbox) becomes a JE report.
    """
    began = time.perf_counter()
    seed = new_seed() if seed is None else seed
    report = Report(
        problem.slug, problem.title, "JE", submission.path, submission.framework, seed, 0, 0, ()
    )
    try:
        report = _grade(engine, problem, submission, report, case, settings or Settings())
    except UsageError:
        raise
    except BankError as error:
        import traceback

        trace = traceback.format_exc() if error.__cause__ or error.__context__ else ""
        report = report._replace(reason=Text(str(error), str(error)), trace=trace)
    except Exception as error:
        import traceback

        text = f"the judge failed: {type(error).__name__}: {error}"
        report = report._replace(reason=Text(text, text), trace=traceback.format_exc())
    replay = f"judge run {problem.slug} {_quoted(submission.path)}"
    case = report.counterexample.case if report.counterexample else ""
    if MARK not in case:
        replay += f" --seed {seed}"
    if case:
        replay += f" --case {case}"
    return report._replace(replay=replay, wall_s=time.perf_counter() - began)


def _grade(
    engine: Engine,
    problem: Problem,
    submission: Submission,
    report: Report,
    case: str | None,
    settings: Settings,
) -> Report:
    if submission.unreadable:
        reason, line = submission.unreadable
        return report._replace(verdict="CE", reason=_at_line(reason, line))
    engine.prepare(submission.zygote)
    loaded = engine.load(problem)  # after the fork: no child can ever hold it
    exam = engine.exam(loaded, report.seed, case, single=submission.tensors)
    settings = _use_the_wait(engine, submission, exam, settings)
    with Run(engine, problem, submission, settings) as run:
        report = report._replace(unprotected=run.session.child.unprotected)
        refusal = run.start(loaded, exam)
        if refusal:
            return _refused(report, run, exam.plan, refusal)
        run.judge()
        if not run.failed():
            run.second.take(exam)
        report = tally(run, report, exam.plan)
        claims = [claim for name, claim in loaded.suite.claims.items() if case in (None, name)]
        if report.accepted and claims and settings.growth:
            from judge.grading.growth import measure

            report = measure(run, report, claims)
    if report.counterexample and settings.explain:
        from judge.grading.explain import explain

        report = explain(run, report)
    return report


def _use_the_wait(
    engine: Engine, submission: Submission, exam: Exam, settings: Settings
) -> Settings:
    """Do what has to be done anyway while the zygote imports torch; what is left to do.

    Other zygotes are ready sooner than a large case's answer is.
    """
    if submission.zygote != "torch":
        return settings
    steps = exam.prepare()
    while not engine.answers(submission.zygote):
        if next(steps, True):
            settings.meanwhile()
            return settings._replace(meanwhile=Settings().meanwhile)
    return settings


def _refused(report: Report, run: Run, chosen: Plan, finding: Finding) -> Report:
    return report._replace(
        verdict=finding.verdict,
        reason=finding.reason,
        fault=finding.fault,
        groups=chosen.results({}),
        total=chosen.total,
        output=printed(run)[0],
        cpu_s=run.session.cpu_s,
    )


def _at_line(reason: Text, line: int | None) -> Text:
    if line is None:
        return reason
    return Text(f"line {line}: {reason.en}", f"第 {line} 行：{reason.zh}")


def _quoted(path: Any) -> str:
    text = str(path)
    if text and not text.strip(PLAIN):
        return text
    import shlex

    return shlex.quote(text)
