"""In which cases a torch submission is asked for gradients."""

from judge import bank
from judge.grading.cases import GRADIENTS
from judge.grading.engine import Engine


def test_gradients_are_asked_in_the_first_cases_of_their_groups():
    problem = bank.find("attention")
    with Engine() as engine:
        loaded = engine.load(problem)
        exam = engine.exam(loaded, 1, None, single=True)
    asked = {(call.planned.group, call.planned.number) for call in exam.calls() if call.gradient}
    groups = [group for group in loaded.suite.groups.values() if group.gradient]
    assert len(groups) > 1
    assert asked == {
        (group.name, number)
        for group in groups
        for number in range(1, min(group.count, GRADIENTS) + 1)
    }
