"""What a zygote does once it has imported: have a child ready for every order.

While nobody asks, it does what makes its later children cheaper. It has one thread, holds
no secret and never runs a stranger's code. Children and branches (zygotes that import more)
are watched by pidfd; as a subreaper it also reaps what a branch that was killed leaves
behind, so that no zombie outlives it.
"""

from __future__ import annotations

import gc
import os
import select

from judge.box import child, confine, unix
from judge.box.fork_hooks import LeftOut
from judge.box.preparation import chores
from judge.box.shield import Shield
from judge.box.zygote import ENDED, MESSAGE, ORDER, PACKAGES, RESTING, RULES, SPAWNED
from judge.hints import TYPE_CHECKING, Iterator, NoReturn
from judge.record import NamedTuple

if TYPE_CHECKING:
    from _socket import socket as Socket

    from judge.box.confine.kernel import Step

LOOK_AT_PARENT_MS = 1000
STEADY = 3
"""After so many orders more will come, and chores pay; one submission needs two children."""
FEW = 8
"""Errands that are kept: descriptors' numbers come again soon."""
RESERVE = 2
"""Chores wait while more children live: they share the memory that huge pages are made from,
which is then there twice."""


Bounds = tuple[int, int]
"""Bytes of memory and seconds of CPU time, as an order names them."""


class _Spare(NamedTuple):
    """A child that waits for its setup: the judge's ends of its channel and output, its pidfd."""

    pid: int
    handle: int
    channel: int
    output: int
    limits: Bounds


