"""A judge that ends with a grading leaves the search to a fork, which ends with it."""

import os

import pytest

from judge import bank
from judge.grading import searcher, shrink
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.run import Settings
from judge.grading.submission import of_bytes

WRONG = "def iou(a, b):\n    return float(a[0] * b[0])\n"
SETTINGS = Settings(recheck=False, growth=False, enough_s=2.0, in_vain_s=2.0)


@pytest.fixture
def forked(monkeypatch):
    """Grade in a judge that ends with it; the report, and the forks that it made."""
    forks, begin = [], searcher.Searcher.__init__

    def init(self, run):
        begin(self, run)
        forks.append(self.pid)

    monkeypatch.setattr(searcher, "worthwhile", lambda run: run.engine.once)
    monkeypatch.setattr(searcher.Searcher, "__init__", init)

    def graded(source, slug="iou"):
        problem = bank.find(slug)
        submission = of_bytes(problem, "answer.py", source.encode())
        with Engine(fresh=True, once=True) as engine:
            report = grade(engine, problem, submission, seed=1, settings=SETTINGS)
        return report, forks

    return graded


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_the_fork_finds_what_a_search_here_finds(forked, graded):
    report, forks = forked(WRONG)
    here = graded("iou", WRONG)
    assert report.counterexample.smallest
    assert repr(report.counterexample.inputs) == repr(here.counterexample.inputs)
    assert report.mistake == here.mistake
    assert len(forks) == 1
    assert gone(forks[0])


def test_no_fork_for_a_right_answer(forked):
    report, forks = forked(bank.find("iou").reference_path.read_text())
    assert report.verdict == "AC"
    assert forks == []


def test_a_fork_that_waits_in_vain_ends(forked):
    source = (
        "calls = []\n"
        "def iou(a, b):\n"
        "    calls.append(a)\n"
        "    return float(a[0]) if len(calls) < 40 else [float(0)] * 10**8\n"
    )
    report, forks = forked(source)
    assert report.verdict in ("OLE", "MLE"), "which is not searched"
    assert len(forks) == 1
    assert gone(forks[0])


def breaks(*_):
    raise RuntimeError("planted")


@pytest.mark.parametrize(
    ("search", "said"), [(breaks, "planted"), (lambda *_: os._exit(3), "without a word")])
def test_a_fork_that_fails_is_the_judges_fault(forked, monkeypatch, search, said):
    monkeypatch.setattr(shrink, "search", search)
    report, forks = forked(WRONG)
    assert report.verdict == "JE"
    assert said in report.reason.en
    assert gone(forks[0])


def test_a_fork_pays_only_for_one_grading_and_only_without_hypothesis(engine):
    run = type("Run", (), {"engine": engine})
    assert not searcher.worthwhile(run), "a warm judge imports it once"
    with Engine(once=True) as once:
        run.engine = once
        import judge.grading.examples  # noqa: F401

        assert not searcher.worthwhile(run)


def test_the_judge_itself_does_not_import_hypothesis(tmp_path):
    """As a new process: the fork alone does."""
    import subprocess
    import sys

    path = tmp_path / "iou.py"
    path.write_text(WRONG)
    program = (
        "import sys, judge.cli\n"
        "judge.cli._end = lambda code: print(code, 'hypothesis' in sys.modules)\n"
        f"judge.cli.main(['run', 'iou', {str(path)!r}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "smallest failing input" in done.stdout
    assert done.stdout.splitlines()[-1] == "1 False"
