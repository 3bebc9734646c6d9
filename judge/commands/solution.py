"""``judge solution SLUG``: the editorial and the reference, once the problem is solved."""

from __future__ import annotations

from pathlib import Path

import click

from judge import bank
from judge.commands.shared import SLUG, color, columns, heading, language, warn
from judge.errors import UsageError
from judge.practice.history import HistoryError, mark_shown, statuses
from judge.problem import Problem


@click.command("solution")
@click.argument("slug", type=SLUG)
@click.option("--give-up", is_flag=True, help="Show it although the problem is not solved yet.")
@language
def command(slug: str, give_up: bool, lang: str) -> None:
    """Show the editorial and the reference solution of SLUG, once you have solved it."""
    from judge.report.prose import render

    problem = bank.find(slug)
    if not _solved(problem) and not give_up:
        raise UsageError(_unsolved(problem.slug, lang))
    width = columns()
    editorial = problem.prose("editorial", lang)
    click.echo(heading(problem, lang, width))
    click.echo()
    click.echo(render(editorial, width=width, color=color()))
    for path in _references(problem):
        click.echo()
        click.echo(click.style(path.relative_to(problem.solutions.parent).as_posix(), bold=True))
        click.echo()
        click.echo(path.read_text(encoding="utf-8").rstrip("\n"))
    if give_up:
        warning = mark_shown(problem.slug, "solution")
        if warning:
            warn(warning)


def _references(problem: Problem) -> list[Path]:
    paths = [problem.reference_path]
    return [*paths, problem.torch_path] if "torch" in problem.frameworks else paths


def _solved(problem: Problem) -> bool:
    try:
        known = statuses().get(problem.slug)
    except HistoryError as error:
        warn(error)
        return False
    return known is not None and known.status == "solved"


def _unsolved(slug: str, lang: str) -> str:
    if lang == "zh":
        return (
            f"{slug} 还没有通过：judge hint {slug} 看下一条提示，"
            f"judge solution {slug} --give-up 直接看题解"
        )
    return (
        f"{slug} is not solved yet: `judge hint {slug}` gives the next hint, "
        f"`judge solution {slug} --give-up` shows the solution all the same"
    )
