"""``judge verify [SLUG...]``: the reference suite, on all cores."""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

import click

from judge import bank
from judge.box.confine import die_with_parent
from judge.commands.shared import SLUG
from judge.grading.grade import new_seed
from judge.hints import Any, Callable, Iterator, Sequence

CHUNK = 20
"""Seeds, or mutants, that one process takes at a time."""
Task = tuple[Callable[..., Any], tuple[Any, ...]]


@click.command("verify")
@click.argument("slugs", nargs=-1, type=SLUG)
@click.option("--seeds", type=click.IntRange(1), default=1, help="Seeds to try on every answer.")
@click.option("--seed", type=click.IntRange(0), help="The first seed; by default a new one.")
@click.option("--jobs", type=click.IntRange(1), help="Processes; by default one a core.")
@click.option("--strength", is_flag=True, help="Try mutants of the references instead.")
@click.option("--record", is_flag=True, help="Also note the mutants' figures in docs/problems.md.")
def command(
    slugs: tuple[str, ...], seeds: int, seed: int | None, jobs: int | None, strength: bool,
    record: bool,
) -> int:
    """Check that problems keep their promises: prose, cases, right answers, mistakes.

    Every fault names the file to mend. With --strength, the references are broken in small
    ways instead, and what the hidden cases let through is shown. Exit codes: 0 all well,
    1 faults were found.
    """
    chosen = list(dict.fromkeys(bank.find(slug).slug for slug in slugs)) or bank.slugs()
    began = time.perf_counter()
    strength = strength or record
    work = _mutants if strength else _checks
    tasks = list(work(chosen, seeds, new_seed() if seed is None else seed))
    results: dict[str, list[Any]] = {slug: [] for slug in chosen}
    with click.progressbar(
        length=len(tasks), label="verify", file=sys.stderr, item_show_func=lambda one: one,
        hidden=not sys.stderr.isatty(),
    ) as bar:
        for slug, result in _run(tasks, jobs or os.cpu_count() or 1):
            results[slug].append(result)
            bar.update(1, slug)
    say = _say_strength if strength else _say_checks
    bad = sum(say(slug, parts) for slug, parts in sorted(results.items()))
    if record:
        _record(results)
    word = "fault" if bad == 1 else "faults"
    spent = time.perf_counter() - began
    click.echo(f"{len(results)} problem{'s' * (len(results) != 1)}, {bad} {word}, {spent:.1f} s")
    return 1 if bad else 0


def _checks(slugs: Sequence[str], seeds: int, seed: int) -> Iterator[Task]:
    for slug in slugs:
        yield _verify, (slug, seed)
        for start in range(1, seeds, CHUNK):
            yield _verify_answers, (slug, min(CHUNK, seeds - start), seed + start)


def _mutants(slugs: Sequence[str], seeds: int, seed: int) -> Iterator[Task]:
    from judge.verify.mutants import mutants
    from judge.verify.strength import references

    for slug in slugs:
        problem = bank.find(slug)
        yield _fates, (slug, None, 0, 1, seed)
        for file, path in enumerate(references(problem)):
            parts = -(-len(mutants(path)) // CHUNK)
            for part in range(parts):
                yield _fates, (slug, file, part, parts, seed)


def _run(tasks: list[Task], jobs: int) -> Iterator[tuple[str, Any]]:
    """Each task's slug and result as they come."""
    if jobs == 1 or len(tasks) == 1:
        for function, arguments in tasks:
            yield arguments[0], function(*arguments)
        return
    spawn = get_context("spawn")
    workers = min(jobs, len(tasks))
    with ProcessPoolExecutor(workers, spawn, die_with_parent, (os.getpid(),)) as pool:
        waiting = {
            pool.submit(function, *arguments): arguments[0] for function, arguments in tasks
        }
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        except BaseException:
            pool.shutdown(cancel_futures=True, wait=False)
            raise


def _verify(slug: str, seed: int) -> Any:
    from judge.verify import worker

    return worker.verify(worker.engine(), slug, seed=seed)


def _verify_answers(slug: str, seeds: int, seed: int) -> Any:
    from judge.verify import worker

    return worker.verify_answers(worker.engine(), slug, seeds=seeds, seed=seed)


def _fates(slug: str, file: int | None, part: int, parts: int, seed: int) -> Any:
    from judge.verify import worker

    return worker.fates(worker.engine(), slug, file, part, parts, seed)


def _record(results: dict[str, list[Any]]) -> None:
    from judge.verify import table
    from judge.verify.strength import strength

    table.record({
        slug: strength(slug, [fate for part in parts for fate in part]).killed
        for slug, parts in results.items()
    })


def _mark(good: bool) -> str:
    return click.style("✓", fg="green") if good else click.style("✗", fg="red")


def _say_checks(slug: str, parts: list[Any]) -> int:
    """Print a problem's line and its faults; return their number."""
    from judge.verify import merge

    result = merge(parts)
    counts = f"{result.cases:>4} cases  {result.answers:>3} answers"
    click.echo(f"{_mark(not result.faults)} {slug:<24} {counts}")
    for fault in result.faults:
        click.echo(f"    {fault}")
    return len(result.faults)


def _say_strength(slug: str, parts: list[Any]) -> int:
    """Print what the mutants of a problem met with; return how many got through."""
    from judge.verify.strength import strength
    from judge.verify.strength_text import lines

    result = strength(slug, [fate for part in parts for fate in part])
    click.echo(f"{_mark(result.good)} {lines(result)[0]}")
    for line in lines(result)[1:]:
        click.echo(f"    {line}")
    return len(result.alive) + len(result.faults)
