"""After a failure: the smallest input that shows it, and the mistake's name."""

from __future__ import annotations

from judge.grading.diagnose import Suspects
from judge.grading.report import Report
from judge.grading.run import Result, Run
from judge.grading.shrink import failing_groups, shrink, shrinkable
from judge.grading.signs import sign
from judge.grading.tally import counterexample
from judge.grading.trial import lightest, manner


def explain(run: Run, report: Report) -> Report:
    """The report with a counterexample that a person would have chosen."""
    assert report.counterexample is not None
    first = run.results.get(report.counterexample.case)
    if first is None or run.second.taken or first.call.planned.token:
        return report  # the failure depends on what came before, or is shrunk already
    with Suspects(run) as suspects:  # which load and answer while the search goes on
        shown = lightest(run, first)
        if run.searcher and shrinkable(first):
            groups = failing_groups(run, first)
            run.searcher.begin(manner(first), [(group.name, slowly) for group, slowly in groups])
            suspects.narrow(report.seed)
            found = run.searcher.found()
        else:
            found = shrink(run, first)
            suspects.narrow(report.seed)
        report = _smallest(run, report, shown, found)
        mistake = suspects.named(report.seed, found)
    signs = report.verdict == "WA" and mistake is None
    return report._replace(mistake=mistake, sign=sign(run, found) if signs else None)


def _smallest(run: Run, report: Report, shown: Result, found: Result | None) -> Report:
    if found and found.call.weight <= shown.call.weight:
        shown = found
    assert shown.finding is not None
    return report._replace(
        reason=shown.finding.reason,
        fault=shown.finding.fault,
        counterexample=counterexample(run, shown, smallest=found is not None),
    )
