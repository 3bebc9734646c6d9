"""``judge watch [SLUG] FILE``: grade on every save."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from judge import bank
from judge.commands.shared import SLUG, language
from judge.errors import UsageError
from judge.grading.engine import Engine
from judge.grading.report import Report
from judge.guess import guess
from judge.problem import Problem
from judge.watching.files import Watched
from judge.watching.loop import Loop


@click.command("watch")
@click.argument("words", nargs=-1, required=True, metavar="[SLUG] FILE|FOLDER", type=SLUG)
@click.option("--no-history", is_flag=True, help="Do not record the runs.")
@language
def command(words: tuple[str, ...], no_history: bool, lang: str) -> None:
    """Grade FILE now and again on every save; a FOLDER's files as they are saved.

    Keys: r rerun, h next hint, s statement, f full input, q quit.
    """
    if len(words) > 2:
        raise click.UsageError("watch takes a problem and a file: judge watch SLUG FILE")
    path = Path(words[-1])
    chosen = bank.find(words[0]) if len(words) == 2 else None
    if not path.exists():
        slug = chosen.slug if chosen else "SLUG"
        raise UsageError(
            f"{path} does not exist; `judge start {slug} {path}` writes a stub to fill in"
        )
    if chosen is None and path.is_file():
        chosen = guess(str(path))

    def find(file: Path) -> Problem:
        return chosen or guess(str(file))

    def record(report: Report, source: str) -> str | None:
        if no_history:
            return None
        from judge.practice.record import record

        return record(report, source)

    with Engine(fresh=True) as engine:
        engine.prepare(chosen.frameworks[0] if chosen else "python")
        pages = {
            "s": lambda problem: _statement(problem, lang),
            "h": lambda problem: _hint(problem, lang),
        }
        Loop(engine, Watched(path), find, record, pages, lang, screen=sys.stdout.isatty()).run()


def _statement(problem: Problem, lang: str) -> str:
    from judge.commands.show import page

    return page(problem, lang)


def _hint(problem: Problem, lang: str) -> str:
    from judge.commands.hint import next_hint

    return next_hint(problem, lang)
