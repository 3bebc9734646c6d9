"""Resource limits: the kernel's own bounds, behind the judge's measured ones.

The judge measures memory and time from outside and stops a child first; these limits hold
where the child is faster than the judge looks.
"""

from __future__ import annotations

import os
import resource
import sys

from judge.box import procfs
from judge.hints import TYPE_CHECKING, Iterator

if TYPE_CHECKING:
    from judge.box.confine import Limits
    from judge.box.confine.kernel import Step



def steps(limits: Limits) -> Iterator[Step]:
    """What lowers the limits of this process, or of one that it forks, each a call to make."""
    mapped = procfs.mapped(os.getpid())  # with torch, gigabytes before it starts
    wanted = {
        "RLIMIT_AS": mapped + limits.memory_bytes,
        "RLIMIT_STACK": limits.stack_bytes,
        "RLIMIT_NOFILE": limits.open_files,
        "RLIMIT_CPU": limits.cpu_seconds,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_MSGQUEUE": 0,
    }
    if sys.platform == "darwin":
        wanted["RLIMIT_NPROC"] = 0  # there, nothing else keeps it from forking
    for name, value in wanted.items():
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        _, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        yield LOWER, (kind, (value, value))


def _lower_if_possible(kind: int, pair: tuple[int, int]) -> None:
    """Other systems refuse kinds that they list; doctor says what they lack."""
    try:
        resource.setrlimit(kind, pair)
    except (OSError, ValueError):
        return


LOWER = resource.setrlimit if sys.platform == "linux" else _lower_if_possible
