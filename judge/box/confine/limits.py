"""Resource limits: the kernel's own bounds, behind the judge's measured ones.

The judge measures memory and time from outside and stops a child first; these limits hold
where the child is faster than the judge looks.
"""

from __future__ import annotations

import resource
import sys

from judge.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from judge.box.confine import Limits


def impose(limits: Limits) -> None:
    """Lower this process's limits. Raises OSError or ValueError where Linux refuses."""
    wanted = {
        "RLIMIT_AS": mapped_bytes() + limits.memory_bytes,
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
        try:
            _lower(kind, value)
        except (OSError, ValueError):
            if sys.platform == "linux":
                raise
            # other systems refuse kinds they list; doctor says what they lack


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, value))


def mapped_bytes() -> int:
    """The address space in use; a process with torch has gigabytes mapped before it starts."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0
