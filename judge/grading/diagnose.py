"""Which known mistake the submission makes: the one whose answers are the submission's own.

Theory of operation. Every listed mistake that is wrong by its answers (WA) or raises (RE)
runs in a child like the submission's, on the run's own inputs. It is named only if it
fails on exactly the inputs on which the submission fails, gives the submission's answers
there (much closer to them than to the right ones), passes where the submission passes,
and keeps doing so on the cases of another seed, and if no other mistake does the same.
A few light cases go first, so that most mistakes are ruled out within a millisecond.
"""

from __future__ import annotations

from judge.errors import UsageError
from judge.grading.cases import plan
from judge.grading.exam import Exam
from judge.grading.lineup import QUIET, Known, Lineup, unguarded
from judge.grading.mistakes import mistake_of
from judge.grading.report import Mistake
from judge.grading.run import Result, Run
from judge.grading.submission import read
from judge.grading.trial import slow, took_s
from judge.hints import Iterable, Sequence

NAMED = ("WA", "RE")
"""Verdicts that a mistake is named by; a way that is forbidden (RV) is its own name."""
FIRST, FEWEST = 4, 2
HEAVY_S = 0.2
"""Calls that took the submission longer are left out."""
MOST, MOST_READ, MOST_S = 120, 80_000, 0.05
"""Cases, characters of input in all, and seconds that they took, that are asked again."""
MOST_FRESH = 40
"""Cases of another seed, as evenly from the groups as the shuffled plan has them."""


class Suspects:
    """A failed run's possible mistakes, at work on a few of its cases. Use as a context manager.

    Their children load and answer while the judge searches for a smaller input.
    """

    def __init__(self, run: Run) -> None:
        self.run = run
        self.failing, self.passing = _split(run.results.values())
        self.lineup = Lineup(run, known(run) if self.failing else ())
        quick, self.slow = _by_pace([*self.failing[:FIRST], *self.passing[:FIRST]])
        self.lineup.ask(quick)

    def __enter__(self) -> Suspects:
        return self

    def __exit__(self, *_: object) -> None:
        self.lineup.__exit__()

    def narrow(self, seed: int) -> None:
        """Dismiss whoever answers otherwise; the last questions are not waited for."""
        if not self.lineup.sift():
            return
        more = [*self.slow, *self.failing[FIRST:], *self.passing[FIRST:]]
        quick, slowly = _by_pace(more[:MOST])
        self.lineup.ask(quick)
        fresh = _fresh(self.run, seed + 1, [*self.failing, *self.passing])
        if self.lineup.sift():
            self.lineup.ask([*fresh, *slowly[:FEWEST]])

    def named(self, seed: int, smallest: Result | None = None) -> Mistake | None:
        """The one known mistake that explains every answer seen, if there is one."""
        found = _split([smallest])[0] if smallest else []
        if found and not self.failing:  # all that failed before took too long to ask again
            self.lineup = Lineup(self.run, known(self.run))
            self.narrow(seed)
        self.lineup.ask(found)
        left = self.lineup.sift()
        if len(left) != 1:
            return None
        return Mistake(left[0].path.stem, left[0].title)


def known(run: Run) -> list[Known]:
    """The problem's mistakes that this run's zygote can run, read once."""
    kept = run.loaded.mistakes
    if run.submission.zygote not in kept:
        kept[run.submission.zygote] = _read_known(run)
    return kept[run.submission.zygote]


def _read_known(run: Run) -> list[Known]:
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


def _split(results: Iterable[Result]) -> tuple[list[Result], list[Result]]:
    """The light ones among the failed, and among the passed."""
    kept = list(results)
    failed = [result for result in kept if result.finding]
    return _light(failed), _light([result for result in kept if not result.finding])


def _by_pace(results: list[Result]) -> tuple[list[Result], list[Result]]:
    """Those that are quick to ask, which rule out most mistakes, and the slow ones."""
    quick = [result for result in results if not slow(result)]
    return quick, [result for result in results if slow(result)]


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
        (slow(result), result.call.weight, place)
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


def _fresh(run: Run, seed: int, seen: Sequence[Result]) -> list[Result]:
    """The submission's results on the cases of another seed, in groups that are light."""
    light = {result.call.planned.id for result in seen}
    heavy = {
        result.call.planned.group
        for case, result in run.results.items()
        if took_s(result) > MOST_S
        or (case not in light and (result.finding is None or result.finding.verdict in NAMED))
    }
    with Run(run.engine, unguarded(run.problem), run.submission, QUIET) as again:
        chosen = plan(run.loaded, seed)
        cases = tuple(case for case in chosen.cases if case.group not in heavy)[:MOST_FRESH]
        exam = Exam(run.loaded, chosen._replace(cases=cases), single=run.submission.tensors)
        if again.start(run.loaded, exam):
            return []
        again.judge()
    return _light(list(again.results.values()))
