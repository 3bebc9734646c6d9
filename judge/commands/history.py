"""``judge history [SLUG]``: the attempts, newest first."""

from __future__ import annotations

import json
import time

import click

from judge import bank
from judge.commands.shared import SLUG, language
from judge.errors import UsageError
from judge.practice.history import Attempt, attempts
from judge.report.columns import pad
from judge.report.values import clean


@click.command("history")
@click.argument("slug", required=False, type=SLUG)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many.")
@click.option("--source", type=int, metavar="ID", help="Print the file as it was graded then.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list (docs/report.md).")
@language
def command(slug: str | None, limit: int, source: int | None, as_json: bool, lang: str) -> None:
    """Show your attempts, at SLUG or at everything, newest first."""
    problem = bank.find(slug).slug if slug else None
    found = attempts(problem, limit if source is None else None)
    if source is not None:
        match = [attempt for attempt in found if attempt.id == source]
        if not match:
            raise UsageError(f"no attempt {source}; `judge history` lists them")
        click.echo(match[0].source, nl=False)
        return
    if as_json:
        click.echo(json.dumps([attempt._asdict() for attempt in found], ensure_ascii=False))
        return
    if not found:
        click.echo("还没有提交记录" if lang == "zh" else "no attempts yet")
    width = max((len(attempt.problem) for attempt in found), default=0)
    for attempt in found:
        click.echo(_line(attempt, width))


def _line(attempt: Attempt, width: int) -> str:
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(attempt.when))
    verdict = click.style(pad(attempt.verdict, 3), fg="green" if attempt.verdict == "AC" else "red")
    cases = f"{attempt.passed}/{attempt.total}"
    return (
        f"{attempt.id:>5}  {when}  {pad(clean(attempt.problem), width)}  {verdict} {cases:>8}"
        f"  --seed {attempt.seed}"
    )
