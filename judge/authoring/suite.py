"""A problem's hidden tests: groups that generate inputs, a validator, a checker, gates.

A group is a function of a ``Draw`` that returns the tuple of positional arguments for
one call of the entry. Every case has a generator of its own, seeded by the run's seed,
the group's name and the case's number, so that any case replays alone. Small cases come
first: ``Draw.size`` grows with the case's number.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from judge.authoring.checks import Checker
from judge.authoring.draw import Draw, RandomDraw
from judge.errors import BankError
from judge.text import Text, from_docstring

Generator = Callable[[Draw], tuple[Any, ...]]
Validator = Callable[..., None]


class Case(NamedTuple):
    """One call: ``entry(*inputs)``, known to the candidate as ``group/number``."""

    group: str
    number: int
    entry: str
    inputs: tuple[Any, ...]
    mode: str = ""

    @property
    def id(self) -> str:
        return f"{self.group}/{self.number}"


class Group(NamedTuple):
    """``count`` cases that test one thing, which ``about`` tells the candidate."""

    name: str
    about: Text
    count: int
    entry: str
    generate: Generator
    check: Checker
    gradient: bool
    mode: str

    def case(self, number: int, draw: Draw) -> Case:
        inputs = self.generate(draw)
        if type(inputs) is not tuple:
            raise BankError(f"group {self.name} returned {type(inputs).__name__}, not a tuple")
        return Case(self.name, number, self.entry, inputs, self.mode)


class Gate(NamedTuple):
    """A judgement over a whole run rather than one answer (growth, operations)."""

    name: str
    about: Text
    run: Callable[..., Any]


class Suite:
    """Collects what ``cases.py`` declares; ``bind`` completes it with the problem's facts."""

    def __init__(self, *, check: Checker) -> None:
        self.check = check
        self.groups: dict[str, Group] = {}
        self.gates: list[Gate] = []
        self.validators: dict[str | None, Validator] = {}
        self.refusals: list[tuple[str | None, tuple[Any, ...]]] = []
        self.shows: dict[str | None, Callable[[Any], Any]] = {}
        self.entries: tuple[str, ...] = ()
        self.arrays = False

    def group(
        self,
        count: int,
        *,
        entry: str | None = None,
        check: Checker | None = None,
        gradient: bool = False,
        mode: str = "",
    ) -> Callable[[Generator], Generator]:
        """Declare a group of ``count`` cases; its docstring (en, then ``zh:``) is its title.

        ``entry`` is needed where a problem has several; ``check`` replaces the suite's;
        ``gradient`` also judges autograd's gradient of torch submissions, in the arguments
        that problem.toml lists; ``mode`` is handed to the driver.
        """

        def declare(generate: Generator) -> Generator:
            name = generate.__name__
            about = from_docstring(generate.__doc__)
            if about is None:
                raise BankError(f"group {name} needs a docstring in English and, after zh:, Chinese")
            if name in self.groups or name == "samples":
                raise BankError(f"two groups are called {name}")
            self.groups[name] = Group(
                name, about, count, entry or "", generate, check or self.check, gradient, mode
            )
            return generate

        return declare

    def validate(
        self, function: Validator | None = None, *, entry: str | None = None
    ) -> Validator | Callable[[Validator], Validator]:
        """Declare the validator of an entry: it asserts what the statement promises."""
        if function is None:
            return lambda declared: self.validate(declared, entry=entry)  # type: ignore[return-value]
        self.validators[entry] = function
        return function

    def refuse(self, *inputs: Any, entry: str | None = None) -> None:
        """An input that the validator must refuse: `judge verify` tries each."""
        self.refusals.append((entry, inputs))

    def show(self, function: Callable[[Any], Any], *, entry: str | None = None) -> None:
        """How answers are shown to the candidate, where a driver returns more than the answer."""
        self.shows[entry] = function

    def gate(self, run: Callable[..., Any]) -> Callable[..., Any]:
        """Declare a gate: a judgement of growth or operations made after all groups pass."""
        about = from_docstring(run.__doc__)
        if about is None:
            raise BankError(f"gate {run.__name__} needs a docstring in English and Chinese")
        self.gates.append(Gate(run.__name__, about, run))
        return run

    def bind(self, entries: tuple[str, ...], *, arrays: bool) -> Suite:
        """Fix the problem's entries and whether ``Draw`` yields NumPy arrays or lists."""
        self.entries, self.arrays = entries, arrays
        for name, group in self.groups.items():
            entry = group.entry or entries[0]
            if entry not in entries:
                raise BankError(f"group {name}: {entry!r} is not an entry of problem.toml")
            self.groups[name] = group._replace(entry=entry)
        return self

    def validator(self, entry: str) -> Validator:
        try:
            return self.validators.get(entry) or self.validators[None]
        except KeyError:
            raise BankError(f"cases.py has no validator for {entry}") from None

    def shown(self, entry: str, answer: Any) -> Any:
        """The answer as the candidate should see it."""
        show = self.shows.get(entry) or self.shows.get(None)
        return show(answer) if show else answer

    def valid(self, entry: str, inputs: tuple[Any, ...]) -> str | None:
        """None, or what is wrong with the inputs by the statement's own promise."""
        try:
            self.validator(entry)(*inputs)
        except (AssertionError, TypeError, ValueError, IndexError, AttributeError, KeyError) as error:
            return str(error) or f"{type(error).__name__} in the validator"
        return None

    def generate(self, group: Group, number: int, seed: int) -> Case:
        """Case ``number`` (from 1) of the group in the run with this seed, validated."""
        rng = random.Random(f"{seed}/{group.name}/{number}")
        draw = RandomDraw.of(rng, progress=number / group.count, arrays=self.arrays)
        case = group.case(number, draw)
        complaint = self.valid(case.entry, case.inputs)
        if complaint:
            raise BankError(f"{case.id}, seed {seed}: the validator refuses it: {complaint}")
        return case

    def cases(self, seed: int) -> Iterator[Case]:
        for group in self.groups.values():
            for number in range(1, group.count + 1):
                yield self.generate(group, number, seed)

    def abouts(self) -> Mapping[str, Text]:
        return {name: group.about for name, group in self.groups.items()}
