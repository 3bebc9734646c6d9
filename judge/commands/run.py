"""``judge run [SLUG] FILE``: grade one answer."""

from __future__ import annotations

from pathlib import Path

import click

from judge import bank
from judge.commands.shared import SLUG, language
from judge.errors import JudgeError, UsageError
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.report import Report
from judge.grading.submission import read
from judge.problem import Problem

LARGEST_SEED = 2**63 - 1  # what the history can hold


@click.command("run")
@click.argument("words", nargs=-1, required=True, metavar="[SLUG] FILE", type=SLUG)
@click.option("--seed", type=click.IntRange(0, LARGEST_SEED), help="Replay the run with this seed.")
@click.option("--case", metavar="GROUP[/N]", help="Run only this group or case.")
@click.option("--full", is_flag=True, help="Show whole inputs and outputs, never cut.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object (docs/report.md).")
@click.option("--no-history", is_flag=True, help="Do not record this run.")
@click.option(
    "--require-confinement", is_flag=True, help="Refuse to run if this machine lacks a protection."
)
@language
def command(
    words: tuple[str, ...],
    seed: int | None,
    case: str | None,
    full: bool,
    as_json: bool,
    no_history: bool,
    require_confinement: bool,
    lang: str,
) -> int:
    """Grade FILE as an answer to the problem SLUG.

    Without SLUG the problem is guessed from the file's name or from what it defines.
    Exit codes: 0 accepted, 1 not accepted, 2 usage, 3 the judge's fault.
    """
    if require_confinement:
        _require_confinement()
    problem = _problem(words)
    submission = read(problem, words[-1])
    engine = Engine()
    try:
        if not submission.unreadable:
            engine.prepare(submission.zygote)
        report = grade(engine, problem, submission, seed=seed, case=case)
        _print(report, problem, as_json=as_json, full=full, lang=lang)
        if not no_history:
            _record(report, submission.source)
    finally:
        engine.close()
    return report.exit_code


def _require_confinement() -> None:
    from judge.box.confine import missing

    lacking = missing()
    if lacking:
        raise JudgeError(
            f"this machine lacks {', '.join(lacking)}, and --require-confinement was given; "
            "`judge doctor` says more"
        )


def _print(report: Report, problem: Problem, *, as_json: bool, full: bool, lang: str) -> None:
    if as_json:
        from judge.report.json import dumps

        click.echo(dumps(report, lang))
        return
    from judge.report.text import text

    click.echo(text(report, problem, lang, full=full))


def _record(report: Report, source: str) -> None:
    from judge.practice.record import record

    warning = record(report, source)
    if warning:
        click.echo(f"judge: {warning}", err=True)


def _problem(words: tuple[str, ...]) -> Problem:
    """The problem that the command's words name or imply."""
    if len(words) > 2:
        raise UsageError("run takes one problem and one file: judge run SLUG FILE")
    if words[-1] == "-":
        raise UsageError("the answer must be a file, not standard input: judge run SLUG FILE")
    if len(words) == 1:
        return guess(words[0])
    if words[1].replace("-", "_") in bank.slugs() and Path(words[0]).is_file():
        raise UsageError(f"the problem comes first: judge run {words[1]} {words[0]}")
    return bank.find(words[0])


def guess(file: str) -> Problem:
    """The problem that a file answers: by its name, else by the functions it defines."""
    path = Path(file)
    slugs = bank.slugs()
    stem = path.stem.replace("-", "_")
    if not path.suffix and stem in slugs and not path.is_file():
        raise UsageError(f"which file? judge run {stem} FILE")
    if stem in slugs:
        return bank.find(stem)
    if path.is_dir():
        raise UsageError(f"{file} is a directory; `judge batch {file}` grades all that is in it")
    if not path.is_file():
        raise UsageError(f"{file} does not exist; name a problem and a file: judge run SLUG FILE")
    defined = _defined(path)
    matches = [slug for slug in slugs if set(bank.find(slug).entry) <= defined]
    if len(matches) == 1:
        return bank.find(matches[0])
    found = f"it could be {', '.join(matches)}" if matches else "it defines no problem's entry"
    raise UsageError(f"cannot guess the problem of {file}: {found}; say judge run SLUG {file}")


def _defined(path: Path) -> set[str]:
    import ast

    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError, RecursionError, MemoryError, OSError):
        return set()
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    names = {node.name for node in tree.body if isinstance(node, kinds)}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names
