"""Which known mistake the submission makes: the one whose answers are the submission's own.

Theory of operation. Every listed mistake that is wrong by its answers (WA) or raises (RE)
runs in a child like the submission's, on the run's own inputs. It is named only if it
fails on exactly the inputs on which the submission fails, gives the submission's answers
there (much closer to them than to the right ones), passes where the submission passes,
and keeps doing so on the cases of another seed, and if no other mistake does the same.
A few light cases go first, so that most mistakes are ruled out within a millisecond.
"""

from __future__ import annotations

from pathlib import Path

from judge.box.session import Request, Stop
from judge.errors import UsageError
from judge.grading.agreement import agrees
from judge.grading.cases import plan, to_double
from judge.grading.exam import Exam
from judge.grading.mistakes import mistake_of
from judge.grading.report import Mistake
from judge.grading.run import Result, Run, Settings
from judge.grading.submission import Submission, read
from judge.grading.trial import slow, took_s, weight
from judge.hints import Sequence
from judge.problem import Problem
from judge.record import NamedTuple
from judge.text import Text

NAMED = ("WA", "RE")
"""Verdicts that a mistake is named by; a way that is forbidden (RV) is its own name."""
FIRST, FEWEST = 4, 2
HEAVY_S = 0.2
"""Calls that took the submission longer are left out."""
MOST, MOST_READ, MOST_S = 120, 80_000, 0.05
"""Cases, characters of input in all, and seconds that they took, that are asked again."""
MOST_FRESH = 40
"""Cases of another seed, as evenly from the groups as the shuffled plan has them."""
CALL_S = 2.0
QUIET = Settings(explain=False, recheck=False)


class Known(NamedTuple):
    """A mistake that may be the submission's."""

    path: Path
    title: Text
    submission: Submission


def diagnose(run: Run, seed: int, smallest: Result | None) -> Mistake | None:
    """The one known mistake that explains every answer seen, if there is one."""
    results = [*run.results.values(), *([smallest] if smallest else [])]
    failing = _light([result for result in results if result.finding])
    if not failing:
        return None
    passing = _light([result for result in results if not result.finding])
    first = failing[:FIRST] + passing[:FIRST]
    rest = (failing[FIRST:] + passing[FIRST:])[:MOST]
    left = known(run)
    for part in (first, rest):
        left = _agreeing(run, left, part)
    if left:
        left = _agreeing(run, left, _fresh(run, seed + 1, [*failing, *passing]))
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
        try:
            submission = read(run.problem, path)
        except UsageError:  # it needs a library that is not installed
            continue
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
    took = [took_s(result) for result in quick]
    weighed = sorted(
        (slow(result), weight(result.call.case), place)
        for place, result in enumerate(quick)
    )
    kept: list[Result] = []
    total, spent_s = 0, 0.0
    for _, heavy, place in weighed:
        total += heavy
        spent_s += took[place]
        if (total > MOST_READ or spent_s > MOST_S) and len(kept) >= FEWEST:
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
            if ready and all(_as_ours(other, result) for result in results)
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


def _as_ours(other: Run, result: Result) -> bool:
    """Whether the mistake's next answer is what the submission said."""
    try:
        theirs = other.session.receive(CALL_S)
    except Stop:
        return False
    return agrees(result, theirs, tensors=other.submission.tensors)


def _fresh(run: Run, seed: int, seen: Sequence[Result]) -> list[Result]:
    """The submission's results on the cases of another seed, in groups that are light."""
    light = {result.call.planned.id for result in seen}
    heavy = {
        result.call.planned.group
        for case, result in run.results.items()
        if case not in light and (result.finding is None or result.finding.verdict in NAMED)
    }
    with Run(run.engine, _unguarded(run), run.submission, QUIET) as again:
        chosen = plan(run.loaded, seed)
        cases = tuple(case for case in chosen.cases if case.group not in heavy)[:MOST_FRESH]
        exam = Exam(run.loaded, chosen._replace(cases=cases), single=run.submission.tensors)
        if again.start(run.loaded, exam):
            return []
        again.judge()
    return _light(list(again.results.values()))
