"""``judge run [SLUG] FILE``: grade one answer."""

from __future__ import annotations

import click

from judge.commands.shared import SLUG, language
from judge.hints import Any
from judge.running import LARGEST_SEED, Order, run


@click.command("run")
@click.argument("words", nargs=-1, required=True, metavar="[SLUG] FILE", type=SLUG)
@click.option("--seed", type=click.IntRange(0, LARGEST_SEED), help="Replay the run with this seed.")
@click.option("--case", metavar="GROUP[/N]", help="Run only this group or case.")
@click.option("--full", is_flag=True, help="Show whole inputs and outputs, never cut.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object (docs/report.md).")
@click.option("--no-history", is_flag=True, help="Do not record this run.")
@click.option(
    "--require-confinement", is_flag=True, help="Refuse to run if this machine lacks a protection."
)
@language
def command(**options: Any) -> int:
    """Grade FILE as an answer to the problem SLUG.

    Without SLUG the problem is guessed from the file's name or from what it defines.
    Exit codes: 0 accepted, 1 not accepted, 2 usage, 3 the judge's fault.
    """
    return run(Order(**options))
