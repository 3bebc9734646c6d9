"""The zygote's own process, from its start: import once, then serve (judge.box.nursery)."""

from __future__ import annotations

import os

from judge.box import child, confine, unix
from judge.box.nursery import Nursery
from judge.box.preparation import preload
from judge.box.zygote import MESSAGE, SINGLE_THREAD
from judge.hints import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from _socket import socket as Socket


def live(control: Socket, framework: str, parent: int, *, bound: bool) -> NoReturn:
    """Be a zygote for ``framework`` until ``parent`` ends or lets go of the control socket.

    ``bound`` has the kernel end this process with the thread that made it, which must then
    live as long as the judge.
    """
    try:
        os.setsid()  # no terminal: its Ctrl-C is the judge's affair, TIOCSTI has no target
        if bound:
            confine.die_with_parent(parent)
        unix.end_by_interrupt()
        _forget_environment()
        preload(framework)
        child.become_parent()
        Nursery(control, framework, parent).serve()
    except BaseException as error:
        _say(control, f"x{type(error).__name__}: {error}".encode()[: MESSAGE - 1])
    finally:
        os._exit(1)
    os._exit(1)


def _say(control: Socket, message: bytes) -> None:
    try:
        control.send(message)
    except OSError:
        return  # nobody listens


def listen(control: int, framework: str, judge: int) -> NoReturn:
    """The new interpreter's side of ``Zygote.start``."""
    live(unix.packets_of(control), framework, judge, bound=False)


def _forget_environment() -> None:
    """Leave nothing of the user's environment where a child could read it."""
    os.environ.clear()
    confine.wipe_environment()
    os.environ.update(dict.fromkeys(SINGLE_THREAD, "1"))
