"""What is different from the run before, in one or two lines."""

from __future__ import annotations

from judge.grading.report import Report
from judge.report.values import clean
from judge.text import Text


def changes(before: Report | None, now: Report) -> Text | None:
    """A sentence on the step from one report to the next; None where there is none to compare."""
    if before is None or before.problem != now.problem:
        return None
    if now.accepted:
        return None if before.accepted else Text("now accepted", "这次通过了")
    if before.accepted:
        return Text("was accepted before this save", "保存之前是通过的")
    was, now_passes = _passing(before), _passing(now)
    parts = [
        _groups(now_passes - was, more=True),
        _groups(was - now_passes, more=False),
        _same(before, now),
    ]
    said = [part for part in parts if part]
    if not said:
        said = [_count(before, now)]
    return Text("; ".join(part.en for part in said), "；".join(part.zh for part in said))


def _passing(report: Report) -> set[str]:
    return {group.name for group in report.groups if group.passed == group.total}


def _groups(names: set[str], *, more: bool) -> Text | None:
    if not names:
        return None
    shown = ", ".join(sorted(names))
    if more:
        return Text(f"now passing: {shown}", f"新通过的组：{shown}")
    return Text(f"no longer passing: {shown}", f"不再通过的组：{shown}")


def _same(before: Report, now: Report) -> Text | None:
    if before.verdict != now.verdict:
        return Text(
            f"{before.verdict} before, {now.verdict} now",
            f"之前是 {before.verdict}，现在是 {now.verdict}",
        )
    old, new = before.counterexample, now.counterexample
    if old and new and _group(old.case) == _group(new.case):
        group = clean(_group(new.case))
        return Text(f"{group} still fails", f"{group} 仍然不对")
    return None


def _group(case: str) -> str:
    """The group of a case; its number is another one in every run."""
    return case.partition("/")[0]


def _count(before: Report, now: Report) -> Text:
    if before.passed == now.passed:
        return Text(f"{now.passed} cases pass, as before", f"通过 {now.passed} 个用例，与之前相同")
    return Text(
        f"{now.passed} cases pass, {before.passed} before",
        f"通过 {now.passed} 个用例，之前是 {before.passed} 个",
    )
