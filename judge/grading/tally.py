"""From a run's results to a report: what passed, and the first failure that counts."""

from __future__ import annotations

from judge.grading import verdict
from judge.grading.cases import Plan
from judge.grading.report import Counterexample, Report
from judge.grading.run import Result, Run


def tally(run: Run, report: Report, chosen: Plan) -> Report:
    """The run's findings, with the first failing case in the suite's order."""
    passed = {case: result.finding is None for case, result in run.results.items()}
    text, cut = printed(run)
    report = report._replace(
        verdict=verdict.worst(
            result.finding.verdict for result in run.results.values() if result.finding
        ),
        groups=chosen.results(passed),
        passed=sum(passed.values()),
        total=chosen.total,
        output=text,
        output_cut=cut,
        cpu_s=run.session.cpu_s,
    )
    if report.accepted:
        return report
    for planned in chosen.in_suite_order():
        result = run.results.get(planned.id)
        if result and result.finding and result.finding.verdict == report.verdict:
            return report._replace(
                reason=result.finding.reason,
                fault=result.finding.fault,
                counterexample=counterexample(run, result),
            )
    return report


def printed(run: Run) -> tuple[str, bool]:
    """What the submission printed, as text, and whether that was cut."""
    text = run.session.output.decode("utf-8", "replace")
    return text, run.session.output_bytes > len(run.session.output)


def counterexample(run: Run, result: Result, *, smallest: bool = False) -> Counterexample:
    """A failing case as the candidate should see it."""
    case, loaded, outcome = result.call.case, run.loaded, result.outcome
    answered = outcome is not None and outcome.kind == "value"
    return Counterexample(
        case=result.call.planned.id,
        entry=case.entry,
        inputs=loaded.named(case.entry, case.inputs),
        expected=loaded.suite.shown(case.entry, result.call.expected),
        got=loaded.suite.shown(case.entry, outcome.value) if answered and outcome else None,
        answered=answered,
        smallest=smallest,
    )
