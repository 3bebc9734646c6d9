"""Growth is measured by the child's CPU clock: steady under load, deaf to wrong answers."""

import math
import subprocess
import sys

import pytest

from judge import bank
from judge.authoring import Suite, exact
from judge.errors import BankError, UsageError
from judge.grading import growth
from judge.grading.grade import grade
from judge.grading.growth import _Points, _slope
from judge.grading.run import Settings
from judge.grading.submission import of_bytes

QUIET = Settings(explain=False)
QUADRATIC = """
import numpy as np

def roc_auc(y_true, scores):
    won = 0.0
    positive, negative = scores[y_true == 1], scores[y_true == 0]
    for score in positive:
        won += (score > negative).sum() + 0.5 * (score == negative).sum()
    return float(won / (len(positive) * len(negative)))
"""


@pytest.fixture
def grown(engine):
    """Grade a source on a problem's growth claim alone."""

    def run(slug: str, source: str, claim: str, settings: Settings = QUIET):
        problem = bank.find(slug)
        submission = of_bytes(problem, "answer.py", source.encode())
        return grade(engine, problem, submission, seed=3, case=claim, settings=settings)

    return run


@pytest.fixture
def hogs():
    """Three processes that take what CPU time they can get."""
    loop = [sys.executable, "-c", "while True: pass"]
    running = [subprocess.Popen(loop) for _ in range(3)]
    yield
    for process in running:
        process.kill()
        process.wait()


def reference(slug: str) -> str:
    return bank.find(slug).reference_path.read_text(encoding="utf-8")


def test_n_log_n_passes_beside_cpu_hogs(grown, hogs):
    report = grown("roc_auc", reference("roc_auc"), "n_log_n")
    assert report.verdict == "AC"
    (growth,) = report.growth
    assert growth.passed
    assert growth.slope is not None
    assert growth.slope < 1.4
    assert len(growth.sizes) >= 3


def test_n_squared_is_refused_beside_cpu_hogs(grown, hogs):
    report = grown("roc_auc", QUADRATIC, "n_log_n")
    assert report.verdict == "RV"
    assert report.growth[0].slope == pytest.approx(2, abs=0.45)
    assert f"n^{report.growth[0].slope:.2f}" in report.reason.en
    assert "n squared" in report.reason.en
    assert "增长" in report.reason.zh


def test_a_fast_wrong_answer_is_wrong(grown):
    source = "def roc_auc(y_true, scores):\n    return 0.5\n"
    report = grown("roc_auc", source, "n_log_n")
    assert report.verdict == "WA"
    assert report.counterexample.case.startswith("n_log_n/")


def test_an_error_at_size_is_reported(grown):
    source = reference("roc_auc") + "\n\ndef roc_auc(y_true, scores):\n    raise OSError('big')\n"
    report = grown("roc_auc", source, "n_log_n")
    assert (report.verdict, report.fault.type) == ("RE", "OSError")


def test_growth_comes_after_the_groups_and_not_with_chosen_cases(engine):
    problem = bank.find("roc_auc")
    submission = of_bytes(problem, "answer.py", reference("roc_auc").encode())
    whole = grade(engine, problem, submission, seed=1, settings=QUIET)
    assert [growth.name for growth in whole.growth] == ["n_log_n"]
    part = grade(engine, problem, submission, seed=1, case="ties", settings=QUIET)
    assert part.growth == ()
    none = grade(engine, problem, submission, seed=1, settings=QUIET._replace(growth=False))
    assert none.growth == ()


def test_an_unknown_case_lists_the_claims_too(grown):
    with pytest.raises(UsageError, match="n_log_n"):
        grown("roc_auc", QUADRATIC, "no_such_group")


SLOPES = {
    "linear": ({1000: 0.01, 2000: 0.02, 4000: 0.04}, 1.0),
    "quadratic in two long calls": ({1000: 0.5, 2000: 2.0}, 2.0),
    "short calls at first": ({1: 1e-6, 1000: 0.01, 2000: 0.04, 4000: 0.16}, 2.0),
    "too short": ({1000: 1e-5, 2000: 2e-5, 4000: 4e-5}, None),
    "too few": ({1000: 1e-5, 2000: 2e-3, 4000: 4e-3}, None),
}


@pytest.mark.parametrize("name", SLOPES)
def test_slopes(name):
    seconds, slope = SLOPES[name]
    found = _slope(_Points(seconds, None))
    assert found == (slope if slope is None else pytest.approx(slope))


