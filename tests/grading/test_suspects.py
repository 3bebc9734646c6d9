"""Known mistakes are at work while the judge searches, and are gone after it."""

import pytest

from judge import bank
from judge.grading import diagnose, explain


def wrong():
    (path,) = [path for path in bank.find("iou").wrong_answers() if path.stem == "no_clamp"]
    return path


def test_the_mistakes_have_their_cases_before_the_search_begins(graded, monkeypatch):
    order = []
    monkeypatch.setattr(explain, "shrink", lambda run, first: order.append("search"))
    send = diagnose._send
    monkeypatch.setattr(diagnose, "_send", lambda *a: order.append("sent") or send(*a))
    report = graded("iou", wrong())
    assert report.mistake.id == "no_clamp"
    before = order[: order.index("search")]
    wanted = [path.stem for path in bank.find("iou").wrong_answers()]
    assert 1 < len(before) <= len(wanted)


@pytest.mark.parametrize("where", ["shrink", "lightest"])
def test_a_search_that_breaks_leaves_no_child(graded, monkeypatch, where):
    opened, closed = [], []
    begin, end = diagnose.Run.__init__, diagnose.Run.__exit__

    def init(self, *a):
        opened.append(self)
        begin(self, *a)

    def leave(self, *a):
        closed.append(self)
        end(self, *a)

    def breaks(*_):
        raise RuntimeError("planted")

    monkeypatch.setattr(diagnose.Run, "__init__", init)
    monkeypatch.setattr(diagnose.Run, "__exit__", leave)
    monkeypatch.setattr(explain, where, breaks)
    report = graded("iou", wrong())
    assert report.verdict == "JE"
    assert "planted" in report.reason.en
    assert len(opened) > 2
    assert {id(one) for one in opened} == {id(one) for one in closed}
