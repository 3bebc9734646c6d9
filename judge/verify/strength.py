"""How strong the hidden cases are: which mutants of the references they refuse.

Theory of operation. Every mutant runs on all cases of one seed in a confined child with
short limits; the reference answers each case once for all mutants. The groups that refuse
it are noted, so that a group's worth is known: the mutants that it alone refuses. What
survives is tried on more seeds and at last graded in full, with growth and a second
process. A mutant that nothing refuses is equivalent, and ``waivers.toml`` says why, or
the cases are too weak.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from judge import bank
from judge.errors import BankError
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.run import Settings
from judge.grading.samples import SAMPLES
from judge.grading.submission import of_bytes
from judge.hints import Iterable, Iterator
from judge.problem import Problem
from judge.record import NamedTuple
from judge.verify import Fault, relative
from judge.verify.bench import STOPPED, Bench
from judge.verify.mutants import Mutant, mutants

SEEDS = 4
"""Seeds on which a mutant is tried before the full grading."""
MISTAKE = "(a listed mistake)"


class Fate(NamedTuple):
    """Which groups refused a mutant; with STOPPED among them where the rest never ran."""

    mutant: Mutant
    groups: frozenset[str]

    @property
    def killed(self) -> bool:
        return bool(self.groups)


class Worth(NamedTuple):
    """How many mutants a group refuses; how many mutants and mistakes no other group does."""

    group: str
    kills: int
    alone: int
    mistakes: int


class Strength(NamedTuple):
    """One problem's result."""

    slug: str
    killed: int
    waived: int
    alive: tuple[Mutant, ...]
    worth: tuple[Worth, ...]
    faults: tuple[Fault, ...]

    @property
    def total(self) -> int:
        return self.killed + self.waived + len(self.alive)

    @property
    def good(self) -> bool:
        return not self.alive and not self.faults


def references(problem: Problem) -> list[Path]:
    """The files whose mutants are tried."""
    return [problem.reference_path] + ([problem.torch_path] if problem.torch_path.is_file() else [])


def fates(
    engine: Engine, slug: str, file: int | None, part: int, parts: int, seed: int
) -> list[Fate]:
    """Run every ``parts``-th mutant of the problem's reference number ``file``, from ``part`` on.

    Where ``file`` is None, the listed mistakes, which count for the worth of the groups.
    """
    problem = bank.find(slug)
    if file is None:
        paths = problem.wrong_answers()[part::parts]
        return [_mistake(engine, problem, path, seed) for path in paths]
    path = references(problem)[file]
    trial = _Trial(engine, problem, path, seed)
    return [trial.fate(mutant) for mutant in mutants(path)[part::parts]]


def _mistake(engine: Engine, problem: Problem, path: Path, seed: int) -> Fate:
    source = path.read_text(encoding="utf-8")
    groups = _Trial(engine, problem, path, seed).refusing(source, 0)
    return Fate(Mutant(path.stem, path, 0, "", "", MISTAKE, source), groups)


class _Trial:
    """One reference's mutants on the same cases."""

    def __init__(self, engine: Engine, problem: Problem, path: Path, seed: int) -> None:
        self.engine, self.seed = engine, seed
        self.original = of_bytes(problem, str(path), path.read_bytes())
        engine.prepare(self.original.zygote)
        self.loaded = engine.load(problem)
        self.benches = [Bench(engine, self.loaded, seed + number) for number in range(SEEDS)]

    def refusing(self, source: str, number: int) -> frozenset[str]:
        """The groups with a case that the source fails, on one seed."""
        return self.benches[number].judge(self.original._replace(source=source)).groups

    def fate(self, mutant: Mutant) -> Fate:
        for number in range(SEEDS):
            groups = self.refusing(mutant.source, number)
            if groups:
                return Fate(mutant, groups)
        report = grade(
            self.engine, self.loaded.problem, self.original._replace(source=mutant.source),
            seed=self.seed, settings=Settings(explain=False))
        if report.verdict == "JE":
            raise BankError(f"{mutant.file}:{mutant.line}: {report.reason and report.reason.en}")
        groups = frozenset(
            [group.name for group in report.groups if group.passed < group.run]
            + [growth.name for growth in report.growth if not growth.passed])
        return Fate(mutant, groups or frozenset([] if report.accepted else [STOPPED]))


def strength(slug: str, found: Iterable[Fate]) -> Strength:
    """Add up the fates of all mutants of a problem, its waivers applied."""
    problem = bank.find(slug)
    everyone = list(found)
    worth = tuple(_worth(problem, everyone))
    everyone = [fate for fate in everyone if fate.mutant.after != MISTAKE]
    waivers, faults = _waivers(problem)
    alive = [fate.mutant for fate in everyone if not fate.killed]
    known = {fate.mutant.id: fate for fate in everyone}
    file = relative(problem.folder / "waivers.toml")
    for key in waivers:
        if key not in known:
            faults.append(Fault(file, f"{key} is no mutant (any more): remove it"))
        elif known[key].killed:
            groups = ", ".join(sorted(known[key].groups))
            faults.append(Fault(file, f"{key} is refused by {groups}: remove it"))
    return Strength(
        slug,
        sum(fate.killed for fate in everyone),
        sum(mutant.id in waivers for mutant in alive),
        tuple(mutant for mutant in alive if mutant.id not in waivers),
        worth,
        tuple(faults),
    )


def _worth(problem: Problem, everyone: list[Fate]) -> Iterator[Worth]:
    from judge.grading.loaded import load

    suite = load(problem).suite
    for group in [*suite.groups, *suite.claims]:
        kills = [fate for fate in everyone if group in fate.groups]
        only = {group, SAMPLES}  # the examples are no hidden cases
        alone = [fate.mutant.after == MISTAKE for fate in kills if fate.groups <= only]
        mutated = sum(fate.mutant.after != MISTAKE for fate in kills)
        yield Worth(group, mutated, alone.count(False), alone.count(True))


def waived(problem: Problem) -> frozenset[str]:
    """The ids of the mutants that the problem's waivers.toml excuses."""
    return frozenset(_waivers(problem)[0])


def _waivers(problem: Problem) -> tuple[dict[str, str], list[Fault]]:
    """The written waivers: a table a mutant, ``why`` and, for the reader, ``mutant``."""
    path = problem.folder / "waivers.toml"
    if not path.is_file():
        return {}, []
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        return {}, [Fault(relative(path), str(error))]
    waivers, faults = {}, []
    for key, table in tables.items():
        keys = set(table) if type(table) is dict else set()
        if keys != {"why", "mutant"} or not all(type(table[one]) is str for one in keys):
            faults.append(
                Fault(relative(path), f"[{key}] needs the keys mutant and why, no others"))
        elif len(table["why"].split()) < 4:
            faults.append(
                Fault(relative(path), f"[{key}]: why is the mutant as good as the reference?"))
        else:
            waivers[key] = table["why"]
    return waivers, faults
