"""``judge list``: the problems, what interviewers ask most, and how far you are."""

from __future__ import annotations

import json

import click
from click.shell_completion import CompletionItem

from judge import bank, tracks
from judge.commands.shared import WIDTH, language, warn
from judge.problem import DIFFICULTIES, TOPICS, Problem
from judge.record import NamedTuple
from judge.report.columns import cells, pad
from judge.report.text import DIFFICULTIES as LEVELS

NAMES = {
    "algorithms": ("Algorithms", "算法"),
    "vision": ("Boxes and images", "检测框与图像"),
    "transformers": ("Attention and transformers", "注意力与 Transformer"),
    "training": ("Normalisation, training, compression", "归一化、训练与压缩"),
    "metrics": ("Metrics and tensors", "指标与张量"),
}
STATUSES = ("solved", "tried", "untouched")
MARKS = {"solved": ("✓", "green"), "tried": ("•", "yellow"), "untouched": (" ", "white")}


class Row(NamedTuple):
    """A problem, how far the user is with it, and how often it was tried."""

    problem: Problem
    status: str
    attempts: int


class TrackName(click.ParamType[str]):
    """A track's name, completed by the shell."""

    name = "track"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        return [CompletionItem(name) for name in tracks.tracks() if name.startswith(incomplete)]


@click.command("list")
@click.option("--track", type=TrackName(), help="An order to work through: core, cv, ...")
@click.option("--topic", type=click.Choice(TOPICS), help="Only this topic.")
@click.option("--difficulty", type=click.Choice(DIFFICULTIES), help="Only this difficulty.")
@click.option("--status", type=click.Choice(STATUSES), help="Only what is this far.")
@click.option("--asked", is_flag=True, help="Only what interviewers really asked, most first.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list (docs/report.md).")
@language
def command(
    track: str | None,
    topic: str | None,
    difficulty: str | None,
    status: str | None,
    asked: bool,
    as_json: bool,
    lang: str,
) -> None:
    """List the problems: difficulty, how often asked, and your status."""
    chosen = tracks.find(track) if track else None
    rows = [
        row
        for row in _rows(chosen)
        if (topic is None or row.problem.topic == topic)
        and (difficulty is None or row.problem.difficulty == difficulty)
        and (status is None or row.status == status)
        and (not asked or row.problem.asked_rank() > 0)
    ]
    if as_json:
        click.echo(json.dumps([_object(row) for row in rows], ensure_ascii=False))
    elif not rows:
        click.echo("没有符合条件的题目" if lang == "zh" else "no problem fits these filters")
    elif chosen or asked:
        title = chosen.title.in_(lang) if chosen else ""
        click.echo("\n".join(_section(title, rows, rows, lang, numbered=True)))
    else:
        click.echo("\n\n".join(
            "\n".join(_section(NAMES[name][lang == "zh"], some, rows, lang))
            for name in TOPICS
            if (some := [row for row in rows if row.problem.topic == name])
        ))


def _rows(track: tracks.Track | None) -> list[Row]:
    """All problems, most asked first; or a track's, in its order."""
    known = _statuses()
    problems = [bank.find(slug) for slug in bank.slugs()]
    if track:
        problems = [one for one in problems if one.slug in track.order]
        problems.sort(key=lambda one: track.order.index(one.slug))
    else:
        problems.sort(key=lambda one: (-one.asked_rank(), one.slug))
    return [Row(one, *known.get(one.slug, ("untouched", 0))) for one in problems]


def _statuses() -> dict[str, tuple[str, int]]:
    """What was solved and tried; an unreadable history costs one warning line."""
    from judge.practice.history import HistoryError, statuses

    try:
        return {slug: (found.status, found.attempts) for slug, found in statuses().items()}
    except HistoryError as error:
        warn(error)
        return {}


def _object(row: Row) -> dict[str, object]:
    problem = row.problem
    return {
        "slug": problem.slug,
        "title": problem.title._asdict(),
        "topic": problem.topic,
        "difficulty": problem.difficulty,
        "asked": problem.asked,
        "frameworks": list(problem.frameworks),
        "status": row.status,
        "attempts": row.attempts,
    }


def _section(
    title: str, rows: list[Row], all_rows: list[Row], lang: str, *, numbered: bool = False
) -> list[str]:
    """A heading with how many are solved, then one line a problem; widths are ``all_rows``'."""
    zh = lang == "zh"
    solved = sum(row.status == "solved" for row in rows)
    lines = [click.style(f"{title}  {solved}/{len(rows)}".strip(), bold=True)]
    slug_width = max(len(row.problem.slug) for row in all_rows)
    level_width = max(cells(_level(row.problem, zh)) for row in all_rows)
    asked_width = max(cells(_asked(row.problem, lang)) for row in all_rows)
    number_width = 4 if numbered else 0
    free = WIDTH - 4 - number_width - slug_width - level_width - asked_width - 6
    for place, row in enumerate(rows, 1):
        mark, colour = MARKS[row.status]
        parts = [
            pad(row.problem.slug, slug_width),
            pad(_fit(row.problem.title.in_(lang), free), free),
            pad(_level(row.problem, zh), level_width),
            click.style(_asked(row.problem, lang), dim=True),
        ]
        number = f"{place:>3} " if numbered else ""
        lines.append(f"  {click.style(mark, fg=colour)} {number}{'  '.join(parts)}")
    return lines


def _level(problem: Problem, zh: bool) -> str:
    return LEVELS[problem.difficulty] if zh else problem.difficulty


def _asked(problem: Problem, lang: str) -> str:
    """How often it is asked, in a word or two: titles need the room."""
    return problem.asked_text(lang).removeprefix("asked ").replace("常与 ", "与 ")


def _fit(text: str, width: int) -> str:
    while cells(text) > width:
        text = text.removesuffix("…")[:-1].rstrip() + "…"
    return text
