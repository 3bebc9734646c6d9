"""What is said of the step from one run to the next."""

import pytest

from judge.grading.report import Counterexample, GroupResult, Report
from judge.text import Text
from judge.watching.changes import changes

TITLE = Text("Title", "标题")


def report(verdict: str, *passed: int, case: str = "") -> Report:
    groups = tuple(
        GroupResult(f"g{place}", TITLE, count, 10, 10) for place, count in enumerate(passed)
    )
    found = Counterexample(case, "f", {}, 0, 1, True, False) if case else None
    return Report(
        "p", TITLE, verdict, "f.py", "numpy", 1, sum(passed), 30, groups, counterexample=found
    )


@pytest.mark.parametrize(
    ("before", "now", "en"),
    [
        (None, report("WA", 1), None),
        (report("AC", 10), report("AC", 10), None),
        (report("WA", 1), report("AC", 10), "now accepted"),
        (report("AC", 10), report("WA", 1), "was accepted before this save"),
        (report("WA", 1, 10), report("WA", 10, 10), "now passing: g0"),
        (report("WA", 10, 10), report("WA", 10, 2), "no longer passing: g1"),
        (report("WA", 10, 2), report("WA", 2, 10), "now passing: g1; no longer passing: g0"),
        (report("WA", 1, case="g0/3"), report("WA", 1, case="g0/@1,2"), "g0 still fails"),
        (report("WA", 1), report("TLE", 1), "WA before, TLE now"),
        (report("WA", 1), report("WA", 4), "4 cases pass, 1 before"),
        (report("WA", 4), report("WA", 4), "4 cases pass, as before"),
    ],
)
def test_changes(before: Report | None, now: Report, en: str | None) -> None:
    said = changes(before, now)
    assert (said.en if said else None) == en
    if said:
        assert any("\u4e00" <= character <= "\u9fff" for character in said.zh)


def test_another_problem_is_not_compared() -> None:
    assert changes(report("WA", 1)._replace(problem="q"), report("AC", 10)) is None
