"""``judge history [SLUG]``: the attempts, newest first."""

from __future__ import annotations

import json
import time

import click

from judge import bank
from judge.commands.shared import SLUG, language
from judge.practice.history import Attempt, HistoryError, attempts
from judge.report.text import VERDICTS
from judge.report.columns import pad


@click.command("history")
@click.argument("slug", required=False, type=SLUG)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many.")
@click.option("--source", type=int, metavar="ID", help="Print the file as it was graded then.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list of objects.")
@language
def command(slug: str | None, limit: int, source: int | None, as_json: bool, lang: str) -> None:
    """Show your attempts, at SLUG or at everything, newest first."""
    problem = bank.find(slug).slug if slug else None
    found = attempts(problem, limit if source is None else None)
    if source is not None:
        match = [attempt for attempt in found if attempt.id == source]
        if not match:
            raise HistoryError(f"no attempt {source}; `judge history` lists them")
        click.echo(match[0].source, nl=False)
        return
    if as_json:
        click.echo(json.dumps([attempt._asdict() for attempt in found], ensure_ascii=False))
        return
    if not found:
        click.echo("还没有提交记录" if lang == "zh" else "no attempts yet")
    for attempt in found:
        click.echo(_line(attempt, lang))


def _line(attempt: Attempt, lang: str) -> str:
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(attempt.when))
    verdict = VERDICTS.get(attempt.verdict, (attempt.verdict, attempt.verdict))[lang == "zh"]
    colour = "green" if attempt.verdict == "AC" else "red"
    cases = f"{attempt.passed}/{attempt.total}"
    return (
        f"{attempt.id:>5}  {when}  {pad(attempt.problem, 16)}  "
        f"{click.style(pad(verdict, 22), fg=colour)} {cases:>8}  --seed {attempt.seed}"
    )
