"""The few calls of the C library that confinement needs, each raising OSError."""

from __future__ import annotations

import ctypes
import os

from judge.box import unix
from judge.hints import Any, Callable

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2
PR_SET_NO_NEW_PRIVS, PR_GET_NO_NEW_PRIVS = 38, 39
M_ARENA_MAX = -8
CAPSET = {"x86_64": 126, "aarch64": 91}
CAPABILITY_VERSION_3 = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long


Word = int | ctypes.Array[ctypes.c_char] | None


Step = tuple[Callable[..., Any], tuple[Any, ...]]
"""A call that is still to be made: the function, and its arguments in C's types already.

A child that makes it touches little of the memory that it shares with its zygote. What
answers a number below 0 has failed, and ``failure`` says how.
"""


def syscall_step(number: int, *args: Word) -> Step:
    """A system call by its number; integers travel as 64-bit words."""
    words = [ctypes.c_long(arg) if isinstance(arg, int) else arg for arg in args]
    return _libc.syscall, (ctypes.c_long(number), *words)


def prctl_step(option: int, *args: Word) -> Step:
    words = [ctypes.c_ulong(arg) if isinstance(arg, int) else arg for arg in args]
    words += [ctypes.c_ulong(0)] * (4 - len(words))
    return _libc.prctl, (ctypes.c_int(option), *words)


def syscall(number: int, *args: Word) -> int:
    return _made(syscall_step(number, *args))


def prctl(option: int, *args: Word) -> int:
    return _made(prctl_step(option, *args))


def _made(step: Step) -> int:
    function, words = step
    result: int = function(*words)
    if result < 0:
        raise failure()
    return result


def failure() -> OSError:
    """Why the last call of the C library went wrong."""
    code = ctypes.get_errno()
    return OSError(code, os.strerror(code))


DIE_WITH_PARENT = prctl_step(PR_SET_PDEATHSIG, unix.KILL)
"""Has the kernel kill this process when the thread that forked it ends."""



def drop_capabilities(machine: str) -> Step:
    """Gives up what root may do beyond owning files, for good."""
    header = CAPABILITY_VERSION_3.to_bytes(4, "little") + bytes(4)
    none = ctypes.create_string_buffer(24)  # two words each: effective, permitted, inheritable
    return syscall_step(CAPSET[machine], ctypes.create_string_buffer(header, 8), none)


def one_arena() -> None:
    """Keep glibc from reserving 64 MiB of address space, which RLIMIT_AS counts, per thread."""
    mallopt = getattr(_libc, "mallopt", None)
    if mallopt:  # musl has neither arenas nor mallopt
        mallopt(M_ARENA_MAX, 1)


def keep_unwinder() -> None:
    """Load what glibc would load when a thread ends, while files can still be opened."""
    try:
        ctypes.CDLL("libgcc_s.so.1")
    except OSError:
        return  # not glibc, or linked in


def wipe_environment() -> None:
    """Overwrite the block of strings that the kernel put into this process at its start."""
    with open("/proc/self/stat", "rb") as file:
        fields = file.read().rpartition(b")")[2].split()
    start, end = int(fields[47]), int(fields[48])  # env_start, env_end: 50 and 51 in proc(5)
    if start:  # 0 where the kernel will not say
        ctypes.memset(start, 0, end - start)
