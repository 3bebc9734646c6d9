"""The author's gate: does a problem keep its promises?

Each module checks one kind of file and yields ``Fault``s that name the file to mend:
``files`` (what lies in the folder), ``prose`` (the two languages say the same), ``cases``
(generators, validator, reference), ``answers`` (right answers are accepted, each mistake
gets its verdict). ``verify`` runs them in that order and stops at the first kind that
cannot be got past.
"""

from __future__ import annotations

from pathlib import Path

from judge import bank
from judge.errors import BankError
from judge.grading.engine import Engine
from judge.grading.grade import new_seed
from judge.grading.loaded import Loaded
from judge.hints import Iterable, Iterator
from judge.problem import Problem
from judge.record import NamedTuple


class Fault(NamedTuple):
    """Something to mend in ``file``."""

    file: str
    complaint: str

    def __str__(self) -> str:
        return f"{self.file}: {self.complaint}"


class Checked(NamedTuple):
    """One problem's result: its faults, and how much was run."""

    slug: str
    faults: tuple[Fault, ...]
    answers: int
    cases: int


def verify(engine: Engine, slug: str, *, seed: int | None = None) -> Checked:
    """Check one problem; a malformed file is a fault, never an exception."""
    counts = {"answers": 0, "cases": 0}
    try:
        faults = tuple(_faults(engine, slug, new_seed() if seed is None else seed, counts))
    except BankError as error:
        faults = (_of_error(slug, error),)
    return Checked(slug, faults, counts["answers"], counts["cases"])


def verify_answers(engine: Engine, slug: str, *, seeds: int, seed: int) -> Checked:
    """Check a problem's answers alone, on more seeds."""
    from judge.verify import answers

    try:
        loaded = _load(engine, bank.find(slug))
        faults = tuple(answers.check_more(engine, loaded, seeds, seed))
    except BankError as error:
        faults = (_of_error(slug, error),)
    return Checked(slug, faults, 0, 0)


def _load(engine: Engine, problem: Problem) -> Loaded:
    """The problem's secrets, its zygotes forked before."""
    if problem.frameworks[-1] == "torch":
        engine.prepare("torch")
    engine.prepare(problem.frameworks[0])
    return engine.load(problem)


def merge(results: Iterable[Checked]) -> Checked:
    """One problem's results on different seeds as one; the first fault of each file counts."""
    everything = list(results)
    faults: dict[str, Fault] = {}
    for result in everything:
        for fault in result.faults:
            faults.setdefault(fault.file if result.cases == 0 else str(fault), fault)
    return Checked(
        everything[0].slug, tuple(faults.values()),
        max(result.answers for result in everything), max(result.cases for result in everything))


def _of_error(slug: str, error: BankError) -> Fault:
    """A BankError's message begins with the file where it knows one."""
    path, colon, rest = str(error).partition(": ")
    if colon and path.split(":")[0].endswith((".py", ".md", ".toml")):
        return Fault(relative(Path(path)), rest)
    return Fault(f"problems/{slug}/cases.py", str(error))


def relative(path: Path) -> str:
    """The path as the bank's author knows it."""
    try:
        return str(path.relative_to(bank.root()))
    except ValueError:
        return str(path)


def _faults(
    engine: Engine, slug: str, seed: int, counts: dict[str, int]
) -> Iterator[Fault]:
    from judge.verify import answers, cases, files, prose

    problem = bank.find(slug)
    missing = list(files.check(problem))
    yield from missing
    if missing:
        return
    yield from prose.check(problem)
    loaded = _load(engine, problem)
    broken = list(cases.check(loaded, seed))
    yield from broken
    counts["cases"] += sum(group.count for group in loaded.suite.groups.values())
    if any("cases.py" in fault.file for fault in broken):
        return
    yield from answers.check(engine, loaded, seed, counts)
