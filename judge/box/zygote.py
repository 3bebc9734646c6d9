"""Zygotes: processes that imported what a submission needs and nothing that is secret.

Theory of operation. ``Zygote.fork`` splits off a copy of the judge before it has loaded
any problem's cases or reference, imports NumPy or torch there if asked, freezes the
garbage collector's heap, and then only listens on a control socket. Each order to spawn
brings two descriptors (the channel and the output pipe) and forks a child that runs
``child.main``; the answer carries the child's pid and a pidfd. When a child ends, the
zygote reaps it and reports its status. The control socket's end of file, and the kernel's
parent-death signal, end the zygote; its children follow by theirs.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import struct
import sys
from pathlib import Path
from typing import NoReturn

from judge.box import child

SPAWNED = struct.Struct("<ci")
ENDED = struct.Struct("<ciiq")
SINGLE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
PACKAGES = {"python": (), "numpy": ("numpy",), "torch": ("numpy", "torch")}


class ZygoteDied(Exception):
    """The zygote is gone: the machine is out of memory, or someone killed it."""


class Zygote:
    """The judge's handle on a zygote."""

    def __init__(self, control: socket.socket, pid: int | None) -> None:
        self.control, self.pid = control, pid
        self.ended: dict[int, tuple[int, int]] = {}
        self.forgotten: set[int] = set()

    @classmethod
    def fork(cls, framework: str) -> Zygote:
        """Split a zygote off this process, which must be single-threaded and hold no secret."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        judge = os.getpid()
        pid = os.fork()
        if pid == 0:
            try:
                ours.close()
                _become_zygote(framework, judge)
                _Server(theirs, framework).serve()
            finally:
                os._exit(1)
        theirs.close()
        return cls(ours, pid)

    @classmethod
    def start(cls, framework: str) -> Zygote:
        """A zygote in a new interpreter: for callers that have threads or secrets of their own."""
        import subprocess

        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            code = (
                f"import sys; sys.path.insert(0, {str(Path(__file__).parents[2])!r}); "
                f"from judge.box import zygote; "
                f"zygote.listen({theirs.fileno()}, {framework!r}, {os.getpid()})"
            )
            process = subprocess.Popen(
                [sys.executable, "-I", "-c", code],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env=fresh_environment(),
            )
        return cls(ours, process.pid)

    def branch(self, framework: str) -> Zygote:
        """Another zygote, with more imported, split off this one: still without any secret."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            socket.send_fds(self.control, [b"branch " + framework.encode()], [theirs.fileno()])
        return Zygote(ours, None)

    def spawn(self, channel: int, output: int) -> tuple[int, int]:
        """Fork a child on these descriptors; return its pid and a pidfd."""
        try:
            socket.send_fds(self.control, [b"spawn"], [channel, output])
            while True:
                message, fds, _, _ = socket.recv_fds(self.control, 64, 1)
                if message[:1] == b"s":
                    return SPAWNED.unpack(message)[1], fds[0]
                self._note(message)
        except OSError as error:
            raise ZygoteDied(str(error)) from None

    def wait(self, pid: int, timeout: float) -> tuple[int, int] | None:
        """The child's wait status and peak memory in bytes; None if it has not ended in time."""
        poller = select.poll()
        poller.register(self.control, select.POLLIN)
        while pid not in self.ended:
            if not poller.poll(timeout * 1000):
                return None
            self._note(self.control.recv(64))
        return self.ended.pop(pid)

    def forget(self, pid: int) -> None:
        """Nobody will ask how this child ended."""
        if self.ended.pop(pid, None) is None:
            self.forgotten.add(pid)

    def _note(self, message: bytes) -> None:
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
        if self.pid is None:
            return  # a branch: the end of file ends it, and its own parent reaps it
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            return


def fresh_environment() -> dict[str, str]:
    """What a new interpreter for submissions gets: nothing of the user's environment."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return kept | dict.fromkeys((*SINGLE_THREAD, "MALLOC_ARENA_MAX"), "1")


def listen(control: int, framework: str, judge: int) -> NoReturn:
    """The new interpreter's side of ``Zygote.start``."""
    try:
        _become_zygote(framework, judge)
        _Server(socket.socket(fileno=control), framework).serve()
    finally:
        os._exit(1)


def _become_zygote(framework: str, judge: int) -> None:
    os.setsid()  # no terminal: its Ctrl-C is the judge's affair, TIOCSTI has no target
    _die_with_parent(judge)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    preload(framework)


def preload(framework: str) -> None:
    """Import what the framework's submissions will use, cheaply and without threads."""
    sys.path_importer_cache.clear()  # a branch's own zygote may have narrowed what is found
    gc.disable()
    for package in PACKAGES[framework]:
        __import__(package)
    if "tempfile" in sys.modules:  # torch's parts ask for its name, which it finds by writing
        sys.modules["tempfile"].tempdir = "/tmp"  # type: ignore[attr-defined]
    gc.freeze()
    gc.enable()


def _die_with_parent(parent: int) -> None:
    from judge.box import confine

    confine.die_with_parent()
    if os.getppid() != parent:
        os._exit(1)


class _Server:
    """The zygote's loop."""

    def __init__(self, control: socket.socket, framework: str) -> None:
        from judge.box.shield import Shield

        self.control = control
        self.children: dict[int, int] = {}
        self.poller = select.poll()
        self.poller.register(control, select.POLLIN)
        self.shield = Shield(PACKAGES[framework])

    def serve(self) -> NoReturn:
        while True:
            for fd, _ in self.poller.poll():
                if fd in self.children:
                    self._reap(fd)
                else:
                    self._obey()

    def _obey(self) -> None:
        message, fds, _, _ = socket.recv_fds(self.control, 64, 2)
        order, _, framework = message.decode().partition(" ")
        if order == "spawn":
            self._spawn(*fds)
        elif order == "branch":
            self._branch(framework, fds[0])
        else:
            os._exit(0)

    def _branch(self, framework: str, control: int) -> None:
        zygote = os.getpid()
        if os.fork():
            os.close(control)
            return
        self.control.close()
        for handle in self.children:
            os.close(handle)
        _become_zygote(framework, zygote)
        _Server(socket.socket(fileno=control), framework).serve()

    def _spawn(self, channel: int, output: int) -> None:
        zygote = os.getpid()
        pid = os.fork()
        if pid == 0:
            _die_with_parent(zygote)
            child.main(channel, output, self.shield)
        os.close(channel)
        os.close(output)
        handle = os.pidfd_open(pid)
        self.children[handle] = pid
        self.poller.register(handle, select.POLLIN)
        socket.send_fds(self.control, [SPAWNED.pack(b"s", pid)], [handle])

    def _reap(self, handle: int) -> None:
        pid = self.children.pop(handle)
        self.poller.unregister(handle)
        os.close(handle)
        _, status, usage = os.wait4(pid, 0)
        self.control.send(ENDED.pack(b"e", pid, status, usage.ru_maxrss * 1024))


