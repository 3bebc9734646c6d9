"""Which cases a grading runs, in which order, and how they add up by group."""

from __future__ import annotations

import random

from judge.authoring.checks import Checker
from judge.authoring.suite import Case, Group
from judge.errors import UsageError
from judge.grading.chosen import MARK, ReplayDraw
from judge.grading.loaded import Loaded
from judge.grading.report import GroupResult
from judge.grading.samples import SAMPLES, samples
from judge.hints import Any, Callable, Iterator, Mapping
from judge.record import NamedTuple
from judge.text import Text

GRADIENTS = 6
"""The first cases of a group with ``gradient``, in which gradients are judged: a path that they do
not take back is missing in all of a group's cases, and each costs more than one without."""
ABOUT_SAMPLES = Text("the statement's examples", "题面样例")


class Planned(NamedTuple):
    """A case to come: its group and number (or replay token); ``make`` generates it."""

    group: str
    number: int
    gradient: bool
    check: Checker
    make: Callable[[], Case]
    token: str = ""
    cpu_s: float = 0.0
    """What a call may take, where the group says so."""

    @property
    def id(self) -> str:
        return f"{self.group}/{self.token or self.number}"


class Plan(NamedTuple):
    """The cases of a run in the order in which they are sent."""

    cases: tuple[Planned, ...]
    groups: tuple[tuple[str, Text, int], ...]

    @property
    def total(self) -> int:
        return len(self.cases)

    def results(self, passed: Mapping[str, bool]) -> tuple[GroupResult, ...]:
        """Add up ``passed``, which maps a case's id to whether it passed, by group."""
        said: dict[str, list[bool | None]] = {}
        for case in self.cases:
            said.setdefault(case.group, []).append(passed.get(case.id))
        return tuple(
            GroupResult(name, about, some.count(True), len(some) - some.count(None), len(some))
            for name, about, _ in self.groups
            if (some := said.get(name))
        )

    def in_suite_order(self) -> Iterator[Planned]:
        """Samples first, then group by group: the order in which a person wants to see failures."""
        rank = {name: place for place, (name, _, _) in enumerate(self.groups)}
        return iter(sorted(self.cases, key=lambda case: (rank[case.group], case.number)))


def plan(loaded: Loaded, seed: int, only: str | None = None) -> Plan:
    """All cases of the run with this seed, samples first, the rest shuffled; or ``only`` some."""
    suite = loaded.suite
    planned = [
        Planned(SAMPLES, case.number, False, suite.check, lambda case=case: case)  # type: ignore[misc]
        for case in samples(loaded)
    ]
    groups = [(SAMPLES, ABOUT_SAMPLES, len(planned))]
    hidden = []
    for group in suite.groups.values():
        groups.append((group.name, group.about, group.count))
        hidden += [_planned(loaded, group, number, seed) for number in range(1, group.count + 1)]
    random.Random(seed).shuffle(hidden)  # an answer must not depend on the order of the cases
    cases = tuple(planned + hidden)
    if only is not None:
        group_name, _, number = only.partition("/")
        if number.startswith(MARK) and group_name in suite.groups:
            cases = (chosen(loaded, suite.groups[group_name], number),)
        elif group_name in suite.claims:
            cases = ()
        else:
            cases = _only(loaded, cases, only)
    return Plan(cases, tuple(groups))


def _planned(loaded: Loaded, group: Group, number: int, seed: int) -> Planned:
    def make() -> Case:
        return loaded.suite.generate(group, number, seed)

    gradient = group.gradient and number <= GRADIENTS
    return Planned(group.name, number, gradient, group.check, make, "", group.cpu_s)


def chosen(loaded: Loaded, group: Group, token: str) -> Planned:
    """The case that a shrunk counterexample's token names. UsageError if it names none."""

    def make() -> Case:
        draw = ReplayDraw(token, arrays=loaded.suite.arrays)
        case = group.case(0, draw)
        draw.finish()
        complaint = loaded.suite.valid(case.entry, case.inputs)
        if complaint:
            raise ValueError(complaint)
        return case

    try:
        case = make()
    except (ArithmeticError, AssertionError, LookupError, TypeError, ValueError) as error:
        raise UsageError(f"{group.name}/{token} is no case of this problem: {error}") from None
    return drawn(group, case, token)


def drawn(group: Group, case: Case, token: str) -> Planned:
    """A case of the group outside of its numbers, which ``token`` names."""
    return Planned(group.name, 0, group.gradient, group.check, lambda: case, token, group.cpu_s)


def _only(loaded: Loaded, cases: tuple[Planned, ...], only: str) -> tuple[Planned, ...]:
    group, _, number = only.partition("/")
    chosen = tuple(
        case for case in cases if case.group == group and (not number or str(case.number) == number)
    )
    if not chosen:
        names = [*loaded.suite.groups, *loaded.suite.claims]
        raise UsageError(
            f"no case {only!r}; the groups are {SAMPLES}, {', '.join(names)} (GROUP or GROUP/N)"
        )
    return chosen


def round_to_single(value: Any) -> Any:
    """The inputs as PyTorch will see them: float64 arrays become float32, also inside lists."""
    if type(value) in (list, tuple):
        return type(value)(round_to_single(item) for item in value)
    if getattr(value, "dtype", None) == "float64":
        return _like(value, value.astype("float32", order="K"))
    return value


def to_double(value: Any) -> Any:
    """What the reference computes with: the same values in float64."""
    if type(value) in (list, tuple):
        return type(value)(to_double(item) for item in value)
    return value.astype("float64") if getattr(value, "dtype", None) == "float32" else value


def _like(original: Any, array: Any) -> Any:
    array.flags.writeable = original.flags.writeable
    return array
