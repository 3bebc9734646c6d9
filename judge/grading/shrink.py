"""The smallest failing input: the groups that failed, run again under Hypothesis.

Theory of operation. Hypothesis (judge.grading.examples) chooses the values that a group
draws: small sizes, whole numbers, then halves, tenths, thousandths. Each example is
validated, answered by the reference and by a child of its own, and counts if it fails in
the same way as the run's first failure (verdict and exception type). Of all failing
examples seen, the one that is shortest to read is kept, together with the token that
replays it. Sizes are capped in a first stage, so that small inputs are looked for first;
what fails only when large (a recursion limit) is found in a last one. The whole ends after
``Settings.shrink_s`` at most, and soon after something was found; children that die are
replaced.
"""

from __future__ import annotations

from judge.authoring.suite import Group
from judge.grading.run import Result, Run
from judge.grading.stages import STAGES, Used
from judge.grading.trial import Trial, manner, slow
from judge.hints import Sequence

SHORT = 20
"""Characters of a failing input that need not become fewer if seeing it again takes long."""


def shrink(run: Run, first: Result) -> Result | None:
    """A smaller case that fails as ``first`` does, with its outcome; None if none was found."""
    if not shrinkable(first):
        return None
    return search(run, manner(first), failing_groups(run, first), run.reference_s())


def search(
    run: Run, wanted: tuple[str, ...], groups: Sequence[tuple[Group, bool]], reference_s: float
) -> Result | None:
    """The smallest case of ``groups`` that fails as ``wanted``; None if none was found.

    The flag of a group says that its failures are slow; ``reference_s`` is what the reference
    took in the run before.
    """
    from judge.grading import examples  # before the search's time begins

    with examples.undisturbed(), Trial(run, wanted, reference_s) as trial:
        tried = [(group, slowly, Used()) for group, slowly in groups]
        for stage in STAGES:
            for group, slowly, used in tried:
                if used.news(stage) and not (slowly and trial.best):
                    trial.begin_group(len(groups))
                    examples.examine(trial, group, stage, used)
                if trial.over():
                    return trial.best
            if trial.best:
                break
        return trial.best


def shrinkable(result: Result) -> bool:
    """Whether the failure depends on the input and is quick to see again."""
    finding = result.finding
    if finding is None or finding.verdict not in ("WA", "RE", "RV"):
        return False
    if result.outcome is None:
        return finding.verdict == "RE"
    return finding.verdict != "RV" or result.outcome.kind == "value"


def failing_groups(run: Run, first: Result) -> list[tuple[Group, bool]]:
    """Groups with a failure of the same manner, and whether all such failures are slow.

    Those with quick and light failing cases come first; what is slow and short to read as it
    is stays as it is.
    """
    wanted, entry = manner(first), first.call.case.entry
    lightest: dict[str, tuple[bool, int]] = {}
    for result in run.results.values():
        if manner(result) == wanted:
            name, heavy = result.call.planned.group, (slow(result), result.call.weight)
            lightest[name] = min(heavy, lightest.get(name, heavy))
    groups = [
        group for name, group in run.loaded.suite.groups.items()
        if name in lightest and not (lightest[name][0] and lightest[name][1] <= SHORT)
    ]
    groups.sort(key=lambda group: (group.entry != entry, lightest[group.name]))
    return [(group, lightest[group.name][0]) for group in groups]
