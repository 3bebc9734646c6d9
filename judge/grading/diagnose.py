"""Which known mistake the submission makes: the one whose answers are the submission's own.

Theory of operation. Every listed mistake that is wrong by its answers (WA) or raises (RE)
runs in a child like the submission's, on the run's own inputs. It is named only if it
fails on exactly the inputs on which the submission fails, gives the submission's answers
there (much closer to them than to the right ones), passes where the submission passes,
and keeps doing so on the cases of another seed, and if no other mistake does the same.
A few light cases go first, so that most mistakes are ruled out within a millisecond.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from judge.authoring.checks import Context
from judge.box.session import Outcome, Request, Stop
from judge.grading.call import Call
from judge.grading.cases import plan, to_double
from judge.grading.distance import FAR, distance
from judge.grading.gradients import check_gradients
from judge.grading.mistakes import mistake_of
from judge.grading.report import Mistake
from judge.grading.run import Result, Run, Settings
from judge.grading.submission import Submission, read
from judge.problem import Problem
from judge.record import NamedTuple
from judge.text import Text

NAMED = ("WA", "RE")
"""Verdicts that a mistake is named by; a way that is forbidden (RV) is its own name."""
FIRST = 6
HEAVY_S = 0.05
"""Calls that took the submission longer are left out."""
MOST, MOST_READ = 120, 150_000
"""Cases, and characters of input in all, that are asked again."""
CALL_S = 0.5
CLOSER = 0.02
"""The submission's answer is this much nearer to the mistake's than that is to the right one."""
SINGLE, DOUBLE = 1e-3, 1e-6
NOISE, FAINT = 1e-6, 0.2
"""Rounding to float32 may add so much of the answer's size, if that stays faint."""
QUIET = Settings(explain=False, recheck=False)


class Known(NamedTuple):
    """A mistake that may be the submission's."""

    path: Path
    title: Text
    submission: Submission


def diagnose(run: Run, seed: int, smallest: Result | None) -> Mistake | None:
    """The one known mistake that explains every answer seen, if there is one."""
    seen = _light([*run.results.values(), *([smallest] if smallest else [])])
    failing = [result for result in seen if result.finding]
    if not failing:
        return None
    passing = [result for result in seen if not result.finding]
    first = failing[:FIRST] + passing[:FIRST]
    rest = (failing[FIRST:] + passing[FIRST:])[:MOST]
    left = known(run)
    for results in (first, rest):
        left = _agreeing(run, left, results)
    if left:
        left = _agreeing(run, left, _fresh(run, seed + 1, seen))
    if len(left) != 1:
        return None
    return Mistake(left[0].path.stem, left[0].title)


def known(run: Run) -> list[Known]:
    """The problem's mistakes that this run's zygote can run."""
    found = []
    for path in run.problem.wrong_answers():
        about = mistake_of(path)
        if about is None or about[0] not in NAMED:
            continue
        submission = read(run.problem, path)
        if submission.zygote == "torch" != run.submission.zygote:
            continue
        found.append(Known(path, about[1], submission._replace(zygote=run.submission.zygote)))
    return found


def _light(results: Sequence[Result]) -> list[Result]:
    """Cases that are quick to ask again, the lightest first."""
    quick = [
        result
        for result in results
        if result.outcome and result.outcome.cpu_s < HEAVY_S
        and result.outcome.kind in ("value", "error", "unsendable")
        and (result.finding is None or result.finding.verdict in NAMED)
    ]
    weighed = sorted(((weight(result.call.case), place) for place, result in enumerate(quick)))
    kept: list[Result] = []
    total = 0
    for heavy, place in weighed:
        total += heavy
        if total > MOST_READ and kept:
            break
        kept.append(quick[place])
    return kept


def _agreeing(run: Run, candidates: list[Known], results: Sequence[Result]) -> list[Known]:
    """The candidates that answer all these cases as the submission did."""
    if not results or not candidates:
        return candidates
    runs = [Run(run.engine, _unguarded(run), one.submission, QUIET) for one in candidates]
    try:
        asked = [_ask(run, other, results) for other in runs]
        return [
            one
            for one, other, ready in zip(candidates, runs, asked, strict=True)
            if ready and all(_as_ours(run, other, result) for result in results)
        ]
    finally:
        for other in runs:
            other.__exit__()


def _unguarded(run: Run) -> Problem:
    """The problem without forbidden names: watching for them costs ten times a child's start."""
    return run.problem._replace(forbid=())


