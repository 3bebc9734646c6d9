"""Zygotes: processes that imported what a submission needs and nothing that is secret.

Theory of operation. ``Zygote.fork`` splits off a copy of the judge before it has loaded
any problem's cases or reference, imports NumPy or torch there if asked, freezes the
garbage collector's heap, and then only listens on a control socket (judge.box.nursery).
An order to spawn names the kernel's limits; the answer carries the child's pid and three
descriptors: its pidfd, the channel and the output pipe. Where the order says that another
will follow, the next child is made at once, and waits, confined and with nothing loaded.
When a child ends, the zygote reaps it and reports its status. The control socket's end of
file, the kernel's parent-death signal, and a look at its parent every second end the
zygote, and its children with it.
"""

from __future__ import annotations

import os
import select
import struct
import sys

from judge.box import confine, unix
from judge.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from _socket import socket as Socket
    from subprocess import Popen

ORDER = struct.Struct("<5sQQ?")
"""b"spawn", bytes of memory and seconds of CPU time (see confine.Limits), whether one more
child will be asked for soon."""
SPAWNED = struct.Struct("<ciI")
"""b"s", pid, bits: which of confine.LAYERS are missing."""
ENDED = struct.Struct("<ciiq")
"""b"e", pid, wait status, peak memory in bytes."""
RULES = b"rules "
"""Before the entries of a problem's ``forbid``, with NUL between them."""
RESTING = b"r"
"""No child waits."""
MESSAGE = 256
CLOSING_S = 0.1
SINGLE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
PACKAGES = {"python": (), "numpy": ("numpy",), "torch": ("numpy", "torch")}


class ZygoteDied(Exception):
    """The zygote is gone: the machine is out of memory, or someone killed it."""