SIZES = (1000, 2000, 4000)


@pytest.mark.parametrize(
    ("slopes", "found"),
    [((1.0,), 1.0), ((1.39,), 1.39), ((1.55, 1.5), 1.55), ((1.55, 1.9, 1.8), 1.8),
     ((1.65, 1.2, 1.3), 1.3), ((2.0, 1.9), 2.0), ((2.0, 1.1, 1.9), 1.9), ((2.0, 1.1, 1.2), 1.2)],
)
def test_a_slope_near_the_claim_needs_two_looks_that_agree(monkeypatch, slopes, found):
    asked = []

    def least(run, session, claim, size, seed):
        asked.append(size)
        look = (len(asked) - 1) // len(SIZES)
        return 0.2 * (size / SIZES[-1]) ** slopes[look]

    monkeypatch.setattr(growth, "_least", least)
    grown = growth._grow(None, None, declared(sizes=SIZES).claims["claim"], 1)
    assert len(asked) == len(slopes) * len(SIZES)
    assert asked[len(SIZES) : 2 * len(SIZES)] in ([], [*reversed(SIZES)])
    assert grown.slope == pytest.approx(found)
    assert grown.sizes == SIZES


@pytest.mark.parametrize(("slope", "passes"), [(1.55, True), (1.8, False)])
def test_a_later_look_that_is_stopped_leaves_the_first(monkeypatch, slope, passes):
    calls = 0

    def least(run, session, claim, size, seed):
        nonlocal calls
        calls += 1
        return 4.0 * (size / SIZES[-1]) ** slope if calls <= len(SIZES) else None

    monkeypatch.setattr(growth, "_least", least)
    grown = growth._grow(None, None, declared(sizes=SIZES).claims["claim"], 1)
    assert (grown.passed, grown.slope) == (passes, pytest.approx(slope))


COSTS = {
    "constant": (0.3, lambda n: 0.002, True),
    "grows with the root": (0.3, lambda n: 0.002 * (n / 1000) ** 0.5, False),
    "n log n, short": (1.6, lambda n: 1e-6 * n * math.log2(n), True),
    "n log n, long": (1.6, lambda n: 2e-5 * n * math.log2(n), True),
    "quadratic, short": (1.6, lambda n: 2e-9 * n * n, False),
    "quadratic, long": (1.6, lambda n: 2e-7 * n * n, False),
}
SPEEDS = {
    "steady": lambda part: 1.0,
    "slows down": lambda part: 1 + 2 * min(part, 1),
    "slows down at once": lambda part: 1.0 if part < 0.6 else 2.5,
    "recovers": lambda part: 1 + 2 * max(1 - part, 0),
}


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("cost", COSTS)
def test_a_machine_that_changes_its_speed_changes_no_verdict(monkeypatch, cost, speed):
    """``speed`` is how slow it is, by the part of the first look that is over."""
    at_most, seconds, passes = COSTS[cost]
    sizes = [1000 * 2**power for power in range(6)]
    whole = sum(growth.REPEATS * seconds(size) for size in sizes)
    clock = 0.0

    def timed(run, session, claim, size, seed, *, check):
        nonlocal clock
        spent = seconds(size) * SPEEDS[speed](clock / whole)
        clock += spent
        return spent

    monkeypatch.setattr(growth, "_time", timed)
    claim = declared(sizes=sizes).claims["claim"]._replace(at_most=at_most)
    assert growth._grow(None, None, claim, 1).passed is passes


def declared(sizes=(1, 2, 3), doc="Grows.\nzh: 增长。", name="claim"):
    suite = Suite(check=exact())

    def generate(draw, n):
        return (n,)

    generate.__doc__, generate.__name__ = doc, name
    suite.growth(sizes=sizes, at_most=1.6)(generate)
    return suite


def test_claims_are_checked_when_they_are_declared():
    assert declared().claims["claim"].at_most == 1.6
    for faulty in ({"sizes": (1, 2)}, {"sizes": (3, 2, 1)}, {"doc": "English only."},
                   {"name": "samples"}):
        with pytest.raises(BankError):
            declared(**faulty)


def test_a_claim_alone_stands_a_thread_that_the_file_starts(grown):
    """No case was asked of the first child, so there is none to blame for what goes on in it."""
    spinning = """
import threading

def spin():
    while True:
        pass

threading.Thread(target=spin, daemon=True).start()
"""
    report = grown("roc_auc", reference("roc_auc") + spinning, "n_log_n")
    assert report.verdict != "JE", report.reason
