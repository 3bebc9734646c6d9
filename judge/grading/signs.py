"""Generic signs of what is wrong, where no known mistake explains the answers.

A sign is a sentence that must hold on every failing input: a constant factor, a reversed
axis, a missing last element. Each test sees all failing answers beside the right
ones (as ``Pair``s) and returns its sentence or None; the first that speaks is reported.
Two failing inputs at least must agree, or one with several values: one number can always
be explained.
"""

from __future__ import annotations

from judge.grading.plain_signs import PLAIN, Pair, count, near
from judge.grading.run import Result, Run
from judge.text import Text

LEAST_VALUES = 4
SINGLE, DOUBLE = 1e-3, 1e-7
MOST = 60


def sign(run: Run, smallest: Result | None) -> Text | None:
    """What all wrong answers of the run have in common, if it has a name."""
    results = [*run.results.values(), *([smallest] if smallest else [])]
    wrong = [result for result in results if result.finding and result.finding.verdict == "WA"]
    if not wrong or any(
        result.outcome is None or result.outcome.kind != "value" or result.outcome.changed
        for result in wrong
    ):
        return None
    pairs = [_pair(run, result) for result in wrong[:MOST]]
    prefix, pairs = _one_of_several(pairs)
    if not pairs or (len(pairs) < 2 and count(pairs[0].right) < LEAST_VALUES):
        return None
    tests = list(PLAIN)
    if run.loaded.suite.arrays:
        from judge.grading import array_signs

        tests = [*array_signs.TESTS, *PLAIN]
        tests.append(lambda pairs: array_signs.wrong_axis(pairs, run, wrong[:MOST]))
    found = next(filter(None, (test(pairs) for test in tests)), None)
    if found is None or not prefix:
        return found
    return Text(f"{prefix.en}: {found.en}", f"{prefix.zh}：{found.zh}")


def _pair(run: Run, result: Result) -> Pair:
    case = result.call.case
    assert result.outcome is not None
    right = run.loaded.suite.shown(case.entry, result.call.expected)
    got = run.loaded.suite.shown(case.entry, result.outcome.value)
    relative = SINGLE if run.submission.tensors else DOUBLE
    return Pair(right, got, case.inputs, relative)


def _one_of_several(pairs: list[Pair]) -> tuple[Text | None, list[Pair]]:
    """Where the answers are tuples of which one item alone is wrong, that item."""
    size = len(pairs[0].right) if type(pairs[0].right) is tuple else 0
    if not size or any(
        type(pair.got) not in (tuple, list) or len(pair.got) != size or len(pair.right) != size
        for pair in pairs
    ):
        return None, pairs
    wrong = {
        place: [
            Pair(pair.right[place], pair.got[place], pair.inputs, pair.slack)
            for pair in pairs
            if not near(pair.right[place], pair.got[place], pair.slack)
        ]
        for place in range(size)
    }
    places = [place for place, found in wrong.items() if found]
    if len(places) != 1:
        return None, []
    place = places[0] + 1
    return Text(f"value {place} of {size}", f"{size} 个返回值中的第 {place} 个"), wrong[places[0]]
