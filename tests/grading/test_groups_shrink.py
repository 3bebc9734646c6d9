"""Every group of the bank can be drawn simply: replayed by its token, answered by the reference."""

import warnings
from types import SimpleNamespace

import pytest

from judge import bank
from judge.authoring.suite import Case, Group
from judge.box import wire
from judge.grading.chosen import ChosenDraw, ReplayDraw
from judge.grading.examples import examine
from judge.grading.loaded import Loaded, load
from judge.grading.stages import Stage, Used

STAGE = Stage(3, 0, 12)


class Recorder:
    """Stands in for a trial: nothing fails, every example is looked at."""

    def __init__(self, loaded: Loaded) -> None:
        self.run = SimpleNamespace(loaded=loaded)
        self.best, self.idle = None, 0
        self.seen: list[str] = []
        self.faults: list[str] = []

    def over(self) -> bool:
        return False

    def fails(self, group: Group, draw: ChosenDraw, case: Case) -> bool:
        loaded = self.run.loaded
        self.seen.append(draw.token)
        try:
            replay = ReplayDraw(draw.token, arrays=loaded.suite.arrays)
            again = group.case(0, replay)
            replay.finish()
            sent, same = (
                wire.join(wire.encode(one.inputs, wire.TRUSTED)) for one in (case, again))
            if sent != same:
                self.faults.append(f"{draw.token} is replayed as something else")
            loaded.expected(case.entry, case.inputs, case.mode)
        except Exception as error:  # asserted on below: inside the search it would be swallowed
            self.faults.append(f"{draw.token}: {type(error).__name__}: {error}")
        return False


@pytest.mark.parametrize("slug", bank.slugs())
def test_simple_examples_are_valid_answered_and_replayable(slug):
    loaded = load(bank.find(slug))
    for group in loaded.suite.groups.values():
        recorder = Recorder(loaded)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            examine(recorder, group, STAGE, Used())
        assert recorder.faults == []
        assert recorder.seen, f"{group.name}: no simple example passes the validator"
