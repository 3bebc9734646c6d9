"""The seccomp program: which system calls pass, as classic BPF for two architectures.

Theory of operation. The numbers are cut into intervals, each with one answer; a binary
search over the intervals leads to a leaf that returns the answer or looks at arguments.
An answer is ALLOW, an errno, or the end of the process for a foreign instruction set
(int 0x80, x32), whose numbers would mean other calls. Calls newer than 5.0, which libraries
try before an older one, answer ENOSYS; all others EPERM, which Python reports as
"Operation not permitted". The own process id, for signals to itself, is only known in the
child and is filled in there (``Filter``). Nothing here talks to the kernel but its ``install``.
"""

from __future__ import annotations

import ctypes
import errno
import struct

from judge.box.confine import kernel
from judge.box.confine.syscalls import ALLOWED, EXAMINED, numbers
from judge.record import NamedTuple

INSTRUCTION = struct.Struct("<HBBI")
PID = struct.Struct("<I")
"""An instruction's last field."""
LOAD, JEQ, JGE, JSET, RET = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
NUMBER, ARCH, ARGUMENTS = 0, 4, 16
X32 = 0x40000000
FIRST_NEW = 424
OWN_PID = 0xFFFFFFF1
"""Stands for the process's own id until a ``Filter`` is filled in; no real one is so large."""

CLONE_THREAD = 0x10000
THREAD_FLAGS = 0x3D0F00 | 0x01000000 | 0x00400000
"""What the C libraries pass to make a thread: VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, SETTLS,
PARENT_SETTID, CHILD_CLEARTID, CHILD_SETTID, DETACHED."""
PR_NAMES = (15, 16, 0x53564D41)  # PR_SET_NAME, PR_GET_NAME, PR_SET_VMA
ARCH_AMX = (0x1021, 0x1022, 0x1023)  # ARCH_GET_XCOMP_SUPP, ARCH_GET/REQ_XCOMP_PERM
IOCTLS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)  # TCGETS, TIOCGWINSZ, FIONREAD,
# FIONBIO, FIONCLEX, FIOCLEX
FCNTLS = (0, 1, 2, 3, 4, 1030, 1032)  # DUPFD, GETFD, SETFD, GETFL, SETFL, DUPFD_CLOEXEC,
# GETPIPE_SZ; no locks, and no F_SETOWN, which would send signals to others
AF_UNIX = 1
STREAMS = (1, 1 | 0o4000, 1 | 0o2000000, 1 | 0o2004000)  # SOCK_STREAM, NONBLOCK, CLOEXEC, both


class Instruction(NamedTuple):
    code: int
    yes: int
    no: int
    value: int


Block = list[Instruction]


def assemble(machine: str) -> Block:
    """The program for ``machine`` (x86_64 or aarch64), with OWN_PID where that is compared."""
    return [
        _load(ARCH),
        Instruction(JEQ, 1, 0, AUDIT_ARCH[machine]),
        _answer(KILL),
        _load(NUMBER),
        *_search(_intervals(machine)),
    ]


def _load(offset: int) -> Instruction:
    return Instruction(LOAD, 0, 0, offset)


def _answer(value: int) -> Instruction:
    return Instruction(RET, 0, 0, value)


def _refuse(code: int) -> Instruction:
    return _answer(ERRNO | code)


def _argument(place: int, *, high: bool = False) -> Instruction:
    return _load(ARGUMENTS + 8 * place + 4 * high)


def _one_of(place: int, values: tuple[int, ...], code: int) -> Block:
    """Allow if the argument's low word is one of ``values``."""
    return [
        _argument(place),
        *(Instruction(JEQ, len(values) - at, 0, value) for at, value in enumerate(values)),
        _refuse(code),
        _answer(ALLOW),
    ]


def _all_null(places: tuple[int, ...], code: int) -> Block:
    """Allow if every one of these arguments is 0 in all its 64 bits."""
    block: Block = []
    left = 4 * len(places)
    for place in places:
        for high in (False, True):
            left -= 2
            block += [_argument(place, high=high), Instruction(JEQ, 0, left + 1, 0)]
    return [*block, _answer(ALLOW), _refuse(code)]