class Nursery:
    """The loop over the control socket and the pidfds."""

    def __init__(self, control: Socket, framework: str, parent: int) -> None:
        self.control, self.parent = control, parent
        self.children: dict[int, int] = {}
        self.branches: dict[int, int] = {}
        self.spare: _Spare | None = None
        self.orders = 0
        self.chores: Iterator[bool] = chores()
        self.poller = select.poll()
        self.poller.register(control, select.POLLIN)
        self.shield = Shield(PACKAGES[framework])
        self.missing = sum(
            1 << place
            for place, name in enumerate(confine.LAYERS)
            if name in self.shield.plan.missing
        )
        self.leash = confine.leash(os.getpid())
        self.errands: dict[tuple[int, int, Bounds], tuple[Step, ...]] = {}
        confine.adopt_orphans()

    def serve(self) -> NoReturn:
        while os.getppid() == self.parent:
            quiet = self.orders >= STEADY and len(self.children) <= RESERVE
            busy = quiet and self._does_a_chore()
            events = self.poller.poll(0 if busy else LOOK_AT_PARENT_MS)
            if len(events) > 1:
                # the dead first: an order may close a pidfd, and a new child get its number
                events.sort(key=lambda event: event[0] == self.control.fileno())
            for fd, _ in events:
                try:
                    self._attend(fd)
                except OSError:  # the judge is gone, or the machine is at its limits
                    self._end()
        self._end()

    def _does_a_chore(self) -> bool:
        """One step of what makes later children cheaper; False when there is none left."""
        try:
            done = next(self.chores, None)
        except Exception:  # then children stay as they are
            self.chores = iter(())
            return False
        if done is None:
            return False
        self.errands.clear()  # they count memory from what was mapped
        return done

    def _attend(self, fd: int) -> None:
        if fd in self.children:
            self._reap(fd)
        elif fd in self.branches:
            self._forget(self.branches, fd)
        else:
            self._obey()

    def _obey(self) -> None:
        message, fds = unix.recv_fds(self.control, MESSAGE, 1)
        if message[:5] == b"spawn":
            self.orders += 1
            _, memory, cpu, more = ORDER.unpack(message)
            limits = memory, cpu
            self._hand_over(limits)
            if more:
                self.spare = self._spawned(limits)
        elif message[:6] == RULES:
            self._make_ready(tuple(message[6:].decode().split("\0")))
        elif message == b"rest":
            self._dismiss()
            self.control.send(RESTING)
        elif message[:7] == b"branch ":
            self._branch(message[7:].decode(), fds[0])
        else:
            self._end()

    def _make_ready(self, forbid: tuple[str, ...]) -> None:
        from judge.box.guard import make_ready
        from judge.box.rehearsal import compute

        try:
            with LeftOut():
                make_ready(forbid, compute)
        except Exception:
            return  # a child will meet it too, and say so
        self.errands.clear()
        gc.freeze()

    def _branch(self, framework: str, control: int) -> None:
        zygote = os.getpid()
        pid = os.fork()
        if pid == 0:
            self.control.close()
            kept = [self.spare.channel, self.spare.output] if self.spare else []
            for handle in (*self.children, *self.branches, *self.shield.descriptors, *kept):
                os.close(handle)
            from judge.box.zygote_main import live

            live(unix.packets_of(control), framework, zygote, bound=True)
        os.close(control)
        self._watch(self.branches, pid)

    def _hand_over(self, limits: Bounds) -> None:
        """Answer an order with the child that waits, or a new one."""
        if self.spare and self.spare.limits != limits:
            self._dismiss()
        spare = self.spare or self._spawned(limits)
        answer = SPAWNED.pack(b"s", spare.pid, self.missing)
        unix.send_fds(self.control, answer, [spare.handle, spare.channel, spare.output])
        self._let_go(spare)

    def _dismiss(self) -> None:
        """End the child that waits; it leaves no word for the judge."""
        spare = self.spare
        if spare:
            unix.kill(spare.handle)
            self._let_go(spare)
            self._forget(self.children, spare.handle)

    def _let_go(self, spare: _Spare) -> None:
        """The judge has this child's descriptors now, or nobody."""
        os.close(spare.channel)
        os.close(spare.output)
        self.spare = None

    def _spawned(self, limits: Bounds) -> _Spare:
        ours, theirs = unix.streams()
        output, written = os.pipe()
        errands = self._errands(theirs.fileno(), written, limits)
        pid = os.fork()
        if pid == 0:
            child.main(errands)
        theirs.close()
        os.close(written)
        handle = self._watch(self.children, pid)
        return _Spare._make((pid, handle, ours.detach(), output, limits))

    def _errands(self, channel: int, output: int, limits: Bounds) -> tuple[Step, ...]:
        """The next child's, mostly the last one's too: what is made anew is copied by the page."""
        key = channel, output, limits
        known = self.errands.get(key)
        if known is None:
            if len(self.errands) >= FEW:
                self.errands.clear()
            known = child.errands(channel, output, self.shield, confine.Limits(*limits))
            known = self.errands[key] = self.leash + known
        return known

    def _watch(self, kind: dict[int, int], pid: int) -> int:
        handle = os.pidfd_open(pid)
        kind[handle] = pid
        self.poller.register(handle, select.POLLIN)
        return handle

    def _forget(self, kind: dict[int, int], handle: int) -> tuple[int, int, int]:
        """Reap: its pid, wait status and peak memory in bytes."""
        pid = kind.pop(handle)
        self.poller.unregister(handle)
        os.close(handle)
        _, status, usage = os.wait4(pid, 0)
        return pid, status, usage.ru_maxrss * 1024

    def _reap(self, handle: int) -> None:
        if self.spare and handle == self.spare.handle:  # nobody has asked for it yet
            self._forget(self.children, handle)
            self._let_go(self.spare)
            return
        self.control.send(ENDED.pack(b"e", *self._forget(self.children, handle)))

    def _end(self) -> NoReturn:
        """Take all descendants along and leave no zombie behind."""
        for handle in (*self.children, *self.branches):
            try:
                unix.kill(handle)
            except ProcessLookupError:
                continue
        try:
            while True:
                os.wait()
        except ChildProcessError:
            os._exit(0)
