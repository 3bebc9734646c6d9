"""The seccomp programs of both architectures, interpreted, against tables of calls."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest
from bpf import run, said

from judge.box.confine import seccomp
from judge.box.confine.seccomp import AUDIT_ARCH, INSTRUCTION, OWN_PID, Filter, assemble, packed
from judge.box.confine.syscalls import ALLOWED, EXAMINED, MACHINES, numbers

PID = 4711
REFUSED = {
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "ptrace": (101, 117), "socket": (41, 198), "connect": (42, 203), "bind": (49, 200),
    "listen": (50, 201), "accept": (43, 202), "accept4": (288, 242), "sendmsg": (46, 211),
    "recvmsg": (47, 212), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "kcmp": (312, 272), "unshare": (272, 97),
    "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41),
    "chroot": (161, 51), "bpf": (321, 280), "perf_event_open": (298, 241),
    "userfaultfd": (323, 282), "keyctl": (250, 219), "add_key": (248, 217),
    "request_key": (249, 218), "setrlimit": (160, 164), "sched_setaffinity": (203, 122),
    "setpriority": (141, 140), "sched_setscheduler": (144, 119), "flock": (73, 32),
    "unlink": (87, None), "unlinkat": (263, 35), "mkdirat": (258, 34), "mknodat": (259, 33),
    "linkat": (265, 37), "symlinkat": (266, 36), "fchmodat": (268, 53), "fchownat": (260, 54),
    "utimensat": (280, 88), "truncate": (76, 45), "ftruncate": (77, 46), "shmget": (29, 194),
    "semget": (64, 190), "msgget": (68, 186), "mq_open": (240, 180), "setsid": (112, 157),
    "setuid": (105, 146), "capset": (126, 91), "personality": (135, 92), "seccomp": (317, 277),
    "timer_create": (222, 107), "init_module": (175, 105), "kexec_load": (246, 104),
    "quotactl": (179, 60), "acct": (163, 89), "swapon": (167, 224), "reboot": (169, 142),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "fanotify_init": (300, 262),
    "iopl": (172, None), "modify_ldt": (154, None), "mlock": (149, 228), "splice": (275, 76),
    "vmsplice": (278, 75), "io_setup": (206, 0), "sync": (162, 81), "syslog": (103, 116),
}  # fmt: skip
UNKNOWN = {
    "pidfd_send_signal": 424, "io_uring_setup": 425, "io_uring_enter": 426, "open_tree": 428,
    "move_mount": 429, "fsopen": 430, "pidfd_open": 434, "clone3": 435, "openat2": 437,
    "pidfd_getfd": 438, "process_madvise": 440, "mount_setattr": 442, "landlock_add_rule": 445,
    "memfd_secret": 447, "process_mrelease": 448, "futex_waitv": 449, "not yet": 999,
}  # fmt: skip
THREAD, FORK, NEW_USER = 0x3D0F00, 17, 0x10000000
EXAMPLES = (
    ("clone", (THREAD,), "allow"),
    ("clone", (THREAD | 0x01000000,), "allow"),
    ("clone", (FORK,), errno.EPERM),
    ("clone", (0x4111,), errno.EPERM),
    ("clone", (THREAD | NEW_USER,), errno.EPERM),
    ("clone", (THREAD & ~0x10000,), errno.EPERM),
    ("clone", (THREAD | 0x1000,), errno.EPERM),
    ("kill", (PID, 9), "allow"),
    ("kill", (1, 9), errno.EPERM),
    ("kill", (0, 9), errno.EPERM),
    ("kill", (-1, 9), errno.EPERM),
    ("kill", (-PID, 9), errno.EPERM),
    ("tgkill", (PID, PID + 1, 6), "allow"),
    ("tgkill", (PID - 1, PID - 1, 6), errno.EPERM),
    ("prctl", (15,), "allow"),
    ("prctl", (1, 0), errno.EPERM),
    ("prctl", (4, 1), errno.EPERM),
    ("prctl", (36, 1), errno.EPERM),
    ("ioctl", (0, 0x5421), "allow"),
    ("ioctl", (0, 0x5412), errno.EPERM),
    ("ioctl", (0, 0x541C), errno.EPERM),
    ("ioctl", (0, 0x8901), errno.EPERM),
    ("ioctl", (0, 0x5421 | 1 << 40), "allow"),
    ("fcntl", (0, 3), "allow"),
    ("fcntl", (0, 1030), "allow"),
    ("fcntl", (0, 8), errno.EPERM),
    ("fcntl", (0, 10), errno.EPERM),
    ("fcntl", (0, 6), errno.EPERM),
    ("fcntl", (0, 37), errno.EPERM),
    ("fcntl", (0, 1024), errno.EPERM),
    ("prlimit64", (0, 9, 0, 1), "allow"),
    ("prlimit64", (0, 9, 1, 0), errno.EPERM),
    ("prlimit64", (0, 9, 1 << 32, 0), errno.EPERM),
    ("prlimit64", (1, 9, 0, 1), errno.EPERM),
    ("socketpair", (1, 1), "allow"),
    ("socketpair", (1, 1 | 0o2004000), "allow"),
    ("socketpair", (1, 2), errno.EPERM),
    ("socketpair", (1, 5), errno.EPERM),
    ("socketpair", (2, 1), errno.EPERM),
    ("sendto", (3, 1, 1, 0, 0), "allow"),
    ("sendto", (3, 1, 1, 0, 1 << 33), errno.EPERM),
    ("memfd_create", (1, 0), errno.ENOMEM),
)


def filled_for(code: bytes, *pids: int) -> bytes:
    """The program as it lies in memory once each of these processes has filled it in."""
    ready = Filter(code)
    for pid in pids:
        ready.fill(pid)
    return ready.program.raw


def answer(machine: str, number: int, *arguments: int, arch: int | None = None) -> str | int:
    filled = filled_for(packed(assemble(machine)), PID)
    block = [
        seccomp.Instruction(*INSTRUCTION.unpack_from(filled, at))
        for at in range(0, len(filled), INSTRUCTION.size)
    ]
    return said(run(block, number, arguments, AUDIT_ARCH[machine] if arch is None else arch))


@pytest.mark.parametrize("machine", MACHINES)
def test_every_allowed_call_passes(machine: str):
    for name, number in numbers(ALLOWED, machine).items():
        assert answer(machine, number) == "allow", name


@pytest.mark.parametrize("machine", MACHINES)
def test_everything_else_is_refused(machine: str):
    known = {*numbers(ALLOWED, machine).values(), *numbers(EXAMINED, machine).values()}
    for number in set(range(600)) - known:
        expected = errno.EPERM if number < 424 else errno.ENOSYS
        assert answer(machine, number) == expected, number


@pytest.mark.parametrize("machine", MACHINES)
def test_named_dangers_are_refused(machine: str):
    column = MACHINES.index(machine)
    for name, pair in REFUSED.items():
        if pair[column] is not None:
            assert answer(machine, pair[column]) == errno.EPERM, name
    for name, number in UNKNOWN.items():
        assert answer(machine, number) == errno.ENOSYS, name


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(("name", "arguments", "expected"), EXAMPLES)
def test_arguments(machine: str, name: str, arguments: tuple[int, ...], expected: str | int):
    assert answer(machine, numbers(EXAMINED, machine)[name], *arguments) == expected


def test_arch_prctl_only_asks_for_wide_registers():
    assert answer("x86_64", 158, 0x1023, 18) == "allow"
    assert answer("x86_64", 158, 0x1002, 0) == errno.EINVAL


@pytest.mark.parametrize("machine", MACHINES)
def test_foreign_instruction_sets_end_the_process(machine: str):
    for arch in (0x40000003, 0xC000003E, 0xC00000B7, 0x40000028, 0):
        if arch != AUDIT_ARCH[machine]:
            assert answer(machine, 0, arch=arch) == "kill"
    for number in (0x40000000, 0x40000039, 0xFFFFFFFF):
        assert answer(machine, number) == "kill"


@pytest.mark.parametrize("machine", MACHINES)
def test_program_is_small_and_complete(machine: str):
    code = packed(assemble(machine))
    assert len(code) // INSTRUCTION.size < 400
    assert code.count(OWN_PID.to_bytes(4, "little")) == 2
    assert filled_for(code, PID).count(OWN_PID.to_bytes(4, "little")) == 0


HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}


@pytest.mark.parametrize("machine", [name for name, path in HEADERS.items() if path.is_file()])
def test_numbers_are_the_kernel_headers(machine: str):
    pattern = r"#define __NR(?:3264)?_(\w+)\s+(\d+)"
    found = re.findall(pattern, HEADERS[machine].read_text())
    header = {name: int(number) for name, number in found}
    for table in (ALLOWED, EXAMINED):
        for name, number in numbers(table, machine).items():
            assert number in header.values()
            if name in header:
                assert header[name] == number, name


@pytest.mark.parametrize("machine", MACHINES)
def test_the_program_is_the_last_process_s_that_filled_it(machine: str):
    """A zygote that has filled it in for one child must not let the next signal that one."""
    code = packed(assemble(machine))
    assert filled_for(code, PID, PID + 1) == filled_for(code, PID + 1) != filled_for(code, PID)
