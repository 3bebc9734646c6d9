"""What searching may cost: slow cases wait, and a search in vain ends."""

import sys
import time
from types import SimpleNamespace

import pytest

from judge.authoring.suite import Case
from judge.grading import diagnose, examples, shrink, trial
from judge.grading.report import Fault
from judge.grading.run import Settings
from judge.grading.trial import Enough, Trial
from judge.grading.verdict import Finding
from judge.grading.weight import weigh
from judge.text import Text

WRONG = Finding("WA", Text("wrong", "错"), None)
RAISED = Finding("RE", Text("raised", "抛出"), Fault("ValueError", "", ()))


def result(group, inputs, *, cpu_s=0.0, reference_s=0.0, judging_s=0.0, finding=WRONG):
    case = Case(group, 1, "f", inputs)
    call = SimpleNamespace(
        case=case, reference_s=reference_s, judging_s=judging_s, weight=weigh(inputs),
        planned=SimpleNamespace(group=group),
    )
    outcome = SimpleNamespace(kind="value", cpu_s=cpu_s, changed=())
    return SimpleNamespace(call=call, outcome=outcome, finding=finding)


def searching(reference_s=0.0, **settings):
    run = SimpleNamespace(
        settings=Settings(**settings),
        limits=SimpleNamespace(cpu_s=1.0, _replace=lambda **_: None),
        submission=SimpleNamespace(tensors=False),
    )
    return Trial(run, ("WA", "value", ""), reference_s)


def spend(seconds):
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


@pytest.mark.parametrize("where", [{"cpu_s": 1.0}, {"reference_s": 1.0}, {"judging_s": 1.0}])
def test_a_case_is_slow_if_answering_or_judging_is(where):
    assert trial.slow(result("a", (1,), **where))
    assert not trial.slow(result("a", (1,)))


def test_groups_whose_failures_are_slow_come_last_or_not_at_all():
    results = [
        result("deepest", ([0] * 30,), reference_s=0.2),
        result("steep", (1,), reference_s=0.2),
        result("wide", ([0] * 50,)),
        result("mixed", (1,), cpu_s=0.2),
        result("mixed", ([0] * 60,)),
        result("raises", (1,), finding=RAISED),
    ]
    groups = {
        name: SimpleNamespace(name=name, entry="f")
        for name in ("deepest", "mixed", "raises", "steep", "wide")
    }
    suite = SimpleNamespace(groups=groups)
    run = SimpleNamespace(
        loaded=SimpleNamespace(suite=suite), results={str(n): r for n, r in enumerate(results)}
    )
    found = [(group.name, slowly) for group, slowly in shrink.failing_groups(run, results[2])]
    assert found == [("wide", False), ("mixed", False), ("deepest", True)]


def test_what_is_slow_is_asked_last_and_only_within_the_budget():
    slow = result("deepest", (1,), reference_s=diagnose.MOST_S / 2 + 0.001)
    quick = [result("wide", ([0] * n,)) for n in (9, 5, 7)]
    assert diagnose._light([slow, *quick]) == [quick[1], quick[2], quick[0], slow]
    assert diagnose._light([slow, slow, *quick]) == [quick[1], quick[2], quick[0], slow]
    assert diagnose._light([slow, slow]) == [slow, slow], "a few are asked whatever they take"


def test_a_search_in_vain_ends():
    search = searching(in_vain_s=0.02, shrink_s=60.0)
    assert not search.over()
    spend(0.03)
    assert search.over()
    with pytest.raises(Enough):
        search.fails(None, None, None)


def test_tensors_are_given_longer():
    search = searching(in_vain_s=0.02)
    run = search.run
    run.submission.tensors = True
    assert Trial(run, search.wanted).in_vain_s == 2 * search.in_vain_s


def test_something_found_ends_the_search_by_the_other_budget():
    search = searching(in_vain_s=60.0, enough_s=0.02)
    spend(0.03)
    assert not search.over()
    search.best = result("a", (1,))
    assert search.over()


def test_so_many_examples_are_enough():
    search = searching(enough=5, in_vain=9, enough_s=60.0, in_vain_s=60.0)
    search.examples = 6
    assert not search.over()
    search.best = result("a", (1,))
    assert search.over()
    search.best, search.examples = None, 10
    assert search.over()


@pytest.mark.parametrize(("groups", "turn"), [(1, 90), (2, 45), (3, 30), (9, 30)])
def test_groups_take_turns(groups, turn):
    search = searching(enough=90, enough_s=60.0, in_vain_s=60.0)
    search.examples = 7
    search.begin_group(groups)
    search.examples += turn
    assert not search.over()
    search.examples += 1
    with pytest.raises(Enough):
        search.fails(None, None, None)


def test_the_childs_time_counts_also_after_its_end():
    search = searching(in_vain_s=10.0)
    search.session = SimpleNamespace(cpu_s=11.0, __exit__=lambda: None)
    assert search.over()
    search.end_session()
    assert search.session is None
    assert search.over()


@pytest.mark.parametrize(("reference_s", "left"), [(0.0, 1.0), (0.1, 0.9), (0.7, 0.3), (9.0, 0.25)])
def test_after_a_long_run_a_search_is_shorter(reference_s, left):
    assert trial.left_of(1.0, reference_s) == pytest.approx(left)
    assert searching(reference_s=reference_s, enough_s=1.0).enough_s == pytest.approx(left)


def test_a_run_knows_what_its_cases_took(graded, monkeypatch):
    seen = []
    monkeypatch.setattr(trial, "left_of", lambda seconds, spent_s: seen.append(spent_s) or seconds)
    graded("unroll_recursion", "def f(x, y):\n    return 0\n")
    (spent_s,) = seen
    assert spent_s > 0.01, "the reference alone takes longer"


def test_shrinking_leaves_slow_groups_alone_once_something_is_found(graded, monkeypatch):
    tried = []
    examine = examples.examine

    def noted(search, group, stage, used):
        tried.append(group.name)
        examine(search, group, stage, used)

    monkeypatch.setattr(examples, "examine", noted)
    monkeypatch.setattr(trial, "SLOW_S", 0.001)
    report = graded("unroll_recursion", "def f(x, y):\n    return 0\n")
    assert report.counterexample.smallest
    assert "small" in tried
    assert "deepest" not in tried


@pytest.mark.parametrize(
    ("answer", "explain", "verdict"),
    [("0", True, "JE"), ("0", False, "WA"), ("(2**x - 1) * y", True, "AC")],
)
def test_hypothesis_is_imported_early_and_only_for_wrong_answers(
    engine, monkeypatch, answer, explain, verdict
):
    from judge import bank
    from judge.grading.grade import grade
    from judge.grading.submission import of_bytes

    monkeypatch.setitem(sys.modules, "judge.grading.examples", None)  # importing it is an error now
    monkeypatch.setattr("judge.grading.explain.explain", lambda run, report: report)
    problem = bank.find("unroll_recursion")
    source = f"def f(x, y):\n    return {answer}\n".encode()
    submission = of_bytes(problem, "answer.py", source)
    settings = Settings(explain=explain, recheck=False, growth=False)
    assert grade(engine, problem, submission, seed=1, settings=settings).verdict == verdict
