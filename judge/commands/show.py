"""``judge show SLUG``: the statement, with readable mathematics."""

from __future__ import annotations

import click

from judge import bank
from judge.commands.shared import SLUG, color, columns, heading, language
from judge.problem import Problem
from judge.report.columns import cells, wrap


@click.command("show")
@click.argument("slug", type=SLUG)
@language
def command(slug: str, lang: str) -> None:
    """Show the statement of the problem SLUG."""
    click.echo(page(bank.find(slug), lang))


def page(problem: Problem, lang: str) -> str:
    """The statement between its heading and its footer, as wide as the terminal allows."""
    from judge.report.prose import render

    markdown = problem.prose("statement", lang)
    width = columns()
    statement = render(markdown, width=width, color=color())
    return "\n".join(
        [heading(problem, lang, width), "", statement, "", *_footer(problem, lang, width)]
    )


def _footer(problem: Problem, lang: str, width: int) -> list[str]:
    """Where the question comes from, and how to begin."""
    zh = lang == "zh"
    slug = problem.slug
    lines: list[str] = []
    if problem.sources:
        label, join = ("出处：", "；") if zh else ("Sources: ", "; ")
        lines += wrap(label + join.join(problem.sources), width)
    label = "开始：" if zh else "Begin: "
    commands = (f"judge start {slug}", f"judge run {slug}.py", f"judge hint {slug}")
    line = label + "    ".join(commands)
    lines += [line] if cells(line) <= width else [label.rstrip(), *(f"  {c}" for c in commands)]
    return [click.style(line, dim=True) for line in lines]