def _ask(run: Run, other: Run, results: Sequence[Result]) -> bool:
    """Send the cases to a mistake's child; False if it cannot be loaded."""
    if other.start(run.loaded):
        return False
    requests = []
    for result in results:
        case, gradient = result.call.case, result.call.gradient
        single = run.submission.tensors and not other.submission.tensors
        inputs = to_double(case.inputs) if single else case.inputs
        asked = gradient if other.submission.tensors else None
        requests.append(Request(case.entry, case.mode, inputs, asked))
    other.session.send(requests)
    return True


def _as_ours(run: Run, other: Run, result: Result) -> bool:
    """Whether the mistake's next answer is what the submission said."""
    try:
        theirs = other.session.receive(CALL_S)
    except Stop:
        return False
    assert result.outcome is not None
    if result.finding is None:
        return _right(run, other, result.call, theirs)
    return not _right(run, other, result.call, theirs) and _same(run, other, result, theirs)


def _right(run: Run, other: Run, call: Call, outcome: Outcome) -> bool:
    if outcome.kind != "value" or outcome.changed:
        return False
    if not _value_right(run, other, call, outcome.value):
        return False
    judged = call.gradient and other.submission.tensors
    return not judged or check_gradients(call, outcome.gradients) is None


def _single(run: Run, other: Run) -> bool:
    return run.submission.tensors or other.submission.tensors


def _same(run: Run, other: Run, result: Result, theirs: Outcome) -> bool:
    ours = result.outcome
    assert ours is not None
    if ours.kind != theirs.kind or set(ours.changed) != set(theirs.changed):
        return False
    if ours.kind == "error":
        return bool(ours.value.get("type") == theirs.value.get("type"))
    if ours.kind == "unsendable":
        return bool(ours.value[0] == theirs.value[0])
    rights = [_value_right(run, other, result.call, one.value) for one in (ours, theirs)]
    if all(rights):  # what is wrong is a changed input or a gradient
        return not result.call.gradient or _same_gradients(ours.gradients, theirs.gradients)
    if any(rights):
        return False
    show, entry = run.loaded.suite.shown, result.call.case.entry
    mine, known, right = (
        show(entry, value) for value in (ours.value, theirs.value, result.call.expected)
    )
    apart = distance(mine, known)
    if apart == 0:
        return True
    if apart < FAR:
        between, size = distance(known, right), distance(known, _zero(known))
        if between == FAR:
            return apart <= (SINGLE if _single(run, other) else DOUBLE) * size
        noise = min(NOISE * size, FAINT * between) if _single(run, other) else 0.0
        return apart <= max(CLOSER * between, noise)
    context = Context(entry, result.call.case.inputs, _single(run, other), result.call.case.mode)
    return result.call.planned.check(theirs.value, ours.value, context) is None


def _value_right(run: Run, other: Run, call: Call, value: object) -> bool:
    context = Context(call.case.entry, call.case.inputs, _single(run, other), call.case.mode)
    return call.planned.check(call.expected, value, context) is None


def _same_gradients(ours: object, theirs: object) -> bool:
    if type(ours) is not list or type(theirs) is not list or len(ours) != len(theirs):
        return ours == theirs
    return all(
        one is other or distance(one, other) <= SINGLE * distance(other, _zero(other))
        for one, other in zip(ours, theirs, strict=True)
    )


def _zero(value: object) -> object:
    """The same structure, all numbers 0."""
    if hasattr(value, "shape"):
        return value * 0  # type: ignore[operator]
    if type(value) in (list, tuple):
        return [_zero(item) for item in value]  # type: ignore[attr-defined]
    if type(value) is dict:
        return {key: _zero(item) for key, item in value.items()}
    return 0 if type(value) in (int, float, bool) else value


def _fresh(run: Run, seed: int, seen: Sequence[Result]) -> list[Result]:
    """The submission's results on the cases of another seed, in groups that are light."""
    light = {result.call.planned.id for result in seen}
    heavy = {
        result.call.planned.group
        for case, result in run.results.items()
        if case not in light and (result.finding is None or result.finding.verdict in NAMED)
    }
    with Run(run.engine, _unguarded(run), run.submission, QUIET) as again:
        if again.start(run.loaded):
            return []
        chosen = plan(run.loaded, seed)
        cases = tuple(case for case in chosen.cases if case.group not in heavy)[:MOST]
        again.judge(chosen._replace(cases=cases))
    return _light(list(again.results.values()))