class Zygote:
    """The judge's handle on a zygote."""

    def __init__(self, control: Socket, pid: int | None) -> None:
        self.control, self.pid = control, pid
        self.unprotected: tuple[str, ...] = ()
        self._process: Popen[bytes] | None = None
        self.ended: dict[int, tuple[int, int]] = {}
        self.forgotten: set[int] = set()
        self.rules: set[tuple[str, ...]] = set()
        self.ready: list[tuple[int, int, int, int]] = []
        """Children that were ordered and not yet asked for."""

    @classmethod
    def fork(cls, framework: str) -> Zygote:
        """Split a zygote off this process, which must be single-threaded and hold no secret."""
        ours, theirs = unix.packets()
        judge = os.getpid()
        pid = os.fork()
        if pid == 0:
            try:
                ours.close()
                from judge.box import zygote_main

                zygote_main.live(theirs, framework, judge, bound=True)
            finally:
                os._exit(1)
        theirs.close()
        return cls(ours, pid)

    @classmethod
    def start(cls, framework: str) -> Zygote:
        """A zygote in a new interpreter: for callers that have threads or secrets of their own."""
        from subprocess import DEVNULL, Popen
        ours, theirs = unix.packets()
        process = Popen(
            interpreter(
                "from judge.box import zygote_main; "
                f"zygote_main.listen({theirs.fileno()}, {framework!r}, {os.getpid()})"
            ),
            pass_fds=[theirs.fileno()],
            stdin=DEVNULL,
            env=fresh_environment(),
        )
        theirs.close()
        zygote = cls(ours, process.pid)
        zygote._process = process
        return zygote

    def branch(self, framework: str) -> Zygote:
        """Another zygote, with more imported, split off this one: still without any secret."""
        ours, theirs = unix.packets()
        unix.send_fds(self.control, b"branch " + framework.encode(), [theirs.fileno()])
        theirs.close()
        return Zygote(ours, None)

    def order(self, limits: confine.Limits, *, more: bool) -> None:
        """Ask for a child; ``spawned`` waits for it. With ``more``, have the next one ready."""
        try:
            self.control.send(
                ORDER.pack(b"spawn", limits.memory_bytes, limits.cpu_seconds, more))
        except OSError as error:
            raise self._died(error) from None

    def expect_rules(self, forbid: tuple[str, ...]) -> None:
        """Have a guard for these rules ready for later children."""
        message = RULES + "\0".join(forbid).encode()
        if forbid in self.rules or len(message) > MESSAGE:
            return
        self.rules.add(forbid)
        try:
            self.control.send(message)
        except OSError as error:
            raise self._died(error) from None

    def rest(self) -> None:
        """End the child that waits, if one does, and return when it is gone."""
        try:
            self.control.send(b"rest")
            while (message := self.control.recv(MESSAGE)) != RESTING:
                self._note(message)
        except OSError as error:
            raise self._died(error) from None

    def spawned(self) -> tuple[int, int, int, int]:
        """The pid of the child that was ordered first, its pidfd, channel and output pipe."""
        try:
            while not self.ready:
                self._read()
        except OSError as error:
            raise self._died(error) from None
        return self.ready.pop(0)

    def answers(self) -> bool:
        """Whether a child that was ordered is there, or something else was said."""
        return bool(self.ready or select.select([self.control], [], [], 0)[0])

    def _read(self) -> None:
        """Take the next message, of whatever kind."""
        message, fds = unix.recv_fds(self.control, MESSAGE, 3)
        if message[:1] != b"s":
            self._note(message)
            return
        _, pid, bits = SPAWNED.unpack(message)
        self.unprotected = tuple(
            name for place, name in enumerate(confine.LAYERS) if bits >> place & 1
        )
        pidfd, channel, output = fds
        self.ready.append((pid, pidfd, channel, output))

    def wait(self, pid: int, timeout: float) -> tuple[int, int] | None:
        """The child's wait status and peak memory in bytes; None if it has not ended in time."""
        poller = select.poll()
        poller.register(self.control, select.POLLIN)
        while pid not in self.ended:
            if not poller.poll(timeout * 1000):
                return None
            self._read()
        return self.ended.pop(pid)

    def forget(self, pid: int) -> None:
        """Nobody will ask how this child ended."""
        if self.ended.pop(pid, None) is None:
            self.forgotten.add(pid)

    def _died(self, error: OSError) -> ZygoteDied:
        """Its last words, if it had any, or what the system says."""
        try:
            while message := self.control.recv(MESSAGE, unix.DONT_WAIT):
                if message[:1] == b"x":
                    return ZygoteDied(message[1:].decode(errors="replace"))
        except OSError:
            pass  # nothing more was said
        return ZygoteDied(str(error))

    def _note(self, message: bytes) -> None:
        if message[:1] == b"x":
            raise ZygoteDied(message[1:].decode(errors="replace"))
        if message[:1] != b"e":
            raise ZygoteDied("the zygote's control socket closed")
        _, pid, status, memory = ENDED.unpack(message)
        if pid in self.forgotten:
            self.forgotten.discard(pid)
        else:
            self.ended[pid] = (status, memory)

    def close(self) -> None:
        """End the zygote and all its children, and leave no zombie."""
        self.control.close()
        for _, *descriptors in self.ready:
            for descriptor in descriptors:
                os.close(descriptor)
        self.ready.clear()
        if self.pid is None:
            return  # a branch: the end of file ends it, and the zygote it came from reaps it
        try:
            self._end(self.pid)
        except (ProcessLookupError, ChildProcessError):
            return

    def _end(self, pid: int) -> None:
        """Let it end by itself, which takes its descendants along; by force if it is busy."""
        handle = os.pidfd_open(pid)
        try:
            if not select.select([handle], [], [], CLOSING_S)[0]:
                unix.kill(handle)
            _, status = os.waitpid(pid, 0)
        finally:
            os.close(handle)
        if self._process:
            self._process.returncode = os.waitstatus_to_exitcode(status)


def interpreter(code: str) -> list[str]:
    """The command of a new interpreter that finds what this one finds, and runs ``code``."""
    ours = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    found = dict.fromkeys(entry for entry in (*sys.path, ours) if entry)
    return [sys.executable, "-I", "-c", f"import sys; sys.path[:] = {list(found)!r}; {code}"]


def fresh_environment() -> dict[str, str]:
    """What a new interpreter for submissions gets: nothing of the user's environment."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return kept | dict.fromkeys((*SINGLE_THREAD, "MALLOC_ARENA_MAX"), "1")
