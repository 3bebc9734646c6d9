"""What keeps a submission in: Landlock for files, seccomp for system calls, limits for the rest.

Theory of operation. A zygote calls ``plan`` once: it looks at what the kernel offers,
opens a Landlock ruleset and assembles the seccomp program. Before each child it prepares the
``steps``, which the child makes before the first line of a stranger's code: limits first,
then no_new_privs, after which an unprivileged process may give up rights, then files,
capabilities and last the system calls. None of it can be undone, and none of it needs
privileges or namespaces. What the machine lacks is left out and named by ``Plan.missing``;
what it has but then refuses is an error, never a silent gap.
"""

from __future__ import annotations

import os
import sys

from judge.box import procfs
from judge.errors import JudgeError
from judge.hints import TYPE_CHECKING, Iterable
from judge.record import NamedTuple

if TYPE_CHECKING:
    from judge.box.confine.kernel import Step
    from judge.box.confine.seccomp import Filter

__all__ = (
    "LAYERS", "Layer", "Limits", "Plan", "adopt_orphans", "carry_out", "die_with_parent", "leash",
    "missing", "plan", "probe", "readable_paths", "require", "steps",
    "warm_import_caches", "wipe_environment",
)  # fmt: skip

LAYERS = ("no_new_privs", "landlock", "seccomp", "rlimits", "pdeathsig")
LINUX = sys.platform == "linux"


class Layer(NamedTuple):
    """One protection: whether this machine gives it, and its version or what is in the way."""

    name: str
    active: bool
    detail: str


class Limits(NamedTuple):
    """What the kernel itself enforces; memory is address space beyond what is mapped already."""

    memory_bytes: int
    cpu_seconds: int
    stack_bytes: int = 120 << 20  # deep recursion at the usual 8 MB would be a segfault
    open_files: int = 64


class Plan(NamedTuple):
    """The layers to put on: the limits, then what ``steps`` do, ``filter`` the last of them.

    ``ruleset`` is an open descriptor, or -1.
    """

    ruleset: int
    filter: Filter | None
    rlimits: bool
    missing: tuple[str, ...]
    steps: tuple[Step, ...]


def machine() -> str:
    return os.uname().machine if hasattr(os, "uname") else ""


def probe() -> tuple[Layer, ...]:
    """Every layer and whether this machine gives it, by asking the kernel without using it."""
    return tuple(_layer(name) for name in LAYERS)


def missing() -> tuple[str, ...]:
    """The names of the layers that this machine does not give."""
    return tuple(layer.name for layer in probe() if not layer.active)


def require() -> None:
    """JudgeError that names the missing layers, if any is."""
    if lacking := missing():
        raise JudgeError(
            f"this machine lacks {', '.join(lacking)}, and --require-confinement was given; "
            "`judge doctor` says more"
        )


def _layer(name: str) -> Layer:
    if name == "rlimits":
        try:
            import resource
        except ImportError:
            return Layer(name, False, f"not on {sys.platform}")
        kinds = sum(key.startswith("RLIMIT_") for key in dir(resource))
        return Layer(name, True, f"{kinds} kinds")
    if not LINUX:
        return Layer(name, False, f"Linux only, this is {sys.platform}")
    from judge.box.confine import kernel, landlock, seccomp

    try:
        if name == "landlock":
            return Layer(name, True, f"ABI {landlock.abi()}")
        if name == "seccomp":
            if machine() not in seccomp.AUDIT_ARCH:
                return Layer(name, False, f"no system call table for {machine()}")
            seccomp.available()
            return Layer(name, True, machine())
        if name == "no_new_privs":
            kernel.prctl(kernel.PR_GET_NO_NEW_PRIVS)
        return Layer(name, True, "prctl")
    except OSError as error:
        return Layer(name, False, f"the kernel answers: {error.strerror}")


def readable_paths(packages: tuple[str, ...]) -> list[str]:
    """The standard library, the C libraries, and the packages with companions if installed."""
    from judge.box.confine import paths

    return paths.readable_paths(packages)


def warm_import_caches(packages: tuple[str, ...]) -> None:
    """Fix what imports can find, as directories with hidden parts cannot be listed later."""
    from judge.box.confine import paths

    paths.warm_import_caches(packages)


def plan(
    readable: list[str], *, landlock: bool = True, seccomp: bool = True, rlimits: bool = True
) -> Plan:
    """Prepare the layers that this machine gives and the caller wants."""
    wanted = {"landlock": landlock, "seccomp": seccomp, "rlimits": rlimits}
    active = {layer.name for layer in probe() if layer.active and wanted.get(layer.name, True)}
    absent = tuple(name for name in LAYERS if name not in active)
    ruleset, filter, steps = -1, None, []
    if LINUX:
        from judge.box.confine import kernel

        kernel.one_arena()
        kernel.keep_unwinder()
        steps.append(kernel.prctl_step(kernel.PR_SET_NO_NEW_PRIVS, 1))
    if "landlock" in active:
        from judge.box.confine import landlock as files
        from judge.box.confine.paths import DEVICES

        ruleset = files.ruleset(readable, DEVICES)
        steps += [files.restriction(ruleset), (os.close, (ruleset,))]
    if LINUX and machine() in kernel.CAPSET:
        steps.append(kernel.drop_capabilities(machine()))
    if "seccomp" in active:
        from judge.box.confine import seccomp as calls

        filter = calls.Filter(calls.packed(calls.assemble(machine())))
        steps.append(filter.install)
    return Plan(ruleset, filter, "rlimits" in active, absent, tuple(steps))


def steps(plan: Plan, limits: Limits) -> tuple[Step, ...]:
    """What confines this process, or one that it forks, for good; it must have one thread.

    Nothing is left to be looked up or imported after the fork. Memory is counted from what
    this process has mapped now.
    """
    found: list[Step] = [(_alone, ())] if LINUX else []
    if plan.filter:
        found.append((_fill, (plan.filter,)))
    if plan.rlimits:
        from judge.box.confine import limits as resources

        found += resources.steps(limits)
    return (*found, *plan.steps)


def carry_out(steps: Iterable[Step]) -> None:
    """Make every call. Raises OSError for the first that fails."""
    for function, words in steps:
        if (function(*words) or 0) < 0:
            from judge.box.confine.kernel import failure

            raise failure()


def _alone() -> None:
    if procfs.threads(os.getpid()) != 1:
        raise OSError("a process with threads cannot be confined")


def _fill(filter: Filter) -> None:
    filter.fill(os.getpid())


def leash(parent: int) -> tuple[Step, ...]:
    """What has a process killed when the thread that forked it ends, where the system can.

    ``parent`` is the process that should be there; it may have died before these steps.
    """
    if not LINUX:
        return ()
    from judge.box.confine import kernel

    return kernel.DIE_WITH_PARENT, (_stay_with, (parent,))


def _stay_with(parent: int) -> None:
    if os.getppid() != parent:
        os._exit(1)


def die_with_parent(parent: int) -> None:
    """Put this process on the ``leash`` of its parent."""
    carry_out(leash(parent))


def adopt_orphans() -> None:
    """Have descendants whose parent ends become this process's children, to be reaped here."""
    if LINUX:
        from judge.box.confine import kernel

        kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)


def wipe_environment() -> None:
    """Overwrite the strings this process was started with; os.environ must have been cleared."""
    if LINUX:
        from judge.box.confine import kernel

        kernel.wipe_environment()
