"""Known mistakes are at work while the judge searches, and are gone after it."""

import os

import pytest

from judge import bank
from judge.box import transport
from judge.grading import diagnose, explain, lineup


def wrong():
    (path,) = [path for path in bank.find("iou").wrong_answers() if path.stem == "no_clamp"]
    return path


def test_the_mistakes_have_their_cases_before_the_search_begins(graded, monkeypatch):
    order = []
    monkeypatch.setattr(explain, "shrink", lambda run, first: order.append("search"))
    ask = lineup.Lineup.ask
    monkeypatch.setattr(
        lineup.Lineup, "ask",
        lambda self, results: order.extend(["asked"] * len(self.left)) or ask(self, results),
    )
    report = graded("iou", wrong())
    assert report.mistake.id == "no_clamp"
    before = order[: order.index("search")]
    wanted = [path.stem for path in bank.find("iou").wrong_answers()]
    assert 1 < len(before) <= len(wanted)


@pytest.mark.parametrize("where", ["shrink", "lightest"])
def test_a_search_that_breaks_leaves_no_child(graded, monkeypatch, where):
    opened, closed = [], []
    begin, end = lineup.Run.__init__, lineup.Run.__exit__

    def init(self, *a):
        opened.append(self)
        begin(self, *a)

    def leave(self, *a):
        closed.append(self)
        end(self, *a)

    def breaks(*_):
        raise RuntimeError("planted")

    monkeypatch.setattr(lineup.Run, "__init__", init)
    monkeypatch.setattr(lineup.Run, "__exit__", leave)
    monkeypatch.setattr(explain, where, breaks)
    report = graded("iou", wrong())
    assert report.verdict == "JE"
    assert "planted" in report.reason.en
    assert len(opened) > 2
    assert {id(one) for one in opened} == {id(one) for one in closed}


def test_the_mistakes_stand_back_while_the_search_goes_on(graded, monkeypatch):
    niceness = []

    def search(run, first):
        niceness.extend(os.getpriority(os.PRIO_PROCESS, pid) for pid in children)
        return

    children, begin = [], lineup._Suspect.__init__

    def init(self, *a):
        begin(self, *a)
        children.append(self.run.session.child.pid)

    monkeypatch.setattr(lineup._Suspect, "__init__", init)
    monkeypatch.setattr(explain, "shrink", search)
    graded("iou", wrong())
    assert len(niceness) > 1
    assert set(niceness) == {transport.PATIENT}


def test_whoever_answers_otherwise_is_dismissed_at_once(graded, monkeypatch):
    left, fresh = [], diagnose._fresh

    def noted(run, *a):
        left.append([suspect.known.path.stem for suspect in suspects[0].lineup.left])
        return fresh(run, *a)

    suspects, begin = [], diagnose.Suspects.__init__
    monkeypatch.setattr(
        diagnose.Suspects, "__init__", lambda self, run: suspects.append(self) or begin(self, run))
    monkeypatch.setattr(diagnose, "_fresh", noted)
    assert graded("iou", wrong()).mistake.id == "no_clamp"
    assert left == [["no_clamp"]]


def test_a_light_failure_found_by_the_search_is_enough(graded, monkeypatch):
    split = diagnose._split
    times = []

    def heavy_at_first(results):
        times.append(1)
        return ([], []) if len(times) == 1 else split(results)

    left, sift = [], lineup.Lineup.sift
    monkeypatch.setattr(diagnose, "_split", heavy_at_first)
    monkeypatch.setattr(lineup.Lineup, "sift", lambda self: left.append(sift(self)) or left[-1])
    graded("iou", wrong())
    loaded, *_, at_last = [{known.path.stem for known in one} for one in left if one]
    assert "no_clamp" in at_last
    assert at_last < loaded, "the others answer the one light case otherwise"
