"""What a submission could leave behind, counted before and after."""

from __future__ import annotations

import fcntl
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

PORT = 47631
LISTENER = "hostile-listener"
PLACES = (tempfile.gettempdir(), "/dev/shm", os.path.expanduser("~"), "/", os.getcwd())
SYSTEM_V = ("/proc/sysvipc/shm", "/proc/sysvipc/sem", "/proc/sysvipc/msg", "/proc/keys")


class Traces(NamedTuple):
    """Processes below this one, open descriptors, files with our mark, System V and keys."""

    processes: frozenset[int]
    descriptors: int
    files: frozenset[str]
    kernel: tuple[int, ...]


def traces(
    zygotes: frozenset[int] = frozenset(), others: frozenset[int] = frozenset()
) -> Traces:
    """As it is now; ``zygotes`` may stay, with as many descriptors each as they had."""
    below = descendants(os.getpid(), others)
    open_files = sum(map(_descriptors, (os.getpid(), *zygotes)))
    files = {entry for place in PLACES for entry in os.listdir(place) if "hostile" in entry}
    files -= {LISTENER}  # another worker of the same suite may hold it
    return Traces(below, open_files, frozenset(files), tuple(map(_lines, SYSTEM_V)))


def _descriptors(pid: int) -> int:
    try:
        return len(os.listdir(f"/proc/{pid}/fd"))
    except OSError:
        return 0


def descendants(root: int, others: frozenset[int] = frozenset()) -> frozenset[int]:
    """All processes below ``root``, zombies too, but ``others`` and whatever these fork."""
    children: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                stat = Path(f"/proc/{name}/stat").read_bytes()
            except OSError:
                continue
            parent = int(stat.rpartition(b")")[2].split()[1])
            children.setdefault(parent, []).append(int(name))
    found, waiting = set(), [root]
    while waiting:
        fresh = {*children.get(waiting.pop(), ())} - others
        found |= fresh
        waiting += fresh
    return frozenset(found)


def _lines(path: str) -> int:
    """How many entries a kernel table has that carry our mark, or that are System V's."""
    try:
        lines = Path(path).read_text().splitlines()
    except OSError:
        return 0
    return sum("hostile" in line for line in lines) if path == "/proc/keys" else len(lines)


class Listeners:
    """Sockets that nobody should reach, by every family a submission might try."""

    def __init__(self) -> None:
        self.sockets = list(_listening())

    def reached(self) -> list[str]:
        """Which of them got a connection or a datagram since the last call."""
        found = []
        for listener in self.sockets:
            try:
                if listener.type == socket.SOCK_STREAM:
                    listener.accept()[0].close()
                else:
                    listener.recv(100)
            except BlockingIOError:
                continue
            found.append(str(listener))
        return found

    def close(self) -> None:
        for listener in self.sockets:
            name = listener.getsockname()
            listener.close()
            if isinstance(name, str):
                Path(name).unlink(missing_ok=True)


def _listening() -> Iterator[socket.socket]:
    inet = ("127.0.0.1", PORT)
    path = os.path.join(tempfile.gettempdir(), LISTENER)
    for family, kind, address in (
        (socket.AF_INET, socket.SOCK_STREAM, inet),
        (socket.AF_INET, socket.SOCK_DGRAM, inet),
        (socket.AF_UNIX, socket.SOCK_STREAM, f"\0{LISTENER}"),
        (socket.AF_UNIX, socket.SOCK_DGRAM, "\0hostile-datagrams"),
        (socket.AF_UNIX, socket.SOCK_STREAM, path),
    ):
        listener = socket.socket(family, kind)
        if family == socket.AF_INET:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        try:
            if address == path:
                Path(path).unlink(missing_ok=True)
            listener.bind(address)
            if kind == socket.SOCK_STREAM:
                listener.listen()
        except OSError:  # another worker of the same suite holds the name
            listener.close()
            continue
        listener.setblocking(False)
        yield listener


@contextmanager
def listening() -> Iterator[Listeners]:
    """One worker of the suite at a time: another's files must not knock at our doors."""
    with open(os.path.join(tempfile.gettempdir(), "judge-tests-listening"), "w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        listeners = Listeners()
        try:
            yield listeners
        finally:
            listeners.close()
