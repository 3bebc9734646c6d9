"""A problem's strength as the author reads it: survivors first with what to do about them."""

from __future__ import annotations

from judge.hints import Iterator
from judge.verify import relative
from judge.verify.mutants import Mutant
from judge.verify.strength import Strength


def lines(result: Strength) -> list[str]:
    """The heading, the survivors, faulty waivers, and the worth of each group."""
    return [
        f"{result.slug:<24} {result.killed}/{result.total} mutants refused, {result.waived} waived",
        *(line for mutant in result.alive for line in _survivor(result.slug, mutant)),
        *map(str, result.faults),
        *_worth(result),
    ]


def _survivor(slug: str, mutant: Mutant) -> Iterator[str]:
    where = f"{relative(mutant.file)}:{mutant.line}"
    yield f"{where}: no case refuses this change; add one that does, or waive it"
    yield f"    - {_one_line(mutant.before)}"
    yield f"    + {_one_line(mutant.after)}"
    change = f"{_one_line(mutant.before)} -> {_one_line(mutant.after)}".replace("'", '"')
    yield f"    in problems/{slug}/waivers.toml: [{mutant.id}]"
    yield f"    mutant = '{change}'"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _worth(result: Strength) -> Iterator[str]:
    width = max((len(worth.group) for worth in result.worth), default=0)
    for worth in result.worth:
        alone = f"{worth.alone} of them it alone" if worth.alone else "none it alone"
        word = "mistake" if worth.mistakes == 1 else "mistakes"
        mistakes = f", and {worth.mistakes} listed {word}" if worth.mistakes else ""
        yield f"{worth.group:<{width}}  refuses {worth.kills:>3}, {alone}{mistakes}"
    idle = [worth.group for worth in result.worth if not worth.alone and not worth.mistakes]
    if idle:
        yield f"refuse nothing that no other group refuses: {', '.join(idle)}"