def _thread() -> Block:
    """Allow a clone that makes a thread of this process and nothing else."""
    return [
        _argument(0),
        Instruction(JSET, 0, 2, CLONE_THREAD),
        Instruction(JSET, 1, 0, ~THREAD_FLAGS & 0xFFFFFFFF),
        _answer(ALLOW),
        _refuse(errno.EPERM),
    ]


def _stream_pair() -> Block:
    """Allow pairs of unix streams: a datagram socket could be sent to another's address."""
    return [
        _argument(0),
        Instruction(JEQ, 1, 0, AF_UNIX),
        _refuse(errno.EPERM),
        *_one_of(1, STREAMS, errno.EPERM),
    ]


def _examined(name: str) -> Block:
    if name == "clone":
        return _thread()
    if name in ("kill", "tgkill"):
        return _one_of(0, (OWN_PID,), errno.EPERM)
    if name == "prctl":
        return _one_of(0, PR_NAMES, errno.EPERM)
    if name == "arch_prctl":
        return _one_of(0, ARCH_AMX, errno.EINVAL)
    if name == "ioctl":
        return _one_of(1, IOCTLS, errno.EPERM)
    if name == "fcntl":
        return _one_of(1, FCNTLS, errno.EPERM)
    if name == "prlimit64":
        return _all_null((0, 2), errno.EPERM)  # only to read this process's own
    if name == "socketpair":
        return _stream_pair()
    if name == "sendto":
        return _all_null((4,), errno.EPERM)  # no address: to the pair's other end
    return [_refuse(errno.ENOMEM)]  # memfd_create: the limit on memory without an owner is 0


def _intervals(machine: str) -> list[tuple[int, Block]]:
    """Where each run of numbers with one answer begins, and the answer."""
    allow, old, new = [_answer(ALLOW)], [_refuse(errno.EPERM)], [_refuse(errno.ENOSYS)]
    by_number = {number: allow for number in numbers(ALLOWED, machine).values()}  # noqa: C420
    by_number |= {number: _examined(name) for name, number in numbers(EXAMINED, machine).items()}
    intervals: list[tuple[int, Block]] = []
    for number in range(max(*by_number, FIRST_NEW) + 2):
        answer = by_number.get(number, old if number < FIRST_NEW else new)
        if not intervals or intervals[-1][1] != answer:
            intervals.append((number, answer))
    return [*intervals, (X32, [_answer(KILL)])]


def _search(intervals: list[tuple[int, Block]]) -> Block:
    if len(intervals) == 1:
        return intervals[0][1]
    middle = len(intervals) // 2
    below, above = _search(intervals[:middle]), _search(intervals[middle:])
    return [Instruction(JGE, len(below), 0, intervals[middle][0]), *below, *above]


def packed(block: Block) -> bytes:
    """As struct sock_filter[]; struct.error if a jump is longer than the 255 BPF allows."""
    return b"".join(INSTRUCTION.pack(*instruction) for instruction in block)


class Filter:
    """A packed program that lies ready; a process ``fill``s it, then makes the step ``install``."""

    def __init__(self, template: bytes) -> None:
        own = INSTRUCTION.pack(JEQ, 1, 0, OWN_PID)
        size = INSTRUCTION.size
        self.program = ctypes.create_string_buffer(template, len(template))
        self.places = [
            at + size - PID.size for at in range(0, len(template), size)
            if template[at : at + size] == own
        ]  # fmt: skip
        head = struct.pack("@HP", len(template) // size, ctypes.addressof(self.program))
        self.install = kernel.prctl_step(
            kernel.PR_SET_SECCOMP,
            kernel.SECCOMP_MODE_FILTER,
            ctypes.create_string_buffer(head, len(head)),
        )
        """Puts the program on the thread that makes it, for good; no_new_privs must be set."""

    def fill(self, pid: int) -> None:
        """From here on it is the program of the process ``pid``."""
        for place in self.places:
            PID.pack_into(self.program, place, pid)


def available() -> None:
    """Raises OSError where the kernel, or a filter around this process, has no seccomp filters."""
    try:
        kernel.prctl(kernel.PR_SET_SECCOMP, kernel.SECCOMP_MODE_FILTER, 0)
    except OSError as error:
        if error.errno != errno.EFAULT:  # it looked for a program at address 0: it would work
            raise

