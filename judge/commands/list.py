"""``judge list``: the problems, what interviewers ask most, and how far you are."""

from __future__ import annotations

import json

import click

from judge import bank
from judge.commands.shared import language
from judge.errors import BankError
from judge.problem import DIFFICULTIES, TOPICS, Problem
from judge.report.text import DIFFICULTIES as LEVELS
from judge.report.columns import cells, pad

NAMES = {
    "algorithms": ("Algorithms", "算法"),
    "vision": ("Boxes and images", "检测框与图像"),
    "transformers": ("Attention and transformers", "注意力与 Transformer"),
    "training": ("Normalisation, training, compression", "归一化、训练与压缩"),
    "metrics": ("Metrics and tensors", "指标与张量"),
}
STATUSES = {"solved": ("solved", "已通过"), "tried": ("tried", "尝试过"), "untouched": ("", "")}
MARKS = {"solved": ("✓", "green"), "tried": ("•", "yellow"), "untouched": (" ", "white")}


@click.command("list")
@click.option("--topic", type=click.Choice(TOPICS), help="Only this topic.")
@click.option("--difficulty", type=click.Choice(DIFFICULTIES), help="Only this difficulty.")
@click.option("--status", type=click.Choice(list(STATUSES)), help="Only these.")
@click.option("--asked", is_flag=True, help="Only what interviewers really asked, most first.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list of objects.")
@language
def command(
    topic: str | None,
    difficulty: str | None,
    status: str | None,
    asked: bool,
    as_json: bool,
    lang: str,
) -> None:
    """List the problems by topic, with difficulty, how often asked, and your status."""
    known = _statuses()
    rows = [
        (problem, known.get(problem.slug, "untouched"))
        for problem in map(bank.find, bank.slugs())
        if (topic is None or problem.topic == topic)
        and (difficulty is None or problem.difficulty == difficulty)
        and (not asked or problem.asked_rank() > 0)
    ]
    rows = [row for row in rows if status is None or row[1] == status]
    rows.sort(key=lambda row: (-row[0].asked_rank(), row[0].slug))
    if as_json:
        click.echo(json.dumps([_object(*row) for row in rows], ensure_ascii=False))
        return
    if not rows:
        click.echo("没有符合条件的题目" if lang == "zh" else "no problem fits these filters")
        return
    for line in _table(rows, lang, by_topic=not asked):
        click.echo(line)


def _statuses() -> dict[str, str]:
    """What was solved and tried; an unreadable history costs one warning line."""
    from judge.practice.history import HistoryError, statuses

    try:
        return {slug: status.status for slug, status in statuses().items()}
    except HistoryError as error:
        click.echo(f"judge: {error}", err=True)
        return {}


def _object(problem: Problem, status: str) -> dict[str, object]:
    return {
        "slug": problem.slug,
        "title": problem.title._asdict(),
        "topic": problem.topic,
        "difficulty": problem.difficulty,
        "asked": problem.asked,
        "frameworks": list(problem.frameworks),
        "status": status,
    }


def _table(rows: list[tuple[Problem, str]], lang: str, *, by_topic: bool) -> list[str]:
    if not rows:
        raise BankError("the bank is empty")
    zh = lang == "zh"
    slug_width = max(len(problem.slug) for problem, _ in rows)
    level_width = max(cells(_level(problem, zh)) for problem, _ in rows)
    asked_width = max(cells(problem.asked_text(lang)) for problem, _ in rows)
    lines: list[str] = []
    for topic in TOPICS if by_topic else ("",):
        chosen = [row for row in rows if not topic or row[0].topic == topic]
        if not chosen:
            continue
        if topic:
            solved = sum(status == "solved" for _, status in chosen)
            count = f"{solved}/{len(chosen)}"
            lines += [""] * bool(lines) + [click.style(f"{NAMES[topic][zh]}  {count}", bold=True)]
        title_width = 80 - slug_width - level_width - asked_width - 4 - 6
        for problem, status in chosen:
            mark, colour = MARKS[status]
            title = _fit(problem.title.in_(lang), title_width)
            lines.append(
                f"  {click.style(mark, fg=colour)} {pad(problem.slug, slug_width)}  "
                f"{pad(title, title_width)}  {pad(_level(problem, zh), level_width)}  "
                f"{problem.asked_text(lang)}".rstrip()
            )
    return lines


def _level(problem: Problem, zh: bool) -> str:
    return LEVELS[problem.difficulty] if zh else problem.difficulty


def _fit(text: str, width: int) -> str:
    while cells(text) > width:
        text = text[:-2] + "…"
    return text
