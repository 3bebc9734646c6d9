"""``judge verify [SLUG...]``: the reference suite, on all cores."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

import click

from judge import bank
from judge.commands.shared import SLUG
from judge.verify import Checked


@click.command("verify")
@click.argument("slugs", nargs=-1, type=SLUG)
@click.option("--seeds", type=click.IntRange(1), default=1, help="Seeds to try on every answer.")
@click.option("--seed", type=click.IntRange(0), help="The first seed; by default a new one.")
@click.option("--jobs", type=click.IntRange(1), help="Processes; by default one a core.")
def command(slugs: tuple[str, ...], seeds: int, seed: int | None, jobs: int | None) -> int:
    """Check that problems keep their promises: prose, cases, right answers, mistakes.

    Every fault names the file to mend. Exit codes: 0 all well, 1 faults were found.
    """
    chosen = [bank.find(slug).slug for slug in slugs] or bank.slugs()
    began = time.perf_counter()
    results: list[Checked] = []
    with click.progressbar(
        length=len(chosen), label="verify", file=sys.stderr, item_show_func=lambda one: one
    ) as bar:
        for result in _results(chosen, seeds, seed, jobs or os.cpu_count() or 1):
            results.append(result)
            bar.update(1, result.slug)
    for result in sorted(results):
        mark = click.style("✗", fg="red") if result.faults else click.style("✓", fg="green")
        click.echo(f"{mark} {result.slug:<24} {result.cases:>5} cases {result.answers:>4} answers")
        for fault in result.faults:
            click.echo(f"    {fault}")
    faults = sum(len(result.faults) for result in results)
    count = _counted(len(results), "problem")
    click.echo(f"{count}, {_counted(faults, 'fault')}, {time.perf_counter() - began:.1f} s")
    return 1 if faults else 0


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _results(slugs: list[str], seeds: int, seed: int | None, jobs: int) -> Iterator[Checked]:
    if jobs == 1 or len(slugs) == 1:
        for slug in slugs:
            yield _verify(slug, seeds, seed)
        return
    with ProcessPoolExecutor(min(jobs, len(slugs)), mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(_verify, slug, seeds, seed) for slug in slugs]
        try:
            for future in as_completed(waiting):
                yield future.result()
        except BaseException:
            pool.shutdown(cancel_futures=True, wait=False)
            raise


def _verify(slug: str, seeds: int, seed: int | None) -> Checked:
    from judge.verify.worker import engine, verify

    return verify(engine(), slug, seeds=seeds, seed=seed)
