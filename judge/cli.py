"""The commands: each lives in its own file and is imported only when it is called."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from errno import ENOSPC
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from judge import __version__
from judge.errors import INTERRUPTED, JUDGE_FAULT, JudgeError

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


def main(args: list[str] | None = None) -> NoReturn:
    """Run a command; one clear line and the right exit code when something is off."""
    _speak_unicode()
    try:
        plain = False if os.environ.get("NO_COLOR") else None  # no-color.org; click does not ask
        code: Any = cli.main(args, prog_name="judge", standalone_mode=False, color=plain)
    except click.exceptions.Abort:
        _end(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        _end(error.exit_code)
    except JudgeError as error:
        click.echo(f"judge: {error}", err=True)
        _end(error.exit_code)
    except KeyboardInterrupt:
        _end(INTERRUPTED)
    except BrokenPipeError:
        _end(JUDGE_FAULT)
    except Exception as error:
        if isinstance(error, OSError) and error.errno == ENOSPC:
            _complain(f"judge: cannot write the output: {error.strerror}")
        else:
            import traceback

            _complain(traceback.format_exc())
        _end(JUDGE_FAULT)
    _end(code if isinstance(code, int) else 0)


def _speak_unicode() -> None:
    """A terminal that cannot show a character shows a question mark instead of our traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(errors="replace")


def _complain(text: str) -> None:
    with suppress(OSError, ValueError):
        click.echo(text, err=True)


def _end(code: int) -> NoReturn:
    """Leave without the interpreter's teardown, which alone costs 300 ms once torch is loaded."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        code = code or JUDGE_FAULT
    os._exit(code)


if __name__ == "__main__":
    main()
