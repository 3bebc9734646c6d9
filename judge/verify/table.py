"""docs/problems.md: what guards each problem, counted from the bank itself.

All but one column is counted afresh whenever the table is rendered, so that a test can
compare the file with the bank. How many mutants are refused takes minutes to find out;
``judge verify --strength --record`` notes it in docs/strength.toml together with a digest
of the mutants it ran, and a reference that changed since then counts as not measured.

``python -m judge.verify.table`` writes docs/problems.md anew.
"""

from __future__ import annotations

import ast
import hashlib
import tomllib
from pathlib import Path

from judge import bank
from judge.errors import BankError
from judge.grading.loaded import load
from judge.hints import Iterator, Mapping
from judge.problem import TOPICS, Problem
from judge.record import NamedTuple
from judge.verify.mutants import Mutant, mutants
from judge.verify.strength import references, waived

HEADING = """\
# The problems

What guards each problem, counted from the bank. `judge verify --strength --record` measures
the mutants and writes this file; `python -m judge.verify.table` only writes it.

- *groups*: kinds of hidden cases, and claims about growth after the plus sign.
- *cases*: hidden cases of one run.
- *mistakes*, *accepted*: wrong answers that must be refused with their verdict; right answers in
  other styles that must pass, the references not counted.
- *mutants*: first-order changes of the references that the cases refuse, out of all. The rest is
  equivalent and waived, with the reason, in `waivers.toml`.
- *second opinion*: what else has answered the same cases as the reference.
"""
COLUMNS = (
    "problem", "groups", "cases", "mistakes", "accepted", "mutants", "waived", "second opinion",
    "frameworks", "languages",
)  # fmt: skip
NOT_MEASURED = "not measured"


class Row(NamedTuple):
    """One problem. ``refused`` is None where the mutants were not run since they changed."""

    problem: Problem
    groups: int
    claims: int
    cases: int
    mutants: int
    waived: int
    refused: int | None
    opinion: str
    languages: tuple[str, ...]

    def cells(self) -> tuple[str, ...]:
        slug = self.problem.slug
        measured = NOT_MEASURED if self.refused is None else f"{self.refused} / {self.mutants}"
        return (
            f"[{slug}](../problems/{slug}/statement.en.md)",
            f"{self.groups} + {self.claims}" if self.claims else str(self.groups),
            str(self.cases),
            str(len(self.problem.wrong_answers())),
            str(len(self.problem.right_answers())),
            measured,
            str(self.waived),
            self.opinion.replace("|", r"\|"),
            ", ".join(self.problem.frameworks),
            ", ".join(self.languages),
        )


def record(killed: Mapping[str, int]) -> None:
    """Note how many of each problem's present mutants were refused, and write the table."""
    known = _recorded()
    for slug, count in killed.items():
        known[slug] = (count, _digest(_mutants(bank.find(slug))))
    lines = ["# Written by `judge verify --strength --record`: mutants refused, of which mutants."]
    for slug in sorted(set(known) & set(bank.slugs())):
        count, digest = known[slug]
        lines.append(f'\n[{slug}]\nrefused = {count}\nof = "{digest}"')
    _record_path().write_text("\n".join(lines) + "\n", encoding="utf-8")
    write()


def write() -> Path:
    """Write docs/problems.md; its path."""
    path = bank.root() / "docs" / "problems.md"
    path.write_text(text(rows()), encoding="utf-8")
    return path


def rows() -> list[Row]:
    """Every problem of the bank. BankError where a file is missing or malformed."""
    known = _recorded()
    return [_row(bank.find(slug), known) for slug in bank.slugs()]


def text(everything: list[Row]) -> str:
    """The whole of docs/problems.md."""
    return "\n".join([HEADING, *_tables(everything), _total(everything)])


def _tables(everything: list[Row]) -> Iterator[str]:
    for topic in TOPICS:
        yield f"## {topic.capitalize()}\n"
        yield _line(COLUMNS)
        yield _line([":--" if name in COLUMNS[:1] + COLUMNS[7:] else "--:" for name in COLUMNS])
        yield from (_line(row.cells()) for row in everything if row.problem.topic == topic)
        yield ""


def _line(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _total(everything: list[Row]) -> str:
    refused = sum(row.refused or 0 for row in everything)
    wrong = sum(len(row.problem.wrong_answers()) for row in everything)
    right = sum(len(row.problem.right_answers()) for row in everything)
    return (
        f"In all: {len(everything)} problems, {sum(row.groups for row in everything)} groups of "
        f"{sum(row.cases for row in everything)} cases, {wrong} mistakes, {right} accepted, "
        f"{refused} of {sum(row.mutants for row in everything)} mutants refused, "
        f"{sum(row.waived for row in everything)} waived.\n"
    )


def _row(problem: Problem, known: Mapping[str, tuple[int, str]]) -> Row:
    suite = load(problem).suite
    changes = _mutants(problem)
    count, digest = known.get(problem.slug, (0, ""))
    reasons = waived(problem)
    return Row(
        problem,
        len(suite.groups),
        len(suite.claims),
        sum(group.count for group in suite.groups.values()),
        len(changes),
        sum(mutant.id in reasons for mutant in changes),
        count if digest == _digest(changes) else None,
        _opinion(problem),
        tuple(
            lang
            for lang in ("en", "zh")
            if all(problem.prose_path(kind, lang).is_file() for kind in ("statement", "editorial"))
        ),
    )


def _mutants(problem: Problem) -> list[Mutant]:
    return [mutant for path in references(problem) for mutant in mutants(path)]


def _digest(changes: list[Mutant]) -> str:
    return hashlib.sha256(" ".join(mutant.id for mutant in changes).encode()).hexdigest()[:8]


def _opinion(problem: Problem) -> str:
    """SOURCE of the problem's second opinion, read without running it."""
    path = bank.root() / "tests" / "second_opinion" / f"{problem.slug}.py"
    if not path.is_file():
        return "none"
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "SOURCE":
            return str(ast.literal_eval(statement.value))
    raise BankError(f"{path}: says no SOURCE")


def _record_path() -> Path:
    return bank.root() / "docs" / "strength.toml"


def _recorded() -> dict[str, tuple[int, str]]:
    """How many mutants were refused, and the digest of all, by slug."""
    path = _record_path()
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {slug: (int(table["refused"]), str(table["of"])) for slug, table in tables.items()}
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise BankError(f"{path}: {error!r}; judge verify --strength --record mends it") from None


if __name__ == "__main__":
    print(write())
