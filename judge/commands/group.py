"""The commands: each lives in its own file and is imported only when it is called."""

from __future__ import annotations

import os
from importlib import import_module

import click

from judge import __version__
from judge.errors import INTERRUPTED
from judge.hints import Any

COMMANDS = {
    "run": "Grade an answer.",
    "watch": "Grade a file again on every save.",
    "batch": "Grade a folder of submissions.",
    "show": "Show a problem's statement.",
    "start": "Write a stub to fill in.",
    "hint": "Show the next hint.",
    "solution": "Show the editorial and the reference solution.",
    "list": "List the problems and how far you are.",
    "history": "Show your attempts.",
    "models": "List and show the reference models.",
    "verify": "Check that the problems keep their promises.",
    "new": "Begin a new problem.",
    "doctor": "Say which protections this machine gives.",
}


class Commands(click.Group):
    """A group whose commands are imported by name, one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"judge.commands.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], list(COMMANDS), 1)
            hint = f" (did you mean {near[0]!r}?)" if near else "; `judge --help` lists them"
            ctx.fail(f"no command {args[0]!r}{hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="judge")
def cli() -> None:
    """Practise coding and machine-learning interview questions, graded offline."""


def call(args: list[str] | None) -> int:
    """Parse the arguments and run the command; the exit code."""
    plain = False if os.environ.get("NO_COLOR") else None  # no-color.org; click does not ask
    try:
        code: Any = cli.main(args, prog_name="judge", standalone_mode=False, color=plain)
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return code if isinstance(code, int) else 0
