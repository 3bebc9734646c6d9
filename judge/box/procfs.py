"""What Linux tells about a child from outside: clocks and sizes that it cannot forge."""

from __future__ import annotations

import os
import time

LONGEST = 1 << 14
"""Bytes that hold any of the files read here."""
OWN_LINKS = 2
"""A folder's links beside those of the folders in it, one a thread."""
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
ANONYMOUS = (b"\nRssAnon:", b"\nRssShmem:")  # at a line's start: a process can choose its own name


def _read(path: str) -> bytes:
    """The file in one piece: ``open`` makes three more system calls, and two objects."""
    file = os.open(path, os.O_RDONLY)
    try:
        return os.read(file, LONGEST)
    finally:
        os.close(file)


def cpu_s(pid: int) -> float | None:
    """Seconds of processor time of all its threads, living or ended; None once it is gone."""
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return None


def memory(pid: int) -> int:
    """Bytes of memory that it really took: anonymous and shared pages, no library's file."""
    try:
        text = _read(f"/proc/{pid}/status")
        return 1024 * sum(int(text.partition(key)[2].split(None, 1)[0]) for key in ANONYMOUS)
    except (OSError, IndexError, ValueError):
        return 0


def resident(pid: int) -> int:
    """Bytes of all its pages in memory, libraries included, as the kernel's peak counts them."""
    try:
        return int(_read(f"/proc/{pid}/statm").split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def mapped(pid: int) -> int:
    """Bytes of its address space in use."""
    try:
        return int(_read(f"/proc/{pid}/statm").partition(b" ")[0]) * PAGE
    except OSError:
        return 0


def threads(pid: int) -> int:
    try:
        return os.stat(f"/proc/{pid}/task").st_nlink - OWN_LINKS
    except OSError:
        return 0


def runs(pid: int) -> bool:
    """Whether any of its threads computes, or stands ready to."""
    folder = f"/proc/{pid}/task"
    try:
        return any(_state(f"{folder}/{name}") == b"R" for name in os.listdir(folder))
    except OSError:
        return False


def _state(task: str) -> bytes:
    try:
        return _read(f"{task}/stat").rpartition(b")")[2].split()[0]
    except (OSError, IndexError):
        return b""


def delay_s(pid: int) -> float:
    """Seconds that its living threads stood ready while other processes had the processor."""
    folder = f"/proc/{pid}/task"
    try:
        return sum(_delay_ns(f"{folder}/{name}") for name in os.listdir(folder)) / 1e9
    except OSError:
        return 0.0


def _delay_ns(task: str) -> int:
    try:
        return int(_read(f"{task}/schedstat").split()[1])
    except (OSError, IndexError):
        return 0
