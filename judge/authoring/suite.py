"""A problem's hidden tests: groups that generate inputs, a validator, a checker, growth.

A group is a function of a ``Draw`` that returns the tuple of positional arguments for
one call of the entry. Every case has a generator of its own, seeded by the run's seed,
the group's name and the case's number, so that any case replays alone. Small cases come
first: ``Draw.size`` grows with the case's number.
"""

from __future__ import annotations

import random

from judge.authoring.checks import Checker
from judge.authoring.draw import Draw, RandomDraw
from judge.errors import BankError
from judge.hints import Any, Callable, Iterator, Mapping
from judge.record import NamedTuple
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
    count: int  # type: ignore[assignment]
    entry: str
    generate: Generator
    check: Checker
    gradient: bool
    mode: str
    cpu_s: float
    """A call may take so long, where that is more than usual."""

    def case(self, number: int, draw: Draw) -> Case:
        inputs = self.generate(draw)
        if type(inputs) is not tuple:
            raise BankError(f"group {self.name} returned {type(inputs).__name__}, not a tuple")
        return Case(self.name, number, self.entry, inputs, self.mode)


class Claim(NamedTuple):
    """How time grows: inputs of each of ``sizes``, CPU time at most like n ** at_most."""

    name: str
    about: Text
    sizes: tuple[int, ...]
    at_most: float
    entry: str
    generate: Callable[[Draw, int], tuple[Any, ...]]
    check: Checker | None
    mode: str

    def case(self, size: int, draw: Draw) -> Case:
        inputs = self.generate(draw, size)
        if type(inputs) is not tuple:
            raise BankError(f"growth {self.name} returned {type(inputs).__name__}, not a tuple")
        return Case(self.name, size, self.entry, inputs, self.mode)


class Suite:
    """Collects what ``cases.py`` declares; ``bind`` completes it with the problem's facts.

    ``reference_modes`` names modes of the driver in which the reference is called in another
    one: what a mode notes of a submission need not be noted of the reference.
    """

    def __init__(
        self, *, check: Checker, reference_modes: Mapping[str, str] | None = None
    ) -> None:
        self.check = check
        self.reference_modes = reference_modes or {}
        self.groups: dict[str, Group] = {}
        self.claims: dict[str, Claim] = {}
        self.validators: dict[str | None, Validator] = {}
        self.refusals: list[tuple[str | None, tuple[Any, ...]]] = []
        self.shows: dict[str | None, Callable[[Any], Any]] = {}
        self.inputs: dict[str | None, tuple[str, ...]] = {}
        self.entries: tuple[str, ...] = ()
        self.arrays = False
        self.examples: list[Case] | None = None
        """The statement's, once judge.grading.samples has read them."""

    def group(
        self,
        count: int,
        *,
        entry: str | None = None,
        check: Checker | None = None,
        gradient: bool = False,
        mode: str = "",
        cpu_s: float = 0.0,
    ) -> Callable[[Generator], Generator]:
        """Declare a group of ``count`` cases; its docstring (en, then ``zh:``) is its title.

        ``entry`` is needed where a problem has several; ``check`` replaces the suite's;
        ``gradient`` also judges autograd's gradient of torch submissions, in the arguments
        that problem.toml lists and in the group's first cases; ``mode`` is handed to the driver;
        ``cpu_s`` raises the CPU limit of a call, for answers that are right and slow by what the
        driver notes.
        """

        def declare(generate: Generator) -> Generator:
            name = generate.__name__
            about = from_docstring(generate.__doc__)
            if about is None:
                raise BankError(f"group {name} needs a docstring in English and Chinese (zh:)")
            if name in self.groups or name in self.claims or name == "samples":
                raise BankError(f"two groups are called {name}")
            self.groups[name] = Group(
                name, about, count, entry or "", generate, check or self.check, gradient, mode,
                cpu_s,
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

    def growth(
        self,
        *,
        sizes: tuple[int, ...],
        at_most: float,
        entry: str | None = None,
        check: Checker | None = None,
        mode: str = "",
    ) -> Callable[[Callable[[Draw, int], tuple[Any, ...]]], Callable[..., Any]]:
        """Declare a claim about growth: a function of a Draw and a size that returns inputs.

        Measured after all groups pass, by the child's CPU clock, on at least three rising
        ``sizes``; a slope of log time over log size above ``at_most`` is RV (1.6 tells
        n log n from n squared, 0.5 constant or log n from n). Calls shorter than a
        millisecond cannot be timed: let the driver repeat them in a ``mode`` of its own.
        """

        def declare(generate: Callable[[Draw, int], tuple[Any, ...]]) -> Callable[..., Any]:
            name = generate.__name__
            about = from_docstring(generate.__doc__)
            if about is None:
                raise BankError(f"growth {name} needs a docstring in English and Chinese (zh:)")
            if name in self.groups or name in self.claims or name == "samples":
                raise BankError(f"two groups are called {name}")
            if len(sizes) < 3 or list(sizes) != sorted(set(sizes)):
                raise BankError(f"growth {name}: give at least three rising sizes")
            self.claims[name] = Claim(
                name, about, tuple(sizes), at_most, entry or "", generate, check, mode
            )
            return generate

        return declare

    def name_inputs(self, *names: str, entry: str | None = None) -> None:
        """What a case's inputs are called, where a driver takes others than the entry does."""
        self.inputs[entry] = names

    def bind(self, entries: tuple[str, ...], *, arrays: bool) -> Suite:
        """Fix the problem's entries and whether ``Draw`` yields NumPy arrays or lists."""
        self.entries, self.arrays = entries, arrays
        for name, group in self.groups.items():
            entry = group.entry or entries[0]
            if entry not in entries:
                raise BankError(f"group {name}: {entry!r} is not an entry of problem.toml")
            self.groups[name] = group._replace(entry=entry)
        for name, claim in self.claims.items():
            entry = claim.entry or entries[0]
            if entry not in entries:
                raise BankError(f"growth {name}: {entry!r} is not an entry of problem.toml")
            self.claims[name] = claim._replace(entry=entry)
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
        except (AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
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
