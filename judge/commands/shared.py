"""Options and pieces that several commands share."""

from __future__ import annotations

import os
import sys

import click

from judge.hints import TYPE_CHECKING, Any
from judge.text import LANGUAGES, default_language

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from judge.problem import Problem

WIDTH = 80


class Slug(click.ParamType[str]):
    """A problem's slug, completed by the shell; dashes count as underscores."""

    name = "slug"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        from judge import bank

        begin = incomplete.replace("-", "_")
        found = [CompletionItem(slug) for slug in bank.slugs() if slug.startswith(begin)]
        return found or [CompletionItem(incomplete, type="file")] * (param.nargs == -1)


SLUG = Slug()


def language(function: Any) -> Any:
    """``--lang en|zh``, by default the locale's."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=default_language,
        help="Language; by default JUDGE_LANG or the locale's.",
    )(function)


def require_confinement(function: Any) -> Any:
    """``--require-confinement``: JudgeError where this machine lacks a protection."""

    def check(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
        if wanted:
            from judge.box.confine import require

            require()

    return click.option(
        "--require-confinement",
        is_flag=True,
        expose_value=False,
        callback=check,
        help="Refuse to run if this machine lacks a protection.",
    )(function)


def columns() -> int:
    """The terminal's width, at most 80."""
    from shutil import get_terminal_size

    return min(WIDTH, get_terminal_size((WIDTH, 24)).columns)


def color() -> bool:
    """Whether standard output shows colours: a terminal, and NO_COLOR is not set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def heading(problem: Problem, lang: str, width: int = WIDTH) -> str:
    """The problem's name at the left, its difficulty and frequency at the right."""
    from judge.report.text import heading as line

    return line(problem, lang, width)


def warn(message: object) -> None:
    """One line on stderr that does not change what the command does."""
    click.echo(f"judge: {message}", err=True)
