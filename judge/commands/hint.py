"""``judge hint SLUG``: the next hint, from a nudge to nearly there; the history counts them."""

from __future__ import annotations

import click

from judge import bank
from judge.commands.shared import SLUG, heading, language, warn
from judge.practice.history import HistoryError, hints_seen, mark_shown
from judge.problem import Problem
from judge.report.columns import wrap

WIDTH = 76


@click.command("hint")
@click.argument("slug", type=SLUG)
@click.option("--again", is_flag=True, help="Show the hints seen so far, and no new one.")
@language
def command(slug: str, again: bool, lang: str) -> None:
    """Show the next hint for SLUG; each call gives away a little more."""
    problem = bank.find(slug)
    click.echo(heading(problem, lang))
    click.echo(hints_again(problem, lang) if again else next_hint(problem, lang))


def next_hint(problem: Problem, lang: str) -> str:
    """The text of the first hint not seen yet, which counts as seen from now on."""
    number = _seen(problem) + 1
    if number > len(problem.hints):
        return _all_seen(problem, lang)
    warning = mark_shown(problem.slug, f"hint {number}")
    if warning:
        warn(warning)
    return _hint(problem, number, lang)


def hints_again(problem: Problem, lang: str) -> str:
    """The hints that were seen so far."""
    seen = [_hint(problem, number, lang) for number in range(1, _seen(problem) + 1)]
    return "\n".join(seen) or ("  还没有看过提示" if lang == "zh" else "  no hints seen yet")


def _seen(problem: Problem) -> int:
    """How many hints were shown; an unreadable history costs one warning line."""
    try:
        return min(hints_seen(problem.slug), len(problem.hints))
    except HistoryError as error:
        warn(error)
        return 0


def _hint(problem: Problem, number: int, lang: str) -> str:
    count = len(problem.hints)
    label = f"提示 {number}/{count}" if lang == "zh" else f"hint {number} of {count}"
    lines = wrap(problem.hints[number - 1].in_(lang), WIDTH)
    return "\n".join([f"  {click.style(label, dim=True)}", *(f"    {line}" for line in lines)])


def _all_seen(problem: Problem, lang: str) -> str:
    again = f"judge hint {problem.slug} --again"
    solution = f"judge solution {problem.slug} --give-up"
    if lang == "zh":
        return f"  提示已全部看过\n    {again} 重看提示\n    {solution} 查看题解"
    return f"  you have seen them all\n    {again} repeats them\n    {solution} shows the solution"
