"""What lies in a problem's folder: everything that must, and nothing else."""

from __future__ import annotations

import ast
from pathlib import Path

from judge.box.guard.families import UnknownFamily, expand
from judge.grading.mistakes import mistake_of
from judge.hints import Iterator
from judge.problem import Problem
from judge.verify import Fault, relative

PROSE = tuple(f"{kind}.{lang}.md" for kind in ("statement", "editorial") for lang in ("en", "zh"))
REQUIRED = ("problem.toml", "cases.py", *PROSE)
ALLOWED = (*REQUIRED, "driver.py", "mistakes", "accepted", "waivers.toml", "__pycache__")
LEAST_MISTAKES, LEAST_ACCEPTED = 5, 2
UNFILLED = "FILL IN"


def check(problem: Problem) -> Iterator[Fault]:
    """Faults of presence: missing, stray or unfilled files, too few mistakes or right answers."""
    folder = problem.folder
    for name in REQUIRED:
        if not (folder / name).is_file():
            yield Fault(relative(folder / name), "is missing")
    for path in sorted(folder.iterdir()):
        if path.name not in ALLOWED:
            yield Fault(relative(path), "does not belong here")
    references = [problem.reference_path]
    if "torch" in problem.frameworks:
        references.append(problem.torch_path)
    for path in references:
        if not path.is_file():
            yield Fault(relative(path), "is missing")
    if not 2 <= len(problem.hints) <= 4:
        yield Fault(relative(folder / "problem.toml"), f"{len(problem.hints)} hints; write 2 to 4")
    try:
        expand(problem.forbid)
    except UnknownFamily as error:
        yield Fault(relative(folder / "problem.toml"), str(error))
    if problem.in_place and problem.in_place not in _parameters(problem):
        yield Fault(
            relative(folder / "problem.toml"),
            f"in_place = {problem.in_place!r} is no parameter of {problem.entry[0]}",
        )
    yield from _answers(problem)
    yield from _unfilled(problem, references)


def _parameters(problem: Problem) -> set[str]:
    try:
        tree = ast.parse(problem.reference_path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError):
        return set()
    return {
        argument.arg
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == problem.entry[0]
        for argument in node.args.args
    }


def _answers(problem: Problem) -> Iterator[Fault]:
    mistakes, accepted = problem.wrong_answers(), problem.right_answers()
    for name, found, least in (
        ("mistakes", mistakes, LEAST_MISTAKES),
        ("accepted", accepted, LEAST_ACCEPTED),
    ):
        if len(found) < least:
            yield Fault(relative(problem.folder / name), f"{len(found)} files; at least {least}")
    for path in mistakes:
        if mistake_of(path) is None:
            yield Fault(relative(path), "needs a docstring: the verdict, then en: and zh: lines")
    for folder in ("mistakes", "accepted"):
        for path in sorted((problem.folder / folder).glob("*")):
            if path.suffix != ".py" and path.name != "__pycache__":
                yield Fault(relative(path), "does not belong here")


def _unfilled(problem: Problem, references: list[Path]) -> Iterator[Fault]:
    paths = [problem.folder / name for name in REQUIRED] + references
    for path in [*paths, *problem.wrong_answers(), *problem.right_answers()]:
        if path.is_file() and UNFILLED in path.read_text(encoding="utf-8", errors="replace"):
            yield Fault(relative(path), f"still says {UNFILLED!r}")
