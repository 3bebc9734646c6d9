"""``judge batch PATH...``: grade a folder of submissions on all cores."""

from __future__ import annotations

import os
from pathlib import Path

import click

from judge.batch import summary
from judge.batch.layout import tasks
from judge.batch.pool import Pool
from judge.batch.results import Results, Row, digest, row
from judge.commands.shared import language, require_confinement
from judge.errors import JUDGE_FAULT, UsageError
from judge.hints import TYPE_CHECKING
from judge.report.columns import pad
from judge.report.values import clean

if TYPE_CHECKING:
    from rich.progress import Progress

COLOURS = {"AC": "green", "JE": "magenta"}


@click.command("batch")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--manifest", type=click.Path(path_type=Path), help="A file of lines PROBLEM,FILE.")
@click.option("--jobs", type=click.IntRange(1), help="Worker processes; by default one a core.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Append results to FILE.jsonl or FILE.csv."
)
@click.option(
    "--seed", type=click.IntRange(0), help="The cases' seed; by default a new secret one."
)
@require_confinement
@language
def command(
    paths: tuple[Path, ...],
    manifest: Path | None,
    jobs: int | None,
    out: Path | None,
    seed: int | None,
    lang: str,
) -> int:
    """Grade all submissions under PATH: SLUG/NAME.py, NAME/SLUG.py, or a manifest.

    All get the same cases. With --out, what FILE already holds is not graded again unless
    the submission changed. Nothing is written to the history. Exit codes: 0 graded,
    whatever the verdicts; 2 usage; 3 the judge failed on a submission.
    """
    if not paths and manifest is None:
        raise UsageError("name a folder of submissions, or list them with --manifest FILE")
    found = tasks(paths, manifest)
    digests = {task: digest(task.path) for task in found}  # before grading: a later edit is seen
    zh = lang == "zh"
    with Results(out) as results:
        known = {task: old for task in found if (old := results.of(task, digests[task]))}
        if known:
            said = "{0} 中已有 {1} 份结果，不再重复评测" if zh else "{1} of them are in {0} already"
            click.echo(said.format(out, len(known)), err=True)
        rows = list(known.values())
        seed = _seed(seed, results)
        todo = [task for task in found if task not in known]
        with (
            _progress(len(todo)) as progress,
            Pool(jobs or os.cpu_count() or 1, seed, lang) as pool,
        ):
            bar = progress.add_task("评测" if zh else "grading", total=len(todo))
            for task, report in pool.run(todo):
                result = row(task.name, digests[task], report)
                results.add(result)
                rows.append(result)
                click.echo(_line(result))
                progress.advance(bar)
    click.echo()
    for line in summary.table(rows, lang):
        click.echo(line)
    click.echo(f"{'种子' if zh else 'seed'} {seed}")
    return JUDGE_FAULT if any(result["verdict"] == "JE" for result in rows) else 0


def _seed(asked: int | None, results: Results) -> int:
    """The option's, else the seed of the results that are being continued, else a new one."""
    from judge.grading.grade import new_seed

    earlier = results.seed()
    if asked is not None:
        return asked
    return new_seed() if earlier is None else earlier


def _progress(total: int) -> Progress:
    """A bar with rate and time left on stderr; none where that is not a terminal."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(TextColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.0f}/s" if task.speed else "")

    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(""),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal or not total,
    )


def _line(row: Row) -> str:
    verdict = click.style(pad(row["verdict"], 3), fg=COLOURS.get(row["verdict"], "red"))
    why = row["mistake"]["title"] if row["mistake"] else row["reason"] or ""
    passed = f"{row['passed']}/{row['total']}"
    line = f"{passed:>7}  {clean(row['path'])}"
    return f"{verdict} {line}" + (f"  {clean(why)}" if why and row["verdict"] != "AC" else "")
