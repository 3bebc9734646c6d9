"""``judge show SLUG``: the statement, with readable mathematics."""

from __future__ import annotations

import sys

import click

from judge import bank
from judge.commands.shared import SLUG, language
from judge.problem import Problem
from judge.report.columns import cells

WIDTH = 80
HEADINGS = {"sources": ("Sources", "出处"), "start": ("Start", "开始")}


@click.command("show")
@click.argument("slug", type=SLUG)
@language
def command(slug: str, lang: str) -> None:
    """Show the statement of the problem SLUG."""
    from judge.report.prose import render

    problem = bank.find(slug)
    markdown = problem.prose_path("statement", lang).read_text(encoding="utf-8")
    width = min(WIDTH, click.get_current_context().terminal_width or _columns())
    color = sys.stdout.isatty()
    click.echo(heading(problem, lang, width))
    click.echo()
    click.echo(render(markdown, width=width, color=color).rstrip("\n"))
    click.echo()
    click.echo(_footer(problem, lang))


def _columns() -> int:
    from shutil import get_terminal_size

    return get_terminal_size((WIDTH, 24)).columns


def heading(problem: Problem, lang: str, width: int) -> str:
    """The problem's name at the left, its difficulty and frequency at the right."""
    from judge.report.text import DIFFICULTIES

    left = f"{problem.slug} · {problem.title.in_(lang)}"
    level = DIFFICULTIES[problem.difficulty] if lang == "zh" else problem.difficulty
    right = f"{level} · {problem.asked_text(lang)}"
    gap = max(2, width - cells(left) - cells(right))
    return click.style(left, bold=True) + " " * gap + click.style(right, dim=True)


def _footer(problem: Problem, lang: str) -> str:
    zh = lang == "zh"
    sources = ("；" if zh else "; ").join(problem.sources)
    label, start = HEADINGS["sources"][zh], HEADINGS["start"][zh]
    lines = [f"{label}: {sources}"] if sources else []
    lines.append(f"{start}: judge start {problem.slug}    judge run {problem.slug} {problem.slug}.py")
    return "\n".join(click.style(line, dim=True) for line in lines)
